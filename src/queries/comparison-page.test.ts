import { describe, expect, test } from 'vitest';
import { parseHistoricalDate } from '../domain/historical-date.ts';
import { comparisonPages } from './comparison-page.ts';
import { emptyHoldings, type Holdings } from './holdings.ts';

const when = (written: string) => {
	const date = parseHistoricalDate(written);
	if (!date) throw new Error(written);
	return date;
};

const picture = (id: string, provenance: 'drawing' | 'photograph'): Holdings['photos'][number] => ({
	id,
	data: {
		title: id,
		occasion: '对照',
		date: when('2026年'),
		people: [],
		maker: '不详',
		contributor: '北街史志馆',
		accessionNo: 'BJ-D-0001',
		rights: 'https://creativecommons.org/licenses/by/4.0/',
		credit: '北街史志馆',
		alt: '院坝中间一棵树，三面是楼',
		caption: '院坝',
		provenance,
		faceReview: 'none',
		access: 'public',
		channels: ['web'],
		consents: [],
		image: { src: `/${id}.jpg`, width: 2400, height: 1600, format: 'jpg' },
	},
});

const report = {
	id: 's23',
	data: {
		statement: '2018年的报道说院落打造以「北街记忆」为主题。',
		source: 'report',
		grade: 'B' as const,
		conflicts: [],
		places: [],
		consents: [],
	},
};

const courtyard: Holdings['comparisons'][number] = {
	id: 'dananjie-65',
	data: {
		title: '大南街65号院坝',
		place: 'dananjie-65',
		match: 'A',
		azimuth: 180,
		pictures: [
			{ photo: 'before', label: '改造前' },
			{ photo: 'after', label: '改造后' },
		],
		changeNote: '报道说改什么由居民定。',
		evidence: ['s23', 'gone'],
		hotspots: [{ x: 62, y: 64, what: '白墙是想象的', evidence: ['s23'] }],
		questions: ['哪一年完工？'],
		channels: ['web'],
	},
};

const holdings: Holdings = {
	...emptyHoldings,
	photos: [picture('before', 'drawing'), picture('after', 'drawing')],
	evidence: [report],
	comparisons: [courtyard],
};

const firstPage = (changes: Partial<(typeof courtyard)['data']> = {}, others = holdings) =>
	comparisonPages({
		...others,
		comparisons: [{ ...courtyard, data: { ...courtyard.data, ...changes } }],
	})[0];

describe('the page of a comparison', () => {
	test('says where the camera looks', () => {
		expect(firstPage()?.above).toBe('站在同一个位置看，已对齐，朝南');
		expect(firstPage({ azimuth: 350 })?.above).toBe('站在同一个位置看，已对齐，朝北');
		expect(firstPage({ match: 'B', azimuth: undefined })?.above).toBe('站的位置相近，没有完全对齐');
	});

	test.each([
		['A', true],
		['B', true],
		['C', false],
	] as const)('match %s has a slider: %s', (match, slider) => {
		expect(firstPage({ match })?.slider).toBe(slider);
	});

	test('a picture that may not be shown takes the slider with it', () => {
		const page = firstPage({}, { ...holdings, photos: [picture('after', 'drawing')] });
		expect(page?.pictures.map(({ label }) => label)).toEqual(['改造后']);
		expect(page?.slider).toBe(false);
	});

	test('is called drawn only while every picture is', () => {
		expect(firstPage()?.drawn).toBe(true);
		const arrived = [picture('before', 'photograph'), picture('after', 'drawing')];
		expect(firstPage({}, { ...holdings, photos: arrived })?.drawn).toBe(false);
	});

	test('numbers the points and gives each card once', () => {
		const page = firstPage();
		expect(page?.spots).toEqual([
			{ number: 1, anchor: 'spot-1', x: 62, y: 64, what: '白墙是想象的', evidence: 's23' },
		]);
		expect(page?.cards.map(({ label, number }) => [label, number])).toEqual([['S23', 1]]);
	});

	test('names the chapters that show it', () => {
		const chapter = {
			id: 'courtyards',
			data: {
				title: '院落改造',
				part: 'body' as const,
				order: 80,
				lede: '两座院子。',
				places: [],
				themes: [],
				updated: '2026-11-23',
				draft: false,
				channels: ['web' as const],
				consents: [],
			},
			body: '看一看：\n\n<今昔 id="dananjie-65" />',
		};
		expect(firstPage({}, { ...holdings, chapters: [chapter] })?.chapters).toEqual([
			{ href: '/chapters/courtyards/', label: '院落改造' },
		]);
	});
});
