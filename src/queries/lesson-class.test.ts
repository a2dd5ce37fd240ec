import { expect, test } from 'vitest';
import { stageOf } from '../domain/school-stage.ts';
import { evidenceSchema } from '../schema/evidence.ts';
import { interviewSchema } from '../schema/interview.ts';
import { lessonSchema, type Lesson } from '../schema/lesson.ts';
import { sourceSchema } from '../schema/source.ts';
import type { Entry } from './entry.ts';
import { emptyHoldings, type Holdings } from './holdings.ts';
import { lessonAnalysis } from './lesson-analysis.ts';
import { lessonStages } from './lesson-list.ts';
import { lessonPage } from './lesson-page.ts';
import { lessonQuiz } from './lesson-quiz.ts';
import { lessonScreens } from './lesson-screens.ts';
import { listeningStretches } from './lesson-tasks.ts';

const step = (title: string, more: object = {}) => ({
	title,
	minutes: 15,
	pupils: `${title}。`,
	teacher: '只给教师',
	...more,
});
const lesson = (id: string, fields: object = {}): Entry<Lesson> => ({
	id,
	data: lessonSchema.parse({
		title: '两种说法',
		grades: [7, 8],
		subject: '历史',
		curriculum: '只给教师',
		periods: 1,
		question: '两本书不一样，怎么办？',
		lede: '读两张卡。',
		goals: [1, 2].map((n) => ({
			goal: `目标${n}`,
			competency: '史料实证',
			rubric: ['只给教师', '中', '差'],
		})),
		evidence: ['c02', 'c07'],
		materials: ['学习单每人一张，铅笔', '史料卡每组一套：C02、C07'],
		steps: [step('读'), step('听'), step('写')],
		worksheet: ['一', '二'].map((prompt) => ({ prompt, lines: 3, answer: '只给教师' })),
		listening: [
			{ interview: 'talk', from: 4, to: 9, prompt: '她说了什么？', lines: 2, answer: '只给教师' },
			{ interview: 'sealed', from: 0, to: 9, prompt: '听不到的', lines: 2, answer: '只给教师' },
		],
		quiz: [
			asked('哪一年？', { evidence: 'c02' }),
			asked('谁说的？', { interview: 'talk', from: 63.4 }),
			asked('在哪里？', { interview: 'sealed', from: 5 }),
		],
		homework: { practical: '问一问。' },
		teacherNotes: '只给教师',
		version: '1.0（2026-11-23）',
		...fields,
	}),
});
const asked = (question: string, source: object) => ({
	question,
	options: [
		{ text: '元年', feedback: '再看看卡。' },
		{ text: '五年', correct: true, feedback: '对。' },
	],
	...source,
});
const card = (id: string): Holdings['evidence'][number] => ({
	id,
	data: evidenceSchema.parse({ statement: `卡${id}`, source: 'book', grade: 'A' }),
});
const talk: Holdings['interviews'][number] = {
	id: 'talk',
	data: interviewSchema.parse({
		title: '一段话',
		kind: 'demonstration',
		synopsis: '两个声音。',
		recorded: '2026-11-23',
		duration: 60,
		synthetic: true,
		credit: '北街史志馆，合成语音',
		speakers: [{ name: '甲声', role: '合成语音' }],
		segments: [{ id: 'a', title: '开头', synopsis: '开头。', start: 0, end: 60 }],
		review: 'reviewed',
	}),
};
const holdings: Holdings = {
	...emptyHoldings,
	evidence: [card('c02'), card('c07')],
	sources: [{ id: 'book', data: sourceSchema.parse({ type: 'gazetteer', title: '某县志' }) }],
	interviews: [talk],
};
const sentences = new Map([
	[
		'talk',
		[
			{ start: 0, end: 4.2, voice: '甲', text: '在前面。' },
			{ start: 4.2, end: 6, voice: '甲', text: '听到的，' },
			{ start: 6, end: 8.8, voice: '甲', text: '接着听到的。' },
			{ start: 8.8, end: 20, voice: '甲', text: '在后面。' },
		].map((cue, index) => ({ ...cue, line: index + 1, otherTags: false })),
	],
]);

test('a quiz leads to the card, or to the very second, and nowhere that the edition does not show', () => {
	const quiz = lessonQuiz(lesson('a'), holdings);
	expect(quiz?.questions.map(({ source }) => source)).toEqual([
		{ href: '/evidence/c02/', label: '看史料卡C02' },
		{ href: '/interviews/talk/#t=63.4', label: '听《一段话》，从1:03听起' },
		undefined,
	]);
	expect(quiz?.questions[0]?.options[1]).toEqual({
		letter: 'B',
		text: '五年',
		isRight: true,
		feedback: '对。',
	});
});

test('a lesson that asks nothing has no quiz, and its page leads to none', () => {
	const silent = lesson('a', { quiz: [] });
	expect(lessonQuiz(silent, holdings)).toBeUndefined();
	expect(lessonPage(silent, holdings).quizHref).toBeUndefined();
	expect(lessonPage(lesson('a'), holdings).quizHref).toBe('/lessons/a/quiz/');
});

test('a quiz of another version has another hash, so that nothing kept for the old one is shown', () => {
	const other = lesson('a', { quiz: [asked('哪一天？', { evidence: 'c02' })] });
	expect(lessonQuiz(lesson('a'), holdings)?.hash).toMatch(/^[0-9a-f]{8}$/);
	expect(lessonQuiz(other, holdings)?.hash).not.toBe(lessonQuiz(lesson('a'), holdings)?.hash);
});

test('a listening task has its stretch, its second and the words that are heard in it', () => {
	const stretches = listeningStretches(lesson('a'), holdings, sentences);
	expect(stretches).toHaveLength(1);
	expect(stretches[0]).toMatchObject({
		href: '/interviews/talk/#t=4',
		span: '从0:04听到0:09',
		said: [{ text: '听到的，接着听到的。' }],
	});
});

const anchors = (steps: object[]) =>
	lessonScreens(lesson('a', { steps }), holdings, sentences).screens.map(({ anchor }) => anchor);

test('tasks stand on the projector behind the step that does them, others before the end', () => {
	const [read, write] = [step('读'), step('写')];
	expect(anchors([read, step('听', { tasks: ['listening'] }), write])).toEqual([
		...['start', 'step-1', 'step-2', 'listen-1', 'step-3'],
		...['quiz-1', 'quiz-2', 'quiz-3', 'end'],
	]);
	expect(anchors([read, step('听'), write])).toEqual([
		...['start', 'step-1', 'step-2', 'step-3', 'listen-1'],
		...['quiz-1', 'quiz-2', 'quiz-3', 'end'],
	]);
});

test('each source of a lesson has a sheet of its kind, and from grade 5 on is asked for its origin', () => {
	const { sources } = lessonAnalysis(lesson('a'), holdings);
	expect(sources.map(({ anchor, label }) => [anchor, label])).toEqual([
		['sound-talk', '录音：一段话'],
		['card-c02', '史料C02'],
		['card-c07', '史料C07'],
	]);
	expect(sources[0]?.recording?.moments).toEqual([
		{ href: '/interviews/talk/#t=4', label: '从0:04听起' },
	]);
	expect(sources[0]?.sheet.finds[0]).toBe('听到了什么');
	expect(sources[1]?.sheet.origin).toContain('和别的材料一致吗？');
	const young = lesson('b', { grades: [3], subject: '综合实践' });
	expect(lessonAnalysis(young, holdings).sources[1]?.sheet.origin).toEqual([]);
});

test('neither the quiz nor the sheets nor the page of a lesson hold a word for teachers', () => {
	for (const shown of [lessonQuiz, lessonAnalysis, lessonScreens, lessonPage])
		expect(JSON.stringify(shown(lesson('a'), holdings))).not.toContain('只给教师');
});

test('a page tells its tasks, and of recordings those that no task cuts a stretch from', () => {
	const page = lessonPage(lesson('a'), holdings);
	expect(page.listening.map(({ prompt }) => prompt)).toEqual(['她说了什么？']);
	expect(page.recordings).toEqual([]);
	const whole = lesson('a', { listening: [], quiz: [], interviews: ['talk'] });
	expect(lessonPage(whole, holdings).recordings.map(({ label }) => label)).toEqual(['一段话']);
});

test('the room sorts its lessons by stage and says in short what one needs', () => {
	const lessons = [
		lesson('old'),
		lesson('young', { grades: [1, 2], subject: '语文' }),
		lesson('middle', { grades: [3, 4], subject: '综合实践' }),
	];
	expect(
		lessonStages({ lessons }).map(({ name, lessons: [first, ...rest] }) => [
			name,
			[first, ...rest].map((line) => line?.id),
		]),
	).toEqual([
		['一至三年级', ['young', 'middle']],
		['七至九年级', ['old']],
	]);
	expect(lessonStages({ lessons })[1]?.lessons[0]?.needs).toBe('学习单每人一张、史料卡每组一套');
});

test.each([
	[1, 0],
	[3, 0],
	[4, 1],
	[6, 1],
	[7, 2],
	[9, 2],
])('grade %i belongs to stage %i', (grade, stage) => {
	expect(stageOf(grade)).toBe(stage);
});
