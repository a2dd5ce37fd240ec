import { readAacTrack, type AacTrack } from './aac-track.ts';
import { boxesIn, boxOf, type Box } from './iso-boxes.ts';
import type { TimeWindow } from './redaction.ts';

/**
 * A frame of AAC-LC in which one channel says nothing: one channel element with no band of frequencies, and the end.
 * ISO/IEC 14496-3, §4.4.2.1. Every silent frame is this one, so that sizes tell nothing of what was said.
 */
const SILENT_FRAME = Uint8Array.of(0, 0, 0, 7);

/** Boxes through which the way leads to the tables. */
const ON_THE_WAY = ['moov', 'trak', 'mdia', 'minf', 'stbl'];
/** Boxes that may hold leftovers of the sound as it was: old tables, old frames. */
const LEFTOVERS = ['free', 'skip', 'wide'];

/**
 * Whether a frame must be silent. Each frame also sounds into the next (its halves overlap), so one more is silenced on
 * both sides; and on the left so much more as the encoder put in front, because some players count from there.
 */
function silentFrames({ times, timescale, priming }: AacTrack, windows: readonly TimeWindow[]) {
	const margin = times.reduce((most, time, i) => Math.max(most, time - (times[i - 1] ?? time)), 0);
	return times.slice(0, -1).map((time, frame) =>
		windows.some(({ start, end }) => {
			const from = start * timescale - margin;
			const to = end * timescale + priming + margin;
			return (times[frame + 1] ?? time) > from && time < to;
		}),
	);
}

/** A table with one number of four or eight bytes per row, after a head. */
function tableOf(kind: string, head: readonly number[], rows: readonly number[], bytes: 4 | 8) {
	const content = new Uint8Array(head.length * 4 + rows.length * bytes);
	const view = new DataView(content.buffer);
	head.forEach((value, i) => view.setUint32(i * 4, value));
	rows.forEach((value, i) => {
		const at = head.length * 4 + i * bytes;
		if (bytes === 8) view.setBigUint64(at, BigInt(value));
		else view.setUint32(at, value);
	});
	return boxOf(kind, [content]);
}

/** The tables and tags of a recording with new sizes and places of the frames; all else as it was. */
function rewritten(bytes: Uint8Array, box: Box, sizes: number[], places: number[]): Uint8Array {
	if (box.kind === 'stsz') return tableOf('stsz', [0, 0, sizes.length], sizes, 4);
	if (box.kind === 'stco') return tableOf('stco', [0, places.length], places, 4);
	if (box.kind === 'co64') return tableOf('co64', [0, places.length], places, 8);
	if (!ON_THE_WAY.includes(box.kind)) return bytes.subarray(box.start, box.end);
	const inside = (boxesIn(bytes, box.body, box.end) ?? [])
		.filter(({ kind }) => !LEFTOVERS.includes(kind))
		.map((one) => rewritten(bytes, one, sizes, places));
	return boxOf(box.kind, inside);
}

/**
 * Silences stretches of a recording without encoding anything again: frames that touch one are replaced, all others keep
 * every byte. Length, tags and chapters stay. The same recording and windows give the same bytes, also a second time.
 *
 * @returns undefined when the file is not one mono AAC-LC track
 */
export function silenceRecording(
	bytes: Uint8Array,
	windows: readonly TimeWindow[],
): Uint8Array | undefined {
	if (windows.length === 0) return bytes;
	const track = readAacTrack(bytes);
	const boxes = boxesIn(bytes);
	const movie = boxes?.find(({ kind }) => kind === 'moov');
	const type = boxes?.find(({ kind }) => kind === 'ftyp');
	if (!track || !movie || !type) return undefined;

	const isSilent = silentFrames(track, windows);
	const frames = track.sizes.map((size, frame) => {
		const at = track.offsets[frame] ?? 0;
		return isSilent[frame] ? SILENT_FRAME : bytes.subarray(at, at + size);
	});
	const sizes = frames.map((frame) => frame.length);
	const head = bytes.subarray(type.start, type.end);
	// The tables have the same length whatever the places are, so they are written twice.
	const draft = rewritten(
		bytes,
		movie,
		sizes,
		track.chunks.map(() => 0),
	);
	let at = head.length + draft.length + 8;
	let frame = 0;
	const places = track.chunks.map((count) => {
		const place = at;
		for (const last = frame + count; frame < last; frame++) at += sizes[frame] ?? 0;
		return place;
	});
	const parts = [head, rewritten(bytes, movie, sizes, places), boxOf('mdat', frames)];
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let end = 0;
	for (const part of parts) {
		whole.set(part, end);
		end += part.length;
	}
	return whole;
}
