import { sentences } from '../../../src/domain/chinese-text.ts';
import { type Breath, breaths } from '../text/breaths.ts';
import { groupIntoCues } from '../text/cue-groups.ts';
import { readAloud } from '../text/reading.ts';
import { speakBreath } from './breath.ts';
import { SAMPLE_RATE } from './pitch-marks.ts';
import type { Voice } from './prosody.ts';
import { VoiceBank } from './voice-bank.ts';

/** A cue of a transcript, times in seconds. */
export interface RecitalCue {
	start: number;
	end: number;
	speaker: string;
	text: string;
}

/** Silence before the first word and after the last, seconds. */
const MARGIN = 0.4;
/** Shortest cue, seconds: what is said faster stays marked during the silence after it. */
const SHORTEST = 1;

/** Measuring the recordings takes a minute; all recitals share them. */
const banks = new Map<number, VoiceBank>();

function bankOf({ deepen }: Voice): VoiceBank {
	const bank = banks.get(deepen) ?? new VoiceBank(deepen);
	banks.set(deepen, bank);
	return bank;
}

/** Puts spoken sentences one after another, and remembers when each was said. */
export class Recital {
	readonly cues: RecitalCue[] = [];
	readonly #voices: ReadonlyMap<string, { voice: Voice; bank: VoiceBank }>;
	readonly #pieces: { at: number; samples: Float32Array }[] = [];
	/** Samples so far. */
	#end = Math.round(MARGIN * SAMPLE_RATE);

	constructor(voices: Readonly<Record<string, Voice>>) {
		this.#voices = new Map(
			Object.entries(voices).map(([speaker, voice]) => [speaker, { voice, bank: bankOf(voice) }]),
		);
	}

	/** Seconds so far. */
	get seconds(): number {
		return this.#end / SAMPLE_RATE;
	}

	/** Reads a paragraph, sentence by sentence, cut into cues. */
	read(speaker: string, paragraph: string): void {
		for (const sentence of sentences(paragraph)) {
			const spoken = breaths(sentence).map((breath) => this.#speak(speaker, breath));
			for (const group of groupIntoCues(spoken))
				this.#say(speaker, group, group.map(({ text }) => text).join(''));
		}
	}

	/** Reads one line as one cue, however long. */
	readLine(speaker: string, line: string): void {
		this.#say(
			speaker,
			breaths(line).map((breath) => this.#speak(speaker, breath)),
			line,
		);
	}

	pause(seconds: number): void {
		this.#end += Math.round(seconds * SAMPLE_RATE);
	}

	/** Everything said so far. */
	samples(): Float32Array {
		const all = new Float32Array(this.#end + Math.round(MARGIN * SAMPLE_RATE));
		for (const { at, samples } of this.#pieces) all.set(samples, at);
		return all;
	}

	#speak(speaker: string, breath: Breath) {
		const known = this.#voices.get(speaker);
		if (!known) throw new Error(`No voice for ${speaker}`);
		const syllables = readAloud(breath.text, breath.boundary);
		const samples = speakBreath(syllables, known.bank, known.voice);
		return { ...breath, samples, seconds: samples.length / SAMPLE_RATE };
	}

	#say(
		speaker: string,
		spoken: readonly { samples: Float32Array; pause: number }[],
		text: string,
	): void {
		const last = this.cues.at(-1);
		const start = this.seconds;
		if (last && last.end > start) last.end = start;
		let end = start;
		for (const { samples, pause } of spoken) {
			this.#pieces.push({ at: this.#end, samples });
			this.#end += samples.length;
			end = this.seconds;
			this.pause(pause);
		}
		this.cues.push({ start, end: Math.max(end, start + SHORTEST), speaker, text });
	}
}
