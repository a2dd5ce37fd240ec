import type { Trouble } from '../../interviews/trouble.ts';
import { BASE_SHEET } from '../book/base.ts';
import { HOW_TO_SHEET, IDS_SHEET } from '../book/how-to.ts';
import type { Book } from '../book/open-book.ts';
import { CHOICES_SHEET } from '../book/choice-lists.ts';
import { headerRow } from '../in/headers.ts';
import type { Table } from '../table/tables.ts';

const OWN_SHEETS = [HOW_TO_SHEET, IDS_SHEET, CHOICES_SHEET, BASE_SHEET];
const plainName = (name: string) => name.normalize('NFKC').trim();

/** Which of our sheets each sheet of the workbook is. A .csv is known by its headers. */
export function matchSheets({ sheets, isCsv, file }: Book, tables: readonly Table[]) {
	const matched: { sheet: Book['sheets'][number]; table: Table }[] = [];
	const others: string[] = [];
	const troubles: Trouble[] = [];
	for (const sheet of sheets) {
		const named = tables.find((table) => plainName(table.sheet) === plainName(sheet.name));
		const table = named ?? (isCsv ? bestTable(sheet, tables) : undefined);
		if (table) matched.push({ sheet, table });
		else if (!OWN_SHEETS.includes(sheet.name)) others.push(sheet.name);
	}
	if (matched.length === 0)
		troubles.push({
			where: file,
			message: isCsv ? '看不出是哪一张表' : '里面没有馆里的表',
			fix: isCsv
				? `请把文件名改成表的名字，例如 ${tables[0]?.sheet ?? ''}.csv，第一行写栏名`
				: '请用 npm run sheets -- export 导出一份，在里面填',
		});
	return { matched, others, troubles };
}

function bestTable(sheet: Book['sheets'][number], tables: readonly Table[]): Table | undefined {
	const scores = tables
		.map((table) => ({ table, count: headerRow(sheet, table).count }))
		.sort((one, other) => other.count - one.count);
	const [first, second] = scores;
	return first && first.count > Math.max(1, second?.count ?? 0) ? first.table : undefined;
}
