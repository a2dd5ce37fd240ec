import { CURRICULUM, hasSubject, type Subject } from '../domain/curriculum.ts';
import { lessonMinutes } from '../domain/school.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry } from './museum.ts';

type LessonRecord = CheckedEntry<'lessons'>;

/** Minutes a lesson may run over or under. */
const TOLERANCE = 2;
/** Children up to this grade get no homework in writing. 《关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见》, 2021, 4. */
const LAST_GRADE_WITHOUT_WRITING = 2;

const ascending = (grades: readonly number[]) => [...new Set(grades)].sort((a, b) => a - b);

function subjectIssues({ data, file, lineOf }: LessonRecord): Issue[] {
	const issueOf = (subject: Subject, line: number | undefined): Issue => {
		const [first, last] = CURRICULUM[subject].grades;
		return {
			name: 'lesson-grade',
			file,
			line,
			message: `「${subject}」只在 ${first} 到 ${last} 年级开，这里写了 ${data.grades.join('、')} 年级`,
			fix: `请改年级，或换一个学科，例如 ${Math.min(...data.grades) <= 6 ? '综合实践' : '语文'}`,
		};
	};
	return [
		...(hasSubject(data.grades, data.subject) ? [] : [issueOf(data.subject, lineOf('grades'))]),
		...data.alsoSubjects.flatMap((subject, index): Issue[] => {
			const line = lineOf('alsoSubjects', index);
			if (subject === data.subject || data.alsoSubjects.indexOf(subject) < index)
				return [
					{
						name: 'lesson-grade',
						file,
						line,
						message: `学科「${subject}」写了两次`,
						fix: `请从 alsoSubjects 里删去一个「${subject}」`,
					},
				];
			return hasSubject(data.grades, subject) ? [] : [issueOf(subject, line)];
		}),
	];
}

function gradeIssues({ data, file, lineOf }: LessonRecord): Issue[] {
	const line = lineOf('grades');
	const sorted = ascending(data.grades);
	return [
		...(sorted.join() === data.grades.join()
			? []
			: [
					{
						name: 'lesson-grade' as const,
						file,
						line,
						message: `年级「${data.grades.join('、')}」不是从低到高各写一次`,
						fix: `请照这样写，grades: [${sorted.join(', ')}]`,
					},
				]),
		...(sorted.some((grade) => grade <= 6) && sorted.some((grade) => grade >= 7)
			? [
					{
						name: 'lesson-grade' as const,
						file,
						line,
						message: '同一课写了小学和初中的年级，一节课长短不同',
						fix: '请分成两课',
					},
				]
			: []),
	];
}

function minuteIssues({ data, file, lineOf }: LessonRecord): Issue[] {
	const minutes = data.steps.reduce((sum, step) => sum + step.minutes, 0);
	const expected = lessonMinutes(data.grades, data.periods);
	if (Math.abs(minutes - expected) <= TOLERANCE) return [];
	return [
		{
			name: 'lesson-minutes',
			file,
			line: lineOf('steps'),
			message: `各步骤加起来 ${minutes} 分钟，${data.periods} 课时应当是 ${expected} 分钟`,
			fix: `请调整各步的 minutes，${minutes > expected ? '减去' : '加上'} ${Math.abs(minutes - expected)} 分钟`,
		},
	];
}

function homeworkIssues({ data, file, lineOf }: LessonRecord): Issue[] {
	if (Math.min(...data.grades) > LAST_GRADE_WITHOUT_WRITING) return [];
	if (data.homework.written === undefined) return [];
	return [
		{
			name: 'lesson-homework',
			file,
			line: lineOf('homework', 'written'),
			message: '1、2年级写了书面作业',
			fix: '请删去 written，改成口头或动手的作业，写在 practical 里',
		},
	];
}

/** A lesson asks one question, and its cards, steps and tasks have something to answer. */
function questionIssues({ data, file, lineOf }: LessonRecord): Issue[] {
	const marks = data.question.split('？').length - 1;
	if (marks === 1 && data.question.endsWith('？')) return [];
	return [
		{
			name: 'lesson-question',
			file,
			line: lineOf('question'),
			message:
				marks > 1
					? `「核心问题」里有 ${marks} 个问号，一课只问一个问题`
					: `「核心问题」写成了「${data.question}」，不是以「？」结尾的一句问话`,
			fix:
				marks > 1
					? '请留下最要紧的一个，别的放进步骤或学习单'
					: '请照这样写，question: 两本书说的年份不一样，怎么办？',
		},
	];
}

/** A lesson fits its period, its grade and its subject. */
export const lessons: Check = ({ records }) =>
	records.lessons.flatMap((lesson) => [
		...subjectIssues(lesson),
		...gradeIssues(lesson),
		...questionIssues(lesson),
		...minuteIssues(lesson),
		...homeworkIssues(lesson),
	]);
