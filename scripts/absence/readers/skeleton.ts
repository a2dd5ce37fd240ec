/**
 * Media files without the packed picture or sound in them, documents without the packed streams that are read unpacked: heads,
 * remarks, previews, tables, what was added behind the end. All that a file can say in words is there; the packed rest is
 * millions of bytes that only look like words.
 */
import { isPdf, isPng } from './kinds.ts';
import { withoutPackedStreams } from './pdf-objects.ts';

const joined = (bytes: Buffer, kept: readonly (readonly [number, number])[]) =>
	Buffer.concat(kept.map(([from, to]) => bytes.subarray(from, to)));

/** Segments up to the scan; the scan ends where a marker stands that no packed bytes contain. ITU-T T.81, §B.1. */
function jpeg(bytes: Buffer): Buffer {
	const kept: [number, number][] = [];
	let from = 0;
	for (let at = 2; at + 4 <= bytes.length;) {
		const marker = bytes[at + 1] ?? 0;
		if (bytes[at] !== 0xff) break;
		at += 2 + bytes.readUInt16BE(at + 2);
		if (marker !== 0xda) continue;
		kept.push([from, at]);
		while (at + 1 < bytes.length) {
			at = bytes.indexOf(0xff, at);
			if (at < 0) return joined(bytes, kept);
			const next = bytes[at + 1] ?? 0;
			if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) break;
			at += next === 0xff ? 1 : 2;
		}
		from = at;
		if (bytes[at + 1] === 0xd9) break;
	}
	return joined(bytes, [...kept, [from, bytes.length]]);
}

/** One part of a file made of parts. */
interface Part {
	kind: string;
	/** Where it begins and where its body ends. */
	from: number;
	body: number;
	end: number;
}

function withoutParts(bytes: Buffer, parts: Iterable<Part>, packed: readonly string[]): Buffer {
	const kept: [number, number][] = [];
	let from = 0;
	for (const { kind, body, end } of parts) {
		if (!packed.includes(kind)) continue;
		kept.push([from, body]);
		from = Math.min(end, bytes.length);
	}
	return joined(bytes, [...kept, [from, bytes.length]]);
}

function* pngParts(bytes: Buffer): Generator<Part> {
	for (let at = 8; at + 12 <= bytes.length;) {
		const length = bytes.readUInt32BE(at);
		const kind = bytes.toString('latin1', at + 4, at + 8);
		yield { kind, from: at, body: at + 8, end: at + 8 + length };
		at += 12 + length;
	}
}

function* riffParts(bytes: Buffer): Generator<Part> {
	for (let at = 12; at + 8 <= bytes.length;) {
		const length = bytes.readUInt32LE(at + 4);
		const kind = bytes.toString('latin1', at, at + 4);
		yield { kind, from: at, body: at + 8, end: at + 8 + length };
		at += 8 + length + (length % 2);
	}
}

function* boxParts(bytes: Buffer): Generator<Part> {
	for (let at = 0; at + 8 <= bytes.length;) {
		const short = bytes.readUInt32BE(at);
		const isLong = short === 1 && at + 16 <= bytes.length;
		const head = isLong ? 16 : 8;
		const length =
			short === 0 ? bytes.length - at : isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short;
		if (length < head) return;
		const kind = bytes.toString('latin1', at + 4, at + 8);
		yield { kind, from: at, body: at + head, end: at + length };
		at += length;
	}
}

/** The head of a font and what stands behind its tables, which are packed as one. https://www.w3.org/TR/WOFF2/#woff20Header */
function woff2(bytes: Buffer): Buffer {
	if (bytes.length < 48) return bytes;
	const hasRemarks = bytes.readUInt32BE(28) > 0 || bytes.readUInt32BE(40) > 0;
	if (hasRemarks) return bytes;
	const head = Math.min(bytes.length, 48 + bytes.readUInt16BE(12) * 12);
	return joined(bytes, [
		[0, head],
		[Math.max(head, bytes.readUInt32BE(8)), bytes.length],
	]);
}

/** The bytes of a file that may be words; of a file that is no medium, all. */
export function skeletonOf(bytes: Buffer): Buffer {
	if (bytes.length < 16) return bytes;
	if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpeg(bytes);
	if (isPdf(bytes)) return withoutPackedStreams(bytes);
	if (isPng(bytes)) return withoutParts(bytes, pngParts(bytes), ['IDAT', 'fdAT']);
	if (bytes.toString('latin1', 0, 4) === 'RIFF')
		return withoutParts(bytes, riffParts(bytes), ['VP8 ', 'VP8L', 'ALPH', 'data']);
	if (bytes.toString('latin1', 4, 8) === 'ftyp')
		return withoutParts(bytes, boxParts(bytes), ['mdat']);
	if (bytes.toString('latin1', 0, 4) === 'wOF2') return woff2(bytes);
	return bytes;
}
