import type { Issue } from '../../../src/checks/issue.ts';

/** Issues by file, files in order, lines from the top. */
function byFile(issues: readonly Issue[]): [file: string, issues: Issue[]][] {
	const files = new Map<string, Issue[]>();
	for (const issue of issues) files.set(issue.file, [...(files.get(issue.file) ?? []), issue]);
	return [...files]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([file, own]) => [file, own.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))]);
}

/** One issue in three lines: the fact, the remedy below it, and the permanent name. */
function paragraph({ line, message, fix, name, reminder }: Issue): string {
	const where = line === undefined ? '' : `第 ${line} 行  `;
	const indent = ' '.repeat(line === undefined ? 2 : 10 + String(line).length);
	return [
		`  ${where}${reminder ? '提醒：' : ''}${message}`,
		`${indent}改法：${fix}`,
		`${indent}名字：${name}`,
	].join('\n');
}

/** The line that sums up: how much there is to mend, and in how many files. */
function totals(issues: readonly Issue[]): string {
	const errors = issues.filter(({ reminder }) => !reminder);
	const reminders = issues.length - errors.length;
	const files = new Set(errors.map(({ file }) => file)).size;
	return [
		errors.length > 0 ? `共 ${errors.length} 处要改，在 ${files} 个文件里。` : '没有要改的地方。',
		reminders > 0 ? `另有 ${reminders} 条提醒，不妨碍发布。` : '',
	].join('');
}

/** The report for a person at a terminal; an empty text when there is nothing to say. */
export function toTerminal(issues: readonly Issue[]): string {
	if (issues.length === 0) return '';
	const files = byFile(issues).map(([file, own]) => [file, ...own.map(paragraph)].join('\n'));
	return [...files, totals(issues)].join('\n\n');
}
