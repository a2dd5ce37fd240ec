/** Streams of PDF documents, unpacked. ISO 32000-1, §7.4. */
import type { Allowance, RawPicture } from './piece.ts';
import { packedLength, unpack, type Unpacked } from './unpack.ts';

/** Pictures whose packed form is a picture file; they are read as such. */
const PICTURE_FILES = ['DCTDecode', 'DCT'];

function filtersOf(dictionary: string): string[] {
	const written = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1] ?? '';
	return Array.from(written.matchAll(/\/(\w+)/g), ([, name = '']) => name);
}

const numberOf = (dictionary: string, name: string) => {
	const written = new RegExp(`/${name}\\s+(\\d+)(?!\\s+\\d+\\s+R)`).exec(dictionary)?.[1];
	return written === undefined ? undefined : Number(written);
};

function fromAscii85(bytes: Buffer): Buffer {
	const letters = bytes
		.toString('latin1')
		.replace(/\s/g, '')
		.replace(/^<~|~>[^]*$/g, '');
	const out: number[] = [];
	for (const group of letters.replaceAll('z', '!!!!!').match(/.{1,5}/g) ?? []) {
		let value = 0;
		for (const letter of group.padEnd(5, 'u')) value = value * 85 + letter.charCodeAt(0) - 33;
		for (let byte = 0; byte < group.length - 1; byte += 1)
			out.push(Math.floor(value / 256 ** (3 - byte)) & 255);
	}
	return Buffer.from(out);
}

/** Undoes the differences to neighbouring pixels. https://www.w3.org/TR/png-3/#9Filters */
function withoutPredictor(bytes: Buffer, dictionary: string): Buffer {
	if ((numberOf(dictionary, 'Predictor') ?? 1) < 10) return bytes;
	const colors = numberOf(dictionary, 'Colors') ?? 1;
	const bits = numberOf(dictionary, 'BitsPerComponent') ?? 8;
	const row = Math.ceil(((numberOf(dictionary, 'Columns') ?? 1) * colors * bits) / 8);
	const step = Math.max(1, (colors * bits) >> 3);
	const rows = Math.floor(bytes.length / (row + 1));
	const out = Buffer.alloc(rows * row);
	for (let y = 0; y < rows; y += 1) {
		const filter = bytes[y * (row + 1)] ?? 0;
		for (let x = 0; x < row; x += 1) {
			const at = y * row + x;
			const left = x >= step ? (out[at - step] ?? 0) : 0;
			const up = y > 0 ? (out[at - row] ?? 0) : 0;
			const corner = x >= step && y > 0 ? (out[at - row - step] ?? 0) : 0;
			const guesses = [0, left, up, (left + up) >> 1, paeth(left, up, corner)];
			out[at] = ((bytes[y * (row + 1) + 1 + x] ?? 0) + (guesses[filter] ?? 0)) & 255;
		}
	}
	return out;
}

function paeth(left: number, up: number, corner: number): number {
	const guess = left + up - corner;
	const distances = [left, up, corner].map((value) => Math.abs(guess - value));
	const [toLeft = 0, toUp = 0, toCorner = 0] = distances;
	if (toLeft <= toUp && toLeft <= toCorner) return left;
	return toUp <= toCorner ? up : corner;
}

const isFlate = (filter: string | undefined) => /^(?:FlateDecode|Fl)$/.test(filter ?? '');

/** Streams whose bytes are changed again or taken for pixels once they are unpacked. */
const CHANGED = /\/Predictor|\/Subtype\s*\/Image/;

/** Bytes at the beginning of a stream that are read, as they are, when they are unpacked; 0 where there are none such. */
export function readUnpacked(dictionary: string, stream: Buffer): number {
	const [filter, ...others] = filtersOf(dictionary);
	if (!isFlate(filter) || others.length > 0 || CHANGED.test(dictionary)) return 0;
	return packedLength(stream);
}

/** Undoes the packings of a stream one after another. */
export function decodeStream(dictionary: string, stream: Buffer, allowance: Allowance): Unpacked {
	let bytes = stream;
	for (const filter of filtersOf(dictionary)) {
		if (PICTURE_FILES.includes(filter)) break;
		if (isFlate(filter)) {
			const unpacked = unpack('zlib', bytes, allowance);
			if (!unpacked.ok) return unpacked;
			bytes = withoutPredictor(unpacked.bytes, dictionary);
		} else if (/^(?:ASCIIHexDecode|AHx)$/.test(filter)) {
			bytes = Buffer.from(bytes.toString('latin1').replace(/[^\da-f]/gi, ''), 'hex');
		} else if (/^(?:ASCII85Decode|A85)$/.test(filter)) bytes = fromAscii85(bytes);
		else return { ok: false, why: 'unknown-packing' };
	}
	return { ok: true, bytes };
}

/** The pixels of a picture that is packed as plain numbers, eight bits each. */
export function pixelsOf(
	dictionary: string,
	bytes: Buffer,
): { bytes: Buffer; raw: RawPicture } | undefined {
	if (!/\/Subtype\s*\/Image/.test(dictionary)) return undefined;
	const width = numberOf(dictionary, 'Width') ?? numberOf(dictionary, 'W');
	const height = numberOf(dictionary, 'Height') ?? numberOf(dictionary, 'H');
	if (!width || !height || filtersOf(dictionary).some((name) => PICTURE_FILES.includes(name)))
		return undefined;
	const channels = bytes.length / (width * height);
	return channels === 1 || channels === 3 || channels === 4
		? { bytes, raw: { width, height, channels } }
		: undefined;
}
