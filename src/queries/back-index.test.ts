import { expect, test } from 'vitest';
import { holdings, place } from '../fixtures/places.ts';
import { interviewSchema } from '../schema/interview.ts';
import { personSchema } from '../schema/person.ts';
import { backIndexes, type BackIndex } from './back-index.ts';
import type { IndexEntry, IndexReference } from './index-letters.ts';
import type { SpokenRecording } from './index-locators.ts';

const person = (id: string, fields: object) => ({
	id,
	data: personSchema.parse({
		kind: 'historical',
		role: '知县',
		summary: '砌城。',
		evidence: ['b12'],
		...fields,
	}),
});
const [chapter] = holdings.chapters;
if (!chapter) throw new Error('the fixture has no chapter');

const wall = {
	...chapter,
	body: `前言说到<人 id="li-tang">李知县</人>。

## 五道门

<地 id="gate-north">北门</地>开了，<地 id="gate-north">北门</地>又关，<词 id="chengyuan">城垣</词>还在。

<大事 id="wall-down" />

## 照着路口找

再找<地 id="gate-north">望京门</地>。
`,
};
const draft = { ...wall, id: 'unfinished', data: { ...wall.data, draft: true } };

const segment = (id: string, start: number, fields: object = {}) => ({
	id,
	title: id,
	synopsis: '一段。',
	start,
	end: start + 60,
	...fields,
});
const interview = (id: string, fields: object) => ({
	id,
	data: interviewSchema.parse({
		title: '怎样录',
		kind: 'demonstration',
		synopsis: '讲怎样录。',
		recorded: '2026-11-22',
		duration: 120,
		synthetic: true,
		credit: '本馆',
		speakers: [{ name: '甲', role: '采访', person: 'li-tang' }],
		segments: [
			segment('s1', 0, { keywords: ['口述史', '北门'], places: ['gate-north'] }),
			segment('s2', 60, { places: ['gate-south'] }),
		],
		review: 'reviewed',
		...fields,
	}),
});
const sentence = (start: number, text: string) => ({
	id: `t=${start}`,
	start,
	end: start + 5,
	words: [{ layer: 'mandarin' as const, text }],
	isSame: false,
});
const spoken = (id: string): SpokenRecording => ({
	id,
	player: {
		segments: [
			{
				...segment('s1', 0),
				clock: '0:00',
				paragraphs: [
					{
						clock: '0:00',
						sentences: [sentence(0.4, '先说准备。'), sentence(33.25, '北门在哪里？')],
					},
				],
			},
			{
				...segment('s2', 60),
				clock: '1:00',
				paragraphs: [{ clock: '1:00', sentences: [sentence(60.2, '那道门呢？')] }],
			},
		],
	},
});

const museum = {
	...holdings,
	chapters: [wall, draft],
	people: [
		person('li-tang', { name: '李棠', pinyin: 'li tang', courtesyName: '子美' }),
		person('zeng', { name: '曾某', pinyin: 'zeng mou', artName: '若愚' }),
	],
	interviews: [
		interview('how', {}),
		interview('reading', { title: '听这一篇', kind: 'narration', chapter: 'city-wall' }),
	],
};
const indexes = backIndexes(museum, [spoken('how'), spoken('reading')]);

const linesOf = (index: BackIndex) => index.letters.flatMap(({ lines }) => lines);
const entry = (index: BackIndex, id: string): IndexEntry => {
	const found = linesOf(index).find((line): line is IndexEntry => 'id' in line && line.id === id);
	if (!found) throw new Error(`no entry ${id}`);
	return found;
};
const references = (index: BackIndex) =>
	linesOf(index)
		.filter((line): line is IndexReference => 'see' in line)
		.map(({ heading, see }) => `${heading} 见 ${see.map(({ label }) => label).join('、')}`);
/** 「chapters 城墙与城门 /chapters/city-wall/#五道门 五道门」 */
const spots = ({ groups }: IndexEntry) =>
	groups.flatMap(({ room, works }) =>
		works.flatMap((work) =>
			work.spots.map(({ href, label }) =>
				[room, work.title ?? '', href, label].filter(Boolean).join(' '),
			),
		),
	);

test('a place is found by section, second, stop, year and card, each section once', () => {
	const north = entry(indexes.places, 'place-gate-north');
	expect(spots(north)).toEqual([
		'chapters 城墙与城门 /chapters/city-wall/#五道门 五道门',
		'chapters 城墙与城门 /chapters/city-wall/#照着路口找 照着路口找',
		'recordings 怎样录 /interviews/how/#t=33.25 33秒',
		'recordings 城墙与城门 /interviews/reading/#t=33.25 33秒',
		'walks 找城门 /walks/find-the-gates/#stop-2 第2站',
	]);
	expect(north.href).toBe('/places/gate-north/');
	expect(north.cards.map(({ label }) => label)).toEqual(['B12', 'B18']);
});

test('a chapter that names a place in its record only is named as a whole; a moment without the name is its passage’s first', () => {
	expect(spots(entry(indexes.places, 'place-gate-south')).slice(0, 3)).toEqual([
		'chapters /chapters/city-wall/ 城墙与城门',
		'timeline /timeline/#wall-down 1955年',
		'recordings 怎样录 /interviews/how/#t=60.2 1分',
	]);
});

test('a mark above the first heading leads to the chapter, a speaker to the whole recording', () => {
	expect(spots(entry(indexes.people, 'person-li-tang'))).toEqual([
		'chapters /chapters/city-wall/ 城墙与城门',
		'recordings /interviews/how/ 怎样录',
		'recordings /interviews/reading/ 城墙与城门',
	]);
});

test('other names lead to the name; one that would stand beside it does not', () => {
	expect(references(indexes.people)).toEqual(['李知县 见 李棠', '若愚 见 曾某', '子美 见 李棠']);
	expect(references(indexes.places)).toEqual(['望京门 见 北门', '文明门 见 大南门']);
	const temple = place('temple', {
		name: '文庙（县学）',
		formerNames: [
			{ name: '儒学、文明门', evidence: ['b12'] },
			{ name: '文庙', evidence: ['b12'] },
		],
	});
	const { places } = backIndexes({ ...museum, places: [...museum.places, temple] }, []);
	expect(references(places)).toEqual([
		'儒学 见 文庙（县学）',
		'望京门 见 北门',
		'文明门 见 大南门、文庙（县学）',
		'县学 见 文庙（县学）',
	]);
});

test('subjects are words, events and what recordings speak of, without names and headings', () => {
	expect(linesOf(indexes.subjects).map((line) => line.heading)).toEqual(['拆城', '城垣', '口述史']);
	expect(spots(entry(indexes.subjects, 'event-wall-down'))).toEqual([
		'chapters 城墙与城门 /chapters/city-wall/#五道门 五道门',
	]);
	expect(entry(indexes.subjects, 'keyword-口述史').href).toBeUndefined();
});

test('letters come in their order, with what they count', () => {
	expect(indexes.people.letters.map(({ letter, anchor }) => [letter, anchor])).toEqual([
		['L', 'letter-l'],
		['R', 'letter-r'],
		['Z', 'letter-z'],
	]);
	expect(indexes.people).toMatchObject({ entryCount: 2, referenceCount: 3 });
});

test('a reviewed reading decides the letter', () => {
	const lane = place('lane', { name: '重楼巷', pinyin: 'chong lou xiang' });
	const { places } = backIndexes({ ...museum, places: [lane] }, []);
	expect(places.letters.map(({ letter }) => letter)).toEqual(['C']);
});

test('events of one year say their titles too', () => {
	const [event] = museum.events;
	if (!event) throw new Error('the fixture has no event');
	const second = { ...event, id: 'road', data: { ...event.data, title: '修路' } };
	const { places } = backIndexes({ ...museum, events: [event, second] }, []);
	expect(
		spots(entry(places, 'place-gate-south')).filter((spot) => spot.startsWith('timeline')),
	).toEqual([
		'timeline /timeline/#road 1955年，修路',
		'timeline /timeline/#wall-down 1955年，拆城',
	]);
});

test('what the edition does not hold is nowhere', () => {
	const empty = backIndexes({ ...museum, people: [], places: [], terms: [], events: [] }, []);
	for (const { letters, entryCount } of Object.values(empty)) {
		expect([letters, entryCount]).toEqual([[], 0]);
	}
});

test('a dialect word is found where it is marked, also where no record lists it', () => {
	const said = spoken('how');
	const marked = said.player.segments[0]?.paragraphs[0]?.sentences[1]?.words[0];
	const [term] = museum.terms;
	if (!marked || !term) throw new Error('the fixture has no sentence or no word');
	marked.parts = [{ text: '北门', term: term.id }, { text: '在哪里？' }];
	const { subjects } = backIndexes(museum, [said]);
	expect(spots(entry(subjects, `term-${term.id}`))).toContain(
		'recordings 怎样录 /interviews/how/#t=33.25 33秒',
	);
});
