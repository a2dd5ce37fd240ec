/** Takes any artefact apart into what can be read, heard and seen. One home for what there is in an edition. */
import { otherEncodings, plainText, wordsAmongBytes } from './encodings.ts';
import { fontPieces } from './font.ts';
import { isFont, isPdf, isPng, isSound, pictureStarts } from './kinds.ts';
import { bytesInText } from './letters-for-bytes.ts';
import { pdfPieces } from './pdf.ts';
import type { Allowance, Piece } from './piece.ts';
import { pngPieces } from './png.ts';
import { skeletonOf } from './skeleton.ts';
import { textViews, withoutEscapes } from './text.ts';
import { packingOf, unpack } from './unpack.ts';
import { isZip, zipPieces } from './zip.ts';

/** Of longer bytes that are no text, escapes and tags are not undone: nothing would read them. */
const SHORT = 1024 * 1024;

function* textPieces(bytes: Buffer, where: string): Generator<Piece> {
	const plain = plainText(bytes);
	if (plain !== undefined) {
		for (const text of textViews(plain)) yield { kind: 'text', where, text };
		return;
	}
	const skeleton = skeletonOf(bytes);
	const words = wordsAmongBytes(skeleton);
	const views = (text: string) => (skeleton.length <= SHORT ? textViews(text) : [text]);
	for (const text of views(words)) yield { kind: 'text', where, text };
	for (const { text, guessed } of otherEncodings(skeleton))
		for (const view of views(text)) yield { kind: 'text', where, text: view, guessed };
}

/** The text in which bytes may be written as letters; in addresses and scripts their signs are escaped. */
function carriers(bytes: Buffer): string[] {
	const plain = plainText(bytes);
	if (plain === undefined) return [];
	return /\\\/|%2[bf]|%3d/i.test(plain) ? [plain, withoutEscapes(plain)] : [plain];
}

function* unpacked(bytes: Buffer, where: string, allowance: Allowance): Generator<Piece> {
	const isNamedBrotli = where.endsWith('.br');
	const packing = isNamedBrotli ? 'brotli' : packingOf(bytes);
	if (packing) {
		const inside = unpack(packing, bytes, allowance);
		if (inside.ok) yield* open(inside.bytes, `${where} › `, allowance.inner());
		// Two bytes of any text may look like the beginning of a zlib stream.
		else if (packing !== 'zlib' || inside.why !== 'damaged')
			yield { kind: 'closed', where, why: inside.why };
	}
}

/** Everything that bytes hold, as deep as it goes. */
export function* open(bytes: Buffer, where: string, allowance: Allowance): Generator<Piece> {
	if (allowance.isTooDeep) {
		yield { kind: 'closed', where, why: 'too-deep' };
		return;
	}
	yield { kind: 'bytes', where, bytes };
	yield* textPieces(bytes, where);
	yield* unpacked(bytes, where, allowance);
	if (isZip(bytes)) yield* zipPieces(bytes, where, allowance, open);
	if (isPdf(bytes)) yield* pdfPieces(bytes, where, allowance, open);
	if (isPng(bytes)) yield* pngPieces(bytes, where, allowance, open);
	if (isFont(bytes)) yield* fontPieces(bytes, where);
	if (isSound(bytes)) yield { kind: 'sound', where, bytes };
	for (const at of pictureStarts(bytes))
		yield { kind: 'picture', where, bytes: bytes.subarray(at) };
	if (!allowance.lettersMayBeBytes) return;
	for (const text of carriers(bytes))
		for (const carried of bytesInText(text)) yield* open(carried, where, allowance.inner());
}
