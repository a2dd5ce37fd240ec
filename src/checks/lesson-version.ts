import { parseLessonLabel } from '../domain/lesson-label.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry } from './museum.ts';

/** A version has a number and a day that has come. */
function labelIssues({ data, file, lineOf }: CheckedEntry<'lessons'>, today: string): Issue[] {
	const label = parseLessonLabel(data.version);
	const issue = (message: string, fix: string): Issue[] => [
		{ name: 'lesson-version', file, line: lineOf('version'), message, fix },
	];
	if (!label)
		return issue(
			`「版本」写成了「${data.version}」，认不出来`,
			`请照这样写，version: 1.0（${today}）；括号是全角的，日子要在日历上有`,
		);
	return label.day <= today
		? []
		: issue(
				`「版本」的日子 ${label.day} 还没有到`,
				`请写改好的那一天，例如 version: ${label.number}（${today}）`,
			);
}

/** Every lesson says which version it is. */
export const lessonVersions: Check = ({ records }, { today }) =>
	records.lessons.flatMap((lesson) => labelIssues(lesson, today));
