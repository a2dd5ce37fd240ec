import { Bytes, Refused } from './bytes.ts';

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Sector numbers from here on have a meaning of their own: free, end of chain, table. */
const LAST_SECTOR = 0xfffffffa;
const END_OF_CHAIN = 0xfffffffe;
const NOBODY = 0xffffffff;
const STREAM = 2;

export const isCompound = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(SIGNATURE);

interface Entry {
	name: string;
	/** 1 a folder, 2 a stream. */
	type: number;
	start: number;
	/** Bytes. */
	size: number;
}

/** A file that holds streams, as old Office and WPS save it. [MS-CFB]; its outermost folder is all that is looked at. */
export class Compound {
	readonly #bytes: Bytes;
	/** Bytes of a sector, and of a sector of the small streams. */
	readonly #sector: number;
	readonly #mini: number;
	/** Streams shorter than this lie in the small ones. */
	readonly #cutoff: number;
	/** The sectors that hold the table of chains. */
	readonly #table: readonly number[];
	readonly #entries = new Map<string, Entry>();
	readonly #miniTable: Bytes;
	#miniStream: Bytes | undefined;
	readonly #root: Entry;

	constructor(buffer: Buffer) {
		const bytes = new Bytes(buffer);
		this.#bytes = bytes;
		const [shift, miniShift] = [bytes.u16(30), bytes.u16(32)];
		if (!isCompound(buffer) || (shift !== 9 && shift !== 12) || miniShift !== 6)
			throw new Refused();
		this.#sector = 2 ** shift;
		this.#mini = 2 ** miniShift;
		this.#cutoff = bytes.u32(56);
		this.#table = this.#readTable();
		const folders = this.#joined(this.#chain(bytes.u32(48)));
		const root = readEntry(folders, 0);
		this.#root = root;
		this.#miniTable = this.#joined(this.#chain(bytes.u32(60)));
		for (const entry of entriesBelow(folders)) this.#entries.set(entry.name.toLowerCase(), entry);
	}

	get #mostSectors(): number {
		return Math.ceil(this.#bytes.length / this.#sector);
	}

	/** A sector, as far as the file goes: some programs do not fill up the last. */
	#sectorBytes(number: number): Buffer {
		const at = (number + 1) * this.#sector;
		if (number > LAST_SECTOR || at >= this.#bytes.length) throw new Refused();
		return this.#bytes.buffer.subarray(at, at + this.#sector);
	}

	#readTable(): number[] {
		const bytes = this.#bytes;
		const count = bytes.u32(44);
		if (count > this.#mostSectors) throw new Refused();
		const table: number[] = [];
		for (let at = 76; at < 512 && table.length < count; at += 4) table.push(bytes.u32(at));
		const perSector = this.#sector / 4 - 1;
		let next = bytes.u32(68);
		while (table.length < count) {
			const sector = new Bytes(this.#sectorBytes(next));
			for (let index = 0; index < perSector && table.length < count; index += 1)
				table.push(sector.u32(index * 4));
			next = sector.u32(perSector * 4);
		}
		return table;
	}

	#next(sector: number): number {
		const perSector = this.#sector / 4;
		const holder = this.#table[Math.floor(sector / perSector)];
		if (holder === undefined) throw new Refused();
		return new Bytes(this.#sectorBytes(holder)).u32((sector % perSector) * 4);
	}

	/** The sectors of a chain, no more than `most`; one that is longer than the file goes round in a circle. */
	#chain(start: number, most = Infinity): number[] {
		const chain: number[] = [];
		let sector = start;
		while (sector !== END_OF_CHAIN && sector !== NOBODY && chain.length < most) {
			if (chain.length > this.#mostSectors) throw new Refused();
			chain.push(sector);
			sector = this.#next(sector);
		}
		return chain;
	}

	#joined(chain: readonly number[]): Bytes {
		return new Bytes(Buffer.concat(chain.map((sector) => this.#sectorBytes(sector))));
	}

	#large({ start, size }: Entry): Bytes {
		if (size > this.#bytes.length) throw new Refused();
		return this.#joined(this.#chain(start, Math.ceil(size / this.#sector))).part(0, size);
	}

	#small({ start, size }: Entry): Bytes {
		this.#miniStream ??= this.#large(this.#root);
		const sectors: Buffer[] = [];
		let sector = start;
		while (sectors.length * this.#mini < size) {
			const at = sector * this.#mini;
			sectors.push(
				this.#miniStream.part(at, Math.min(this.#mini, this.#miniStream.length - at)).buffer,
			);
			sector = this.#miniTable.u32(sector * 4);
		}
		return new Bytes(Buffer.concat(sectors)).part(0, size);
	}

	/** The names of the streams and folders at the top. */
	get names(): string[] {
		return [...this.#entries.values()].map(({ name }) => name);
	}

	/** The bytes of a stream; undefined when there is none of that name. */
	stream(name: string): Bytes | undefined {
		const entry = this.#entries.get(name.toLowerCase());
		if (entry?.type !== STREAM) return undefined;
		return entry.size < this.#cutoff ? this.#small(entry) : this.#large(entry);
	}
}

const ENTRY_SIZE = 128;

function readEntry(folders: Bytes, index: number): Entry {
	const entry = folders.part(index * ENTRY_SIZE, ENTRY_SIZE);
	const letters = Math.max(0, Math.min(entry.u16(64), 64) / 2 - 1);
	return {
		name: entry.words(0, Math.floor(letters)),
		type: entry.u8(66),
		start: entry.u32(116),
		size: entry.u32(120),
	};
}

/** The entries right below the outermost folder, which hang together as a tree. */
function entriesBelow(folders: Bytes): Entry[] {
	const found: Entry[] = [];
	const seen = new Set<number>([NOBODY]);
	const waiting = [folders.u32(76)];
	while (waiting.length > 0) {
		const index = waiting.pop() ?? NOBODY;
		if (seen.has(index)) continue;
		seen.add(index);
		found.push(readEntry(folders, index));
		const at = index * ENTRY_SIZE;
		waiting.push(folders.u32(at + 68), folders.u32(at + 72));
	}
	return found;
}
