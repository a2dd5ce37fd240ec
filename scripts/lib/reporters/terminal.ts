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

/** More reminders of one kind than this are told once, with the names of the files. */
const MOST_ALIKE = 5;
/** So many files are named. */
const MOST_NAMED = 6;

/** 「360doc.yaml、cdrx.yaml 等」, in the folder of the first. */
function named(issues: readonly Issue[]): string {
	const names = [...new Set(issues.map(({ file }) => file.split('/').at(-1) ?? file))];
	return `${names.slice(0, MOST_NAMED).join('、')}${names.length > MOST_NAMED ? ' 等' : ''}`;
}

/** Reminders of one kind that come by the dozen, as one paragraph. */
function folded(issues: readonly Issue[]): string {
	const [first] = issues;
	if (!first) return '';
	return [
		`提醒，一样的有 ${issues.length} 条：${named(issues)}`,
		paragraph({ ...first, line: undefined }),
	].join('\n');
}

/** The report for a person at a terminal; an empty text when there is nothing to say. */
export function toTerminal(issues: readonly Issue[]): string {
	if (issues.length === 0) return '';
	const alike = Map.groupBy(
		issues.filter(({ reminder }) => reminder),
		({ name }) => name,
	);
	const many = [...alike.values()].filter((own) => own.length > MOST_ALIKE);
	const isTold = ({ name, reminder }: Issue) =>
		reminder !== true || (alike.get(name)?.length ?? 0) <= MOST_ALIKE;
	const files = byFile(issues.filter(isTold)).map(([file, own]) =>
		[file, ...own.map(paragraph)].join('\n'),
	);
	const all = many.length > 0 ? ['一条一条看全部的提醒：npm run check -- --report'] : [];
	return [...files, ...many.map(folded), ...all, totals(issues)].join('\n\n');
}
