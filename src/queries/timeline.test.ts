import { expect, test } from 'vitest';
import { eventSchema, type Event } from '../schema/event.ts';
import { evidenceSchema } from '../schema/evidence.ts';
import { periodSchema } from '../schema/period.ts';
import { placeSchema } from '../schema/place.ts';
import type { Entry } from './entry.ts';
import { SCALE, timeline } from './timeline.ts';

const event = (id: string, fields: object): Entry<Event> => ({
	id,
	data: eventSchema.parse({
		title: id,
		where: '温江县城',
		subject: '未载',
		result: '县城有了石城。',
		...fields,
	}),
});

const evidence = [
	{
		id: 'b16',
		data: evidenceSchema.parse({
			statement: '雍正《四川通志》记温江县城是石城。',
			source: 'sichuan-tongzhi',
			grade: 'A',
		}),
	},
];
const places = [
	{
		id: 'city-wall',
		data: placeSchema.parse({
			name: '温江城墙',
			kind: 'wall',
			relation: 'county',
			summary: '石城。',
			evidence: ['b16'],
		}),
	},
];

const stoneWall = event('stone-wall', {
	title: '知县李棠砌石城',
	accounts: [{ date: '明成化间', evidence: ['b16', 'not-published'] }],
	places: ['city-wall'],
	subject: '知县李棠',
});
const renamed = event('renamed', {
	title: '万春县改名温江县',
	accounts: [
		{ date: '唐贞观元年（627）', evidence: ['b16'], according: '《新唐书》' },
		{ date: '唐贞观五年（631）', evidence: ['b16'], according: '《太平寰宇记》' },
	],
});
const ribbon = event('ribbon', {
	title: '橙丝带成立',
	accounts: [{ date: '2014年4月17日', evidence: ['b16'] }],
	subject: '北街社区',
});
const wallDown = event('wall-down', {
	title: '城墙拆去大半',
	accounts: [{ date: '1955年', evidence: ['b16'] }],
	places: ['city-wall'],
});

const THIS_YEAR = 2026;
const shownHere = { places, evidence, periods: [] };
const page = timeline({ events: [ribbon, wallDown, stoneWall, renamed], ...shownHere }, THIS_YEAR);
const shown = page.eras.flatMap(({ events }) => events);

test('puts every event once under its era, oldest first', () => {
	expect(page.eras.map(({ name, events }) => [name, events.map(({ id }) => id)])).toEqual([
		['隋唐五代', ['renamed']],
		['明', ['stone-wall']],
		['1949年以后', ['wall-down', 'ribbon']],
	]);
	expect(page.eventCount).toBe(4);
});

test('keeps the words of the source and says which years they allow', () => {
	const [account] = shown.find(({ id }) => id === 'stone-wall')?.accounts ?? [];
	expect(account).toMatchObject({
		when: '明成化间',
		range: '1465—1487年',
		datetime: undefined,
		uncertain: true,
	});
	expect(account?.evidence.map(({ label, href }) => [label, href])).toEqual([
		['B16', '/evidence/b16/'],
	]);
});

test('gives accounts that differ the same rank, with who says so', () => {
	const event = shown.find(({ id }) => id === 'renamed');
	expect(event?.span).toBe('627—631年');
	expect(event?.accounts.map(({ according, when }) => `${according}：${when}`)).toEqual([
		'《新唐书》：唐贞观元年（627）',
		'《太平寰宇记》：唐贞观五年（631）',
	]);
	expect(shown.find(({ id }) => id === 'ribbon')?.span).toBeUndefined();
});

test('a month within the year another source gives is no contradiction', () => {
	const district = event('district', {
		accounts: [
			{ date: '2002年', evidence: ['b16'], according: '《成都年鉴2021》' },
			{ date: '2002年4月', evidence: ['b16'], according: '成都市政府英文网' },
		],
	});
	const found = timeline({ events: [district, renamed], ...shownHere }, THIS_YEAR).eras.flatMap(
		({ events }) => events.map(({ id, differ }) => [id, differ]),
	);
	expect(found).toEqual([
		['renamed', true],
		['district', false],
	]);
});

test('a day is a date for machines too', () => {
	expect(shown.find(({ id }) => id === 'ribbon')?.accounts[0]).toMatchObject({
		datetime: '2014-04-17',
		range: undefined,
		uncertain: false,
	});
});

test('draws bars within the scale, in order, the open one longer than the certain one', () => {
	for (const { accounts } of shown) {
		for (const { bar } of accounts) {
			expect(bar.from).toBeGreaterThanOrEqual(0);
			expect(bar.width).toBeGreaterThan(0);
			expect(bar.from + bar.width).toBeLessThanOrEqual(SCALE);
		}
	}
	const [first, second] = shown.find(({ id }) => id === 'renamed')?.accounts ?? [];
	expect(first?.bar.from).toBeLessThan(second?.bar.from ?? 0);
	const open = shown.find(({ id }) => id === 'stone-wall')?.accounts[0];
	expect(open?.bar.width).toBeGreaterThan(SCALE / 2);
});

test('offers places and named subjects to filter by', () => {
	expect(page.places).toEqual([{ value: 'city-wall', label: '温江城墙', count: 2 }]);
	expect(page.subjects.map(({ label }) => label)).toEqual(['北街社区', '知县李棠']);
});

test('leads to the map of a time in which a source speaks of a place, and nowhere else', () => {
	const ming = {
		id: 'ming',
		data: periodSchema.parse({
			name: '明石城',
			from: '明成化间',
			to: '1643年',
			summary: '石城。',
			evidence: ['b16'],
		}),
	};
	const [wall] = places;
	if (!wall) throw new Error('the fixture has no place');
	const timed = {
		...wall,
		data: placeSchema.parse({
			...wall.data,
			times: [{ period: 'ming', date: '明成化间', says: '砌了石城。', evidence: ['b16'] }],
		}),
	};
	const { eras } = timeline(
		{ events: [stoneWall, renamed, wallDown], places: [timed], evidence, periods: [ming] },
		THIS_YEAR,
	);
	const link = { href: '/map/#time-ming', label: '明石城' };
	expect(eras.map(({ name, maps }) => [name, maps])).toEqual([
		['隋唐五代', []],
		['明', [link]],
		['1949年以后', []],
	]);
	expect(eras.flatMap(({ events }) => events.map(({ id, maps }) => [id, maps.length]))).toEqual([
		['renamed', 0],
		['stone-wall', 1],
		['wall-down', 0],
	]);
});
