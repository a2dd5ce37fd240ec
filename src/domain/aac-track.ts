import { boxAt, boxesIn, numbersOf, type Box } from './iso-boxes.ts';

/** Where the frames of a recording lie: one mono AAC-LC track, as `npm run add:interview` makes it. */
export interface AacTrack {
	/** Units per second of `times`. */
	timescale: number;
	/** Per frame: bytes. */
	sizes: readonly number[];
	/** Per frame: where it begins in the file. */
	offsets: readonly number[];
	/** Per frame: when it begins, in units; one more than there are frames, for the end of the last. */
	times: readonly number[];
	/** By so many units the sound a listener hears lags behind `times`: what the encoder put in front. */
	priming: number;
	/** Frames per chunk, in order. */
	chunks: readonly number[];
}

const TABLE = ['moov', 'trak', 'mdia', 'minf', 'stbl'];

/** One number per frame or chunk from a table of runs. */
function frameTimes(table: DataView): number[] {
	const times = [0];
	for (let run = 0; run < table.getUint32(4); run++) {
		const [count, length] = [table.getUint32(8 + run * 8), table.getUint32(12 + run * 8)];
		for (let i = 0; i < count; i++) times.push((times.at(-1) ?? 0) + length);
	}
	return times;
}

/** §8.7.3: one size for all, or a size each. */
function frameSizes(table: DataView): number[] {
	const [same, count] = [table.getUint32(4), table.getUint32(8)];
	return Array.from({ length: count }, (_, i) => same || table.getUint32(12 + i * 4));
}

/** §8.7.4: from which chunk on how many frames lie in each. */
function framesPerChunk(table: DataView, chunks: number): number[] {
	const counts: number[] = [];
	const runs = table.getUint32(4);
	for (let run = 0; run < runs; run++) {
		const last = run + 1 < runs ? table.getUint32(8 + (run + 1) * 12) - 1 : chunks;
		for (let chunk = table.getUint32(8 + run * 12); chunk <= last; chunk++)
			counts.push(table.getUint32(12 + run * 12));
	}
	return counts;
}

/** §8.6.6: what an edit list skips at the beginning; undefined when it does more than that. */
function skipped(bytes: Uint8Array): number | undefined {
	const list = boxAt(bytes, ['moov', 'trak', 'edts', 'elst']);
	if (!list) return 0;
	const table = numbersOf(bytes, list);
	if (table.getUint32(4) !== 1) return undefined;
	const from = table.getUint8(0) === 1 ? Number(table.getBigInt64(16)) : table.getInt32(12);
	return from < 0 ? undefined : from;
}

/** Whether the sound is AAC-LC with one channel and 1024 samples a frame. ISO/IEC 14496-3, §1.6.2.1. */
function isMonoAac(bytes: Uint8Array, description: Box): boolean {
	const [entry, ...more] = boxesIn(bytes, description.body + 8, description.end) ?? [];
	if (entry?.kind !== 'mp4a' || more.length > 0) return false;
	const inside = boxesIn(bytes, entry.body + 28, entry.end);
	const elementary = inside?.find(({ kind }) => kind === 'esds');
	if (!elementary) return false;
	// The decoder's own description is the descriptor with the tag 5; its length may be written in up to four bytes.
	const config = descriptor(bytes.subarray(elementary.body + 4, elementary.end), [3, 4, 5]);
	const [first = 0, second = 0, , fourth = 0, fifth = 0] = config ?? [];
	const hasBandReplication = config?.[2] === 0x56 && fourth === 0xe5 && fifth >= 0x80;
	return (
		first >> 3 === 2 && ((second >> 3) & 15) === 1 && (second & 4) === 0 && !hasBandReplication
	);
}

/** Bytes of the fields in front of the descriptors inside a descriptor, by its tag. ISO/IEC 14496-1, §7.2.6. */
const FIELDS: Readonly<Record<number, number>> = { 3: 3, 4: 13, 5: 0 };

/** The content of a descriptor inside others. */
function descriptor(bytes: Uint8Array, tags: readonly number[]): Uint8Array | undefined {
	let inside = bytes;
	for (const tag of tags) {
		if (inside[0] !== tag) return undefined;
		let at = 1;
		let size = 0;
		for (let more = true; more; at++) {
			size = (size << 7) | ((inside[at] ?? 0) & 0x7f);
			more = (inside[at] ?? 0) >= 0x80;
		}
		inside = inside.subarray(at + (FIELDS[tag] ?? 0), at + size);
	}
	return inside;
}

/**
 * Reads where everything lies in a recording; undefined when it is not of the one kind this museum makes.
 *
 * @param bytes the file, or as much of its beginning as holds the tables
 * @param length bytes of the whole file
 */
export function readAacTrack(bytes: Uint8Array, length = bytes.length): AacTrack | undefined {
	const movie = boxAt(bytes, ['moov']);
	const tracks = movie && boxesIn(bytes, movie.body, movie.end);
	if (tracks?.filter(({ kind }) => kind === 'trak').length !== 1) return undefined;
	const table = (kind: string) => {
		const box = boxAt(bytes, [...TABLE, kind]);
		return box && numbersOf(bytes, box);
	};
	const description = boxAt(bytes, [...TABLE, 'stsd']);
	const header = boxAt(bytes, ['moov', 'trak', 'mdia', 'mdhd']);
	const [durations, sizeTable, chunkTable] = [table('stts'), table('stsz'), table('stsc')];
	const [short, long] = [table('stco'), table('co64')];
	const priming = skipped(bytes);
	if (!description || !header || !durations || !sizeTable || !chunkTable) return undefined;
	if ((!short && !long) || priming === undefined || !isMonoAac(bytes, description))
		return undefined;

	const sizes = frameSizes(sizeTable);
	const places = Array.from({ length: (short ?? long)?.getUint32(4) ?? 0 }, (_, i) =>
		short ? short.getUint32(8 + i * 4) : Number(long?.getBigUint64(8 + i * 8)),
	);
	const chunks = framesPerChunk(chunkTable, places.length);
	const offsets: number[] = [];
	for (const [chunk, count] of chunks.entries()) {
		let at = places[chunk] ?? 0;
		for (let i = 0; i < count; i++) {
			offsets.push(at);
			at += sizes[offsets.length - 1] ?? 0;
		}
	}
	const times = frameTimes(durations);
	const isWhole = offsets.every((at, i) => at + (sizes[i] ?? 0) <= length);
	if (offsets.length !== sizes.length || times.length !== sizes.length + 1 || !isWhole)
		return undefined;
	const clock = numbersOf(bytes, header);
	const timescale = clock.getUint32(clock.getUint8(0) === 1 ? 20 : 12);
	return timescale > 0 ? { timescale, sizes, offsets, times, priming, chunks } : undefined;
}
