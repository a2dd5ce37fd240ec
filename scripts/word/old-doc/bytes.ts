import type { RefusalName } from '../package/refusals.ts';

/** Why a file is not taken. It is thrown from wherever that is seen, and told by the one who opens files. */
export class Refused extends Error {
	readonly why: RefusalName;

	constructor(why: RefusalName = 'truncated') {
		super(why);
		this.why = why;
	}
}

/** Bytes that are read by their place, little-endian. What lies outside of them refuses the file. */
export class Bytes {
	readonly buffer: Buffer;

	constructor(buffer: Buffer) {
		this.buffer = buffer;
	}

	get length(): number {
		return this.buffer.length;
	}

	#within(at: number, size: number): number {
		if (!(at >= 0 && size >= 0 && at + size <= this.buffer.length)) throw new Refused();
		return at;
	}

	u8(at: number): number {
		return this.buffer.readUInt8(this.#within(at, 1));
	}

	u16(at: number): number {
		return this.buffer.readUInt16LE(this.#within(at, 2));
	}

	i16(at: number): number {
		return this.buffer.readInt16LE(this.#within(at, 2));
	}

	u32(at: number): number {
		return this.buffer.readUInt32LE(this.#within(at, 4));
	}

	/** A part of these bytes, not copied. */
	part(at: number, length: number): Bytes {
		this.#within(at, length);
		return new Bytes(this.buffer.subarray(at, at + length));
	}

	/** The rest of these bytes from a place on. */
	from(at: number): Bytes {
		return this.part(at, this.length - at);
	}

	/** Words in UTF-16; the length is counted in letters of two bytes. */
	words(at: number, letters: number): string {
		return this.part(at, letters * 2).buffer.toString('utf16le');
	}
}
