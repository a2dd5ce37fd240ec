/** Packed remarks in PNG files. https://www.w3.org/TR/png-3/#11textinfo */
import type { Allowance, Open, Piece } from './piece.ts';
import { unpack } from './unpack.ts';

/** Where the packed part of a chunk begins; undefined where nothing is packed. */
function packedAt(kind: string, chunk: Buffer): number | undefined {
	const keyword = chunk.indexOf(0);
	if (keyword < 0) return undefined;
	if (kind === 'zTXt' || kind === 'iCCP') return keyword + 2;
	if (kind !== 'iTXt' || chunk[keyword + 1] !== 1) return undefined;
	const language = chunk.indexOf(0, keyword + 3);
	return language < 0 ? undefined : chunk.indexOf(0, language + 1) + 1;
}

/** Unpacks what a plain look at the bytes cannot read. */
export function* pngPieces(
	bytes: Buffer,
	where: string,
	allowance: Allowance,
	open: Open,
): Generator<Piece> {
	for (let at = 8; at + 12 <= bytes.length;) {
		const length = bytes.readUInt32BE(at);
		const kind = bytes.toString('latin1', at + 4, at + 8);
		const chunk = bytes.subarray(at + 8, at + 8 + length);
		const packed = packedAt(kind, chunk);
		if (packed !== undefined) {
			const unpacked = unpack('zlib', chunk.subarray(packed), allowance);
			if (unpacked.ok) yield* open(unpacked.bytes, `${where} › ${kind}`, allowance.inner());
			else yield { kind: 'closed', where: `${where} › ${kind}`, why: unpacked.why };
		}
		at += 12 + length;
	}
}
