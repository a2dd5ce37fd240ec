/** What bytes are, by what they begin with; names of files are not believed. */

const starts = (bytes: Buffer, letters: string, at = 0) =>
	bytes.length >= at + letters.length &&
	bytes.toString('latin1', at, at + letters.length) === letters;

export const isPng = (bytes: Buffer) => starts(bytes, '\x89PNG\r\n\x1a\n');
export const isPdf = (bytes: Buffer) => bytes.subarray(0, 1024).includes('%PDF-');

/** OpenType, TrueType, WOFF and WOFF2. */
export const isFont = (bytes: Buffer) =>
	['OTTO', '\0\x01\0\0', 'true', 'ttcf', 'wOFF', 'wOF2'].some((letters) => starts(bytes, letters));

/** Brands of pictures in boxes, as ISO/IEC 14496-12 has them. */
const isPictureBrand = (bytes: Buffer) =>
	starts(bytes, 'ftyp', 4) &&
	/^(?:avi[fs]|mif1|msf1|hei[cx]|hev[cx])/.test(bytes.toString('latin1', 8, 12));

/** Sounds and films, in whatever they are packed. */
export const isSound = (bytes: Buffer) =>
	(starts(bytes, 'ftyp', 4) && !isPictureBrand(bytes)) ||
	['moov', 'mdat', 'moof'].some((box) => starts(bytes, box, 4)) ||
	['ID3', 'OggS', 'fLaC', '#!AMR', '\x1aE\xdf\xa3', 'FORM', 'caff'].some((letters) =>
		starts(bytes, letters),
	) ||
	(starts(bytes, 'RIFF') && (starts(bytes, 'WAVE', 8) || starts(bytes, 'AVI ', 8))) ||
	isAdts(bytes);

/** Bare AAC frames one behind the other. ISO/IEC 13818-7, §6.2. */
function isAdts(bytes: Buffer): boolean {
	let at = 0;
	for (let frame = 0; frame < 3; frame += 1) {
		if (at + 7 > bytes.length) return false;
		if (bytes[at] !== 0xff || ((bytes[at + 1] ?? 0) & 0xf6) !== 0xf0) return false;
		const length = (bytes.readUInt32BE(at + 3) >>> 13) & 0x1fff;
		if (length < 8) return false;
		at += length;
	}
	return true;
}

/** Where a picture may begin in other bytes: a preview in a photograph, a cover in a sound, a figure in a document. */
const PICTURE_STARTS: readonly { sign: Buffer; before: number }[] = [
	{ sign: Buffer.from([0xff, 0xd8, 0xff]), before: 0 },
	{ sign: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), before: 0 },
	{ sign: Buffer.from('WEBPVP8', 'latin1'), before: 8 },
	{ sign: Buffer.from('ftypavif', 'latin1'), before: 4 },
	{ sign: Buffer.from('ftypavis', 'latin1'), before: 4 },
	{ sign: Buffer.from('ftypmif1', 'latin1'), before: 4 },
	{ sign: Buffer.from('GIF8', 'latin1'), before: 0 },
	{ sign: Buffer.from('II*\0', 'latin1'), before: 0 },
	{ sign: Buffer.from('MM\0*', 'latin1'), before: 0 },
];

/** Every place where a picture may begin. */
export function pictureStarts(bytes: Buffer): number[] {
	const found = new Set<number>();
	for (const { sign, before } of PICTURE_STARTS)
		for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 1))
			if (at >= before) found.add(at - before);
	return [...found].sort((a, b) => a - b);
}
