import type { Span } from './listening.ts';

/** What we read of a waveform in the BBC's format, version 2. https://github.com/bbc/audiowaveform/blob/master/doc/DataFormat.md */
export interface Waveform {
	/** Samples per second of the sound it was read from. */
	sample_rate: number;
	/** Samples that one pair of numbers stands for. */
	samples_per_pixel: number;
	/** Lowest and highest sample of each stretch, −128 to 127, one after the other. */
	data: readonly number[];
}

/** Bars are this high in the drawing; its width is the number of bars. */
export const WAVE_HEIGHT = 40;
/** As many bars as a seek bar has room for, and a page for their numbers. */
const MOST_BARS = 130;
/** So much of a recording is less loud than a bar of full height. */
const OFTEN = 0.85;
/** Silence is a line one can still see, of the height. */
const LOWEST = 0.04;

/** Reads the text of a waveform file; undefined when it is none. */
export function parseWaveform(text: string): Waveform | undefined {
	try {
		const read = JSON.parse(text) as Partial<Waveform>; // judged in the next lines
		const { sample_rate = 0, samples_per_pixel = 0, data } = read;
		const isWhole = Array.isArray(data) && data.every((value) => Number.isFinite(value));
		return isWhole && sample_rate > 0 && samples_per_pixel > 0
			? { sample_rate, samples_per_pixel, data }
			: undefined;
	} catch {
		return undefined;
	}
}

/**
 * How loud a stretch of a recording is, from its beginning to its end, 0 to 1; 1 is as loud as the recording often is.
 * At most `most` bars, and none finer than the data.
 */
export function waveformBars(waveform: Waveform, span: Span, most = MOST_BARS): number[] {
	const { sample_rate, samples_per_pixel, data } = waveform;
	const heights = Array.from(
		{ length: Math.floor(data.length / 2) },
		(_, index) => (data[2 * index + 1] ?? 0) - (data[2 * index] ?? 0),
	);
	// One slammed door makes no recording quiet.
	const sorted = [...heights].sort((a, b) => a - b);
	const loud = Math.max(1, sorted[Math.floor(sorted.length * OFTEN)] ?? 1);
	const pixelsPerSecond = sample_rate / samples_per_pixel;
	const from = Math.max(0, Math.floor(span.start * pixelsPerSecond));
	const to = Math.min(heights.length, Math.ceil(span.end * pixelsPerSecond));
	const stretch = heights.slice(from, to);
	const count = Math.min(most, stretch.length);
	return Array.from({ length: count }, (_, bar) => {
		const part = stretch.slice(
			Math.floor((bar * stretch.length) / count),
			Math.ceil(((bar + 1) * stretch.length) / count),
		);
		// The mean shows where people pause; the highest of each part would be a wall.
		const mean = part.reduce((sum, height) => sum + height, 0) / part.length;
		return Math.min(1, mean / loud);
	});
}

/** The bars as the path of a drawing, one upright stroke each, `WAVE_HEIGHT` high in all. */
export function barsPath(bars: readonly number[]): string {
	return bars
		.map((bar, index) => {
			const length = Math.max(2, 2 * Math.round((Math.max(bar, LOWEST) * WAVE_HEIGHT) / 2));
			return `M${index + 0.5} ${(WAVE_HEIGHT - length) / 2}v${length}`;
		})
		.join('');
}
