import { lessonEvidence } from '../domain/lesson-records.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry, FieldPath, Museum } from './museum.ts';

type LessonRecord = CheckedEntry<'lessons'>;

const FEWEST_EVIDENCE = 2;

/** One place of a lesson that uses a record. */
interface Use {
	/** The list that should name it. */
	list: 'evidence' | 'chapters' | 'comparisons' | 'interviews';
	/** 「第 2 步」 */
	where: string;
	id: string | undefined;
	path: FieldPath;
}

const LABELS = {
	evidence: '史料卡',
	chapters: '篇',
	comparisons: '今昔',
	interviews: '口述',
} as const;

/** Every place below the lists of a lesson where a record is put before the class. */
const usesOf = ({
	steps,
	worksheet,
	listening,
	observation,
	quiz,
}: LessonRecord['data']): Use[] => [
	...steps.flatMap((step, index): Use[] =>
		(['evidence', 'comparisons'] as const).flatMap((list) =>
			step[list].map((id, at) => ({
				...{ list, where: `第 ${index + 1} 步`, id },
				path: ['steps', index, list, at],
			})),
		),
	),
	...worksheet.map(({ evidence }, index): Use => ({
		...{ list: 'evidence', where: `学习单第 ${index + 1} 题`, id: evidence },
		path: ['worksheet', index, 'evidence'],
	})),
	...listening.map(({ interview }, index): Use => ({
		...{ list: 'interviews', where: `「听一听」第 ${index + 1} 题`, id: interview },
		path: ['listening', index, 'interview'],
	})),
	{
		...{ list: 'comparisons', where: '「看一看」', id: observation?.comparison },
		path: ['observation', 'comparison'],
	},
	...quiz.flatMap(({ evidence, chapter, interview }, index): Use[] => {
		const where = `小测第 ${index + 1} 题`;
		return [
			{ list: 'evidence', where, id: evidence, path: ['quiz', index, 'evidence'] },
			{ list: 'chapters', where, id: chapter, path: ['quiz', index, 'chapter'] },
			{ list: 'interviews', where, id: interview, path: ['quiz', index, 'interview'] },
		];
	}),
];

function countIssues({ data, file, lineOf }: LessonRecord): Issue[] {
	const count = lessonEvidence(data).length;
	if (count >= FEWEST_EVIDENCE) return [];
	return [
		{
			name: 'lesson-evidence',
			file,
			line: lineOf('evidence'),
			message: `这一课只用了 ${count} 张史料卡`,
			fix: `请至少用 ${FEWEST_EVIDENCE} 张，让学生有得比较`,
		},
	];
}

/** What the class works with stands in the lesson's own lists: teachers prepare and print by them. */
function listIssues({ data, file, lineOf }: LessonRecord, ids: Museum['ids']): Issue[] {
	return usesOf(data).flatMap(({ list, where, id, path }): Issue[] => {
		// An id that leads nowhere is told of elsewhere; it is not to be copied into a list.
		if (id === undefined || data[list].includes(id) || !ids[list].has(id)) return [];
		return [
			{
				name: 'lesson-unlisted',
				file,
				line: lineOf(...path),
				message: `${where}用了${LABELS[list]}「${id}」，开头的 ${list} 里没有它`,
				fix: `请照这样写，${list}: [${[...data[list], id].join(', ')}]；老师照这一行备课、打印`,
			},
		];
	});
}

/** A lesson has something to compare, and says at its beginning what it uses. */
export const lessonSources: Check = ({ records, ids }) =>
	records.lessons.flatMap((lesson) => [...countIssues(lesson), ...listIssues(lesson, ids)]);
