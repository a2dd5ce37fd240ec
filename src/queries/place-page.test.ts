import { expect, test } from 'vitest';
import { chapterSchema } from '../schema/chapter.ts';
import { eventSchema } from '../schema/event.ts';
import { evidenceSchema } from '../schema/evidence.ts';
import { placeSchema, type Place } from '../schema/place.ts';
import { sourceSchema } from '../schema/source.ts';
import { termSchema } from '../schema/term.ts';
import { walkSchema } from '../schema/walk.ts';
import type { Entry } from './entry.ts';
import { emptyHoldings, type Holdings } from './holdings.ts';
import { mapPage } from './map-page.ts';
import { placeJsonLd, placePage } from './place-page.ts';
import { placesIndex } from './places-index.ts';
import { walkPage } from './walk-page.ts';

const place = (id: string, fields: object): Entry<Place> => ({
	id,
	data: placeSchema.parse({
		name: id,
		kind: 'gate',
		relation: 'county',
		summary: '据转帖，门在路口附近。今址没有核实。',
		evidence: ['b12'],
		...fields,
	}),
});
const southGate = place('gate-south', {
	name: '大南门',
	formerNames: [{ name: '文明门', when: '据2021年网络转帖', evidence: ['b12'] }],
	sketch: { shape: 'point', points: [[510, 240]], grade: 'C', note: '据转帖所记路口' },
	near: ['dananjie', 'nowhere'],
	questions: ['「文明门」是哪个时候的名字？'],
});
const northGate = place('gate-north', { name: '北门' });
const street = place('dananjie', { name: '大南街', kind: 'street', relation: 'inside' });
const lane = place('shexuexiang', {
	name: '社学巷',
	kind: 'street',
	relation: 'neighbour',
	community: '东街社区',
});

const card = (id: string, fields: object) => ({
	id,
	data: evidenceSchema.parse({ statement: `${id}说的事。`, source: 'post', grade: 'C', ...fields }),
});
const source = (id: string, title: string) => ({
	id,
	data: sourceSchema.parse({ type: 'webpage', title }),
});
const walk = {
	id: 'find-the-gates',
	data: walkSchema.parse({
		title: '找城门',
		lede: '顺着街名走。',
		duration: '待实地测量',
		distance: '待实地测量',
		safety: '走斑马线。',
		stepFree: '待实地查看',
		facilities: '待实地查看',
		rainPlan: '在馆里看图。',
		stops: [
			{
				place: 'gate-south',
				title: '大南门',
				text: '一',
				lookFor: '路牌',
				evidence: ['b12'],
				toNext: '待实地测量',
			},
			{ place: 'gate-north', title: '北门', text: '二', lookFor: '路牌', evidence: ['b18'] },
			{ place: 'dananjie', title: '大南街', text: '三', lookFor: '门牌', evidence: ['b12'] },
		],
	}),
};
const holdings: Holdings = {
	...emptyHoldings,
	places: [southGate, northGate, street, lane],
	evidence: [
		card('b12', { places: ['gate-south'], conflicts: ['b18'] }),
		card('b18', { places: ['gate-south', 'gate-north'], grade: 'A', source: 'gazetteer' }),
		card('b99', { places: ['dananjie'] }),
	],
	sources: [source('post', '原来温江还有迎辉楼'), source('gazetteer', '四川通志')],
	chapters: [
		{
			id: 'city-wall',
			body: '<地 id="gate-north">北门</地>',
			data: chapterSchema.parse({
				title: '城墙与城门',
				part: 'body',
				order: 40,
				lede: '墙没了。',
				places: ['gate-south'],
				updated: '2026-11-22',
			}),
		},
	],
	events: [
		{
			id: 'wall-down',
			data: eventSchema.parse({
				title: '拆城',
				accounts: [{ date: '1955年', evidence: ['b12'] }],
				places: ['gate-south'],
				where: '温江',
				subject: '未载',
				result: '城墙拆去大半。',
			}),
		},
	],
	terms: [
		{
			id: 'chengyuan',
			data: termSchema.parse({
				word: '城垣',
				pinyin: 'chéngyuán',
				kind: 'landscape',
				meaning: '城墙。',
				evidence: ['b18'],
			}),
		},
	],
	walks: [walk],
};

test('gathers what every room knows of a place', () => {
	const page = placePage(southGate, holdings);
	expect(page).toMatchObject({
		name: '大南门',
		kindLabel: '城门',
		description: '据转帖，门在路口附近。',
		formerNames: [{ name: '文明门', when: '据2021年网络转帖', evidence: [{ label: 'B12' }] }],
		position: { grade: 'C', note: '据转帖所记路口' },
		events: [{ title: '拆城', href: '/timeline/#wall-down' }],
		chapters: [{ label: '城墙与城门', href: '/chapters/city-wall/' }],
		walks: [{ stop: '第1站：大南门', href: '/walks/find-the-gates/#stop-1' }],
		terms: [{ label: '城垣' }],
		questions: ['「文明门」是哪个时候的名字？'],
	});
	expect(page.cards.map(({ id }) => id)).toEqual(['b12', 'b18']);
	expect(page.near).toEqual([{ href: '/places/dananjie/', label: '大南街' }]);
});

test('finds chapters that only name a place in their text', () => {
	expect(placePage(northGate, holdings).chapters.map(({ label }) => label)).toEqual(['城墙与城门']);
});

test('gives no position where the sources give none, and never a coordinate', () => {
	const page = placePage(northGate, holdings);
	expect(page.position).toBeUndefined();
	expect(JSON.stringify(placeJsonLd(page, 'https://example.cn/places/gate-north/'))).not.toMatch(
		/geo|latitude/,
	);
});

test('sorts places by what the sources say of their community, never by guessing', () => {
	const groups = placesIndex(holdings.places);
	expect(
		groups.map(({ relation, kinds }) => [
			relation,
			kinds.flatMap(({ places }) => places.map(({ label }) => label)),
		]),
	).toEqual([
		['inside', ['大南街']],
		['neighbour', ['社学巷']],
		['county', ['大南门', '北门']],
	]);
	expect(groups[1]?.kinds[0]?.places[0]?.community).toBe('东街社区');
});

test('the map and its list hold the same places; what cannot be drawn is listed apart', () => {
	const page = mapPage(holdings);
	expect(page.entries.map(({ id }) => id)).toEqual(page.sketch.marks.map(({ id }) => id));
	expect(page.entries[0]).toMatchObject({
		number: 1,
		name: '大南门',
		formerNames: '文明门（据2021年网络转帖）',
		about: '据转帖，门在路口附近。',
	});
	expect(page.unplaced.map(({ label }) => label)).toEqual(['北门', '大南街', '社学巷']);
});

test('shows both sets of gate names, the gazetteer beside the post', () => {
	expect(
		mapPage(holdings).gateNames.map(({ source: title, statements }) => [title, statements.length]),
	).toEqual([
		[expect.stringContaining('四川通志'), 1],
		[expect.stringContaining('原来温江还有迎辉楼'), 1],
	]);
});

test('every stop of a walk leads to the next and the last one home', () => {
	const page = walkPage(walk, holdings);
	expect(page.stops.map(({ anchor, next }) => [anchor, next?.href])).toEqual([
		['stop-1', '#stop-2'],
		['stop-2', '#stop-3'],
		['stop-3', undefined],
	]);
	expect(page.stops.map(({ previous }) => previous?.label)).toEqual([undefined, '大南门', '北门']);
	expect(page.stops.map(({ isDrawn }) => isDrawn)).toEqual([true, false, false]);
});
