import type { FrozenLesson } from '../../src/schema/frozen.ts';
import type { Lesson } from '../../src/schema/lesson.ts';

type Section = FrozenLesson['text'][number];

/** One section; without a line and without a record there is none. */
function section(
	heading: string,
	lines: readonly (string | undefined)[],
	records: Partial<Pick<Section, 'evidence' | 'comparisons' | 'interviews' | 'walks'>> = {},
): Section[] {
	const written = lines.filter((line) => line !== undefined);
	if (written.length === 0 && Object.values(records).every((ids) => ids.length === 0)) return [];
	return [
		{
			...{ heading, lines: written },
			...{ evidence: [], comparisons: [], interviews: [], walks: [] },
			...records,
		},
	];
}

const numbered = (words: string, index: number) => `${index + 1}. ${words}`;

const present = (ids: readonly (string | undefined)[]) => [
	...new Set(ids.filter((id) => id !== undefined)),
];

/** 「1分4秒」 without the library of the player: what is listened to, in seconds as the record has them. */
const stretch = (from: number, to: number) => `从第${from}秒听到第${to}秒`;

function quizLines(quiz: Lesson['quiz']): string[] {
	return quiz.flatMap(({ question, options }, index) => [
		numbered(question, index),
		...options.map(({ text, feedback }) => `选「${text}」：${feedback}`),
	]);
}

/** A lesson's own words for pupils, section by section: no answer, no word for teachers, no word of a record. */
export function frozenText(lesson: Lesson): Section[] {
	const { goals, steps, worksheet, listening, observation, quiz, homework } = lesson;
	return [
		...section('这节课的问题', [lesson.question, lesson.lede]),
		...section(
			'学会什么',
			goals.map(({ goal, competency }, index) => numbered(`${goal}（${competency}）`, index)),
		),
		...section('要准备什么', lesson.materials),
		...section('史料卡', [], { evidence: lesson.evidence }),
		...section('今昔图和录音', [], {
			comparisons: lesson.comparisons,
			interviews: lesson.interviews,
		}),
		...steps.flatMap(({ title, minutes, pupils, evidence, comparisons }, index) =>
			section(`第${index + 1}步　${title}（${minutes}分钟）`, [pupils], { evidence, comparisons }),
		),
		...section(
			'学习单',
			worksheet.map(({ prompt, level }, index) =>
				numbered(`${prompt}${level === 'extended' ? '（拓展）' : ''}`, index),
			),
			{ evidence: present(worksheet.map(({ evidence }) => evidence)) },
		),
		...section(
			'听一听',
			listening.map(({ prompt, from, to }, index) =>
				numbered(`${prompt}（${stretch(from, to)}）`, index),
			),
			{ interviews: present(listening.map(({ interview }) => interview)) },
		),
		...(observation
			? section('看一看', [`找一找：${observation.lookFor.join('、')}。`], {
					comparisons: [observation.comparison],
				})
			: []),
		...section('走一走', [lesson.atHome && `不出门怎么做：${lesson.atHome}`], {
			walks: present([lesson.walk]),
		}),
		...section('小测', quizLines(quiz), {
			evidence: present(quiz.map(({ evidence }) => evidence)),
			interviews: present(quiz.map(({ interview }) => interview)),
		}),
		...section('分层', [
			lesson.differentiation && `基础：${lesson.differentiation.basic}`,
			lesson.differentiation && `拓展：${lesson.differentiation.extended}`,
		]),
		...section('课后做', [homework.practical, homework.written]),
		...section('注意安全', [lesson.safety]),
	];
}
