import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pinyinToZhuyin } from '../text/zhuyin.ts';
import type { Syllable } from '../text/reading.ts';
import type { PitchRange } from './pitch-marks.ts';
import { SAMPLE_RATE } from './pitch-marks.ts';
import { SPLICES, splice } from './splice.ts';
import { type Unit, prepareUnit } from './unit.ts';

/** Debian's package gcin-voice puts 1,200 spoken syllables here, one folder each. */
const FOLDER = '/usr/share/gcin-voice/ogg';
/** 5.ogg is the reading by 羅竺 (CC BY 3.0); its pitch lies in this range. */
const RECORDING = '5.ogg';
const RECORDED_PITCH: PitchRange = { lowest: 130, highest: 520 };

/** Which recording stands in when a tone was not recorded: the melody is set anew in any case. */
const TONE_ORDER: Record<Syllable['tone'], readonly string[]> = {
	0: ['1', '', '4', '3', '2'],
	1: ['', '4', '2', '3', '1'],
	2: ['2', '', '4', '3', '1'],
	3: ['3', '2', '', '4', '1'],
	4: ['4', '', '2', '3', '1'],
};

function recordingOf(pinyin: string, tone: Syllable['tone']): string | undefined {
	const zhuyin = pinyinToZhuyin(pinyin);
	if (zhuyin === undefined) return undefined;
	return TONE_ORDER[tone]
		.map((suffix) => join(FOLDER, zhuyin + suffix, RECORDING))
		.find((path) => existsSync(path));
}

function decode(path: string): Float32Array {
	const bytes = execFileSync(
		'ffmpeg',
		['-v', 'error', '-i', path, '-f', 'f32le', '-ac', '1', '-ar', String(SAMPLE_RATE), '-'],
		{ maxBuffer: 1 << 26 },
	);
	return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** Recorded syllables at one depth of voice, each decoded and measured once. */
export class VoiceBank {
	readonly #factor: number;
	readonly #units = new Map<string, Unit>();

	/** `factor` 0–1 deepens the voice, see `deepen`. */
	constructor(factor: number) {
		this.#factor = factor;
	}

	/** The recording for a syllable; undefined when no tone of it was recorded and it cannot be joined from others. */
	unit({ pinyin, tone }: Syllable): Unit | undefined {
		const key = `${pinyin}${tone}`;
		const known = this.#units.get(key);
		if (known) return known;
		const recording = this.#recording(pinyin, tone);
		if (!recording) return undefined;
		const unit = prepareUnit(recording, this.#factor, RECORDED_PITCH);
		this.#units.set(key, unit);
		return unit;
	}

	#recording(pinyin: string, tone: Syllable['tone']): Float32Array | undefined {
		const path = recordingOf(pinyin, tone);
		if (path !== undefined) return decode(path);
		const parts = SPLICES[pinyin.replace('ü', 'v')];
		if (!parts) return undefined;
		const [beginning, end] = [recordingOf(parts.beginning, tone), recordingOf(parts.end, tone)];
		if (beginning === undefined || end === undefined) return undefined;
		return splice(decode(beginning), decode(end), parts.voicedBeginning, RECORDED_PITCH);
	}
}
