import { gradeWords, isEarly, lessonMinutes } from '../domain/school.ts';
import { lessonPath, projectorPath, teacherPath, worksheetPath } from '../paths.ts';
import type { Lesson } from '../schema/lesson.ts';
import { byId, type Entry } from './entry.ts';

/** A lesson as the edition has it; `searchEngines` is what the consent gate added. */
export type LessonEntry = Entry<Lesson & { searchEngines?: boolean | undefined }>;

/** What every page of a lesson says at its top. Nothing in it is for teachers alone. */
export interface LessonFacts {
	id: string;
	title: string;
	question: string;
	/** Whether the title says the question already, so that a page need not say it twice. */
	titleIsQuestion: boolean;
	lede: string;
	/** 「三、四年级」 */
	grades: string;
	/** 「历史」; of a lesson that belongs to more, 「历史、地理」. */
	subject: string;
	/** 「1课时，40分钟」 */
	length: string;
	minutes: number;
	version: string;
	responsible?: string | undefined;
	href: string;
	worksheetHref: string;
	teacherHref: string;
	/** The first screen, past the head of the page. */
	projectorHref: string;
	/** Whether its pages for pupils also exist with pinyin: grades 1 to 3. Requirement SC-11. */
	hasPinyin: boolean;
	searchEngines: boolean;
}

export function lessonFacts({ id, data }: LessonEntry): LessonFacts {
	const minutes = lessonMinutes(data.grades, data.periods);
	return {
		id,
		title: data.title,
		question: data.question,
		titleIsQuestion: data.question.replace(/？$/, '') === data.title,
		lede: data.lede,
		grades: gradeWords(data.grades),
		subject: [data.subject, ...data.alsoSubjects].join('、'),
		length: `${data.periods}课时，${minutes}分钟`,
		minutes,
		version: data.version,
		responsible: data.responsible,
		href: lessonPath(id),
		worksheetHref: worksheetPath(id),
		teacherHref: teacherPath(id),
		projectorHref: `${projectorPath(id)}#start`,
		hasPinyin: isEarly(data.grades),
		searchEngines: data.searchEngines ?? true,
	};
}

const byGrade = (a: LessonEntry, b: LessonEntry) =>
	Math.min(...a.data.grades) - Math.min(...b.data.grades) || byId(a, b);

/** The lessons of the room, for the youngest first. */
export const lessonLines = (lessons: readonly LessonEntry[]): LessonFacts[] =>
	[...lessons].sort(byGrade).map(lessonFacts);

export { lessonComparisons, lessonEvidence, lessonInterviews } from '../domain/lesson-records.ts';
