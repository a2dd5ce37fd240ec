import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findTool } from '../../lib/ffmpeg.ts';
import { pinyinToZhuyin } from '../text/zhuyin.ts';
import type { Syllable } from '../text/reading.ts';
import type { PitchRange } from './pitch-marks.ts';
import { SAMPLE_RATE } from './pitch-marks.ts';
import { SPLICES, splice } from './splice.ts';
import { type Unit, isSound, prepareUnit } from './unit.ts';

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

/** Some files of the package hold only noise (ㄏㄡ2, ㄏㄡ3, ㄏㄡ4): nothing in them is louder than this, 1 being full scale. */
const NOISE = 0.03;

/** The files that may stand for a syllable, best first. */
function recordingsOf(pinyin: string, tone: Syllable['tone']): string[] {
	const zhuyin = pinyinToZhuyin(pinyin);
	if (zhuyin === undefined) return [];
	return TONE_ORDER[tone]
		.map((suffix) => join(FOLDER, zhuyin + suffix, RECORDING))
		.filter((path) => existsSync(path));
}

function decode(path: string): Float32Array {
	const bytes = execFileSync(
		findTool('ffmpeg'),
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

	/**
	 * The recording for a syllable: in its tone if that is sound, else in another, else joined from two, else what there is.
	 * undefined when there is nothing.
	 */
	unit({ pinyin, tone }: Syllable): Unit | undefined {
		const key = `${pinyin}${tone}`;
		const known = this.#units.get(key);
		if (known) return known;
		const unit = this.#choose(pinyin, tone);
		if (unit) this.#units.set(key, unit);
		return unit;
	}

	#choose(pinyin: string, tone: Syllable['tone']): Unit | undefined {
		let first: Unit | undefined;
		for (const path of recordingsOf(pinyin, tone)) {
			const recording = decode(path);
			if (!recording.some((sample) => Math.abs(sample) > NOISE)) continue;
			const unit = this.#prepare(recording);
			if (isSound(unit, tone === 0 ? 0.08 : undefined)) return unit;
			first ??= unit;
		}
		const joined = this.#join(pinyin, tone);
		return joined ?? first;
	}

	#join(pinyin: string, tone: Syllable['tone']): Unit | undefined {
		const parts = SPLICES[pinyin.replace('ü', 'v')];
		if (!parts) return undefined;
		const [beginning] = recordingsOf(parts.beginning, tone);
		const [end] = recordingsOf(parts.end, tone);
		if (beginning === undefined || end === undefined) return undefined;
		const recording = splice(decode(beginning), decode(end), parts.voicedBeginning, RECORDED_PITCH);
		return this.#prepare(recording);
	}

	#prepare(recording: Float32Array): Unit {
		return prepareUnit(recording, this.#factor, RECORDED_PITCH);
	}
}
