import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry } from './museum.ts';

type LessonRecord = CheckedEntry<'lessons'>;
type Question = LessonRecord['data']['quiz'][number];

/** Where a pupil may be sent to look, as editors write it. */
const PLACES = ['evidence', 'chapter', 'interview'] as const;

function answerIssues(
	{ file, lineOf }: LessonRecord,
	{ options }: Question,
	index: number,
): Issue[] {
	const right = options.filter(({ correct }) => correct).length;
	const twin = options.findIndex(({ text }, at) =>
		options.slice(0, at).some((earlier) => earlier.text === text),
	);
	return [
		...(right === 1
			? []
			: [
					{
						name: 'lesson-quiz-answer' as const,
						file,
						line: lineOf('quiz', index, 'options'),
						message:
							right === 0
								? `小测第 ${index + 1} 题没有写哪一项对`
								: `小测第 ${index + 1} 题有 ${right} 项都写了对`,
						fix: '请只在一项下面写 correct: true',
					},
				]),
		...(twin < 0
			? []
			: [
					{
						name: 'lesson-quiz-answer' as const,
						file,
						line: lineOf('quiz', index, 'options', twin, 'text'),
						message: `小测第 ${index + 1} 题的选项「${options[twin]?.text ?? ''}」写了两次`,
						fix: '请改掉其中一项，或删去',
					},
				]),
	];
}

function placeIssues({ file, lineOf }: LessonRecord, question: Question, index: number): Issue[] {
	const written = PLACES.filter((place) => question[place] !== undefined);
	if (written.length === 1) return [];
	return [
		{
			name: 'lesson-quiz-source',
			file,
			line: lineOf('quiz', index, written[1] ?? 'question'),
			message:
				written.length === 0
					? `小测第 ${index + 1} 题没有写到哪里看`
					: `小测第 ${index + 1} 题写了 ${written.length} 处去看：${written.join('、')}`,
			fix: '请写一处：evidence（史料卡）、chapter（篇）或 interview（口述），学生答完点开的就是它',
		},
	];
}

function momentIssues(
	{ file, lineOf }: LessonRecord,
	{ interview, from }: Question,
	index: number,
	durations: ReadonlyMap<string, number>,
): Issue[] {
	if (from === undefined) return [];
	const issue = (message: string, fix: string): Issue[] => [
		{ name: 'lesson-quiz-moment', file, line: lineOf('quiz', index, 'from'), message, fix },
	];
	if (interview === undefined)
		return issue(
			`小测第 ${index + 1} 题写了从第几秒听起，没有写是哪份录音`,
			'请补上 interview，或删去 from',
		);
	const duration = durations.get(interview);
	if (duration === undefined || from < duration) return [];
	return issue(
		`小测第 ${index + 1} 题从 ${from} 秒听起，录音「${interview}」只有 ${duration} 秒`,
		`请把 from 改到 ${duration} 秒以前`,
	);
}

/** Every question of a quiz has one right answer and one place in the museum that shows it. */
export const lessonQuiz: Check = ({ records }) => {
	const durations = new Map(records.interviews.map(({ id, data }) => [id, data.duration]));
	return records.lessons.flatMap((lesson) =>
		lesson.data.quiz.flatMap((question, index) => [
			...answerIssues(lesson, question, index),
			...placeIssues(lesson, question, index),
			...momentIssues(lesson, question, index, durations),
		]),
	);
};
