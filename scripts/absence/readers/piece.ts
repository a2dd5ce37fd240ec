/** What taking an artefact apart brings to light. */
export type Piece =
	/** A file, or what was packed in one. */
	| { kind: 'bytes'; where: string; bytes: Buffer }
	/** Words, in one of the ways in which they can be read. */
	| {
			kind: 'text';
			where: string;
			text: string;
			/** Read in an encoding that makes words of any bytes; two letters then stand side by side by chance. */
			guessed?: boolean | undefined;
	  }
	/** Something that a picture decoder may be able to read. */
	| { kind: 'picture'; where: string; bytes: Buffer; raw?: RawPicture | undefined }
	/** Characters that a font can show. */
	| { kind: 'characters'; where: string; characters: string }
	/** A sound or film, whatever it is packed in. */
	| { kind: 'sound'; where: string; bytes: Buffer }
	/** Nobody can say what is in it. */
	| { kind: 'closed'; where: string; why: ClosedReason };

export type ClosedReason = 'damaged' | 'encrypted' | 'unknown-packing' | 'too-large' | 'too-deep';

/** Unpacked pixels, as they stand in a PDF. */
export interface RawPicture {
	width: number;
	height: number;
	channels: 1 | 3 | 4;
}

/** Bytes that unpacking one file may bring to light. A small file can unfold into gigabytes. */
const MOST_BYTES = 512 * 1024 * 1024;
/** An archive in an archive in an archive … */
const MOST_DEPTH = 8;

/** How much may still be unpacked of one file of the edition. */
export class Allowance {
	readonly depth: number;
	/** Whether letters in a text may stand for bytes; a list in the search index looks so and is none. */
	readonly lettersMayBeBytes: boolean;
	readonly #left: { bytes: number };

	constructor(lettersMayBeBytes = true, depth = 0, left = { bytes: MOST_BYTES }) {
		this.lettersMayBeBytes = lettersMayBeBytes;
		this.depth = depth;
		this.#left = left;
	}

	get bytes(): number {
		return this.#left.bytes;
	}

	get isTooDeep(): boolean {
		return this.depth > MOST_DEPTH;
	}

	spend(bytes: number): void {
		this.#left.bytes -= bytes;
	}

	/** For what was packed in it; counts against the same sum. */
	inner(): Allowance {
		return new Allowance(true, this.depth + 1, this.#left);
	}
}

/** Takes packed bytes apart, as deep as it goes. */
export type Open = (bytes: Buffer, where: string, allowance: Allowance) => Generator<Piece>;
