/** How schools count: grades 1 to 9, periods, and what a child of a grade needs on paper. */
import { arabicToChineseNumber } from './chinese-number.ts';

const LAST_PRIMARY_GRADE = 6;
/** Children write large up to this grade. */
const LAST_EARLY_GRADE = 3;
/** From this grade on a source is also asked who made it, when, and why. */
const FIRST_CRITICAL_GRADE = 5;

/** A period has 40 minutes in grades 1 to 6 and 45 in grades 7 to 9; a class of both keeps the longer. */
export const lessonMinutes = (grades: readonly number[], periods: number): number =>
	periods * (Math.max(...grades) <= LAST_PRIMARY_GRADE ? 40 : 45);

/** [3, 4] → 三、四年级 */
export const gradeWords = (grades: readonly number[]): string =>
	`${grades.map(arabicToChineseNumber).join('、')}年级`;

/** Whether a class has children who are still learning to write, and need 楷体 and wide lines. */
export const isEarly = (grades: readonly number[]): boolean =>
	Math.min(...grades) <= LAST_EARLY_GRADE;

/** Height of a line to write on, in millimetres. */
export const writingLine = (grades: readonly number[]): 8 | 10 => (isEarly(grades) ? 10 : 8);

/** Whether the class asks where a source comes from, besides what it says. */
export const asksForOrigin = (grades: readonly number[]): boolean =>
	Math.min(...grades) >= FIRST_CRITICAL_GRADE;

/** What the steps of a rubric are called, from best to worst; rubrics have three or four. */
export const rubricSteps = (count: number): readonly string[] =>
	count === 3 ? ['优', '良', '再努力'] : ['优', '良', '中', '再努力'];

/** Last grades of the four 学段 of the curriculum, 《义务教育课程方案（2022年版）》. */
const STAGE_ENDS = [2, 4, 6, 9];

/** [3, 4, 5] → 第二学段, 第三学段 */
export function stageWords(grades: readonly number[]): string[] {
	const stages = grades.map((grade) => STAGE_ENDS.findIndex((end) => grade <= end) + 1);
	return [...new Set(stages)].map((stage) => `第${arabicToChineseNumber(stage)}学段`);
}

/** In years: children begin grade 1 at six, and are seven when they end it. 《中华人民共和国义务教育法》, article 11. */
const FIRST_AGE = 6;

/** Ages of a class in years, youngest to oldest, as LRMI writes them: [3, 4] → 8-10. */
export const ageRange = (grades: readonly number[]): string =>
	`${Math.min(...grades) + FIRST_AGE - 1}-${Math.max(...grades) + FIRST_AGE}`;
