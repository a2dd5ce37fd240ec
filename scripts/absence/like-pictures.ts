/** Whether a found picture is one that may not be shown. */
import { bitsApart, coloursApart, pictureHash, type PictureHash } from './picture-hash.ts';
import type { Piece } from './readers/piece.ts';

/**
 * Of 256 bits so many may differ. Copies of content/photos from 48 to 960 pixels wide, in WebP, AVIF, JPEG and PNG of low
 * quality, differ by at most 46, different pictures by at least 90, two drawings of one courtyard by 18 to 32.
 */
const MOST_BITS = 56;
/** And so much their colours, 0–255 on average: copies differ by at most 8, different pictures by at least 20. */
const MOST_COLOURS = 16;
/** Pictures of one colour are alike in all bits. */
const MOST_COLOURS_OF_FLAT = 6;

const isFlat = ({ bits }: PictureHash) => bits.every((byte) => byte === 0);

/** How unlike two pictures are; undefined when they cannot be the same. */
export function unlikeness(found: PictureHash, known: PictureHash): number | undefined {
	const colours = coloursApart(found, known);
	const isPlain = isFlat(known) || isFlat(found);
	if (isPlain && isFlat(known) !== isFlat(found)) return undefined;
	if (colours > (isPlain ? MOST_COLOURS_OF_FLAT : MOST_COLOURS)) return undefined;
	const bits = bitsApart(found, known);
	return bits > MOST_BITS ? undefined : bits + 4 * colours;
}

const nearest = (found: PictureHash, known: readonly PictureHash[]) =>
	Math.min(Infinity, ...known.map((one) => unlikeness(found, one) ?? Infinity));

/**
 * The record whose hidden picture this is. A picture that is nearer to one that may be shown is that one: the courtyard
 * before its repair looks much like the same courtyard after it.
 */
export async function hiddenRecordLike(
	{ bytes, raw }: Extract<Piece, { kind: 'picture' }>,
	hidden: readonly { record: string; hashes: PictureHash[] }[],
	shown: readonly PictureHash[],
): Promise<string | undefined> {
	const found = await pictureHash(bytes, raw);
	if (!found) return undefined;
	let limit = nearest(found, shown);
	let owner: string | undefined;
	for (const { record, hashes } of hidden) {
		const distance = nearest(found, hashes);
		if (distance >= limit) continue;
		limit = distance;
		owner = record;
	}
	return owner;
}
