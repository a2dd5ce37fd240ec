import { Bytes, Refused } from './bytes.ts';
import { readPlc } from './plc.ts';

/** Letters of all texts of a document. The longest chapter of the museum has some ten thousand. */
const MOST_LETTERS = 1_000_000;

/** A stretch of the text and where it lies. */
export interface Piece {
	from: number;
	to: number;
	/** Where its first letter lies in the WordDocument stream. */
	at: number;
	/** Bytes of a letter: 1 in Windows-1252, 2 in UTF-16. */
	width: 1 | 2;
	/** Settings that a quick save left here, as bytes of sprms; one object for all pieces that share them. */
	settings: Bytes | undefined;
}

/** What a quick save can set in two bytes: the short name of the setting and its value. [MS-DOC] 2.9.215, Prm0. */
const SHORT: Readonly<Record<number, number>> = {
	...{ 0x05: 0x2403, 0x0c: 0x260a, 0x18: 0x2416, 0x19: 0x2417, 0x78: 0x2640 },
	...{ 0x41: 0x0800, 0x42: 0x0801, 0x47: 0x0806, 0x4b: 0x080a, 0x55: 0x0835, 0x56: 0x0836 },
	...{ 0x57: 0x0837, 0x5c: 0x083c, 0x5e: 0x2a3e, 0x68: 0x2a48, 0x73: 0x2a53 },
	...{ 0x75: 0x0855, 0x76: 0x0856 },
};

/** The letters of a document in their order, and the pieces they lie in. [MS-DOC] 2.4.1. */
export class Letters {
	readonly text: string;
	readonly #pieces: readonly Piece[];

	constructor(document: Bytes, clx: Bytes) {
		this.#pieces = readPieces(clx);
		const length = this.#pieces.at(-1)?.to ?? 0;
		if (length > MOST_LETTERS) throw new Refused('bomb');
		this.text = this.#pieces.map((piece) => wordsOf(document, piece)).join('');
	}

	/** The piece that holds a letter. */
	pieceAt(letter: number): Piece {
		let [low, high] = [0, this.#pieces.length - 1];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#pieces[middle]?.from ?? Infinity) <= letter) low = middle;
			else high = middle - 1;
		}
		const piece = this.#pieces[low];
		if (!piece || letter < piece.from || letter >= piece.to) throw new Refused();
		return piece;
	}
}

const WESTERN = new TextDecoder('windows-1252');

function wordsOf(document: Bytes, { from, to, at, width }: Piece): string {
	if (width === 2) return document.words(at, to - from);
	return WESTERN.decode(document.part(at, to - from).buffer);
}

function readPieces(clx: Bytes): Piece[] {
	const shared: Bytes[] = [];
	let at = 0;
	while (clx.u8(at) === 1) {
		const length = clx.u16(at + 1);
		shared.push(clx.part(at + 3, length));
		at += 3 + length;
	}
	if (clx.u8(at) !== 2) throw new Refused();
	const short = new Map<number, Bytes | undefined>();
	const settingsOf = (prm: number): Bytes | undefined => {
		if ((prm & 1) === 1) return shared[prm >> 1];
		if (!short.has(prm)) short.set(prm, shortSetting(prm));
		return short.get(prm);
	};
	let end = 0;
	return readPlc(clx.part(at + 5, clx.u32(at + 1)), 8).map(({ from, to, about }) => {
		if (from !== end) throw new Refused();
		end = to;
		const place = about.u32(2);
		const isNarrow = (place & 0x40000000) !== 0;
		const bare = place & 0x3fffffff;
		return {
			...{ from, to },
			at: isNarrow ? bare / 2 : bare,
			width: isNarrow ? 1 : 2,
			settings: settingsOf(about.u16(6)),
		};
	});
}

function shortSetting(prm: number): Bytes | undefined {
	const code = SHORT[(prm >> 1) & 0x7f];
	return code === undefined
		? undefined
		: new Bytes(Buffer.from([code & 0xff, code >> 8, prm >> 8]));
}
