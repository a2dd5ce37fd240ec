import { SAMPLE_RATE } from './pitch-marks.ts';
import type { Unit } from './unit.ts';

/** Gives Hz for a place 0–1 in the voiced part. */
type Melody = (place: number) => number;

/** Adds `length` samples around `from` in the source to `out` around `to`, faded in and out. */
function addGrain(
	out: Float32Array,
	to: number,
	source: Float32Array,
	from: number,
	before: number,
	after: number,
): void {
	for (let i = -before; i <= after; i += 1) {
		const reach = i < 0 ? before : after;
		const fade = 0.5 + 0.5 * Math.cos((Math.PI * i) / (reach + 1));
		const at = to + i;
		if (at >= 0 && at < out.length) out[at] = (out[at] ?? 0) + (source[from + i] ?? 0) * fade;
	}
}

/** Shortens or lengthens the voiceless beginning by laying 10 ms pieces closer or wider. */
function speakVoiceless(samples: Float32Array, end: number, scale: number): Float32Array {
	const length = Math.round(end * scale);
	if (length < 1) return new Float32Array(0);
	if (Math.abs(scale - 1) < 0.02) return samples.slice(0, length);
	const out = new Float32Array(length);
	const step = Math.round(SAMPLE_RATE * 0.005);
	// The very first burst is copied as it is: a plosive has only one.
	for (let at = 0; at < length + step; at += step) {
		const from = at < step * 2 ? at : Math.round(at / scale);
		addGrain(out, at, samples, from, step - 1, step - 1);
	}
	return out;
}

/** The sound dies away over this long after the voiced part, seconds. */
export const TAIL = 0.036;

/**
 * Speaks a syllable with a given length of its voiced part (seconds) and melody, by pitch-synchronous overlap-add:
 * E. Moulines, F. Charpentier, Speech Communication 9 (1990) 453–467. `used` (0–1) is how much of the recorded voiced
 * part is taken: inside a breath the dying end of a syllable spoken alone is left out.
 */
export function speakUnit(
	unit: Unit,
	voicedSeconds: number,
	melody: Melody,
	voicelessScale: number,
	used: number,
): Float32Array {
	const { samples, voicing } = unit;
	if (!voicing || voicing.marks.length < 3) return samples.slice();
	const head = speakVoiceless(samples, voicing.start, voicelessScale);
	const { marks } = voicing;
	const length = Math.max(1, Math.round(voicedSeconds * SAMPLE_RATE));
	const sourceLength = (voicing.end - voicing.start) * used;
	const tail = Math.round(SAMPLE_RATE * TAIL);
	const out = new Float32Array(head.length + length + tail);
	out.set(head);

	let nearest = 0;
	const nearestMark = (sample: number) => {
		while (
			nearest + 1 < marks.length &&
			Math.abs((marks[nearest + 1] ?? 0) - sample) <= Math.abs((marks[nearest] ?? 0) - sample)
		)
			nearest += 1;
		return nearest;
	};
	for (let at = (marks[0] ?? 0) - voicing.start; at < length;) {
		const place = Math.min(1, Math.max(0, at) / length);
		const index = nearestMark(voicing.start + place * sourceLength);
		const mark = marks[index] ?? 0;
		const before = mark - (marks[index - 1] ?? mark - ((marks[index + 1] ?? mark) - mark));
		const after = (marks[index + 1] ?? mark + before) - mark;
		addGrain(out, head.length + Math.round(at), samples, mark, before, after);
		at += SAMPLE_RATE / melody(place);
	}
	fadeEnd(out, tail);
	return out;
}

function fadeEnd(samples: Float32Array, length: number): void {
	for (let i = 0; i < length; i += 1) {
		const at = samples.length - 1 - i;
		samples[at] = (samples[at] ?? 0) * (i / length);
	}
}
