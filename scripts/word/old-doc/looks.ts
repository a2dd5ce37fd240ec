import { Bytes } from './bytes.ts';
import { readPlc } from './plc.ts';

/** A stretch of bytes in the WordDocument stream whose letters look the same. */
export interface LookRun {
	from: number;
	to: number;
	/** The settings; for a paragraph without its style. */
	settings: Bytes;
	/** Of a paragraph: the number of its style. */
	style: number;
}

const PAGE = 512;
const NONE = new Bytes(Buffer.alloc(0));

/** The looks of letters or of paragraphs by the place where these lie. [MS-DOC] 2.9.33 ChpxFkp, 2.9.177 PapxFkp. */
export class Looks {
	readonly #runs: LookRun[];

	constructor(document: Bytes, table: Bytes, kind: 'letters' | 'paragraphs') {
		const pages = new Set(readPlc(table, 4).map(({ about }) => about.u32(0) & 0x3fffff));
		const read = kind === 'letters' ? letterRun : paragraphRun;
		this.#runs = [...pages]
			.flatMap((page) => runsOf(document.part(page * PAGE, PAGE), read))
			.sort((a, b) => a.from - b.from);
	}

	/** The look of what lies at a place; undefined where nothing is said. */
	at(place: number): LookRun | undefined {
		let [low, high] = [0, this.#runs.length - 1];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#runs[middle]?.from ?? Infinity) <= place) low = middle;
			else high = middle - 1;
		}
		const run = this.#runs[low];
		return run && run.from <= place && place < run.to ? run : undefined;
	}
}

type Read = (page: Bytes, index: number, count: number) => Pick<LookRun, 'settings' | 'style'>;

function runsOf(page: Bytes, read: Read): LookRun[] {
	const count = page.u8(PAGE - 1);
	return Array.from({ length: count }, (_, index) => ({
		from: page.u32(index * 4),
		to: page.u32(index * 4 + 4),
		...read(page, index, count),
	}));
}

const letterRun: Read = (page, index, count) => {
	const at = page.u8((count + 1) * 4 + index) * 2;
	return { settings: at === 0 ? NONE : page.part(at + 1, page.u8(at)), style: 0 };
};

const paragraphRun: Read = (page, index, count) => {
	const at = page.u8((count + 1) * 4 + index * 13) * 2;
	if (at === 0) return { settings: NONE, style: 0 };
	const half = page.u8(at);
	const about =
		half === 0 ? page.part(at + 2, page.u8(at + 1) * 2) : page.part(at + 1, half * 2 - 1);
	return { settings: about.from(2), style: about.u16(0) };
};
