import { expect, test } from 'vitest';
import { parseVtt } from '../domain/vtt.ts';
import { dialectWords, momentsOfWord, withOtherRecordings, wordsWithin } from './dialect-words.ts';
import { emptyHoldings, type Holdings } from './holdings.ts';
import { transcript } from './transcript.ts';
import { interviewSchema } from '../schema/interview.ts';

const baba: Holdings['terms'][number] = {
	id: 'baba',
	data: {
		word: '坝坝',
		pinyin: 'bàba',
		kind: 'dialect',
		meaning: '平地，空地。',
		example: { text: '平原曰坝', evidence: 'j02' },
		evidence: ['j02'],
		related: [],
		channels: ['web'],
	},
};
const card: Holdings['evidence'][number] = {
	id: 'j02',
	data: {
		statement: '平原曰坝。',
		source: 'shuyu',
		grade: 'C',
		conflicts: [],
		places: [],
		consents: [],
	},
};
const interview = interviewSchema.parse({
	title: '试验用的一段话',
	kind: 'demonstration',
	synopsis: '试验用。',
	recorded: '2026-02-01',
	duration: 140,
	synthetic: true,
	credit: '试验馆，合成语音',
	speakers: [{ name: '甲声', role: '合成语音' }],
	segments: [{ id: 'whole', title: '从头到尾', synopsis: '三句。', start: 0, end: 140 }],
	review: 'reviewed',
});
const { cues } = parseVtt(`WEBVTT

00:00:01.000 --> 00:00:03.000
<v 甲声>中间的<c.dialect>坝坝</c>，<c.dialect>坝坝</c>有多大？

00:00:05.000 --> 00:00:07.000
<v 甲声>院子里的<c.dialect>街沿</c>。

00:02:10.000 --> 00:02:12.000
<v 甲声>还是<c.dialect>坝坝</c>。
`);
const segments = transcript(interview, { original: cues }, new Map([['坝坝', 'baba']]));
const words = dialectWords(segments, { ...emptyHoldings, terms: [baba], evidence: [card] });
const page = (id: string, title: string) => ({ id, title, player: { words } });

test('the card of a word says what it means and each sentence it is said in, once', () => {
	expect(words).toHaveLength(1);
	expect(words[0]).toMatchObject({
		word: '坝坝',
		meaning: '平地，空地。',
		href: '/terms/#baba',
		example: { text: '平原曰坝', source: { href: '/evidence/j02/', label: 'J02' } },
		said: [
			{ start: 1, end: 3, clock: '0:01', text: '中间的坝坝，坝坝有多大？' },
			{ start: 130, end: 132, clock: '2:10', text: '还是坝坝。' },
		],
	});
});

test('an example whose card the edition does not show is left out', () => {
	const [word] = dialectWords(segments, { ...emptyHoldings, terms: [baba] });
	expect(word?.example).toBeUndefined();
});

test('a page of one segment has the words that are said in it', () => {
	expect(wordsWithin(words, { start: 100, end: 140 })[0]?.said.map(({ start }) => start)).toEqual([
		130,
	]);
	expect(wordsWithin(words, { start: 10, end: 100 })).toEqual([]);
});

test('the glossary leads to the second in each recording', () => {
	expect(momentsOfWord('baba', [page('talk', '试验用的一段话')])).toEqual([
		{
			title: '试验用的一段话',
			moments: [
				{ href: '/interviews/talk/#t=1', label: '1秒' },
				{ href: '/interviews/talk/#t=130', label: '2分10秒' },
			],
		},
	]);
	expect(momentsOfWord('jieyan', [page('talk', '试验用的一段话')])).toEqual([]);
});

test('a card leads to the other recordings that say the word, not to its own', () => {
	const [first] = withOtherRecordings([page('talk', '试验用的一段话'), page('other', '另一段话')]);
	expect(first?.player.words[0]?.elsewhere).toEqual([
		{ href: '/interviews/other/#t=1', label: '另一段话，1秒' },
	]);
});
