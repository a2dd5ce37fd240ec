import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry } from './museum.ts';

type LessonRecord = CheckedEntry<'lessons'>;

/** Who walks is told how to be safe, and a class that cannot walk is told what to do instead. */
function walkIssues({ data, file, lineOf }: LessonRecord): Issue[] {
	const issue = (line: number | undefined, message: string, fix: string): Issue => ({
		...{ name: 'lesson-walk', file, line, message, fix },
	});
	if (data.walk === undefined) return [];
	return [
		...(data.safety === undefined
			? [
					issue(
						lineOf('walk'),
						'这一课要出校门，缺少「安全提示」',
						'请补上一行，例如 safety: 走人行道，过路口走斑马线，不进院子',
					),
				]
			: []),
		...(data.atHome === undefined
			? [
					issue(
						lineOf('walk'),
						'这一课要出校门，没有写不便出门的班怎么做',
						'请补上一行，例如 atHome: 在教室里看街区示意图，一站一站地找',
					),
				]
			: []),
	];
}

/** Every lesson has a floor for all and something further for the fast; both are on the worksheet. */
function levelIssues({ data, file, lineOf }: LessonRecord): Issue[] {
	const issue = (line: number | undefined, message: string, fix: string): Issue => ({
		...{ name: 'lesson-levels', file, line, message, fix },
	});
	const has = (level: 'basic' | 'extended') => data.worksheet.some((task) => task.level === level);
	return [
		...(data.differentiation === undefined
			? [
					issue(
						undefined,
						'这一课没有写「分层」',
						'请补上 differentiation，下面写两行：basic: 人人要做到的；extended: 走得快的再做的',
					),
				]
			: []),
		...(has('extended')
			? []
			: [
					issue(
						lineOf('worksheet'),
						'学习单上没有拓展题，走得快的学生没有事做',
						'请在一道题下面写 level: extended',
					),
				]),
		...(has('basic')
			? []
			: [
					issue(
						lineOf('worksheet'),
						'学习单上全是拓展题，没有人人要做的',
						'请从至少一道题下面删去 level: extended',
					),
				]),
	];
}

/** A lesson looks after every pupil of the class: the one who stays in, the slow, the fast. */
export const lessonPupils: Check = ({ records }) =>
	records.lessons.flatMap((lesson) => [...walkIssues(lesson), ...levelIssues(lesson)]);
