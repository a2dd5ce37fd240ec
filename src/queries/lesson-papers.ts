import { isEarly } from '../domain/school.ts';
import { lessonSheetPath, paperPath, pinyinPath, type LessonSheet } from '../paths.ts';
import { lessonsText } from '../text/lessons.ts';
import type { Holdings } from './holdings.ts';
import type { LessonEntry } from './lesson-facts.ts';

/** One sheet of a lesson: the page that prints, and the document made of it. */
export interface LessonPaper {
	name: string;
	hint: string;
	href: string;
	pdf: string;
}

/** Every sheet a lesson has material for, those for pupils first. */
export interface LessonPapers {
	pupils: LessonPaper[];
	teachers: LessonPaper[];
}

const hasSome = (ids: readonly (string | undefined)[], entries: readonly { id: string }[]) =>
	entries.some(({ id }) => ids.includes(id));

/** What this edition can print of a lesson. */
export function lessonPapers({ id, data }: LessonEntry, holdings: Holdings): LessonPapers {
	const { papers, worksheet, teacher } = lessonsText;
	const paper = (sheet: LessonSheet, { name, hint }: { name: string; hint: string }) => ({
		name,
		hint,
		href: lessonSheetPath(id, sheet),
		pdf: paperPath(id, sheet),
	});
	const seen = [data.observation?.comparison];
	const heard = data.listening.map(({ interview }) => interview);
	const observes = hasSome(seen, holdings.comparisons) || hasSome(heard, holdings.interviews);
	return {
		pupils: [
			paper('worksheet', worksheet),
			...(isEarly(data.grades)
				? [
						{
							...papers.withPinyin,
							href: pinyinPath(lessonSheetPath(id, 'worksheet')),
							pdf: paperPath(id, 'worksheet-pinyin'),
						},
					]
				: []),
			...(observes ? [paper('observation', papers.observation)] : []),
			paper('cards', papers.cards),
			...(hasSome(data.glossary, holdings.terms) ? [paper('words', papers.words)] : []),
			...(hasSome([data.walk], holdings.walks) ? [paper('walk', papers.walk)] : []),
		],
		teachers: [
			paper('teacher', teacher),
			paper('rubric', papers.rubric),
			paper('review', papers.review),
		],
	};
}
