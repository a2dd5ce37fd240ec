import type { IssueName } from './explanations.ts';
import { lessonMinutes } from '../domain/school.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry } from './museum.ts';

/** Minutes a lesson may run over or under. */
const TOLERANCE = 2;
const FEWEST_EVIDENCE = 2;
/** Subjects that only some grades have, in the national curriculum. */
const GRADES: Readonly<Record<string, readonly [first: number, last: number]>> = {
	历史: [7, 9],
	地理: [7, 8],
};

function judge({ data, file, lineOf }: CheckedEntry<'lessons'>): Issue[] {
	const issues: Issue[] = [];
	const complain = (name: IssueName, line: number | undefined, message: string, fix: string) =>
		issues.push({ name, file, line, message, fix });
	const lowest = Math.min(...data.grades);
	const highest = Math.max(...data.grades);
	const [first, last] = GRADES[data.subject] ?? [1, 9];
	if (lowest < first || highest > last)
		complain(
			'lesson-grade',
			lineOf('grades'),
			`「${data.subject}」只在 ${first} 到 ${last} 年级开，这里写了 ${data.grades.join('、')} 年级`,
			`请改年级，或换一个学科，例如 ${lowest <= 6 ? '综合实践' : '语文'}`,
		);
	if ([...data.grades].sort((a, b) => a - b).some((grade, index) => grade !== data.grades[index]))
		complain(
			'lesson-grade',
			lineOf('grades'),
			`年级「${data.grades.join('、')}」不是从低到高`,
			`请照这样写，grades: [${[...data.grades].sort((a, b) => a - b).join(', ')}]`,
		);
	if (lowest <= 6 && highest >= 7)
		complain(
			'lesson-grade',
			lineOf('grades'),
			'同一课写了小学和初中的年级，一节课长短不同',
			'请分成两课',
		);
	const minutes = data.steps.reduce((sum, step) => sum + step.minutes, 0);
	const expected = lessonMinutes(data.grades, data.periods);
	if (Math.abs(minutes - expected) > TOLERANCE)
		complain(
			'lesson-minutes',
			lineOf('steps'),
			`各步骤加起来 ${minutes} 分钟，${data.periods} 课时应当是 ${expected} 分钟`,
			`请调整各步的 minutes，${minutes > expected ? '减去' : '加上'} ${Math.abs(minutes - expected)} 分钟`,
		);
	if (lowest <= 2 && data.homework.written !== undefined)
		complain(
			'lesson-homework',
			lineOf('homework', 'written'),
			'1、2年级写了书面作业',
			'请删去 written，改成口头或动手的作业，写在 practical 里',
		);
	const cards = new Set([
		...data.evidence,
		...data.worksheet.flatMap(({ evidence }) => evidence ?? []),
	]);
	if (cards.size < FEWEST_EVIDENCE)
		complain(
			'lesson-evidence',
			lineOf('evidence'),
			`这一课只用了 ${cards.size} 张史料卡`,
			`请至少用 ${FEWEST_EVIDENCE} 张，让学生有得比较`,
		);
	return issues;
}

/** A lesson fits its period, its grade and its subject. */
export const lessons: Check = ({ records }) => records.lessons.flatMap(judge);
