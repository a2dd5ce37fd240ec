/** Sounds and pictures that an edition may not hold, in forms in which their copies can be recognised. */
import { createHash } from 'node:crypto';
import { readAacTrack } from '../../src/domain/aac-track.ts';
import { isRedacted, type TimeWindow } from '../../src/domain/redaction.ts';
import { silenceRecording } from '../../src/domain/silence-recording.ts';
import { parseWaveform } from '../../src/domain/waveform.ts';
import { ByteSearch, SHORTEST_PIECE } from './byte-search.ts';
import type { EditionTruth, HiddenContent } from './hidden.ts';
import { pictureHash, pictureHashes, type PictureHash } from './picture-hash.ts';

/** A piece of a hidden sound or waveform. */
export interface PieceTrace {
	record: string;
	kind: 'sound' | 'waveform';
}

export interface MediaTraces {
	/** Whole files by their SHA-256, with the record they belong to. */
	sums: Map<string, string>;
	pieces: ByteSearch<PieceTrace>;
	/** How many pieces a record has, by kind; so many may be asked for before a copy is believed. */
	counts: Map<string, number>;
	pictures: { record: string; hashes: PictureHash[] }[];
	/** What pictures that may be shown look like: a found picture counts only if it is nearer to a hidden one. */
	shownPictures: PictureHash[];
	/** SHA-256 of every sound that may be heard, with its silences. Any other sound is of unknown origin. */
	sounds: Set<string>;
}

/** Reads a file of the museum: `content/…`, `src/…`. */
export type ReadMedia = (file: string) => Buffer;

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|tiff?)$/i;
export const isPictureFile = (file: string) => PICTURE.test(file);
const isSoundFile = (file: string) => /\.(?:m4a|mp3|ogg|opus|wav|flac|aac|mp4|webm)$/i.test(file);

/** Bytes of a sound whose frames cannot be told apart. */
const BLOCK = 256;
/** Numbers of a waveform that tell it: some seconds. */
const WAVE_ROW = 32;
/** A row of nearly equal numbers is silence, and every silence looks so. */
const WAVE_VARIETY = 8;

/** Frames that lie in a window, or all. */
function framesOf(bytes: Buffer, windows: readonly TimeWindow[] | undefined): Buffer[] {
	const track = readAacTrack(bytes);
	if (!track) {
		const blocks = Array.from({ length: Math.floor(bytes.length / BLOCK) }, (_, index) =>
			bytes.subarray(index * BLOCK, (index + 1) * BLOCK),
		);
		// Where a window lies nobody can say; the gate lets nothing of such a recording out.
		return windows ? [] : blocks;
	}
	return track.sizes.flatMap((size, frame) => {
		const [start = 0, end = 0] = track.times.slice(frame, frame + 2);
		const stretch = { start: start / track.timescale, end: end / track.timescale };
		const isIn =
			!windows || windows.some((one) => stretch.start >= one.start && stretch.end <= one.end);
		const at = track.offsets[frame] ?? 0;
		return isIn ? [bytes.subarray(at, at + size)] : [];
	});
}

/** A waveform's numbers, one byte each, as its binary form has them. */
export const wavePieces = (numbers: readonly number[]) =>
	Buffer.from(Int8Array.from(numbers).buffer);

/** Rows of numbers that lie in a window, or all. */
function waveRows(bytes: Buffer, windows: readonly TimeWindow[] | undefined): Buffer[] {
	const waveform = parseWaveform(bytes.toString('utf8'));
	if (!waveform) return [];
	const seconds = waveform.samples_per_pixel / waveform.sample_rate / 2;
	const rows: Buffer[] = [];
	for (let at = 0; at + WAVE_ROW <= waveform.data.length; at += WAVE_ROW) {
		const row = waveform.data.slice(at, at + WAVE_ROW);
		if (new Set(row).size < WAVE_VARIETY) continue;
		const stretch = { start: at * seconds, end: (at + WAVE_ROW) * seconds };
		if (!windows || isRedacted(stretch, windows)) rows.push(wavePieces(row));
	}
	return rows;
}

function addPieces(
	traces: MediaTraces,
	kind: PieceTrace['kind'],
	record: string,
	pieces: Buffer[],
) {
	const trace: PieceTrace = { record, kind };
	const before = traces.pieces.size;
	for (const piece of pieces) {
		// A frame made of one byte again and again is silence.
		if (piece.length >= SHORTEST_PIECE && new Set(piece).size >= WAVE_VARIETY)
			traces.pieces.add(piece, trace);
	}
	const name = `${kind} ${record}`;
	traces.counts.set(name, (traces.counts.get(name) ?? 0) + traces.pieces.size - before);
}

async function addFile(
	traces: MediaTraces,
	{ key, redactions }: HiddenContent,
	file: string,
	bytes: Buffer,
): Promise<void> {
	if (bytes.length >= SHORTEST_PIECE) traces.sums.set(sha256(bytes), key);
	if (isSoundFile(file)) addPieces(traces, 'sound', key, framesOf(bytes, redactions));
	if (file.endsWith('.json')) addPieces(traces, 'waveform', key, waveRows(bytes, redactions));
	if (isPictureFile(file) && !redactions)
		traces.pictures.push({ record: key, hashes: await pictureHashes(bytes) });
}

/** What may be shown is no trace, even if a hidden record has the same. */
function forgetShown(traces: MediaTraces, truth: EditionTruth, read: ReadMedia): void {
	for (const { file, redactions } of truth.shownFiles) {
		const whole = read(file);
		const isSound = isSoundFile(file);
		const heard = isSound ? silenceRecording(whole, redactions) : whole;
		if (!heard) continue;
		const bytes = Buffer.from(heard);
		if (isSound) traces.sounds.add(sha256(bytes));
		if (redactions.length === 0 || isSound) {
			traces.sums.delete(sha256(bytes));
			traces.pieces.forget(bytes);
		}
		if (redactions.length === 0 && file.endsWith('.json'))
			traces.pieces.forget(wavePieces(parseWaveform(bytes.toString('utf8'))?.data ?? []));
	}
}

/**
 * Everything to look for that is no text.
 *
 * @param interfacePictures pictures of the museum's own, which no record is about
 */
export async function mediaTraces(
	truth: EditionTruth,
	read: ReadMedia,
	interfacePictures: readonly string[],
): Promise<MediaTraces> {
	const traces: MediaTraces = {
		sums: new Map(),
		pieces: new ByteSearch(),
		counts: new Map(),
		pictures: [],
		shownPictures: [],
		sounds: new Set(),
	};
	for (const record of truth.hidden)
		for (const file of record.files) await addFile(traces, record, file, read(file));
	forgetShown(traces, truth, read);
	if (traces.pictures.length > 0) {
		const shown = truth.shownFiles.map(({ file }) => file).filter(isPictureFile);
		for (const file of [...shown, ...interfacePictures]) {
			const hash = await pictureHash(read(file));
			if (hash) traces.shownPictures.push(hash);
		}
	}
	return traces;
}
