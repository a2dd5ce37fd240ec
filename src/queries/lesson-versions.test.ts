import { expect, test } from 'vitest';
import { sealOf } from '../domain/frozen-lesson.ts';
import { comparisonSchema } from '../schema/comparison.ts';
import { evidenceSchema } from '../schema/evidence.ts';
import { frozenSchema } from '../schema/frozen.ts';
import { lessonSchema } from '../schema/lesson.ts';
import { lessonVersionsText } from '../text/lesson-versions.ts';
import { emptyHoldings, type Holdings } from './holdings.ts';
import { lessonVersion } from './lesson-version.ts';
import { frozenPage, lessonVersions } from './lesson-versions.ts';

const { states } = lessonVersionsText;

const lesson = (version = '1.0（2026-11-23）') => ({
	id: 'two-dates',
	data: lessonSchema.parse({
		title: '两种说法',
		grades: [5, 6],
		subject: '道德与法治',
		curriculum: '试验用的课标依据。',
		periods: 1,
		question: '两份材料不一样，怎么办？',
		lede: '读两张卡。',
		goals: ['甲', '乙'].map((goal) => ({
			...{ goal, competency: '责任意识', rubric: ['好', '中', '差'] },
		})),
		evidence: ['c02', 'c07'],
		materials: ['学习单'],
		steps: ['读', '比', '写'].map((title) => ({
			...{ title, minutes: 13, pupils: '读卡。', teacher: '等。' },
		})),
		worksheet: ['甲？', '乙？'].map((prompt) => ({ prompt, lines: 3, answer: '甲' })),
		homework: { practical: '问一问。' },
		teacherNotes: '教师说明',
		version,
	}),
});

const holdings: Holdings = {
	...emptyHoldings,
	evidence: ['c02', 'c07'].map((id) => ({
		...{ id, data: evidenceSchema.parse({ statement: `${id}说一年。`, source: 'b', grade: 'A' }) },
	})),
	comparisons: [
		{
			id: 'street',
			data: comparisonSchema.parse({
				...{ title: '一条街', place: 'street', match: 'C', changeNote: '谁定的，材料未载。' },
				pictures: ['before', 'after'].map((photo) => ({ photo, label: photo })),
				evidence: ['c02'],
			}),
		},
	],
};

function frozen(version: string, hash = '00000000') {
	const words = {
		...{ lesson: 'two-dates', version, frozen: '2026-11-24', responsible: '试验编辑组' },
		...{ changes: '第一次定稿', hash, parts: { title: '1a2b3c4d' } },
		text: [
			{ heading: '这节课的问题', lines: ['从前的问题？'] },
			{ heading: '史料卡', evidence: ['c02', 'c99'] },
			{ heading: '今昔图', comparisons: ['street', 'gone'] },
			{ heading: '录音', interviews: ['withdrawn'] },
		],
	};
	return { id: version, data: frozenSchema.parse({ ...words, seal: sealOf(words) }) };
}

const stateOf = (...args: Parameters<typeof lessonVersions>) =>
	lessonVersions(...args).current.state;

test('a lesson that nobody froze says so', () => {
	expect(stateOf(lesson(), [], holdings)).toBe(states.draft);
});

test('a lesson newer than its frozen versions says so', () => {
	expect(stateOf(lesson('1.1（2026-11-25）'), [frozen('1.0（2026-11-23）')], holdings)).toBe(
		states.ahead,
	);
});

test('a frozen lesson is known by its hash, and by its hash that something of it is not shown', () => {
	const { hash } = lessonVersion(lesson(), holdings);
	const version = frozen('1.0（2026-11-23）', hash);
	expect(stateOf(lesson(), [version], holdings)).toBe(states.frozen);
	const less = { ...holdings, evidence: holdings.evidence.slice(0, 1) };
	expect(stateOf(lesson(), [version], less)).toBe(states.less);
});

test('the newest frozen version stands first, and those of other lessons not at all', () => {
	const other = frozen('3.0（2026-11-23）');
	const page = lessonVersions(
		lesson('2.0（2026-11-26）'),
		[
			frozen('1.2（2026-11-24）'),
			frozen('1.10（2026-11-25）'),
			{ ...other, data: { ...other.data, lesson: 'another' } },
		],
		holdings,
	);
	expect(page.versions.map(({ number, href }) => [number, href])).toEqual([
		['1.10', '/lessons/two-dates/versions/1-10/'],
		['1.2', '/lessons/two-dates/versions/1-2/'],
	]);
	expect(page.versions[0]).toMatchObject({ frozen: '2026年11月24日', changes: '第一次定稿' });
});

test('a frozen version keeps its own words and leads only to what is shown today', () => {
	expect(frozenPage(frozen('0.9（2026-11-22）'), lesson(), holdings).sections).toEqual([
		{ heading: '这节课的问题', lines: ['从前的问题？'], records: [] },
		{ heading: '史料卡', lines: [], records: [{ href: '/evidence/c02/', label: '史料卡C02' }] },
		{ heading: '今昔图', lines: [], records: [{ href: '/then-now/street/', label: '一条街' }] },
	]);
});
