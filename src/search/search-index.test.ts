import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldsOf, lettersOf, type FoldTable } from '../domain/search-letters.ts';
import { fromMemory, openIndex } from '../fixtures/search-index.ts';
import { TIER, type List, type Tier } from './lists.ts';
import { DamagedPart, OutdatedPart, type EntryPart } from './parts.ts';
import { kindNumber, SearchIndex } from './search-index.ts';
import { textsOf, writeIndex, type SearchBlock, type SearchEntry } from './write-index.ts';

fc.configureGlobal({ seed: 20261127 });

const FOLDS: FoldTable = { from: '緒', to: '绪' };
const folds = foldsOf(FOLDS);

/** A plain scan of all texts, which knows nothing of lists and files. */
class Scan {
	readonly #entries: { letters: string[]; apart: boolean[]; head: boolean; title: boolean }[][];

	constructor(entries: readonly SearchEntry[]) {
		this.#entries = entries.map((entry) =>
			Array.from(textsOf(entry), ({ text, head, title }) => ({
				...lettersOf(text, folds),
				head,
				title,
			})),
		);
	}

	phrase(wanted: readonly string[], unbroken: boolean): List {
		const list: List = { entries: [], counts: [], tiers: [] };
		for (const [entry, texts] of this.#entries.entries()) {
			let count = 0;
			let best: Tier = TIER.text;
			for (const { letters, apart, head, title } of texts) {
				for (let at = 0; at + wanted.length <= letters.length; at += 1) {
					if (!wanted.every((letter, further) => letters[at + further] === letter)) continue;
					if (unbroken && apart.slice(at + 1, at + wanted.length).includes(true)) continue;
					count += 1;
					const isAll = wanted.length === letters.length;
					const tier = title ? (isAll ? TIER.whole : TIER.title) : head ? TIER.heading : TIER.text;
					if (tier > best) best = tier;
				}
			}
			if (count === 0) continue;
			list.entries.push(entry);
			list.counts.push(count);
			list.tiers.push(best);
		}
		return list;
	}

	/** Rows of letters that stand in the texts, and rows that stand there only across the border of two texts. */
	*rows(length: number): Generator<string[]> {
		for (const texts of this.#entries) {
			for (const [number, { letters }] of texts.entries()) {
				for (let at = 0; at + length <= letters.length; at += 1)
					yield letters.slice(at, at + length);
				const next = texts[number + 1]?.letters ?? [];
				for (let left = 1; left < length; left += 1)
					if (letters.length >= left)
						yield [...letters.slice(-left), ...next.slice(0, length - left)];
			}
		}
	}
}

const bare = ({ entries, counts, tiers }: List): List => ({ entries, counts, tiers });

async function compare(index: SearchIndex, scan: Scan, rows: Iterable<readonly string[]>) {
	for (const row of rows) {
		const asked = row.join('');
		expect(bare(await index.phrase(row)), `phrase ${asked}`).toEqual(scan.phrase(row, false));
		expect(bare(await index.unbrokenPhrase(row)), `unbroken ${asked}`).toEqual(
			scan.phrase(row, row.length > 1),
		);
	}
}

/** At most so many of the rows, spread evenly. */
function some(rows: Iterable<string[]>, most: number): string[][] {
	const all = [...new Map(Array.from(rows, (row) => [row.join('|'), row])).values()];
	const step = Math.max(1, Math.ceil(all.length / most));
	return all.filter((_, at) => at % step === 0);
}

/** An entry whose texts are each said once, as they are read from pages. */
function entryOf(
	number: number,
	title: string,
	names: readonly string[],
	texts: readonly { text: string; heading: boolean }[],
): SearchEntry {
	const said = new Set<string>([title, ...names]);
	const sections: string[] = [];
	const blocks: SearchBlock[] = [];
	for (const { text, heading } of texts) {
		if (said.has(text)) continue;
		said.add(text);
		if (heading) sections.push(text);
		blocks.push({ text, heading, anchor: `p${blocks.length}`, section: sections.length });
	}
	return { address: `/e${number}/`, title, names, kind: 'chapters', sections, blocks };
}

const ALPHABETS = [
	[...'城墙', '，', ' '],
	[...'城墙北街', '。'],
	[...'光緒绪年', '、', '\u200b'],
	['𠮷', '城', '𠀋', '·'],
	[...'36.里', '．', '３', '，'],
	[...'ＡaBb㎡m2', ' '],
	[...'城墙北街文庙南门大路巷', '…'],
];

const museum = fc.constantFrom(...ALPHABETS).chain((alphabet) => {
	const text = (minLength: number, maxLength: number) =>
		fc
			.array(fc.constantFrom(...alphabet), { minLength, maxLength })
			.map((letters) => letters.join(''));
	const entry = fc.tuple(
		text(1, 4),
		fc.array(text(1, 4), { maxLength: 2 }),
		fc.array(
			fc.record({
				text: text(1, 14),
				heading: fc.boolean(),
			}),
			{ maxLength: 5 },
		),
	);
	return fc.record({
		entries: fc
			.array(entry, { minLength: 2, maxLength: 30 })
			.map((all) =>
				all.map(([title, names, texts], number) => entryOf(number, title, names, texts)),
			),
		others: fc.array(
			fc.array(
				fc.constantFrom(
					...alphabet.flatMap((letter) => lettersOf(letter, folds).letters),
					...lettersOf('城庙9z', folds).letters,
				),
				{ minLength: 1, maxLength: 14 },
			),
			{ minLength: 20, maxLength: 20 },
		),
	});
});

test('finds exactly what a plain scan of small museums finds', async () => {
	await fc.assert(
		fc.asyncProperty(museum, async ({ entries, others }) => {
			const index = openIndex(writeIndex(entries, FOLDS));
			const scan = new Scan(entries);
			for (const length of [1, 2, 3, 4, 5, 6, 11])
				await compare(index, scan, some(scan.rows(length), 40));
			await compare(index, scan, others);
		}),
		{ numRuns: 60 },
	);
});

/** A row of letters that repeats itself only by chance. */
function randomText(letters: string, length: number, seed: number): string {
	let state = seed;
	return Array.from({ length }, () => {
		state = (Math.imul(state, 1103515245) + 12345) >>> 0;
		return letters.charAt((state >>> 16) % letters.length);
	}).join('');
}

/** Few letters in many long entries, so that lists outgrow their file and entries are divided. */
const LARGE = Array.from({ length: 14 }, (_, number) =>
	entryOf(
		number,
		randomText('城墙北', 3 + (number % 4), number + 1),
		[],
		Array.from({ length: number === 3 ? 14 : 3 }, (_, block) => ({
			text: randomText('城墙城墙城墙，北', number % 5 === 3 ? 900 : 260, number * 100 + block + 7),
			heading: block === 1,
		})),
	),
);

describe('a large museum', () => {
	const files = writeIndex(LARGE, FOLDS);
	const scan = new Scan(LARGE);

	test('has lists in files of their own, several files of lists, and divided entries', () => {
		expect([...files.keys()]).toEqual(
			expect.arrayContaining(['deep-0', 'deep-1', 'two-0', 'e/3', 'e/3-1']),
		);
	});

	test('finds exactly what a plain scan finds, frequent pairs and long phrases included', async () => {
		for (const length of [1, 2, 3, 4, 5, 6, 7, 9, 16, 40])
			await compare(openIndex(files), scan, some(scan.rows(length), 24));
	});

	test('does not find a long phrase with one letter changed anywhere', async () => {
		const index = openIndex(files);
		const [row = []] = scan.rows(24);
		for (const at of row.keys()) {
			const other = row.with(at, row[at] === '城' ? '墙' : '城');
			expect(bare(await index.phrase(other))).toEqual(scan.phrase(other, false));
			const foreign = row.with(at, '庙');
			expect(bare(await index.phrase(foreign))).toEqual(bare(scan.phrase(['庙'], false)));
		}
	});

	test('several questions at once are answered like one after another', async () => {
		const index = openIndex(files);
		const rows = some(scan.rows(5), 30);
		const lists = await Promise.all(rows.map((row) => index.phrase(row)));
		expect(lists.map(bare)).toEqual(rows.map((row) => scan.phrase(row, false)));
	});
});

test('counts a phrase that overlaps itself each time it begins', async () => {
	const entries = [30, 14, 1].map((length, number) =>
		entryOf(number, '文庙', [], [{ text: '城'.repeat(length), heading: false }]),
	);
	const rows = Array.from({ length: 20 }, (_, length) => Array<string>(length + 1).fill('城'));
	await compare(openIndex(writeIndex(entries, FOLDS)), new Scan(entries), rows);
});

test('knows a long title for the whole of one, in many entries', async () => {
	const title = '温江县城墙文庙南门大南街北街志一二三四五六七';
	const entries = Array.from({ length: 12 }, (_, number) =>
		entryOf(number, number % 2 ? title : `${title}八`, [], [{ text: `${title}。`, heading: true }]),
	);
	const rows = [2, 9, 10, 15, 21].map((from) => Array.from(title).slice(from % 3, from + 1));
	await compare(openIndex(writeIndex(entries, FOLDS)), new Scan(entries), [
		Array.from(title),
		Array.from(`${title}八`),
		...rows,
	]);
});

describe('many different letters', () => {
	const HAN = Array.from({ length: 700 }, (_, at) => String.fromCodePoint(0x4e00 + at * 17));
	const entries = Array.from({ length: 12 }, (_, number) =>
		entryOf(
			number,
			HAN[number * 3] ?? '',
			[],
			[{ text: randomText(HAN.join(''), 2600, number + 77), heading: false }],
		),
	);
	const files = writeIndex(entries, FOLDS);
	const scan = new Scan(entries);

	test('stand in several files, and each is found in its own', async () => {
		expect([...files.keys()]).toEqual(expect.arrayContaining(['one-1', 'two-2']));
		const index = openIndex(files);
		for (const length of [1, 2, 3, 8]) await compare(index, scan, some(scan.rows(length), 50));
		await compare(index, scan, [
			['\u3400'],
			['\u3400', '城'],
			['𠮷', '𠮷'],
			['龥', '龥'],
			['a', 'b'],
		]);
	});

	test('only the files that are needed are loaded, each once', async () => {
		const loaded: string[] = [];
		const load = fromMemory(files);
		const index = new SearchIndex((name, stamp) => {
			loaded.push(name);
			return load(name, stamp);
		});
		const [row = []] = scan.rows(2);
		await index.phrase(row);
		await index.phrase(row);
		expect(loaded).toEqual(['meta', expect.stringMatching(/^two-\d+$/)]);
	});
});

test('the files of an entry together hold every text of it, in order', async () => {
	const check = async (entries: readonly SearchEntry[]) => {
		const index = openIndex(writeIndex(entries, FOLDS));
		for (const [number, entry] of entries.entries()) {
			const pieces = await index.pieces(number);
			expect(pieces.flatMap(({ blocks }) => blocks)).toEqual(
				entry.blocks.map(({ text, anchor, section }) => [text, anchor, section]),
			);
			for (const { title, names = [], address, sections } of pieces)
				expect([address, title, names, sections]).toEqual([
					entry.address,
					entry.title,
					entry.names,
					entry.sections,
				]);
			expect((await index.texts(number)).map(({ text }) => text)).toEqual(
				Array.from(textsOf(entry), ({ text }) => text),
			);
		}
	};
	await check(LARGE);
	await fc.assert(
		fc.asyncProperty(museum, ({ entries }) => check(entries)),
		{ numRuns: 30 },
	);
});

test('the same entries give the same files, others another stamp', () => {
	const [first = entryOf(0, '城', [], [])] = LARGE;
	const stamp = (files: Map<string, string>) => /"meta","(\w+)"/.exec(files.get('meta') ?? '')?.[1];
	expect(writeIndex([first], FOLDS)).toEqual(writeIndex([first], FOLDS));
	const renamed = writeIndex([{ ...first, title: '北街' }], FOLDS);
	expect(stamp(renamed)).not.toBe(stamp(writeIndex([first], FOLDS)));
	const moved = writeIndex([{ ...first, address: '/elsewhere/' }], FOLDS);
	expect(stamp(moved)).not.toBe(stamp(writeIndex([first], FOLDS)));
});

test('a museum without entries finds nothing', async () => {
	const index = openIndex(writeIndex([], { from: '', to: '' }));
	expect((await index.phrase(['城'])).entries).toEqual([]);
	expect((await index.phrase(['城', '墙', '北'])).entries).toEqual([]);
	expect((await index.unbrokenPhrase(['城', '墙'])).entries).toEqual([]);
	expect((await index.phrase([])).entries).toEqual([]);
});

test('entries of one kind must stand together', () => {
	const of = (kind: string, number: number) => ({ ...entryOf(number, '城墙', [], []), kind });
	expect(() => writeIndex([of('places', 0), of('people', 1), of('places', 2)], FOLDS)).toThrow(
		'entries of one kind must stand together',
	);
});

test('knows of which kind an entry is', async () => {
	const of = (kind: string, number: number) => ({ ...entryOf(number, '城墙', [], []), kind });
	const entries = [of('chapters', 0), of('places', 1), of('places', 2), of('people', 3)];
	const { meta } = await openIndex(writeIndex(entries, FOLDS)).open();
	expect([0, 1, 2, 3, 4].map((entry) => kindNumber(meta, entry))).toEqual([0, 1, 1, 2, 3]);
});

describe('files that do not come as they should', () => {
	const entries = [
		entryOf(0, '城墙', ['温江城墙'], [{ text: '北街有一道城墙。', heading: false }]),
	];
	const files = writeIndex(entries, FOLDS);
	const newer = writeIndex(
		[...entries, entryOf(1, '文庙', [], [{ text: '文庙在城墙里。', heading: false }])],
		FOLDS,
	);

	test('a damaged file is said to be damaged, and asked for again the next time', async () => {
		const served = new Map(files);
		const index = openIndex(served);
		const [name = '', text = ''] = [...files].find(([one]) => one.startsWith('two-')) ?? [];
		served.set(name, text.replace('城', '成'));
		await expect(index.phrase(['城', '墙'])).rejects.toThrow(DamagedPart);
		served.set(name, text);
		expect((await index.phrase(['城', '墙'])).entries).toEqual([0]);
	});

	test('a first file that does not come is asked for again the next time', async () => {
		const served = new Map<string, string>();
		const index = openIndex(served);
		await expect(index.phrase(['城', '墙'])).rejects.toThrow('meta');
		for (const [name, text] of files) served.set(name, text);
		expect((await index.phrase(['城', '墙'])).entries).toEqual([0]);
	});

	test('when the museum was renewed meanwhile, the next question is answered from the new edition', async () => {
		const served = new Map(files);
		const index = openIndex(served);
		expect((await index.phrase(['城', '墙'])).entries).toEqual([0]);
		for (const [name, text] of newer) served.set(name, text);
		await expect(index.pieces(0)).rejects.toThrow(OutdatedPart);
		expect((await index.phrase(['文', '庙'])).entries).toEqual([1]);
		expect((await index.phrase(['城', '墙'])).entries).toEqual([0, 1]);
		expect((await index.part<EntryPart>('e/1')).title).toBe('文庙');
	});

	test('an old file is never mixed with a new first one', async () => {
		const served = new Map(newer);
		const [old = ''] = [...files.keys()].filter((name) => name.startsWith('two-'));
		served.set(old, files.get(old) ?? '');
		await expect(openIndex(served).phrase(['城', '墙'])).rejects.toThrow(OutdatedPart);
	});
});

test('a question may be folded further than the texts: surely, then doubtfully', async () => {
	const index = openIndex(
		writeIndex([entryOf(0, '光緒', [], [])], FOLDS, {
			folds: { sure: { from: '縣', to: '县' }, doubtful: { from: '乾縣', to: '干干' } },
		}),
	);
	const [sure, all] = await index.widerFolds();
	expect(lettersOf('緒縣乾', sure).letters.join('')).toBe('绪县乾');
	expect(lettersOf('緒縣乾', all).letters.join('')).toBe('绪县干');
});
