import { expect, test } from 'vitest';
import { parseHistoricalDate } from '../domain/historical-date.ts';
import { eventSchema } from '../schema/event.ts';
import { evidenceSchema } from '../schema/evidence.ts';
import { periodSchema } from '../schema/period.ts';
import { placeSchema } from '../schema/place.ts';
import type { Entry } from './entry.ts';
import { emptyHoldings, type Holdings } from './holdings.ts';
import { mapPeriods } from './map-periods.ts';
import { mapTimesOfEra, mapTimesOfEvent } from './map-time-links.ts';

const card = (id: string) => ({
	id,
	data: evidenceSchema.parse({ statement: '旧志记城墙。', source: 'old-gazetteer', grade: 'A' }),
});
const period = (id: string, name: string, from: string, to?: string) => ({
	id,
	data: periodSchema.parse({ name, from, to, summary: `${name}的材料。`, evidence: ['e01'] }),
});
const place = (id: string, name: string, times: object[], fields: object = {}) => ({
	id,
	data: placeSchema.parse({
		name,
		kind: 'wall',
		relation: 'county',
		summary: '旧志记它周三里。又记高一丈。',
		evidence: ['e01'],
		times,
		...fields,
	}),
});
const said = (of: string, date: string, says: string, evidence = ['e01']) => ({
	...{ period: of, date, says, evidence },
});
const event = (id: string, date: string, places: string[]) => ({
	id,
	data: eventSchema.parse({
		title: id,
		accounts: [{ date, evidence: ['e01'] }],
		...{ places, where: '甲县', subject: '未载', result: '城墙砌好了。' },
	}),
});

const DRAWN = { sketch: { shape: 'point', points: [[100, 100]], grade: 'C' } };
const holdings: Holdings = {
	...emptyHoldings,
	evidence: [card('e01')],
	periods: [
		period('today', '今', '2019年'),
		period('qing', '清', '1644年', '1911年'),
		period('ming', '明', '1368年', '1643年'),
	],
	places: [
		place(
			'wall',
			'旧城墙',
			[
				said('ming', '明成化间', '砌了石城。'),
				said('ming', '明崇祯十一年（1638）', '建了谯楼。'),
				said('qing', '1766年', '改筑砖墙。', ['hidden']),
			],
			DRAWN,
		),
		place('lane', '某巷', [said('today', '2025年', '名单里有这个街名。')]),
		place('gate', '某门', []),
	],
	events: [
		event('stone', '明成化间', ['wall']),
		event('canal', '元代', ['wall']),
		event('elsewhere', '1500年', []),
		event('brick', '1766年', ['wall']),
	],
};
const { periods, drawnCount, untimed } = mapPeriods(holdings, 2026);

test('periods stand in the order of their years, with what the sources place in each', () => {
	expect(periods.map(({ name, years }) => `${name} ${years}`)).toEqual([
		'明 1368—1643年',
		'今 2019年以来',
	]);
	const [ming, today] = periods;
	expect(
		ming?.places.map(({ label, isDrawn, times }) => ({
			label,
			isDrawn,
			says: times.map((t) => t.says),
		})),
	).toEqual([{ label: '旧城墙', isDrawn: true, says: ['砌了石城。', '建了谯楼。'] }]);
	expect(today?.ends).toEqual(['2019年', '2026年']);
	expect(today?.places.map(({ isDrawn }) => isDrawn)).toEqual([false]);
	expect(drawnCount).toBe(1);
});

test('what rests on hidden cards alone is hidden, and a period of which nothing is left too', () => {
	expect(JSON.stringify(periods)).not.toContain('砖墙');
	expect(periods.map(({ id }) => id)).not.toContain('qing');
	expect(mapPeriods({ ...holdings, evidence: [] }, 2026).periods).toEqual([]);
});

test('a year that is open is a dashed band of its width, a certain one a solid mark', () => {
	const [open, certain] = periods[0]?.places[0]?.times ?? [];
	expect([open?.when, open?.range, open?.uncertain]).toEqual(['明成化间', '1465—1487年', true]);
	expect([certain?.when, certain?.range, certain?.uncertain]).toEqual([
		'明崇祯十一年（1638）',
		undefined,
		false,
	]);
	const ends = (path = '') => [
		Number(/^M([\d.]+)/.exec(path)?.[1]),
		Number(/([\d.]+) [\d.]+$/.exec(path)?.[1]),
	];
	const [from = 0, to = 0] = ends(open?.band);
	expect((from / 1000) * 276 + 1368).toBeCloseTo(1465, 0);
	expect((to / 1000) * 276 + 1368).toBeCloseTo(1488, 0);
});

test('places that no source puts into a period are told of apart', () => {
	expect(untimed).toEqual([
		{ id: 'gate', href: '/places/gate/', label: '某门', about: '旧志记它周三里。' },
	]);
});

test('a period leads to its era and to what happened at a place in its years', () => {
	expect(periods[0]?.eras).toEqual([{ href: '/timeline/#era-ming', label: '明' }]);
	expect(periods[0]?.events).toEqual([
		{ href: '/timeline/#stone', label: 'stone', when: '明成化间' },
	]);
});

test('events and eras lead back to the map of their time, where there is one', () => {
	const of = (id: string) => {
		const found: Entry<Holdings['events'][number]['data']> | undefined = holdings.events.find(
			(one) => one.id === id,
		);
		return found ? mapTimesOfEvent(found, holdings, 2026) : undefined;
	};
	expect(of('stone')).toEqual([{ href: '/map/#time-ming', label: '明' }]);
	expect(of('canal')).toEqual([]);
	expect(of('elsewhere')).toEqual([]);
	expect(of('brick')).toEqual([]);
	expect(mapTimesOfEra({ from: 1949, to: 2100 }, holdings, 2026)).toEqual([
		{ href: '/map/#time-today', label: '今' },
	]);
	expect(mapTimesOfEra({ from: 960, to: 1367 }, holdings, 2026)).toEqual([]);
	expect(parseHistoricalDate('元代')?.latest).toBe(1368);
});
