import { existsSync, writeFileSync } from 'node:fs';
import { readMuseum } from '../lib/read-content.ts';
import { tellTroubles } from '../interviews/trouble.ts';
import { writeBook } from './book/write-book.ts';
import type { Answer } from './import-book.ts';
import { chooseRecords } from './out/choose-records.ts';
import { makeBook } from './out/make-book.ts';
import { allTables } from './table/tables.ts';

export interface ExportOptions {
	/** Where the workbook goes, and how it is called in messages. */
	path: string;
	file: string;
	/** Names of the kinds; none for all. */
	only: readonly string[];
	isForm: boolean;
	withDrafts: boolean;
	today: string;
}

/** Writes a workbook of the museum. A file that is there is never written over: somebody may have filled it in. */
export async function exportBook(content: string, options: ExportOptions): Promise<Answer> {
	const { path, file, only, isForm, withDrafts, today } = options;
	if (existsSync(path)) {
		const fix = '请换一个名字，或先把旧的移走：里面也许有填了没有导入的';
		return { text: tellTroubles([{ where: file, message: '已经有这个文件', fix }]), ok: false };
	}
	const museum = readMuseum(content);
	const tables = allTables().filter(({ kind }) => only.length === 0 || only.includes(kind.sheet));
	const made = makeBook(museum, tables, chooseRecords(museum, today, withDrafts), !isForm);
	try {
		writeFileSync(path, await writeBook(made.content), { flag: 'wx', flush: true });
	} catch (error) {
		if (!(error instanceof Error && 'code' in error)) throw error;
		const fix = '请换一个文件夹，或看一看磁盘是不是满了';
		return { text: tellTroubles([{ where: file, message: '写不进去', fix }]), ok: false };
	}
	const counts = [...made.counts].map(([sheet, count]) => `  ${sheet}　${count} 行`);
	const { leftOut } = made;
	return {
		text: [
			`已经写好 ${file}。先看第一张表「怎么填」。`,
			...(isForm ? [] : counts),
			...(leftOut.length > 0
				? [`没有导出 ${leftOut.length} 条，没有公开，或者同意书不许可：${leftOut.join('、')}`]
				: []),
			...(withDrafts ? ['里面有没有公开的初稿：只在馆里用，不要传出去。'] : []),
		].join('\n'),
		ok: true,
	};
}
