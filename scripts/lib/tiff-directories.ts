/** TIFF as files and as EXIF inside other files: lists of tags, each with its place. TIFF 6.0, §2; EXIF 2.32, §4.6. */

/** One value, or several of one type, under a number. */
export interface TiffEntry {
	tag: number;
	type: number;
	count: number;
	/** Offset of the first byte of its value in the whole file, and how many bytes there are. */
	at: number;
	bytes: number;
}

export interface TiffDirectory {
	entries: TiffEntry[];
	/** Where the next page begins, counted as the file counts; 0 when there is none. */
	next: number;
}

/** Bytes of one value by its type; 1 byte for unknown types. */
const SIZES: Readonly<Record<number, number>> = {
	...{ 3: 2, 4: 4, 5: 8, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4 },
};
/** A directory with more entries is not one. */
const MOST_ENTRIES = 1000;
const MOST_DIRECTORIES = 10_000;

/** A stretch of bytes in which offsets count from `start`. */
export class TiffBlock {
	readonly #bytes: Buffer;
	readonly #start: number;
	readonly #isLittle: boolean;

	private constructor(bytes: Buffer, start: number, isLittle: boolean) {
		this.#bytes = bytes;
		this.#start = start;
		this.#isLittle = isLittle;
	}

	/** Undefined when no TIFF begins there. */
	static at(bytes: Buffer, start: number): TiffBlock | undefined {
		const mark = bytes.toString('latin1', start, start + 4);
		if (mark !== 'II*\0' && mark !== 'MM\0*') return undefined;
		return new TiffBlock(bytes, start, mark.startsWith('I'));
	}

	#short(at: number): number | undefined {
		if (at < 0 || at + 2 > this.#bytes.length) return undefined;
		return this.#isLittle ? this.#bytes.readUInt16LE(at) : this.#bytes.readUInt16BE(at);
	}

	#long(at: number): number | undefined {
		if (at < 0 || at + 4 > this.#bytes.length) return undefined;
		return this.#isLittle ? this.#bytes.readUInt32LE(at) : this.#bytes.readUInt32BE(at);
	}

	/** The directory at an offset; undefined when there is none that can be read. */
	directory(offset: number): TiffDirectory | undefined {
		const at = this.#start + offset;
		const count = this.#short(at);
		if (offset < 8 || count === undefined || count === 0 || count > MOST_ENTRIES) return undefined;
		const entries: TiffEntry[] = [];
		for (let index = 0; index < count; index += 1) {
			const entry = at + 2 + index * 12;
			const [tag, type] = [this.#short(entry), this.#short(entry + 2)];
			const [values, place] = [this.#long(entry + 4), this.#long(entry + 8)];
			if (tag === undefined || type === undefined || values === undefined || place === undefined)
				return undefined;
			const bytes = values * (SIZES[type] ?? 1);
			entries.push({
				...{ tag, type, count: values, bytes },
				at: bytes <= 4 ? entry + 8 : this.#start + place,
			});
		}
		return { entries, next: this.#long(at + 2 + count * 12) ?? 0 };
	}

	/** The first directory and those that follow it: the pages of a scan, or a picture and its thumbnail. */
	directories(): TiffDirectory[] {
		const found: TiffDirectory[] = [];
		const seen = new Set<number>();
		let offset = this.#long(this.#start + 4) ?? 0;
		while (offset !== 0 && !seen.has(offset) && found.length < MOST_DIRECTORIES) {
			seen.add(offset);
			const directory = this.directory(offset);
			if (!directory) break;
			found.push(directory);
			offset = directory.next;
		}
		return found;
	}

	/** The first number of an entry of whole numbers. */
	number({ type, at }: TiffEntry): number | undefined {
		return type === 3 ? this.#short(at) : this.#long(at);
	}

	/** The directory an entry points to. */
	below(entry: TiffEntry): TiffDirectory | undefined {
		const offset = this.number(entry);
		return offset === undefined ? undefined : this.directory(offset);
	}
}
