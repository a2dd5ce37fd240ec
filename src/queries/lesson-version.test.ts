import { expect, test } from 'vitest';
import { OTHER_FIELDS, PUPIL_FIELDS } from '../domain/lesson-parts.ts';
import { comparisonSchema } from '../schema/comparison.ts';
import { evidenceSchema } from '../schema/evidence.ts';
import { interviewSchema } from '../schema/interview.ts';
import { lessonSchema } from '../schema/lesson.ts';
import { sourceSchema } from '../schema/source.ts';
import { termSchema } from '../schema/term.ts';
import { walkSchema } from '../schema/walk.ts';
import { emptyHoldings, type Holdings } from './holdings.ts';
import { lessonVersion } from './lesson-version.ts';

const WORDS = {
	title: '两种说法',
	grades: [7, 8],
	subject: '历史',
	curriculum: '试验用的课标依据。',
	periods: 1,
	question: '两本书不一样，怎么办？',
	lede: '读两张卡。',
	goals: [
		{ goal: '说出谁写的', competency: '史料实证', rubric: ['好', '中', '差'] },
		{ goal: '并列两说', competency: '历史解释', rubric: ['好', '中', '差'] },
	],
	evidence: ['c02', 'c07'],
	materials: ['学习单每人一张'],
	steps: ['读', '比', '写'].map((title) => ({
		title,
		minutes: 15,
		pupils: '读。',
		teacher: '等。',
	})),
	worksheet: [
		{ prompt: '哪一年？', lines: 3, answer: '元年' },
		{ prompt: '为什么？', lines: 3, answer: '言之成理' },
	],
	listening: [{ interview: 'talk', from: 3, to: 9, prompt: '听到什么？', lines: 2, answer: '甲' }],
	observation: { comparison: 'street', lookFor: ['门', '树'], answer: '门变了' },
	walk: 'gates',
	glossary: ['baba'],
	homework: { practical: '问一问。' },
	teacherNotes: '教师说明',
	version: '1.0（2026-11-23）',
};
const entry = (fields: object = {}) => ({
	id: 'two-dates',
	data: lessonSchema.parse({ ...WORDS, ...fields }),
});

const card = (statement: string) => ({ statement, source: 'book', grade: 'A' });
const CONTENT = {
	c02: card('书上说元年。'),
	c07: card('书上说五年。'),
	book: { type: 'gazetteer', title: '某县志' },
	street: {
		title: '一条街',
		place: 'street',
		match: 'C',
		pictures: [
			{ photo: 'before', label: '从前' },
			{ photo: 'after', label: '现在' },
		],
		changeNote: '谁定的，材料未载。',
		evidence: ['c02'],
	},
	talk: {
		title: '一次谈话',
		kind: 'demonstration',
		synopsis: '两个声音。',
		recorded: '2026-11-23',
		duration: 20,
		synthetic: true,
		credit: '合成语音',
		speakers: [{ name: '甲', role: '合成语音' }],
		segments: [
			{ id: 'a', title: '开头', synopsis: '开头。', start: 0, end: 10 },
			{ id: 'b', title: '后来', synopsis: '后来。', start: 10, end: 20 },
		],
		review: 'reviewed',
	},
	baba: { word: '坝坝', pinyin: 'bàba', kind: 'dialect', meaning: '空地', evidence: ['c02'] },
	gates: {
		...{ title: '找门', lede: '走。', duration: '不详', distance: '不详', safety: '走人行道。' },
		...{ stepFree: '待查', facilities: '待查', rainPlan: '在馆里看图。' },
		stops: ['甲', '乙'].map((title) => ({
			...{ place: 'p', title, text: '站着看。', lookFor: '路牌', evidence: ['c02'] },
		})),
	},
};

/** The museum of this test, with some fields of some records changed. */
function museum(changed: { [Id in keyof typeof CONTENT]?: object } = {}): Holdings {
	const fields = (id: keyof typeof CONTENT) => ({ ...CONTENT[id], ...changed[id] });
	return {
		...emptyHoldings,
		evidence: (['c02', 'c07'] as const).map((id) => ({
			id,
			data: evidenceSchema.parse(fields(id)),
		})),
		sources: [{ id: 'book', data: sourceSchema.parse(fields('book')) }],
		comparisons: [{ id: 'street', data: comparisonSchema.parse(fields('street')) }],
		interviews: [{ id: 'talk', data: interviewSchema.parse(fields('talk')) }],
		terms: [{ id: 'baba', data: termSchema.parse(fields('baba')) }],
		walks: [{ id: 'gates', data: walkSchema.parse(fields('gates')) }],
	};
}

const standing = lessonVersion(entry(), museum());
const hash = (fields: object = {}, changed: Parameters<typeof museum>[0] = {}) =>
	lessonVersion(entry(fields), museum(changed)).hash;

test('a version is the words of its editors and eight digits', () => {
	expect(standing.label).toBe('1.0（2026-11-23）');
	expect(standing.hash).toMatch(/^[0-9a-f]{8}$/);
});

test.each([
	['the order of its fields', Object.fromEntries(Object.entries(WORDS).reverse())],
	['a hint for the teacher', { teacherNotes: '另一段说明' }],
	['an answer', { worksheet: WORDS.worksheet.map((task) => ({ ...task, answer: '另一个答案' })) }],
	[
		'what the teacher does in a step',
		{ steps: WORDS.steps.map((s) => ({ ...s, teacher: '看。' })) },
	],
	['the answer to what is heard', { listening: [{ ...WORDS.listening[0], answer: '乙' }] }],
	['the answer to what is seen', { observation: { ...WORDS.observation, answer: '树变了' } }],
	['a rubric', { goals: WORDS.goals.map((goal) => ({ ...goal, rubric: ['优', '良', '待改'] })) }],
	['the channels', { channels: ['web'] }],
])('%s changes nothing for a pupil, and not the hash', (_, fields) => {
	expect(hash(fields)).toBe(standing.hash);
});

test.each([
	['a task', { worksheet: WORDS.worksheet.map((task) => ({ ...task, prompt: '哪一月？' })) }],
	['a goal', { goals: WORDS.goals.map((goal) => ({ ...goal, goal: '说出来' })) }],
	['the level of a task', { worksheet: WORDS.worksheet.map((t) => ({ ...t, level: 'extended' })) }],
	['the order of the cards', { evidence: ['c07', 'c02'] }],
	['the second where listening begins', { listening: [{ ...WORDS.listening[0], from: 4 }] }],
	['a word of safety', { safety: '走人行道。' }],
])('%s changes the hash', (_, fields) => {
	expect(hash(fields)).not.toBe(standing.hash);
});

test.each<[string, Parameters<typeof museum>[0]]>([
	['a card', { c07: { statement: '书上说六年。' } }],
	['the grade of a card', { c07: { grade: 'C' } }],
	['the source of a card', { book: { title: '另一部县志' } }],
	['the note of a comparison', { street: { changeNote: '社区定的。' } }],
	[
		'a segment that is listened to',
		{
			talk: {
				segments: [{ ...CONTENT.talk.segments[0], title: '起头' }, CONTENT.talk.segments[1]],
			},
		},
	],
	['the meaning of a word', { baba: { meaning: '平地' } }],
	['the safety of the walk', { gates: { safety: '走斑马线。' } }],
])('%s in the museum changes the hash', (_, changed) => {
	expect(hash({}, changed)).not.toBe(standing.hash);
});

test.each<[string, Parameters<typeof museum>[0]]>([
	['which places a card belongs to', { c07: { places: ['somewhere'] } }],
	['when a source was looked at', { book: { accessed: '2026-11-23' } }],
	[
		'a segment that is not listened to',
		{
			talk: { segments: [CONTENT.talk.segments[0], { ...CONTENT.talk.segments[1], title: '完' }] },
		},
	],
])('%s does not change it', (_, changed) => {
	expect(hash({}, changed)).toBe(standing.hash);
});

test('a card that the edition does not show changes the hash', () => {
	const shown = museum();
	const without = { ...shown, evidence: shown.evidence.slice(0, 1) };
	expect(lessonVersion(entry(), without).hash).not.toBe(standing.hash);
});

test('what the consent gate adds to a record changes nothing', () => {
	const { data } = entry();
	const gated = { id: 'two-dates', data: { ...data, searchEngines: false, onWeb: true } };
	expect(lessonVersion(gated, museum()).hash).toBe(standing.hash);
});

test('of every field of a lesson somebody has decided whether pupils see it', () => {
	const decided = [...Object.keys(PUPIL_FIELDS), ...OTHER_FIELDS].sort();
	expect(decided).toEqual(Object.keys(lessonSchema.shape).sort());
});
