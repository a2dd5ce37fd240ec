import { describe, expect, test } from 'vitest';
import type { Cue } from '../domain/vtt.ts';
import type { Hotspot } from '../schema/comparison.ts';
import { comparisonSpots } from './comparison-spots.ts';
import { emptyHoldings, type Holdings } from './holdings.ts';

const cue = (start: number, end: number, text: string): Cue => ({
	start,
	end,
	voice: '丁许可',
	text,
	otherTags: false,
	line: 1,
});

/** Only what the query reads; the rest of these records is of no matter here. */
const holdings = {
	...emptyHoldings,
	evidence: [{ id: 'e01', data: {} }],
	places: [{ id: 'east-gate', data: { name: '东门' } }],
	chapters: [
		{ id: 'old-wall', data: { title: '老墙', draft: false }, body: '## 墙有多长\n\n不知道。' },
		{ id: 'unfinished', data: { title: '没写完', draft: true }, body: '' },
	],
	interviews: [{ id: 'talk-open', data: { title: '处处许可的话', synthetic: false } }],
} as unknown as Holdings;

const sentences = new Map([
	['talk-open', [cue(0.5, 3.5, '请您讲讲。'), cue(4, 8, '我来讲一句。'), cue(8.5, 11, '【隐去】')]],
	['talk-kiosk', [cue(0, 9, '只在馆里讲的一句。')]],
]);

const point = (changes: Partial<Hotspot>): Hotspot => ({
	x: 40,
	y: 60,
	what: '颜色换了',
	evidence: [],
	...changes,
});

const spots = (...points: Partial<Hotspot>[]) =>
	comparisonSpots(points.map(point), holdings, sentences);

describe('a point on the pictures', () => {
	test('leads to the sentence that is said at its second', () => {
		expect(spots({ recording: { id: 'talk-open', at: 4 } })[0]?.sources).toEqual([
			{
				kind: 'recording',
				href: '/interviews/talk-open/#t=4',
				label: '《处处许可的话》4秒',
				said: { speaker: '丁许可', words: '我来讲一句。' },
			},
		]);
	});

	test('leads to a section of a chapter, or the whole of it, and to a place', () => {
		const [section, whole] = spots(
			{ chapter: 'old-wall', section: '墙有多长' },
			{ chapter: 'old-wall', place: 'east-gate' },
		);
		expect(section?.sources.map(({ href, label }) => [href, label])).toEqual([
			['/chapters/old-wall/#墙有多长', '《老墙》墙有多长'],
		]);
		expect(whole?.sources.map(({ href, label }) => [href, label])).toEqual([
			['/chapters/old-wall/', '《老墙》'],
			['/places/east-gate/', '东门'],
		]);
	});

	test.each([
		['a recording that the edition does not show', { id: 'talk-kiosk', at: 4 }],
		['a sentence that is left out', { id: 'talk-open', at: 9 }],
		['a second in which nobody speaks', { id: 'talk-open', at: 3.7 }],
	])('goes altogether with %s, whatever else it names', (_title, recording) => {
		expect(spots({ recording, evidence: ['e01'], place: 'east-gate' })).toEqual([]);
	});

	test('loses the link to what is not shown, and is counted among those that are left', () => {
		const left = spots(
			{ evidence: ['gone'] },
			{ evidence: ['gone', 'e01'], chapter: 'unfinished', place: 'gone' },
		);
		expect(left).toMatchObject([{ number: 1, anchor: 'spot-1', evidence: 'e01', sources: [] }]);
	});
});
