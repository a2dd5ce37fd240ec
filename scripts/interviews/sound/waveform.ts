/**
 * Waveform data as the BBC's audiowaveform writes it, version 2.
 * https://github.com/bbc/audiowaveform/blob/master/doc/DataFormat.md
 */
export interface Waveform {
	version: 2;
	channels: 1;
	/** Samples per second of the sound it was read from. */
	sample_rate: number;
	/** Samples that one pair of numbers stands for. */
	samples_per_pixel: number;
	bits: 8;
	/** How many pairs there are. */
	length: number;
	/** Lowest and highest sample of each stretch, −128 to 127, one after the other. */
	data: number[];
}

/** Pairs in a recording of any length, give or take one: a seek bar is never wider, and the file stays near 10 kB. */
const PAIRS = 1500;
/** Seconds. Finer than this nobody can point. */
const SHORTEST_STRETCH = 0.02;

/** How many samples one pair stands for, for a sound of this many seconds. */
export function samplesPerPixel(seconds: number, sampleRate: number): number {
	return Math.ceil(Math.max((seconds * sampleRate) / PAIRS, SHORTEST_STRETCH * sampleRate));
}

/** Gathers a waveform from samples that arrive piece by piece. */
export class WaveformMaker {
	readonly #sampleRate: number;
	readonly #stretch: number;
	readonly #data: number[] = [];
	#lowest = 0;
	#highest = 0;
	#samples = 0;

	constructor(seconds: number, sampleRate: number) {
		this.#sampleRate = sampleRate;
		this.#stretch = samplesPerPixel(seconds, sampleRate);
	}

	/** Takes one sample of 16 bits. */
	add(sample: number): void {
		if (sample < this.#lowest) this.#lowest = sample;
		if (sample > this.#highest) this.#highest = sample;
		this.#samples += 1;
		if (this.#samples === this.#stretch) this.#close();
	}

	#close(): void {
		this.#data.push(Math.trunc(this.#lowest / 256), Math.trunc(this.#highest / 256));
		this.#lowest = 0;
		this.#highest = 0;
		this.#samples = 0;
	}

	finish(): Waveform {
		if (this.#samples > 0) this.#close();
		return {
			version: 2,
			channels: 1,
			sample_rate: this.#sampleRate,
			samples_per_pixel: this.#stretch,
			bits: 8,
			length: this.#data.length / 2,
			data: this.#data,
		};
	}
}

/** The file's text: one line, so that a change of one sound is a change of one line. */
export const waveformText = (waveform: Waveform): string => `${JSON.stringify(waveform)}\n`;

/** Whether a waveform on disk tells what this one tells; another computer's decoder may round by one. */
export function isSameWaveform(stored: string, made: Waveform): boolean {
	try {
		const { data, ...head } = JSON.parse(stored) as Waveform; // compared field by field below
		const { data: wanted, ...wantedHead } = made;
		return (
			JSON.stringify(head) === JSON.stringify(wantedHead) &&
			data.length === wanted.length &&
			data.every((value, index) => Math.abs(value - (wanted[index] ?? NaN)) <= 1)
		);
	} catch {
		return false; // cut off, or not ours: made again
	}
}
