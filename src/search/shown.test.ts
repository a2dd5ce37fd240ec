import { describe, expect, test } from 'vitest';
import type { ExcerptPiece } from '../domain/excerpt.ts';
import { NO_FOLDS } from '../domain/search-letters.ts';
import { readQuery } from '../domain/search-query.ts';
import { streetEntries, streetIndex } from '../fixtures/search-entries.ts';
import { find } from './find.ts';
import { shownEntry, type ShownEntry } from './shown.ts';
import type { EntryPart } from './parts.ts';

const line = (pieces: readonly ExcerptPiece[] = []) =>
	pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

/** How an entry of the fixture is shown for a question. */
async function shown(question: string, title: string): Promise<ShownEntry> {
	const index = streetIndex();
	const { needles } = await find(index, readQuery(question));
	const entry = streetEntries.findIndex((one) => one.title === title);
	const { folds } = await index.open();
	return shownEntry(await index.pieces(entry), needles, folds);
}

const excerpts = ({ places }: ShownEntry) => places.map(({ excerpt }) => line(excerpt));

test('marks the words in the title and in the sentences', async () => {
	const entry = await shown('城墙', '城墙');
	expect(line(entry.title)).toBe('[城墙]');
	expect(excerpts(entry)).toContain('试验文字：从前这里有一道[城墙]，[城墙]外是田。');
});

test('leads to the section a sentence is in', async () => {
	const { address, anchor, places } = await shown('文明门', '城墙');
	expect([address, anchor]).toEqual(['/chapters/city-wall/', '']);
	expect(places).toMatchObject([{ section: '城门', anchor: 'p4' }]);
});

test('leads to the second of a recording', async () => {
	const entry = await shown('糖', '茶铺里听来的');
	expect(entry.sound).toBe('voice');
	expect(entry.places).toMatchObject([{ anchor: 't=12.0', seconds: 12 }]);
	expect(excerpts(entry)).toEqual(['文庙门口卖[糖]的，姓什么记不得了。']);
});

test('an entry that is a part of a page has the address of the page and its own anchor', async () => {
	expect(await shown('1766', '重修石城')).toMatchObject({ address: '/timeline/', anchor: 'y1766' });
});

test('shows the other name that was asked for, only where the title is not it', async () => {
	const wall = await shown('石城', '温江城墙');
	expect(line(wall.title)).toBe('温江城墙');
	expect(line(wall.otherName)).toBe('[石城]');
	expect((await shown('北', '北街')).otherName).toBeUndefined();
});

test('shows the beginning of the text where only the title or a name was asked for', async () => {
	const wall = await shown('石城', '温江城墙');
	expect(excerpts(wall)).toEqual(['试验文字：墙址今天是一条路。']);
	expect(wall.places).toMatchObject([{ anchor: '', section: '' }]);
	expect(wall.more).toBe(0);
});

test('marks each way in which a year is written, and a name asked for in pinyin', async () => {
	expect(excerpts(await shown('1947', '北街'))).toEqual([
		'试验文字：[民国三十六年]，北街铺了石板。',
	]);
	expect(excerpts(await shown('dananjie', '林阿水'))).toEqual([
		'试验文字：林阿水在[大南街]住了四十年。',
	]);
});

test('marks across a sign, unless the words were quoted', async () => {
	expect(excerpts(await shown('城墙', '北街志序'))).toContain('[城，墙]，两个字刻在石头上。');
	expect(excerpts(await shown('「城，墙」', '北街志序'))).toContain('[城，墙]，两个字刻在石头上。');
});

test('has its picture', async () => {
	expect((await shown('北街', '北街')).picture).toBe('/_astro/beijie.jpg');
	expect(await shown('大南街', '大南街')).not.toHaveProperty('picture');
});

const part = (blocks: EntryPart['blocks'], sections: string[] = []): EntryPart => ({
	address: '/places/a/',
	title: '茶铺',
	sections,
	blocks,
});
const needles = [[{ letters: '城墙' }], [{ letters: '文庙' }]];

describe('of many places', () => {
	test('three are shown, those with most words first, and the others are counted', () => {
		const entry = shownEntry(
			[
				part([
					['城墙一。', 'a', 0],
					['城墙二。', 'b', 0],
					['没有。', 'c', 0],
					['文庙和城墙。', 'd', 0],
					['文庙。', 'e', 0],
					['城墙城墙城墙。', 'f', 0],
				]),
			],
			needles,
			NO_FOLDS,
		);
		expect(entry.places.map(({ anchor }) => anchor)).toEqual(['d', 'a', 'b']);
		expect(entry.more).toBe(2);
	});

	test('sentences come before the headings above them', () => {
		const entry = shownEntry(
			[
				part(
					[
						['城墙', 'a', 1],
						['城墙在这里。', 'a', 1],
					],
					['城墙'],
				),
			],
			needles,
			NO_FOLDS,
		);
		expect(excerpts(entry)).toEqual(['[城墙]在这里。', '[城墙]']);
	});

	test('those in a later file of a long entry are found too', () => {
		const entry = shownEntry(
			[part([['没有。', 'a', 0]], ['上', '下']), part([['城墙在这里。', 'b', 2]], ['上', '下'])],
			needles,
			NO_FOLDS,
		);
		expect(entry.places).toMatchObject([{ anchor: 'b', section: '下' }]);
	});
});

describe('the beginning of a text', () => {
	test('passes over headings and very short lines', () => {
		const entry = shownEntry(
			[
				part(
					[
						['茶铺的样子', 'a', 1],
						['见图。', 'a', 1],
						['门口有三张竹椅。', 'b', 1],
					],
					['茶铺的样子'],
				),
			],
			[],
			NO_FOLDS,
		);
		expect(excerpts(entry)).toEqual(['门口有三张竹椅。']);
	});

	test('is cut where it is long, and says so', () => {
		const entry = shownEntry([part([['门'.repeat(200), 'a', 0]])], [], NO_FOLDS);
		expect(excerpts(entry)).toEqual([`${'门'.repeat(60)}……`]);
	});

	test('is not cut in the middle of a character', () => {
		const entry = shownEntry([part([[`门${'𠮷'.repeat(100)}`, 'a', 0]])], [], NO_FOLDS);
		expect(excerpts(entry)[0]?.isWellFormed()).toBe(true);
	});

	test('is missing where there is no text', () => {
		expect(shownEntry([part([])], needles, NO_FOLDS).places).toEqual([]);
	});
});
