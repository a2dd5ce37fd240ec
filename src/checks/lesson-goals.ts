import { competenciesOf } from '../domain/curriculum.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry } from './museum.ts';

type LessonRecord = CheckedEntry<'lessons'>;

/** The curriculum is named as a document, so that a reviewer can open it. */
function curriculumIssues({ data, file, lineOf }: LessonRecord): Issue[] {
	if (/《[^《》]+》/.test(data.curriculum)) return [];
	return [
		{
			name: 'lesson-curriculum',
			file,
			line: lineOf('curriculum'),
			message: '「课标依据」没有写是哪一份课标',
			fix: `请写上课标的全名，放在书名号里，例如 《义务教育${data.subject === '综合实践' ? '语文' : data.subject === '美术' ? '艺术' : data.subject}课程标准（2022年版）》`,
		},
	];
}

function competencyIssues({ data, file, lineOf }: LessonRecord): Issue[] {
	const subjects = [data.subject, ...data.alsoSubjects];
	const known = competenciesOf(subjects);
	return data.goals.flatMap(({ competency }, index): Issue[] =>
		known.includes(competency)
			? []
			: [
					{
						name: 'lesson-competency',
						file,
						line: lineOf('goals', index, 'competency'),
						message: `第 ${index + 1} 条目标的核心素养写成了「${competency}」，${subjects.map((subject) => `「${subject}」`).join('和')}的课标里没有这一条`,
						fix: `请从这几条里选：${known.join('、')}`,
					},
				],
	);
}

function rubricIssues({ data, file, lineOf }: LessonRecord): Issue[] {
	const counts = data.goals.map(({ rubric }) => rubric.length);
	const uneven = counts.findIndex((count) => count !== counts[0]);
	return [
		...data.goals.flatMap(({ rubric }, index): Issue[] => {
			const twin = rubric.findIndex((step, at) => rubric.indexOf(step) < at);
			if (twin < 0) return [];
			return [
				{
					name: 'lesson-rubric',
					file,
					line: lineOf('goals', index, 'rubric'),
					message: `第 ${index + 1} 条目标的量规里，「${rubric[twin] ?? ''}」写了两档`,
					fix: '请让每一档说的不一样，老师才分得出来',
				},
			];
		}),
		...(uneven < 0
			? []
			: [
					{
						name: 'lesson-rubric' as const,
						file,
						line: lineOf('goals', uneven, 'rubric'),
						message: `各条目标的量规档数不一样：${counts.join('、')} 档`,
						fix: `请都写成 ${Math.max(...counts)} 档，量规表才排得齐`,
					},
				]),
	];
}

/** Every goal of a lesson is tied to a 核心素养 of its subject and to a row of one rubric. */
export const lessonGoals: Check = ({ records }) =>
	records.lessons.flatMap((lesson) => [
		...curriculumIssues(lesson),
		...competencyIssues(lesson),
		...rubricIssues(lesson),
	]);
