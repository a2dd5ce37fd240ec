import { describe, expect, test } from 'vitest';
import { parseHistoricalDate } from '../domain/historical-date.ts';
import { comparisonGroups, comparisonPages } from './comparison-page.ts';
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
		expect(firstPage({ cameraHeight: 1.6, focalLength: 26 })?.above).toBe(
			'站在同一个位置看，已对齐，朝南，镜头离地1.6米，焦距26毫米',
		);
	});

	test.each([
		['A', true],
		['B', true],
		['C', false],
	] as const)('match %s has a slider: %s', (match, slider) => {
		expect(firstPage({ match })?.views.includes('slider')).toBe(slider);
	});

	test('has a film-strip from three dates on, and no other way than side by side without a viewpoint', () => {
		const pictures = ['before', 'between', 'after'].map((photo) => ({ photo, label: photo }));
		const photos = pictures.map(({ photo }) => picture(photo, 'drawing'));
		const views = (match: 'B' | 'C') =>
			firstPage({ match, pictures }, { ...holdings, photos })?.views;
		expect(views('B')).toEqual(['slider', 'fade', 'side', 'film']);
		expect(views('C')).toEqual(['side']);
	});

	test('says the date of each picture, and the time of day where it is known', () => {
		const page = firstPage({
			pictures: [
				{ photo: 'before', label: '改造前', time: '15:30' },
				{ photo: 'after', label: '改造后' },
			],
		});
		expect(page?.pictures.map(({ when: date }) => date)).toEqual(['2026年绘，15:30', '2026年绘']);
	});

	test('a picture that may not be shown takes the slider with it', () => {
		const page = firstPage({}, { ...holdings, photos: [picture('after', 'drawing')] });
		expect(page?.pictures.map(({ label }) => label)).toEqual(['改造后']);
		expect(page?.views).toEqual(['side']);
	});

	test('is called drawn only while every picture is', () => {
		expect(firstPage()?.drawn).toBe(true);
		const arrived = [picture('before', 'photograph'), picture('after', 'drawing')];
		expect(firstPage({}, { ...holdings, photos: arrived })?.drawn).toBe(false);
	});

	test('numbers the points and gives each card once', () => {
		const page = firstPage();
		expect(page?.spots).toEqual([
			{
				number: 1,
				anchor: 'spot-1',
				x: 62,
				y: 64,
				what: '白墙是想象的',
				picture: undefined,
				evidence: 's23',
				sources: [],
			},
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

	test('stands in the room with the others of its place', () => {
		const others = ['one', 'two', 'three'].map((id, index) => ({
			id,
			data: { ...courtyard.data, place: index === 1 ? 'gate' : 'dananjie-65' },
		}));
		const place = (id: string): Holdings['places'][number] => ({
			id,
			data: {
				name: id,
				kind: 'courtyard',
				relation: 'inside',
				formerNames: [],
				times: [],
				summary: '一处院子。',
				evidence: [],
				near: [],
				questions: [],
				channels: ['web'],
				consents: [],
			},
		});
		const places = ['dananjie-65', 'gate'].map(place);
		const groups = comparisonGroups(comparisonPages({ ...holdings, places, comparisons: others }));
		expect(groups.map((group) => [group.place?.label, group.pages.map(({ id }) => id)])).toEqual([
			['dananjie-65', ['one', 'three']],
			['gate', ['two']],
		]);
	});
});

test('pictures that were laid on each other are shown instead of the whole ones, with their points where these came to stand', () => {
	const image = (src: string) => ({ src, width: 1200, height: 800, format: 'png' });
	const { data } = courtyard;
	const [before, after] = data.pictures;
	if (!before || !after) throw new Error('there are two');
	const aligned: Holdings['comparisons'][number] = {
		...courtyard,
		data: {
			...data,
			pictures: [{ ...before, points: [[10, 10, 12, 11]] }, after],
			hotspots: [
				{ x: 60, y: 50, what: '白墙', evidence: ['s23'] },
				{ x: 5, y: 50, what: '裁掉的地方', evidence: ['s23'] },
			],
			aligned: {
				common: { x: 20, y: 0, width: 80, height: 100 },
				pictures: [
					{ photo: 'before', image: image('/before-aligned.png') },
					{ photo: 'after', image: image('/after-aligned.png') },
				],
			},
		},
	};
	const [page] = comparisonPages({
		...emptyHoldings,
		photos: [picture('before', 'photograph'), picture('after', 'photograph')],
		evidence: [report],
		comparisons: [aligned],
	});
	expect(page?.pictures.map(({ image: { src }, width, trimmed }) => [src, width, trimmed])).toEqual(
		[
			['/before-aligned.png', 1200, '旧照已按对位点校正，裁到两张都有的部分。'],
			['/after-aligned.png', 1200, '裁到两张都有的部分。'],
		],
	);
	expect(page?.spots.map(({ x, y, what }) => [x, y, what])).toEqual([[50, 50, '白墙']]);
});
