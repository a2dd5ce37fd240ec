/** Where one recorded syllable is voiced, and where each of its glottal pulses lies. Pure; samples in, numbers out. */

/** Samples per second of everything in this folder. */
export const SAMPLE_RATE = 44100;

/** One pitch measurement every 5 ms. */
const HOP = Math.round(SAMPLE_RATE * 0.005);
/** How alike two neighbouring periods must be to count as voiced, 0–1. */
const VOICED_LIKENESS = 0.5;
/** Gaps in voicing up to this many frames are measuring errors, not silence. */
const BRIDGED_FRAMES = 4;

export interface PitchRange {
	/** Hz. */
	lowest: number;
	/** Hz. */
	highest: number;
}

interface Frame {
	/** Samples from one pulse to the next. */
	period: number;
	likeness: number;
	loudness: number;
}

/** How alike the signal is to itself one `lag` later, −1 to 1. */
function likeness(samples: Float32Array, from: number, length: number, lag: number): number {
	let product = 0;
	let before = 1e-9;
	let after = 1e-9;
	for (let i = Math.max(0, from); i < from + length && i + lag < samples.length; i += 1) {
		const a = samples[i] ?? 0;
		const b = samples[i + lag] ?? 0;
		product += a * b;
		before += a * a;
		after += b * b;
	}
	return product / Math.sqrt(before * after);
}

function loudness(samples: Float32Array, from: number, length: number): number {
	let sum = 0;
	for (let i = Math.max(0, from); i < from + length; i += 1) sum += (samples[i] ?? 0) ** 2;
	return Math.sqrt(sum / length);
}

function frameAt(samples: Float32Array, at: number, range: PitchRange): Frame {
	const shortest = Math.floor(SAMPLE_RATE / range.highest);
	const longest = Math.ceil(SAMPLE_RATE / range.lowest);
	const window = longest * 2;
	const from = at - Math.round(window / 2);
	let best = { period: longest, likeness: -1 };
	for (let lag = shortest; lag <= longest; lag += 1) {
		const alike = likeness(samples, from, window, lag);
		// A longer lag must win clearly, or two periods would be taken for one.
		if (alike > best.likeness + (lag > best.period * 1.5 ? 0.06 : 0))
			best = { period: lag, likeness: alike };
	}
	return { ...best, loudness: loudness(samples, from, window) };
}

/** The longest run of voiced frames, as [first, last]; undefined when nothing is voiced. */
function voicedRun(frames: readonly Frame[]): [number, number] | undefined {
	const loudest = Math.max(...frames.map((frame) => frame.loudness));
	const voiced = frames.map(
		(frame) => frame.likeness > VOICED_LIKENESS && frame.loudness > loudest * 0.04,
	);
	let best: [number, number] | undefined;
	let start = -1;
	let last = -1;
	for (const [index, isVoiced] of voiced.entries()) {
		if (!isVoiced) continue;
		if (start < 0 || index - last > BRIDGED_FRAMES) start = index;
		last = index;
		if (!best || last - start > best[1] - best[0]) best = [start, last];
	}
	return best;
}

/** The sample with the highest peak of the signal's stronger side between `from` and `to`. */
function peak(samples: Float32Array, from: number, to: number, side: number): number {
	let at = Math.max(0, from);
	for (let i = at; i <= to && i < samples.length; i += 1)
		if ((samples[i] ?? 0) * side > (samples[at] ?? 0) * side) at = i;
	return at;
}

export interface Voicing {
	/** Sample where voicing begins and ends. */
	start: number;
	end: number;
	/** Samples at which a glottal pulse lies, rising. */
	marks: number[];
}

/** Finds the voiced part and its pulses; undefined for a syllable that has none. */
export function findVoicing(samples: Float32Array, range: PitchRange): Voicing | undefined {
	const frames: Frame[] = [];
	for (let at = 0; at < samples.length; at += HOP) frames.push(frameAt(samples, at, range));
	const run = voicedRun(frames);
	if (!run) return undefined;
	const start = run[0] * HOP;
	const end = Math.min(samples.length - 1, run[1] * HOP + HOP);
	const periodAt = (sample: number) => {
		const near = frames
			.slice(Math.max(run[0], Math.round(sample / HOP) - 2), Math.round(sample / HOP) + 3)
			.map((frame) => frame.period)
			.sort((a, b) => a - b);
		return near[Math.floor(near.length / 2)] ?? frames[run[0]]?.period ?? SAMPLE_RATE / 200;
	};
	let high = 0;
	let low = 0;
	for (let i = start; i < end; i += 1) {
		high = Math.max(high, samples[i] ?? 0);
		low = Math.min(low, samples[i] ?? 0);
	}
	const side = high >= -low ? 1 : -1;
	const seed = peak(samples, start, end, side);
	const marks = [seed];
	const walk = (direction: 1 | -1) => {
		let at = seed;
		for (;;) {
			const period = periodAt(at);
			const expected = at + direction * period;
			if (expected < start || expected > end) return;
			const reach = period * 0.2;
			at = peak(samples, Math.round(expected - reach), Math.round(expected + reach), side);
			if (direction > 0) marks.push(at);
			else marks.unshift(at);
		}
	};
	walk(1);
	walk(-1);
	return { start, end, marks };
}
