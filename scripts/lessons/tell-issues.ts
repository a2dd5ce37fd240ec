import type { Issue } from '../../src/checks/issue.ts';

/** What the check says of one lesson, in lines for the terminal. */
export const tellIssues = (issues: readonly Issue[]): string[] =>
	issues.flatMap(({ line, message, fix, reminder }) => [
		`　　${line === undefined ? '' : `第 ${line} 行　`}${reminder ? '提醒：' : ''}${message}`,
		`　　　　改法：${fix}`,
	]);
