import { describe, expect, test } from 'vitest';
import type { Cue } from '../domain/vtt.ts';
import type { Interview } from '../schema/interview.ts';
import { editedAccountPage } from './edited-account.ts';
import type { InterviewPage } from './interview-page.ts';
import { transcript } from './transcript.ts';

const cue = (start: number, text: string, voice = '甲', id?: string): Cue => ({
	...(id === undefined ? {} : { id }),
	start,
	end: start + 2,
	voice,
	text,
	otherTags: false,
	line: 1,
});

const SAID = [
	cue(0, '请讲。', '乙'),
	cue(2, '嗯。'),
	cue(4, '那年搬来的，住河边上。'),
	cue(6, '热天下河。'),
	cue(8, '就这些。'),
];

// A record typed by hand: of a recording's fields the transcript asks only for the segments.
const segments = [
	{ id: 'a', title: '上半', synopsis: '', start: 0, end: 6 },
	{ id: 'b', title: '下半', synopsis: '', start: 6, end: 10 },
] as unknown as Interview['segments'];

const interview = (said: readonly Cue[] = SAID) =>
	({
		id: 'talk',
		title: '河边的话',
		player: {
			layers: ['original', 'mandarin'],
			showSpeakers: true,
			segments: transcript({ segments } as Interview, { original: said }),
		},
	}) as unknown as InterviewPage; // as above

const sentence = (start: number, end: number, text: string, id?: string): Cue => ({
	...cue(start, text, undefined, id),
	voice: undefined,
	end,
});

const page = (account: Cue[], edited?: Partial<NonNullable<Interview['edited']>>) =>
	editedAccountPage(interview(), edited && { signatures: [], annotations: [], ...edited }, account);

/** Each row as 「written ← said」, paragraphs and sections apart. */
const rows = (account: Cue[]) =>
	page(account).sections.map(({ paragraphs }) =>
		paragraphs.map((rows) =>
			rows.map(({ written, said }) =>
				[
					written.map(({ runs }) => runs.map(({ text }) => text).join('')).join('/'),
					said
						.flatMap(({ sentences }) => sentences)
						.map(({ words }) => words[0]?.text)
						.join('/'),
				].join(' ← '),
			),
		),
	);

describe('rows', () => {
	test('put a sentence beside all it comes from, and leave nothing of the recording out', () => {
		expect(
			rows([sentence(4, 6, '那年搬来，住河边。'), sentence(6, 10, '热天下河，就这些。')]),
		).toEqual([
			[[' ← 请讲。', ' ← 嗯。', '那年搬来，住河边。 ← 那年搬来的，住河边上。']],
			[['热天下河，就这些。 ← 热天下河。/就这些。']],
		]);
	});

	test('hold sentences together that share one of the recording', () => {
		expect(
			rows([
				sentence(4, 6, '那年搬来。'),
				sentence(4, 8, '住河边，热天下河。'),
				sentence(8, 10, '就这些。'),
			]),
		).toEqual([
			[
				[
					' ← 请讲。',
					' ← 嗯。',
					'那年搬来。/住河边，热天下河。 ← 那年搬来的，住河边上。/热天下河。',
				],
			],
			[['就这些。 ← 就这些。']],
		]);
	});

	test('begin a paragraph where the file counts a new one, and at each part of the recording', () => {
		const found = rows([
			sentence(0, 4, '请讲。', '1-1'),
			sentence(4, 6, '搬来。', '2-1'),
			sentence(6, 8, '下河。', '2-2'),
			sentence(8, 10, '完。', '2-3'),
		]);
		expect(found.map((paragraphs) => paragraphs.map((rows) => rows.length))).toEqual([[1, 1], [2]]);
	});

	test('say who speaks', () => {
		const [section] = page([sentence(0, 4, '请讲。')]).sections;
		expect(section?.paragraphs[0]?.[0]?.said.map(({ speaker }) => speaker)).toEqual(['乙', '甲']);
	});
});

test('every sentence has an address of its own, which names its moment, and leads to what was said', () => {
	const { sections } = page([sentence(4, 6, '那年搬来。'), sentence(4, 8, '住河边，热天下河。')]);
	const written = sections.flatMap(({ paragraphs }) =>
		paragraphs.flat().flatMap((row) => row.written),
	);
	expect(written.map(({ id, href, start }) => [id, href, start])).toEqual([
		['t=4&s=1', '#t=4', 4],
		['t=4&s=2', '#t=4', 4],
	]);
	expect(new Set(written.map(({ id }) => id)).size).toBe(2);
});

describe('words an editor added', () => {
	const annotations = [
		{ words: '河', reason: '短的' },
		{ words: '1955年', reason: '据卡' },
		{ words: '没有的字', reason: '不该出现' },
	];

	test('carry the number of their note, in the order of the text', () => {
		const found = page([sentence(4, 6, '1955年搬来。'), sentence(6, 8, '1955年下河。')], {
			annotations,
		});
		const written = found.sections.flatMap(({ paragraphs }) =>
			paragraphs.flat().flatMap((row) => row.written),
		);
		expect(written.map(({ runs }) => runs)).toEqual([
			[{ text: '1955年', note: 1 }, { text: '搬来。' }],
			[{ text: '1955年', note: 1 }, { text: '下' }, { text: '河', note: 2 }, { text: '。' }],
		]);
		expect(written.map(({ notes }) => notes)).toEqual([[1], [2]]);
		expect(found.notes.map(({ number, words }) => [number, words])).toEqual([
			[1, '1955年'],
			[2, '河'],
		]);
	});

	test('are not told where the sentence is left out', () => {
		const found = page([sentence(4, 6, '【隐去】')], { annotations });
		expect(found.notes).toEqual([]);
		expect(JSON.stringify(found)).not.toContain('1955');
	});
});

test('parties and days are told, papers are not', () => {
	const found = page([sentence(0, 4, '请讲。')], {
		signatures: [{ party: 'narrator', document: '试验-001', signedOn: '2026-03-01' }],
	});
	expect(found.signatures).toEqual(['讲述人 2026年3月1日']);
	expect(JSON.stringify(found)).not.toContain('试验-001');
});

test('a title is short enough to stand alone', () => {
	const long = { ...interview(), title: '一二三四五六七八九十一二三四五六七八九十' };
	const { shortTitle } = editedAccountPage(long, undefined, []);
	expect(shortTitle).toBe('整理稿：一二三四五六七八九十一二三四五…');
	expect(shortTitle).toHaveLength(20);
	expect(editedAccountPage(interview(), undefined, []).shortTitle).toBe('整理稿：河边的话');
});
