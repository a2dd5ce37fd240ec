import { join } from 'node:path';
import { runChecks } from '../../../src/checks/index.ts';
import type { Issue } from '../../../src/checks/issue.ts';
import type { Museum } from '../../../src/checks/museum.ts';
import type { Settings } from '../../../src/checks/settings.ts';
import { COLLECTIONS } from '../../../src/schema/collections.ts';
import { readEntry, type FieldProblem } from '../../../src/schema/read-entry.ts';
import { fieldsOf } from '../../desk/yaml-text.ts';
import type { Trouble } from '../../interviews/trouble.ts';
import { readMuseum } from '../../lib/read-content.ts';
import { readPictures } from '../../lib/read-pictures.ts';
import { placeName } from '../in/trouble-in-cell.ts';
import type { PlannedFile } from '../plan/plan-import.ts';
import { storeOf } from '../write/commit.ts';
import { cellAtLine, cellAtPath } from './find-cell.ts';
import { withTrialCopy } from './trial-copy.ts';

/** What the museum's check says of a plan. */
export interface Checked {
	troubles: Trouble[];
	/** 提醒: worth a look, nothing that keeps it from being written. */
	reminders: string[];
}

export const insideContent = (file: string) => file.split('/').slice(1).join('/');

/** The remedy for somebody who writes in a cell, not on a line: 「请照这样写：1936年」. */
const forCell = (fix: string) =>
	fix
		.replace(/^请补上(?:一行|这一栏)，/, '请填上这一格，')
		.replace(/(?:；可以不填的就删去整行|；这一栏可以不写的，删去这一行)$/, '；可以不填的就清空')
		.replace(/(例如|照这样写|写成)，? ?[a-zA-Z]+: /g, '$1：')
		.replace(/：\[([^[\]]*)\]/g, (_, ids: string) => `：${ids.replaceAll(', ', '、')}`)
		// 「dialect（方言）」: the drop-down says it in Chinese.
		.replace(/、(?=[a-z][\w:/.-]+（)/g, '／')
		.replace(/(?<=[：／])[a-z][\w:/.-]+（([^（）]*)）/g, '$1');

/** What a record's own fields say against it, each at its cell. */
export function fieldTroubles(planned: PlannedFile, book: string): Trouble[] {
	const { schema } = COLLECTIONS[planned.kind.collection];
	const read = readEntry(schema, fieldsOf(planned.text));
	if (!('problems' in read)) return [];
	return read.problems.map(({ path, message, fix }: FieldProblem) => ({
		where: `${book}${placeName(cellAtPath(planned, path))}`,
		message,
		fix: forCell(fix),
	}));
}

/** Two issues with one key are the same mistake, on whichever line it stands. */
export const keyOf = ({ name, file, message }: Issue) => [name, file, message].join('\n');

/** An issue at its cell where the workbook has one, else at its line. */
export function tellIssue(issue: Issue, planned: PlannedFile | undefined, book: string): Trouble {
	const { file, line, message, fix } = issue;
	const cell = planned ? cellAtLine(planned, line) : undefined;
	const where = cell
		? `${book}${placeName(cell)}（${file}）`
		: `${file}${line === undefined ? '' : ` 第 ${line} 行`}`;
	return { where, message, fix: cell ? forCell(fix) : fix };
}

/** Everything the check says of a content folder; `pictures` when they have been looked into already. */
export async function issuesIn(
	root: string,
	pictures: Museum['pictures'] | undefined,
	settings: Settings,
) {
	const museum = readMuseum(root);
	const all = { ...museum, pictures: pictures ?? (await readPictures(root, museum.files)) };
	return { issues: [...museum.issues, ...runChecks(all, settings)], pictures: all.pictures };
}

/**
 * Asks the museum's whole check about content/ as it would be. What was wrong before is not the workbook's mistake and is
 * left to `npm run check`.
 */
export async function checkPlan(
	content: string,
	files: readonly PlannedFile[],
	book: string,
	settings: Settings,
): Promise<Checked> {
	const troubles = files.flatMap((planned) => fieldTroubles(planned, book));
	const broken = new Set(troubles.length > 0 ? files.map(({ file }) => file) : []);
	const texts = files.map(({ file, text }) => ({ path: insideContent(file), text }));
	const after = await withTrialCopy(content, join(storeOf(content), 'trial'), texts, (copy) =>
		issuesIn(copy, undefined, settings),
	);
	const byFile = new Map(files.map((planned) => [planned.file, planned]));
	const mistakes = after.issues.filter(({ reminder }) => !reminder);
	if (mistakes.length > 0) {
		const before = await issuesIn(content, after.pictures, settings);
		const known = new Set(before.issues.map(keyOf));
		const told = new Set(troubles.map(({ message }) => message));
		for (const issue of mistakes)
			if (!known.has(keyOf(issue)) && !(broken.has(issue.file) && told.has(issue.message)))
				troubles.push(tellIssue(issue, byFile.get(issue.file), book));
	}
	const reminders = after.issues.flatMap((issue) => {
		const planned = issue.reminder ? byFile.get(issue.file) : undefined;
		if (!planned) return [];
		const { where, message, fix } = tellIssue(issue, planned, book);
		return [`${where}　${message}。${fix}`];
	});
	return { troubles, reminders };
}
