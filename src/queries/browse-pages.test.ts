import { expect, test } from 'vitest';
import { holdings } from '../fixtures/places.ts';
import { eventSchema } from '../schema/event.ts';
import { personSchema } from '../schema/person.ts';
import { backIndexes } from './back-index.ts';
import { browseDecades } from './browse-decades.ts';
import { browseDoors } from './browse-doors.ts';
import { browseLetters } from './browse-letters.ts';
import type { BrowsePage } from './browse-page.ts';
import { emptyHoldings } from './holdings.ts';

const event = (id: string, ...dates: string[]) => ({
	id,
	data: eventSchema.parse({
		title: id,
		accounts: dates.map((date) => ({ date, evidence: ['b12'] })),
		where: '温江',
		subject: '未载',
		result: '有这件事。',
	}),
});
const museum = {
	...holdings,
	people: [
		{
			id: 'yue-shi',
			data: personSchema.parse({
				name: '乐史',
				pinyin: 'yue shi',
				courtesyName: '子正',
				kind: 'historical',
				role: '地理学家',
				summary: '写书。',
				evidence: ['b12'],
			}),
		},
	],
	events: [
		event('筑石城', '明成化间'),
		event('拆城', '1955年'),
		event('修县学', '清康熙八年（1669）', '清康熙二十五年（1686）'),
		event('记二十四乡', '北宋'),
	],
};
const indexes = backIndexes(museum, []);
const letters = browseLetters(Object.values(indexes), museum.chapters);
const linesUnder = (pages: readonly BrowsePage[], value: string) =>
	pages.find((page) => page.value === value)?.lines;

test('each letter holds people, places, events and chapters in one alphabet', () => {
	expect(letters.map(({ label }) => label)).toEqual([...letters.map(({ label }) => label)].sort());
	expect(linesUnder(letters, 'c')).toContainEqual({
		label: '城墙与城门',
		href: '/chapters/city-wall/',
		note: '志',
	});
	expect(linesUnder(letters, 'c')).toContainEqual({
		label: '拆城',
		href: '/timeline/#拆城',
		note: '1955年',
	});
	const names = linesUnder(letters, 'd')?.map(({ label }) => label);
	expect(names?.indexOf('大南街')).toBeLessThan(names?.indexOf('大南门') ?? -1);
	// As the record reads it, not 「le」.
	expect(linesUnder(letters, 'y')?.map(({ label }) => label)).toContain('乐史（字子正）');
	expect(letters.find(({ value }) => value === 'l')?.lines ?? []).not.toContainEqual(
		expect.objectContaining({ href: '/people/yue-shi/' }),
	);
});

test('another name leads to the page of its own name, and says which', () => {
	expect(linesUnder(letters, 'z')).toContainEqual({
		label: '子正',
		href: '/people/yue-shi/',
		note: '见乐史',
	});
});

test('every line leads somewhere', () => {
	for (const { lines } of letters)
		for (const { href } of lines) expect(href).toMatch(/^\/[a-z-]+\/(?:[a-z]|#|$)/);
});

test('a decade holds what may have happened in it, with the words of the sources', () => {
	const { pages, wide } = browseDecades(museum);
	expect(pages.map(({ value }) => value)).toEqual([
		'1460s',
		'1470s',
		'1480s',
		'1660s',
		'1680s',
		'1950s',
	]);
	expect(pages.map(({ href }) => href)[0]).toBe('/search/decades/1460s/');
	expect(linesUnder(pages, '1470s')).toEqual([
		{ label: '筑石城', href: '/timeline/#筑石城', note: '明成化间' },
	]);
	expect(linesUnder(pages, '1680s')).toEqual([
		{
			label: '修县学',
			href: '/timeline/#修县学',
			note: '清康熙八年（1669）；清康熙二十五年（1686）',
		},
	]);
	// 168 years are no decade.
	expect(wide.map(({ label }) => label)).toEqual(['记二十四乡']);
});

test('only doors behind which something stands are offered', () => {
	expect(browseDoors(museum, indexes).map(({ label }) => label)).toEqual([
		'按拼音首字母',
		'按地点',
		'按年代',
	]);
	expect(browseDoors(emptyHoldings, backIndexes(emptyHoldings, []))).toEqual([]);
	const [chapter] = museum.chapters;
	if (!chapter) throw new Error('the fixture has no chapter');
	const themed = { ...chapter, data: { ...chapter.data, themes: ['walls' as const] } };
	expect(browseDoors({ ...museum, chapters: [themed] }, indexes).at(-1)).toEqual({
		label: '按话题',
		lede: '写到的、讲到的放在一起',
		href: '/interviews/by/themes/',
	});
});
