import { expect, test } from 'vitest';
import { holdings, northGate, place, southGate, walk } from '../fixtures/places.ts';
import { chapterSchema } from '../schema/chapter.ts';
import { eventSchema } from '../schema/event.ts';
import { walkSchema } from '../schema/walk.ts';
import { placeChapters, readChapters } from './place-chapters.ts';
import { placeNeighbours, placesBeside } from './place-neighbours.ts';
import { placeTimeline, STRIP } from './place-timeline.ts';

const event = (id: string, dates: string[]) => ({
	id,
	data: eventSchema.parse({
		title: id,
		accounts: dates.map((date) => ({ date, evidence: ['b12'], according: '转帖' })),
		places: ['gate'],
		where: '温江',
		subject: '未载',
		result: '说到了。',
	}),
});

const timed = place('gate', {
	times: [
		{ period: 'ming', date: '明成化间', says: '有了门。', evidence: ['b18'] },
		{ period: 'today', date: '1955年', says: '拆了。', evidence: ['b12'] },
		{ period: 'today', date: '1955年', says: '另一张卡这样说。', evidence: ['b18'] },
		{ period: 'today', date: '2020年', says: '没有公开的话。', evidence: ['hidden'] },
	],
});
const strip = placeTimeline(timed, {
	events: [event('wall-down', ['1955年']), event('repaired', ['1996年10月', '2002年'])],
	evidence: holdings.evidence,
});

test('a place tells its dated things once, oldest first, and none whose cards are hidden', () => {
	expect(
		strip?.moments.map(({ dates, event: told, words }) => [dates, told?.title, words]),
	).toEqual([
		[['明成化间'], undefined, '有了门。'],
		[['1955年（转帖）'], 'wall-down', '说到了。'],
		[['1955年'], undefined, '另一张卡这样说。'],
		[['1996年10月（转帖）', '2002年（转帖）'], 'repaired', '说到了。'],
	]);
});

test('an open date is a range and a dashed mark, an exact one is neither', () => {
	expect(strip?.moments.map(({ range, marks }) => [range, marks.map(({ open }) => open)])).toEqual([
		['1465—1487年', [true]],
		[undefined, [false]],
		[undefined, [false]],
		['1996—2002年', [false, false]],
	]);
	expect([strip?.from, strip?.to, strip?.folds.length]).toEqual(['1465年', '2002年', 2]);
	for (const { from, width } of strip?.moments.flatMap(({ marks }) => marks) ?? []) {
		expect(from).toBeGreaterThanOrEqual(0);
		expect(from + width).toBeLessThanOrEqual(STRIP);
	}
});

test('a place of which nothing is dated has no timeline', () => {
	expect(placeTimeline(northGate, { ...holdings, events: [] })).toBeUndefined();
});

test('neighbours are those a record names and those whose records name it', () => {
	const places = [...holdings.places, place('lane', { name: '小巷', near: ['gate-south'] })];
	expect(
		placeNeighbours(southGate, { places, walks: [] }).map(({ label, kindLabel, onFoot }) => [
			label,
			kindLabel,
			onFoot,
		]),
	).toEqual([
		['大南街', '街巷', '步行时间待实地测量'],
		['小巷', '城门', '步行时间待实地测量'],
	]);
});

test('the way on foot is as long as a walk measured it, in either direction', () => {
	const measured = { metres: 250, minutes: 4, measuredOn: '2026-12-05', by: '社区志愿者' };
	const walked = {
		...walk,
		data: walkSchema.parse({
			...walk.data,
			stops: walk.data.stops.map((stop, at) => (at === 0 ? { ...stop, measured } : stop)),
		}),
	};
	const here = place('gate-south', { near: ['gate-north', 'dananjie'] });
	const onFoot = (from: typeof here) =>
		placeNeighbours(from, { places: holdings.places, walks: [walked] }).map((one) => one.onFoot);
	const words = '约250米，走4分钟（2026年12月5日社区志愿者走着量的）';
	expect(onFoot(here)).toEqual([words, '步行时间待实地测量']);
	expect(onFoot(place('gate-north', { near: ['gate-south'] }))).toEqual([words]);
});

test('the places before and after stand in the order of the lists', () => {
	const { previous, next } = placesBeside('gate-north', holdings.places);
	expect([previous?.label, next?.label]).toEqual(['大南门', '大南街']);
	expect(placesBeside('gate-south', holdings.places).previous).toBeUndefined();
});

test('chapters lead to the sections that name the place or rest on a card about it', () => {
	const chapter = (id: string, body: string, fields: object = {}) => ({
		id,
		body,
		data: chapterSchema.parse({
			title: id,
			part: 'body',
			order: 40,
			lede: '墙没了。',
			updated: '2026-11-22',
			...fields,
		}),
	});
	const chapters = readChapters([
		chapter(
			'walls',
			'开头。\n\n## 南门\n\n<地 id="gate-south">大南门</地>在南。\n\n## 别处\n\n别的话。\n\n## 出处\n\n书上说<引 id="b12" />。\n',
		),
		chapter('cited-only', '## 一节\n\n书上说<引 id="b12" />。\n'),
		chapter('draft', '## 一节\n\n<地 id="gate-south">大南门</地>\n', {
			draft: true,
			places: ['gate-south'],
		}),
	]);
	expect(
		placeChapters('gate-south', new Set(['b12']), chapters).map(({ label, sections }) => [
			label,
			sections.map((section) => section.label),
		]),
	).toEqual([
		['walls', ['南门', '出处']],
		['draft', []],
	]);
});
