import { type PitchRange, SAMPLE_RATE, type Voicing, findVoicing } from './pitch-marks.ts';

/** One recorded syllable, trimmed and measured, ready to be given another pitch and length. */
export interface Unit {
	samples: Float32Array;
	voicing: Voicing | undefined;
}

/** Quieter than this against the loudest moment counts as the silence around a syllable. */
const SILENCE = 10 ** (-40 / 20);
const FRAME = Math.round(SAMPLE_RATE * 0.004);

/** Cuts the silence before and after. */
export function trimSilence(samples: Float32Array): Float32Array {
	const frames = Math.floor(samples.length / FRAME);
	const loud: number[] = [];
	for (let frame = 0; frame < frames; frame += 1) {
		let highest = 0;
		for (let i = frame * FRAME; i < (frame + 1) * FRAME; i += 1)
			highest = Math.max(highest, Math.abs(samples[i] ?? 0));
		loud.push(highest);
	}
	const limit = Math.max(...loud, 0) * SILENCE;
	const first = loud.findIndex((value) => value > limit);
	const last = loud.findLastIndex((value) => value > limit);
	if (first < 0) return new Float32Array(0);
	return samples.slice(Math.max(0, first - 1) * FRAME, (last + 2) * FRAME);
}

/**
 * Plays the samples slower by `factor` (0–1): all formants sink by the same factor, which makes a slight voice grown-up.
 * Length and pitch change too; both are set afresh when the syllable is spoken.
 */
export function deepen(samples: Float32Array, factor: number): Float32Array {
	const length = Math.floor(samples.length / factor);
	const slower = new Float32Array(length);
	for (let i = 0; i < length; i += 1) {
		const at = i * factor;
		const whole = Math.floor(at);
		const [a, b, c, d] = [whole - 1, whole, whole + 1, whole + 2].map((k) => samples[k] ?? 0);
		slower[i] = cubic(a ?? 0, b ?? 0, c ?? 0, d ?? 0, at - whole);
	}
	return slower;
}

/** Catmull–Rom interpolation between b and c. */
const cubic = (a: number, b: number, c: number, d: number, part: number) =>
	b + 0.5 * part * (c - a + part * (2 * a - 5 * b + 4 * c - d + part * (3 * (b - c) + d - a)));

/** Makes every syllable equally loud where it is voiced (root mean square), unless that would make a sharp peak. */
function level(samples: Float32Array, voicing: Voicing | undefined): void {
	const from = voicing?.start ?? 0;
	const to = voicing?.end ?? samples.length;
	let sum = 1e-9;
	let highest = 1e-9;
	for (let i = from; i < to; i += 1) {
		sum += (samples[i] ?? 0) ** 2;
		highest = Math.max(highest, Math.abs(samples[i] ?? 0));
	}
	const gain = Math.min(0.12 / Math.sqrt(sum / Math.max(1, to - from)), 0.42 / highest);
	for (let i = 0; i < samples.length; i += 1) samples[i] = (samples[i] ?? 0) * gain;
}

/** Shortest voiced part a syllable can be spoken from, seconds of the recording; the neutral tone is short by nature. */
const SHORTEST_VOWEL = 0.13;
/** More periods than this, of odd length, and the recording creaks or its pulses were not found. */
const MOST_IRREGULAR = 0.15;

/** Whether a recording is good enough to be given another pitch and length. */
export function isSound({ samples, voicing }: Unit, shortest = SHORTEST_VOWEL): boolean {
	if (!voicing || voicing.end - voicing.start < shortest * SAMPLE_RATE) return false;
	const periods = voicing.marks.slice(1).map((mark, index) => mark - (voicing.marks[index] ?? 0));
	const usual = [...periods].sort((a, b) => a - b)[Math.floor(periods.length / 2)] ?? 0;
	const odd = periods.filter((period) => period < usual * 0.6 || period > usual * 1.7).length;
	return samples.length > 0 && odd <= periods.length * MOST_IRREGULAR;
}

/** Trims, deepens and measures a recording. `range` is the pitch of the recording before deepening. */
export function prepareUnit(recording: Float32Array, factor: number, range: PitchRange): Unit {
	const samples = deepen(trimSilence(recording), factor);
	const voicing = findVoicing(samples, {
		lowest: range.lowest * factor,
		highest: range.highest * factor,
	});
	level(samples, voicing);
	return { samples, voicing };
}
