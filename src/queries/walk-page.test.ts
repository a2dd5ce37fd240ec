import { expect, test } from 'vitest';
import { holdings, place, walk } from '../fixtures/places.ts';
import { walkSchema } from '../schema/walk.ts';
import type { Holdings } from './holdings.ts';
import { adultsInWords, legInWords } from './walk-facts.ts';
import { walkLines, walkPage } from './walk-page.ts';
import { soundsOf } from './walk-sound.ts';

const SITE = { address: 'https://museum.example/' };

test('every stop of a walk leads to the next and the last one home', () => {
	const page = walkPage(walk, holdings);
	expect(page.stops.map(({ anchor, next }) => [anchor, next?.href])).toEqual([
		['stop-1', '#stop-2'],
		['stop-2', '#stop-3'],
		['stop-3', undefined],
	]);
	expect(page.stops.map(({ previous }) => previous?.label)).toEqual([undefined, '大南门', '北门']);
});

test('a stop that is drawn has its spot on the sketch and in the list beside the map', () => {
	const { stops } = walkPage(walk, holdings);
	expect(stops.map(({ at }) => at !== undefined)).toEqual([true, false, false]);
	expect(stops.map(({ onMap }) => onMap)).toEqual(['/map/#map-gate-south', undefined, undefined]);
});

test('the way to the next stop is said as far as it was measured, and the last stop has none', () => {
	expect(walkPage(walk, holdings).stops.map(({ toNext }) => toNext)).toEqual([
		'待实地测量',
		'步行时间待实地测量',
		undefined,
	]);
	const [first] = walk.data.stops;
	if (!first) throw new Error('the walk has no stop');
	const measured = { metres: 250, minutes: 4, measuredOn: '2026-12-05', by: '社区志愿者' };
	expect(legInWords({ ...first, toNext: '沿文武路往西。', measured })).toBe(
		'沿文武路往西，约250米，走4分钟（2026年12月5日社区志愿者走着量的）',
	);
	expect(legInWords({ ...first, toNext: '沿文武路往西' })).toBe('沿文武路往西，步行时间待实地测量');
});

test('how many adults go with children is said only with its basis', () => {
	expect(adultsInWords(walk.data)).toBeUndefined();
	expect(walkPage(walk, holdings).facts).toContainEqual({
		label: '带孩子走',
		value: '按学校规定配足大人。',
	});
	const adultsPerChildren = { adults: 1, children: 8, basis: '某校规定' };
	expect(adultsInWords({ ...walk.data, adultsPerChildren })).toBe(
		'每8个孩子配1位大人（某校规定）。',
	);
});

test('codes lead to the stops once the museum has an address and the web edition the walk', () => {
	const urls = ({ onWeb = true, site = SITE }: { onWeb?: boolean; site?: { address?: string } }) =>
		walkPage({ ...walk, data: { ...walk.data, onWeb } }, holdings, { site }).stops.map(
			({ code }) => code?.url,
		);
	expect(urls({})[1]).toBe('https://museum.example/walks/find-the-gates/#stop-2');
	expect(urls({ site: {} })).toEqual([undefined, undefined, undefined]);
	expect(urls({ onWeb: false })).toEqual([undefined, undefined, undefined]);
});

test('a measured place is told in the datum of phones', () => {
	const measured = place('gate-north', {
		coordinate: {
			...{ latitude: 30.69, longitude: 103.83, datum: 'gcj02', precision: 20 },
		},
	});
	const places = holdings.places.map((one) => (one.id === measured.id ? measured : one));
	const { stops } = walkPage(walk, { ...holdings, places });
	expect(stops[0]?.point).toBeUndefined();
	// gcj02 lies some hundred metres to the south-east of where phones say it is.
	expect(stops[1]?.point?.latitude).toBeCloseTo(30.6924, 3);
	expect(stops[1]?.point?.longitude).toBeCloseTo(103.8275, 3);
});

const recording: Holdings['interviews'][number] = {
	id: 'narration',
	data: {
		title: '听这一篇：城墙',
		kind: 'narration',
		chapter: 'city-wall',
		synopsis: '一份。',
		recorded: '2026-11-23',
		duration: 130,
		synthetic: true,
		credit: '试验，合成语音',
		speakers: [{ name: '朗读', role: '合成语音' }],
		segments: [
			{
				...{ id: 'gates', title: '五道门', synopsis: '一段。', start: 60, end: 130 },
				...{ keywords: [], themes: [], people: [], places: [], terms: [] },
			},
		],
		review: 'reviewed',
		redactions: [],
		machineMade: [],
		channels: ['web'],
		consents: [],
	},
};

const CUE = { otherTags: false, line: 1 };

test('a stop plays its stretch where the edition has the recording, and stands without it elsewhere', () => {
	const [first, ...others] = walk.data.stops;
	const stops = [{ ...first, sound: { interview: 'narration', segment: 'gates' } }, ...others];
	const data = walkSchema.parse({ ...walk.data, stops });
	const sounding = { ...walk, data };
	expect([...soundsOf(data)]).toEqual(['narration']);
	const sentences = new Map([
		[
			'narration',
			[
				{ ...CUE, start: 55, end: 61, voice: '朗读', text: '上一段的话。' },
				{ ...CUE, start: 62, end: 65, voice: '朗读', text: '门有五道。' },
			],
		],
	]);
	const heard = walkPage(sounding, { ...holdings, interviews: [recording] }, { sentences });
	expect(heard.stops.map(({ sound }) => sound)).toEqual([
		{
			title: '五道门',
			recording: '听这一篇：城墙',
			href: '/interviews/narration/gates/',
			audio: '/interviews/narration/audio.m4a',
			from: 60,
			to: 130,
			length: '1分10秒',
			synthetic: true,
			warning: undefined,
			said: [{ text: '门有五道。' }],
		},
		undefined,
		undefined,
	]);
	expect(walkPage(sounding, holdings, { sentences }).stops[0]?.sound).toBeUndefined();
});

test('the list of walks leads to every stop', () => {
	expect(walkLines([walk], holdings.places)[0]?.stops[2]).toEqual({
		href: '/walks/find-the-gates/#stop-3',
		label: '大南街',
	});
});
