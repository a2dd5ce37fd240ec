import { expect, test } from 'vitest';
import { evidenceSchema } from '../schema/evidence.ts';
import { interviewSchema } from '../schema/interview.ts';
import { lessonSchema, type Lesson } from '../schema/lesson.ts';
import { siteSchema } from '../schema/site.ts';
import { sourceSchema } from '../schema/source.ts';
import type { Entry } from './entry.ts';
import { evidenceUse } from './evidence-use.ts';
import { emptyHoldings, type Holdings } from './holdings.ts';
import { lessonLines } from './lesson-facts.ts';
import { lessonJsonLd } from './lesson-json-ld.ts';
import { lessonPage } from './lesson-page.ts';
import { lessonScreens } from './lesson-screens.ts';
import { teacherEdition } from './lesson-teacher.ts';
import { worksheet } from './lesson-worksheet.ts';

/** Words that only the teacher's edition may hold; each stands in one field for teachers. */
const SECRETS = ['只给教师甲', '只给教师乙', '参考答案甲', '参考答案乙', '教师说明一', '量规优'];

const lesson = (id: string, fields: object = {}): Entry<Lesson> => ({
	id,
	data: lessonSchema.parse({
		title: '两种说法',
		grades: [7, 8],
		subject: '历史',
		curriculum: '《义务教育历史课程标准（2022年版）》重视史料实证。',
		periods: 1,
		question: '两本书不一样，怎么办？',
		lede: '读两张卡。',
		goals: [
			{ goal: '说出谁写的', competency: '史料实证', rubric: ['量规优', '好', '中', '差'] },
			{ goal: '并列两说', competency: '历史解释', rubric: ['好', '中', '差'] },
		],
		evidence: ['c02'],
		chapters: ['county-name'],
		materials: ['学习单每人一张'],
		steps: [
			{ title: '读', minutes: 20, pupils: '读卡。', teacher: '只给教师甲', evidence: ['c07'] },
			{ title: '比', minutes: 20, pupils: '比一比。', teacher: '只给教师乙' },
			{ title: '写', minutes: 5, pupils: '写下来。', teacher: '收。' },
		],
		worksheet: [
			{ prompt: '哪一年？', lines: 3, evidence: 'c02', answer: '参考答案甲' },
			{ prompt: '画时间轴。', lines: 0, answer: '参考答案乙', level: 'extended' },
		],
		homework: { practical: '问一问。' },
		teacherNotes: '教师说明一\n教师说明二',
		version: '1.0（2026-11-23）',
		responsible: '北街史志馆',
		...fields,
	}),
});

const evidence = (id: string, statement: string): Holdings['evidence'][number] => ({
	id,
	data: evidenceSchema.parse({ statement, source: 'book', grade: 'A' }),
});

const holdings: Holdings = {
	...emptyHoldings,
	evidence: [evidence('c02', '书上说元年。'), evidence('c07', '书上说五年。')],
	sources: [
		{
			id: 'book',
			data: sourceSchema.parse({ type: 'gazetteer', title: '某县志', volume: '卷一' }),
		},
	],
	lessons: [lesson('two-dates')],
};
const site = (address?: string) =>
	siteSchema.parse({ name: '北街史志馆', version: '2026-11-23', ...(address && { address }) });
const pages = {
	page: lessonPage(lesson('two-dates'), holdings),
	worksheet: worksheet(lesson('two-dates'), holdings, site()),
	screens: lessonScreens(lesson('two-dates'), holdings),
	index: lessonLines([lesson('two-dates')]),
};

test.each(Object.entries(pages))(
	'what pupils see on the %s holds nothing for teachers',
	(_, page) => {
		const bytes = JSON.stringify(page);
		expect(SECRETS.filter((secret) => bytes.includes(secret))).toEqual([]);
	},
);

test("the structured data of a lesson holds nothing of the teacher's either", () => {
	const { data } = lesson('two-dates');
	const bytes = JSON.stringify(lessonJsonLd(pages.page, data));
	expect(SECRETS.filter((secret) => bytes.includes(secret))).toEqual([]);
});

test("the teacher's edition holds all of it, and its notes paragraph by paragraph", () => {
	const edition = teacherEdition(lesson('two-dates'), holdings);
	const bytes = JSON.stringify(edition);
	expect(SECRETS.filter((secret) => !bytes.includes(secret))).toEqual([]);
	expect(edition.notes).toEqual(['教师说明一', '教师说明二']);
	expect(edition.rubrics.map(({ steps }) => steps.map(({ name }) => name))).toEqual([
		['优', '良', '中', '再努力'],
		['优', '良', '再努力'],
	]);
});

test('the youngest class stands first in the room', () => {
	const lines = lessonLines([
		lesson('b'),
		lesson('c', { grades: [1, 2], subject: '综合实践' }),
		lesson('a'),
	]);
	expect(lines.map(({ id, grades }) => [id, grades])).toEqual([
		['c', '一、二年级'],
		['a', '七、八年级'],
		['b', '七、八年级'],
	]);
});

test('a title that is the question is not said twice', () => {
	expect(pages.page.titleIsQuestion).toBe(false);
	const [asked] = lessonLines([lesson('a', { title: '谁说了算', question: '谁说了算？' })]);
	expect(asked?.titleIsQuestion).toBe(true);
});

test('the cards of a lesson are those of its list, its steps and its worksheet, each once', () => {
	expect(pages.page.cards.map(({ id }) => id)).toEqual(['c02', 'c07']);
	expect(
		evidenceUse(holdings)
			.get('c07')
			?.map(({ id }) => id),
	).toEqual(['two-dates']);
});

test('a card on paper tells its source in plain words', () => {
	expect(pages.worksheet.tasks[0]?.card).toMatchObject({ label: 'C02', source: '《某县志》卷一' });
});

test('a task without lines leaves a space to draw in, and extended tasks are marked', () => {
	expect(pages.worksheet.tasks[1]).toMatchObject({ number: 2, lines: 0, level: 'extended' });
});

test('children up to grade 3 write in wide lines under tasks in 楷体', () => {
	const young = worksheet(lesson('a', { grades: [3, 4], subject: '综合实践' }), holdings, site());
	expect([young.lineHeight, young.early]).toEqual([10, true]);
	expect([pages.worksheet.lineHeight, pages.worksheet.early]).toEqual([8, false]);
});

test('classes from grade 5 on also ask a source for its origin', () => {
	const young = worksheet(lesson('a', { grades: [3, 4], subject: '综合实践' }), holdings, site());
	expect(young.analysis.finds).toEqual(['读到了什么', '想到什么', '想问什么', '还想查什么']);
	expect(young.analysis.origin).toEqual([]);
	expect(pages.worksheet.analysis.origin).toContain('和别的材料一致吗？');
});

test('a lesson with a recording listens to it by name', () => {
	const recording = interviewSchema.parse({
		title: '怎样录一段口述史',
		kind: 'demonstration',
		synopsis: '两个声音。',
		recorded: '2026-11-23',
		duration: 60,
		synthetic: true,
		credit: '北街史志馆，合成语音',
		speakers: [{ name: '甲声', role: '合成语音' }],
		segments: [{ id: 'a', title: '开头', synopsis: '开头。', start: 0, end: 60 }],
		review: 'reviewed',
	});
	const { analysis } = worksheet(
		lesson('a', { interviews: ['how-to-record'] }),
		{ ...holdings, interviews: [{ id: 'how-to-record', data: recording }] },
		site(),
	);
	expect(analysis).toMatchObject({ title: '听录音表', about: '怎样录一段口述史' });
	expect(analysis.finds[0]).toBe('听到了什么');
});

test('a sheet has a code only when the museum has an address', () => {
	expect(pages.worksheet.online).toBeUndefined();
	const { online } = worksheet(lesson('two-dates'), holdings, site('https://museum.example/'));
	expect(online?.address).toEqual(['museum.example/', 'lessons/', 'two-dates/']);
});

test('the screens follow the steps, each with the cards it is taught with', () => {
	expect(pages.screens.screens.map(({ anchor, progress }) => [anchor, progress])).toEqual([
		['start', 17],
		['step-1', 33],
		['step-1-c07', 50],
		['step-2', 67],
		['step-3', 83],
		['end', 100],
	]);
	expect(pages.screens.screens[0]).toMatchObject({ previous: undefined, next: 'step-1' });
});
