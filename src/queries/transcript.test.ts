import { expect, test } from 'vitest';
import type { Cue } from '../domain/vtt.ts';
import type { Interview } from '../schema/interview.ts';
import { transcript } from './transcript.ts';

const cue = (start: number, end: number, voice: string, text: string): Cue => ({
	start,
	end,
	voice,
	text,
	otherTags: false,
	line: 1,
});

const segment = (id: string, start: number, end: number) => ({
	id,
	title: '先把准备做好',
	synopsis: '定题目，翻材料。',
	start,
	end,
	keywords: [],
	themes: [],
	people: [],
	places: [],
	terms: [],
});

const interview: Interview = {
	title: '怎样录一段口述史',
	kind: 'demonstration',
	synopsis: '两个声音讲怎样录。',
	recorded: '2026-11-23',
	duration: 30,
	synthetic: true,
	credit: '北街史志馆，合成语音',
	speakers: [
		{ name: '甲声', role: '合成语音' },
		{ name: '乙声', role: '合成语音' },
	],
	segments: [segment('prepare', 0, 12), segment('ask', 12, 30)],
	redactions: [],
	machineMade: [],
	review: 'reviewed',
	channels: ['web'],
	consents: [],
};

const original = [
	cue(0.4, 3, '甲声', '先说明，这是合成语音的示范。'),
	cue(3.6, 6, '乙声', '对。'),
	cue(6.6, 9, '乙声', '那我们就摆龙门阵。'),
	cue(10.5, 11.5, '乙声', '先想清楚一个题目。'),
	cue(13, 15, '甲声', '好，那然后呢？'),
];
const mandarin = original.map((said, index) =>
	index === 2 ? { ...said, text: '那我们就随便聊聊。' } : said,
);

test('a new speaker or a long silence begins a paragraph', () => {
	const [first, second] = transcript(interview, { original, mandarin });
	expect(
		first?.paragraphs.map(({ speaker, clock, sentences }) => [speaker, clock, sentences.length]),
	).toEqual([
		['甲声', '0:00', 1],
		['乙声', '0:04', 2],
		['乙声', '0:11', 1],
	]);
	expect(second?.paragraphs).toHaveLength(1);
});

test('both wordings of a sentence stand together, and equal ones are known', () => {
	const sentences = transcript(interview, { original, mandarin }).flatMap(({ paragraphs }) =>
		paragraphs.flatMap((paragraph) => paragraph.sentences),
	);
	expect(sentences[2]?.words).toEqual([
		{ layer: 'original', text: '那我们就摆龙门阵。' },
		{ layer: 'mandarin', text: '那我们就随便聊聊。' },
	]);
	expect(sentences.map(({ isSame }) => isSame)).toEqual([true, true, false, true, true]);
});

test('no sentence is lost where the segments do not cover it', () => {
	const late = { ...interview, segments: [segment('prepare', 4, 9), segment('ask', 9, 12)] };
	const count = transcript(late, { mandarin }).flatMap(({ paragraphs }) =>
		paragraphs.flatMap(({ sentences }) => sentences),
	).length;
	expect(count).toBe(mandarin.length);
});

test('the anchor of a sentence is the moment it begins', () => {
	const [first] = transcript(interview, { mandarin });
	expect(first?.paragraphs[0]?.sentences[0]?.id).toBe('t=0.4');
});

test('a dialect word with an entry leads to it, one without is plain text', () => {
	const marked = original.map((said, index) =>
		index === 2 ? { ...said, dialect: [{ from: 4, to: 8 }] } : said,
	);
	const partsWith = (terms: Map<string, string>) =>
		transcript(interview, { original: marked, mandarin }, terms)[0]?.paragraphs[1]?.sentences[1]
			?.words[0]?.parts;
	expect(partsWith(new Map([['摆龙门阵', 'bai-longmenzhen']]))).toEqual([
		{ text: '那我们就' },
		{ text: '摆龙门阵', term: 'bai-longmenzhen' },
		{ text: '。' },
	]);
	expect(partsWith(new Map())).toBeUndefined();
});
