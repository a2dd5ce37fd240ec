import { expect, test } from 'vitest';
import { bookStructure } from './book-structure.ts';
import { chapterLines, chapterPage } from './chapter-page.ts';
import { emptyHoldings, type TextEntry } from './holdings.ts';
import type { Chapter } from '../schema/chapter.ts';

const chapter = (
	id: string,
	order: number,
	part: Chapter['part'] = 'body',
	body = '',
): TextEntry<Chapter> => ({
	id,
	body,
	data: {
		title: id,
		part,
		order,
		lede: '导语',
		places: ['city-wall'],
		themes: [],
		updated: '2026-11-23',
		draft: false,
		channels: ['web'],
		consents: [],
	},
});

const conventions = chapter('凡例', 10, 'front');
const names = chapter('县名', 30);
const wall = chapter('城墙', 40, 'body', '石城<引 id="b16" /><人 id="li-tang">李棠</人>砌。');
const chapters = [wall, conventions, names];

test('chapters stand in the order of the book; only those of the body are numbered', () => {
	expect(chapterLines(chapters).map(({ id, number }) => [id, number])).toEqual([
		['凡例', undefined],
		['县名', '一'],
		['城墙', '二'],
	]);
});

test('the twelfth chapter is 十二', () => {
	const twelve = Array.from({ length: 12 }, (_, index) => chapter(`c${index}`, index));
	expect(chapterLines(twelve).at(-1)?.number).toBe('十二');
});

test('the first chapter has nothing before it, the last nothing after', () => {
	const holdings = { ...emptyHoldings, chapters };
	expect(chapterPage(conventions, holdings).previous).toBeUndefined();
	expect(chapterPage(conventions, holdings).next?.label).toBe('县名');
	expect(chapterPage(wall, holdings).next).toBeUndefined();
});

test('a reference to a record that is not shown is left out', () => {
	const page = chapterPage(wall, { ...emptyHoldings, chapters });
	expect(page.people).toEqual([]);
	expect(page.places).toEqual([]);
	expect(page.citedCards).toBe(0);
	expect(page.characters).toBe(6);
});

test('parts nobody has written are named as missing', () => {
	const parts = bookStructure(chapters);
	expect(parts.map(({ title }) => title)).toEqual([
		'卷首',
		'大事记',
		'各篇',
		'人物',
		'图录',
		'附录',
		'索引',
		'编后记',
	]);
	expect(parts.filter(({ missing }) => missing).map(({ title }) => title)).toEqual(['编后记']);
});
