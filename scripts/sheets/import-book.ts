import { checkSettings } from '../lib/check-settings.ts';
import { readMuseum } from '../lib/read-content.ts';
import { tellTroubles } from '../interviews/trouble.ts';
import { openBook } from './book/open-book.ts';
import { checkPlan, insideContent } from './check/check-plan.ts';
import { planImport } from './plan/plan-import.ts';
import { allTables } from './table/tables.ts';
import { tellCounts, tellPlan } from './tell-plan.ts';
import { commit, type Committed } from './write/commit.ts';

/** What the command says, and whether it did what it was asked. */
export interface Answer {
	text: string;
	ok: boolean;
}

export interface ImportOptions {
	/** Where the workbook lies, and how it is called in messages. */
	path: string;
	file: string;
	write: boolean;
	isSure: boolean;
}

/** What came of the writing, in words; undefined when all is well. */
export function tellWriting(result: Committed): string | undefined {
	if ('isBusy' in result)
		return '另一个窗口正在导入。没有写入任何文件。\n改法：请等它做完，再运行一次。';
	if ('changed' in result)
		return `刚才有人改了 ${result.changed.map((path) => `content/${path}`).join('、')}，这几个文件没有动。\n改法：请再运行一次，看新的对照。`;
	return undefined;
}

/** Shows what a workbook changes in content/, and with `write` writes it, all or nothing. */
export async function importBook(content: string, options: ImportOptions): Promise<Answer> {
	const opened = await openBook(options.path, options.file);
	if ('troubles' in opened) return { text: tellTroubles(opened.troubles), ok: false };
	const { files, troubles, remarks } = planImport(
		opened.value,
		allTables(),
		readMuseum(content),
		options.isSure,
	);
	const checked =
		files.length > 0
			? await checkPlan(content, files, options.file, checkSettings())
			: { troubles: [], reminders: [] };
	const all = [...troubles, ...checked.troubles];
	const told = tellPlan(files, remarks, checked.reminders);
	const plan = told === '' ? '' : `${told}\n\n`;
	if (all.length > 0) return { text: `${plan}${tellTroubles(all)}`, ok: false };
	if (files.length === 0) return { text: `${plan}馆里和表里一样，没有要改的。`, ok: true };
	if (!options.write)
		return {
			text: `${plan}${tellCounts(files)}。没有写入任何文件。看过没有问题，加上 --write 再运行一次。`,
			ok: true,
		};
	const result = commit(
		content,
		files.map(({ file, before, text }) => ({ path: insideContent(file), before, text })),
	);
	const failed = tellWriting(result);
	if (failed !== undefined) return { text: `${plan}${failed}`, ok: false };
	return { text: `${plan}${tellCounts(files)}。已经写进 content/。`, ok: true };
}
