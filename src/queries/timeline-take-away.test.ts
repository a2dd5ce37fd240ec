import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { eventSchema, type Event } from '../schema/event.ts';
import { evidenceSchema } from '../schema/evidence.ts';
import { siteSchema } from '../schema/site.ts';
import { sourceSchema } from '../schema/source.ts';
import type { Entry, Gated } from './entry.ts';
import { emptyHoldings, type Holdings } from './holdings.ts';
import { timelineCalendar } from './timeline-calendar.ts';
import { takeAway, timelineData } from './timeline-data.ts';

const event = (id: string, dates: string[], gated: Gated = {}): Entry<Event> => ({
	id,
	data: {
		...eventSchema.parse({
			title: `${id}，说到这里`,
			accounts: dates.map((date) => ({ date, evidence: ['s31'], according: '报道' })),
			where: '北街社区',
			subject: '未载',
			result: '成立了；第一行。',
			note: '编者换算',
		}),
		...gated,
	},
});

const site = siteSchema.parse({ name: '北街史志馆', version: '2026-11-23' });
const holdings: Holdings = {
	...emptyHoldings,
	events: [
		event('ribbon', ['2014年4月17日']),
		event('born', ['1892年10月5日']),
		event('month', ['2002年4月']),
		event('year', ['1955年']),
		event('reign', ['清康熙八年（1669）']),
		event('two-sources', ['2017年6月2日', '2017年6月']),
		event('two-days', ['2017年6月2日', '2017年6月3日']),
		event('two-years', ['2017年6月2日', '2018年']),
		event('not-listed', ['2014年5月1日'], { searchEngines: false }),
		event('leap', ['2016年2月29日']),
	],
	evidence: [
		{
			id: 's31',
			data: evidenceSchema.parse({ statement: '成立了。', source: 'report', grade: 'B' }),
		},
	],
	sources: [{ id: 'report', data: sourceSchema.parse({ type: 'webpage', title: '一篇报道' }) }],
};

const written = timelineCalendar(holdings, takeAway(site, true));
const read = new ICAL.Component(ICAL.parse(written) as unknown[]);
const days = read.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

test('the calendar holds every event whose day is known, and no other', () => {
	expect(days.map(({ uid, startDate }) => [uid.split('@')[0], String(startDate)])).toEqual([
		['born', '1892-10-05'],
		['ribbon', '2014-04-17'],
		['leap', '2016-02-29'],
		['two-sources', '2017-06-02'],
	]);
});

test('each is a whole day that comes back every year', () => {
	for (const day of days) {
		expect(day.startDate.isDate).toBe(true);
		expect(day.isRecurring()).toBe(true);
		const moments = day.iterator();
		const first = moments.next();
		const second = moments.next();
		expect([second.month, second.day]).toEqual([first.month, first.day]);
		expect(second.year - first.year).toBe(day.uid.startsWith('leap') ? 4 : 1);
	}
});

test('it says what happened in which year, and from which source', () => {
	const ribbon = days.find(({ uid }) => uid.startsWith('ribbon'));
	expect(ribbon?.summary).toBe('2014年4月17日，ribbon，说到这里（史料S31）');
	expect(ribbon?.description).toBe('成立了；第一行。\n说明：编者换算\n出处：一篇报道[EB/OL].');
	expect(ribbon?.location).toBe('北街社区');
});

test('its lines are no longer than 75 bytes and end as calendars expect', () => {
	expect(written.endsWith('END:VCALENDAR\r\n')).toBe(true);
	const lines = written.split('\r\n');
	expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
	expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
});

test('the same museum gives the same bytes, whenever they are made', () => {
	expect(timelineCalendar(holdings, takeAway(site, true))).toBe(written);
	expect(written.match(/DTSTAMP:\S+/g)).toEqual(days.map(() => 'DTSTAMP:20261123T000000Z'));
});

test('addresses stand only in an edition that has a public one', () => {
	const settled = { ...site, address: 'https://example.cn/' };
	const calendar = (isPublished: boolean) =>
		timelineCalendar(holdings, takeAway(settled, isPublished)).replace(/\r\n /g, '');
	expect(calendar(true)).toContain('https://example.cn/timeline/#ribbon');
	for (const without of [written, calendar(false)]) expect(without).not.toMatch(/https?:|URL/);
	const address = (isPublished: boolean) =>
		timelineData(holdings, takeAway(settled, isPublished)).events[0]?.address;
	expect(address(true)).toBe('https://example.cn/timeline/#reign');
	expect(address(false)).toBeUndefined();
});

test('the data hold every event once, oldest first, with its dates, cards and sources', () => {
	const { count, version, events } = timelineData(holdings, takeAway(site, true));
	expect([version, count]).toEqual(['2026-11-23', 9]);
	expect(events.map(({ id }) => id)).toEqual([
		'reign',
		'born',
		'year',
		'month',
		'ribbon',
		'leap',
		'two-days',
		'two-sources',
		'two-years',
	]);
	expect(events[0]?.dates).toEqual([
		{
			recorded: '清康熙八年（1669）',
			edtf: '1669',
			earliest: 1669,
			latest: 1669,
			uncertain: false,
			according: '报道',
			evidence: [{ id: 's31', grade: 'B', statement: '成立了。', source: '一篇报道[EB/OL].' }],
		},
	]);
	expect(events.filter(({ differ }) => differ).map(({ id }) => id)).toEqual(['two-years']);
});

test('the data explain every field they have', () => {
	const { fields, events } = timelineData(
		holdings,
		takeAway({ ...site, address: 'https://example.cn/' }, true),
	);
	const names = (one: object, before = '') => Object.keys(one).map((name) => `${before}${name}`);
	const used = events.flatMap((one) => [
		...names(one),
		...one.dates.flatMap((date) => names(date, 'dates[].')),
	]);
	expect(new Set(used)).toEqual(new Set(Object.keys(fields)));
});
