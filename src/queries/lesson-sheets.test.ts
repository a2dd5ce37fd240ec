import { expect, test } from 'vitest';
import { comparisonSchema } from '../schema/comparison.ts';
import { evidenceSchema } from '../schema/evidence.ts';
import { interviewSchema } from '../schema/interview.ts';
import { lessonSchema, type Lesson } from '../schema/lesson.ts';
import { photoSchema } from '../schema/photo.ts';
import { sourceSchema } from '../schema/source.ts';
import { termSchema } from '../schema/term.ts';
import { walkSchema } from '../schema/walk.ts';
import type { SpokenWords } from './dialect-words.ts';
import type { Entry } from './entry.ts';
import { emptyHoldings, type Holdings } from './holdings.ts';
import { sourceCards } from './lesson-cards.ts';
import { observationSheet } from './lesson-observation.ts';
import { lessonPapers } from './lesson-papers.ts';
import { reviewDossier } from './lesson-review.ts';
import { teacherEdition } from './lesson-teacher.ts';
import { walkSheet } from './lesson-walk.ts';
import { wordCards } from './lesson-words.ts';
import { worksheet } from './lesson-worksheet.ts';

/** Each stands in one field that only teachers may read. */
const SECRETS = [
	'学习单答案令牌',
	'听的答案令牌',
	'看的答案令牌',
	'教师提示令牌',
	'教师说明令牌',
	'量规令牌',
];
const ADDRESS = { address: 'https://museum.example/' };

const lesson: Entry<Lesson> = {
	id: 'two-dates',
	data: lessonSchema.parse({
		title: '两种说法',
		grades: [3, 4],
		subject: '综合实践',
		curriculum: '《试验课标》',
		periods: 1,
		question: '怎么办？',
		lede: '读卡。',
		goals: [
			{ goal: '甲', competency: '问题解决', rubric: ['量规令牌', '中', '差'] },
			{ goal: '乙', competency: '价值体认', rubric: ['好', '中', '差'] },
		],
		evidence: ['c02', 'c07'],
		materials: ['学习单'],
		steps: ['读', '比', '写'].map((title) => ({
			title,
			minutes: 10,
			pupils: '读卡。',
			teacher: '教师提示令牌',
		})),
		worksheet: [
			{ prompt: '一', lines: 3, answer: '学习单答案令牌' },
			{ prompt: '二', lines: 3, answer: '无' },
		],
		listening: [
			{
				interview: 'talk',
				from: 93.4,
				to: 120,
				prompt: '听到什么？',
				lines: 2,
				answer: '听的答案令牌',
			},
		],
		observation: { comparison: 'street', lookFor: ['地面', '门'], answer: '看的答案令牌' },
		walk: 'gates',
		quiz: [
			{
				question: '哪一年？',
				options: [
					{ text: '元年', correct: true, feedback: '对，卡上这样写。' },
					{ text: '五年', feedback: '再看看卡。' },
				],
				evidence: 'c02',
			},
		],
		glossary: ['ba', 'tian'],
		homework: { practical: '问一问。' },
		teacherNotes: '教师说明令牌',
		version: '1.0（2026-11-23）',
	}),
};

const picture = (id: string): Holdings['photos'][number] => ({
	id,
	data: {
		...photoSchema.parse({
			title: id,
			occasion: '试验',
			date: '2026年',
			people: [],
			maker: '试验绘者',
			contributor: '试验馆',
			accessionNo: 'T-1',
			rights: 'https://creativecommons.org/licenses/by/4.0/',
			credit: '试验馆 绘',
			alt: '一块灰色的地面，没有人',
			caption: '灰色',
			provenance: 'drawing',
			faceReview: 'none',
		}),
		image: { src: '/a.jpg', width: 800, height: 600, format: 'jpg' },
	},
});

const term = (id: string, fields: object = {}): Holdings['terms'][number] => ({
	id,
	data: termSchema.parse({
		word: id,
		pinyin: id,
		kind: 'dialect',
		meaning: '平地。',
		evidence: ['c02'],
		...fields,
	}),
});

const holdings: Holdings = {
	...emptyHoldings,
	lessons: [lesson],
	evidence: [
		['c02', 'book'],
		['c07', 'post'],
	].map(([id = '', source]) => ({
		id,
		data: evidenceSchema.parse({ statement: `${id}说。`, source, grade: 'A', locator: '卷二' }),
	})),
	sources: [
		{
			id: 'book',
			data: sourceSchema.parse({
				type: 'gazetteer',
				title: '某县志',
				author: ['（清）某知县'],
				issued: '2018-10-11',
			}),
		},
		{ id: 'post', data: sourceSchema.parse({ type: 'webpage', title: '某帖' }) },
	],
	comparisons: [
		{
			id: 'street',
			data: comparisonSchema.parse({
				title: '某街',
				place: 'street',
				match: 'C',
				pictures: ['first', 'middle', 'last'].map((photo, index) => ({
					photo,
					label: ['从前', '中间', '如今'][index],
				})),
				changeNote: '报道说，项目由居民来定。',
				evidence: ['c02'],
			}),
		},
	],
	photos: ['first', 'middle', 'last'].map(picture),
	interviews: [
		{
			id: 'talk',
			data: interviewSchema.parse({
				title: '怎样录',
				kind: 'demonstration',
				synopsis: '两个声音。',
				recorded: '2026-11-23',
				duration: 200,
				synthetic: true,
				credit: '试验馆，合成语音',
				speakers: [{ name: '甲声', role: '合成语音' }],
				segments: [{ id: 'a', title: '开头', synopsis: '开头。', start: 0, end: 200 }],
				review: 'reviewed',
			}),
		},
	],
	terms: [term('ba'), term('tian', { note: '用例不是本地的。' })],
	walks: [
		{
			id: 'gates',
			data: walkSchema.parse({
				title: '找城门',
				lede: '走。',
				duration: '待实地测量',
				distance: '待实地测量',
				safety: '走斑马线。',
				stepFree: '待实地查看',
				facilities: '待实地查看',
				rainPlan: '不出门。',
				stops: ['东门', '南门'].map((title) => ({
					place: 'gate',
					title,
					text: '说明。',
					lookFor: '路牌',
					evidence: ['c02'],
				})),
			}),
		},
	],
};

const spoken: SpokenWords[] = [
	{
		id: 'talk',
		title: '怎样录',
		player: {
			words: [
				{
					id: 'ba',
					word: '坝',
					pinyin: 'bà',
					meaning: '平地。',
					href: '/terms/#ba',
					said: [{ start: 13.2, end: 15, clock: '0:13', text: '坝。' }],
					elsewhere: [],
				},
			],
		},
	},
];

const sheets = {
	worksheet: worksheet(lesson, holdings, ADDRESS),
	observation: observationSheet(lesson, holdings, ADDRESS),
	cards: sourceCards(lesson, holdings, ADDRESS),
	words: wordCards(lesson, holdings, ADDRESS, spoken),
	walk: walkSheet(lesson, holdings, ADDRESS),
	review: reviewDossier(lesson, holdings, ADDRESS, spoken),
};

test.each(Object.entries(sheets))('the %s of pupils holds nothing for teachers', (_, sheet) => {
	const bytes = JSON.stringify(sheet);
	expect(SECRETS.filter((secret) => bytes.includes(secret))).toEqual([]);
});

test("the teacher's edition answers what is seen, heard and ticked", () => {
	const edition = teacherEdition(lesson, holdings);
	expect(SECRETS.filter((secret) => !JSON.stringify(edition).includes(secret))).toEqual([]);
	expect(edition.quiz).toEqual([
		{ number: 1, question: '哪一年？', right: '元年', feedback: '对，卡上这样写。' },
	]);
});

test('the listening task leads to the very second', () => {
	expect(sheets.observation?.listening[0]).toMatchObject({
		span: '《怎样录》，从1分33秒听到2分。',
		synthetic: true,
		code: { url: 'https://museum.example/interviews/talk/#t=93.4' },
	});
});

test('of several pictures the oldest and the newest are compared', () => {
	expect(sheets.observation?.observation).toMatchObject({
		pictures: [{ label: '从前' }, { label: '如今' }],
		changeNote: '报道说，项目由居民来定。',
	});
});

test('what is looked at on its own sheet is not printed on the worksheet again', () => {
	expect(sheets.worksheet.pictures).toBeUndefined();
	expect(sheets.worksheet.analysis.title).toBe('读史料表');
	expect(sheets.observation?.analyses.map(({ title }) => title)).toEqual(['看图表', '听录音表']);
});

test('a card says who, when and where, and says so where its source does not', () => {
	const [book, post] = sheets.cards.cards;
	expect(book?.origin.map(({ value }) => value)).toEqual([
		'（清）某知县',
		'2018年10月11日',
		'《某县志》卷二',
	]);
	expect(post?.origin.map(({ value, known }) => [value, known])).toEqual([
		['没有写', false],
		['没有写', false],
		['《某帖》卷二', true],
	]);
	expect(book?.code?.url).toBe('https://museum.example/evidence/c02/');
});

test('a word that a recording says leads to that second, another to its entry', () => {
	const [first, second] = sheets.words?.sheets[0]?.front ?? [];
	expect([first?.spoken, first?.code?.url]).toEqual([
		true,
		'https://museum.example/interviews/talk/#t=13.2',
	]);
	expect([second?.spoken, second?.code?.url]).toEqual([
		false,
		'https://museum.example/terms/#tian',
	]);
});

test('a recording that the web does not play sends no phone there', () => {
	const hall: Holdings = {
		...holdings,
		interviews: holdings.interviews.map(({ id, data }) => ({
			id,
			data: { ...data, onWeb: false },
		})),
	};
	const [first] = wordCards(lesson, hall, ADDRESS, spoken)?.sheets[0]?.front ?? [];
	expect([first?.spoken, first?.code?.url]).toEqual([false, 'https://museum.example/terms/#ba']);
	expect(observationSheet(lesson, hall, ADDRESS)?.listening[0]?.code).toBeUndefined();
});

test('behind each card lies its own meaning when the sheet is turned over its long edge', () => {
	const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
	const many = { ...lesson, data: { ...lesson.data, glossary: ids } };
	const cards = wordCards(many, { ...holdings, terms: ids.map((id) => term(id)) }, {}, []);
	expect(
		cards?.sheets.map(({ front, back }) =>
			[front, back].map((side) => side.map((card) => card?.id ?? '-').join('')),
		),
	).toEqual([
		['abcdefgh', 'badcfehg'],
		['i-------', '-i------'],
	]);
});

test('a walk on paper says what has not been measured, and leaves the ratio of adults to the school', () => {
	expect(sheets.walk?.facts.slice(0, 3)).toEqual([
		{ label: '路程', value: '待实地测量' },
		{ label: '用时', value: '待实地测量' },
		{ label: '大人和学生的人数比', value: '大人＿＿＿人，学生＿＿＿人，按学校规定填' },
	]);
});

test('every sheet names the same version as the dossier', () => {
	const { worksheet: first, observation, cards, words, walk, review } = sheets;
	for (const sheet of [first, observation, cards, words, walk])
		expect(sheet?.hash).toBe(review.version.hash);
});

test('the dossier names the version, its hash, every card and whose each picture and recording is', () => {
	const { version, sources, rights } = sheets.review;
	expect(version.label).toBe('1.0（2026-11-23）');
	expect(version.hash).toMatch(/^[0-9a-f]{8}$/);
	expect(sources.map(({ label }) => label)).toEqual(['C02', 'C07']);
	expect(rights.map(({ title, kind }) => `${title} ${kind}`)).toEqual([
		'first 示意画，非照片',
		'middle 示意画，非照片',
		'last 示意画，非照片',
		'怎样录 示范，合成语音，没有居民说话',
	]);
	expect(rights[0]?.credit).toMatch(/^试验馆 绘，/);
});

const names = (entry: Entry<Lesson>, shown = holdings) =>
	lessonPapers(entry, shown).pupils.map(({ name }) => name);

test('classes that learn to read get a worksheet with pinyin, too; others do not', () => {
	expect(names(lesson)).toContain('注音学习单');
	expect(names({ ...lesson, data: { ...lesson.data, grades: [5, 6] } })).not.toContain(
		'注音学习单',
	);
});

test('a lesson offers only the sheets it has material for in this edition', () => {
	expect(names(lesson)).toEqual(['学习单', '注音学习单', '观察记录单', '史料卡', '词卡', '走读单']);
	expect(
		names(lesson, { ...holdings, comparisons: [], interviews: [], terms: [], walks: [] }),
	).toEqual(['学习单', '注音学习单', '史料卡']);
});
