import { describe, expect, test } from 'vitest';
import { readMuseum } from '../../scripts/lib/read-content.ts';
import { parseHistoricalDate } from '../domain/historical-date.ts';
import { THEMES } from '../domain/themes.ts';
import type { Chapter } from '../schema/chapter.ts';
import type { Interview } from '../schema/interview.ts';
import type { Entry } from './entry.ts';
import { emptyHoldings, type Holdings, type TextEntry } from './holdings.ts';
import { indexCount, indexLede, indexTitle } from './interview-index-words.ts';
import type { IndexKind } from './interview-index-values.ts';
import { interviewIndexes, type InterviewIndexPage } from './interview-indexes.ts';

type Segment = Interview['segments'][number];

const segment = (id: string, fields: Partial<Segment> = {}): Segment => ({
	id,
	title: `${id}段`,
	synopsis: '一段。',
	start: 0,
	end: 60,
	keywords: [],
	themes: [],
	people: [],
	places: [],
	terms: [],
	...fields,
});

const interview = (
	id: string,
	segments: Segment[],
	fields: Partial<Entry<Interview>['data']> = {},
): Entry<Interview> => ({
	id,
	data: {
		title: id,
		kind: 'interview',
		synopsis: '一份。',
		recorded: '2026-11-23',
		duration: 60,
		synthetic: false,
		credit: '试验',
		speakers: [{ name: '甲', role: '试验' }],
		segments,
		review: 'reviewed',
		redactions: [],
		machineMade: [],
		channels: ['web'],
		consents: [],
		...fields,
	},
});

const chapter = (
	id: string,
	themes: Chapter['themes'],
	fields: Partial<TextEntry<Chapter>['data']> = {},
): TextEntry<Chapter> => ({
	id,
	data: {
		title: id,
		part: 'body',
		order: 10,
		lede: '导语',
		places: [],
		themes,
		updated: '2026-11-23',
		draft: false,
		channels: ['web'],
		consents: [],
		...fields,
	},
});

const pagesOf = (kind: IndexKind, holdings: Partial<Holdings>): InterviewIndexPage[] =>
	interviewIndexes({ ...emptyHoldings, ...holdings }).find((index) => index.kind === kind)?.pages ??
	[];

/** `河：rivers-talk/bank`: what a page lists, short. */
const listed = ({ value, chapters, recordings }: InterviewIndexPage) => ({
	value,
	chapters: chapters.map(({ href }) => href),
	segments: recordings.flatMap(({ segments }) => segments.map(({ href }) => href)),
});

describe('themes', () => {
	test('chapters and segments of a theme stand together, a reading with its chapter', () => {
		const pages = pagesOf('themes', {
			chapters: [chapter('rivers', ['rivers']), chapter('walls', ['walls'])],
			interviews: [
				interview(
					'narration-rivers',
					[segment('part-1'), segment('part-2', { themes: ['names'] })],
					{
						kind: 'narration',
						chapter: 'rivers',
					},
				),
				interview('talk', [segment('bank', { themes: ['rivers', 'memory'] }), segment('end')]),
			],
		});
		expect(pages.map(listed)).toEqual([
			{ value: 'names', chapters: [], segments: ['/interviews/narration-rivers/part-2/'] },
			{ value: 'walls', chapters: ['/chapters/walls/'], segments: [] },
			{
				value: 'rivers',
				chapters: ['/chapters/rivers/'],
				segments: ['/interviews/talk/bank/', '/interviews/narration-rivers/part-1/'],
			},
			{ value: 'memory', chapters: [], segments: ['/interviews/talk/bank/'] },
		]);
	});

	test('an unfinished chapter is not listed', () => {
		expect(pagesOf('themes', { chapters: [chapter('a', ['rivers'], { draft: true })] })).toEqual(
			[],
		);
	});
});

describe('decades', () => {
	const told = (id: string, written: string) => {
		const period = parseHistoricalDate(written);
		if (!period) throw new Error(`unreadable: ${written}`);
		return segment(id, { period });
	};

	test('a segment about several decades is listed in each, and nothing is invented', () => {
		const interviews = [interview('talk', [told('a', '1949—1978'), told('b', '20世纪60年代')])];
		expect(pagesOf('decades', { interviews }).map(listed)).toEqual([
			{ value: '1940s', chapters: [], segments: ['/interviews/talk/a/'] },
			{ value: '1950s', chapters: [], segments: ['/interviews/talk/a/'] },
			{
				value: '1960s',
				chapters: [],
				segments: ['/interviews/talk/a/', '/interviews/talk/b/'],
			},
			{ value: '1970s', chapters: [], segments: ['/interviews/talk/a/'] },
		]);
		expect(pagesOf('decades', { interviews: [interview('talk', [segment('a')])] })).toEqual([]);
	});
});

test('a place nobody speaks of has no page among the recordings', () => {
	const place = (id: string): Holdings['places'][number] => ({
		id,
		data: {
			name: `${id}街`,
			kind: 'street',
			relation: 'unknown',
			formerNames: [],
			times: [],
			summary: '一条街。',
			evidence: ['e01'],
			questions: [],
			near: [],
			channels: ['web'],
			consents: [],
		},
	});
	const pages = pagesOf('places', {
		places: [place('a'), place('b')],
		chapters: [chapter('walls', [], { places: ['a', 'b'] })],
		interviews: [interview('talk', [segment('s', { places: ['b'] })])],
	});
	expect(pages.map(listed)).toEqual([
		{ value: 'b', chapters: ['/chapters/walls/'], segments: ['/interviews/talk/s/'] },
	]);
	expect(pages[0]?.about).toBe('/places/b/');
});

test('a page that lists somebody who is not to be found by search engines is not found either', () => {
	const [page] = pagesOf('themes', {
		interviews: [
			interview('talk', [segment('a', { themes: ['memory'] })], { searchEngines: false }),
		],
	});
	expect(page?.searchEngines).toBe(false);
});

test('an empty museum has nothing to look up', () => {
	expect(interviewIndexes(emptyHoldings)).toEqual([]);
});

test('how much there is is said in words', () => {
	const [page] = pagesOf('themes', {
		chapters: [chapter('rivers', ['rivers'])],
		interviews: [interview('talk', [segment('a', { themes: ['rivers'] })])],
	});
	if (!page) throw new Error('no page');
	expect([indexTitle(page), indexLede(page), indexCount(page)]).toEqual([
		'话题：江河与桥',
		'1篇志，1份录音里的1段。',
		'1篇志，1段录音',
	]);
});

/** Computed from the files as they are read, not by the query. */
test('in the museum itself every theme has exactly the chapters and segments whose files say so', () => {
	const { records } = readMuseum('content');
	const reviewed = records.interviews.filter(({ data }) => data.review !== 'draft');
	const chapterThemes = new Map(records.chapters.map(({ id, data }) => [id, data.themes]));
	const unfinished = new Set(records.chapters.flatMap(({ id, data }) => (data.draft ? [id] : [])));
	const holdings: Holdings = {
		...emptyHoldings,
		chapters: records.chapters.map(({ id, data, body }) => ({ id, data, body })),
		interviews: reviewed.map(({ id, data }) => ({ id, data })),
	};
	const found = pagesOf('themes', holdings).map(({ value, chapters, recordings }) => [
		value,
		chapters.map(({ href }) => href).sort(),
		recordings.flatMap(({ segments }) => segments.map(({ href }) => href)).sort(),
	]);
	const wanted = Object.keys(THEMES).map((theme) => [
		theme,
		[...chapterThemes]
			.filter(([id, themes]) => !unfinished.has(id) && themes.some((one) => one === theme))
			.map(([id]) => `/chapters/${id}/`)
			.sort(),
		reviewed
			.flatMap(({ id, data }) =>
				data.segments
					.filter((part) => {
						const own: readonly string[] = part.themes;
						const read: readonly string[] = chapterThemes.get(data.chapter ?? '') ?? [];
						return (own.length > 0 ? own : read).includes(theme);
					})
					.map((part) => `/interviews/${id}/${part.id}/`),
			)
			.sort(),
	]);
	expect(found).toEqual(
		wanted.filter(([, chapters = [], parts = []]) => chapters.length + parts.length > 0),
	);
	expect(found.length).toBeGreaterThan(0);
});
