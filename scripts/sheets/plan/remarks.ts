import { baseKey, type Base } from '../book/base.ts';
import type { ReadSheet } from '../in/read-sheet.ts';

/** Rows of the workbook that were exported and are not there any more. */
export function removedRows(base: Base | undefined, read: readonly ReadSheet[]): string[] {
	return read.flatMap(({ table, rows, troubles }) => {
		if (!base || troubles.length > 0) return [];
		const present = new Set(rows.map(({ id, keys }) => baseKey(table.sheet, [id, ...keys])));
		const gone = [...base.values()].filter(
			(row) => row.sheet === table.sheet && !present.has(baseKey(row.sheet, row.keys)),
		);
		if (gone.length === 0) return [];
		const names = gone.slice(0, 5).map(({ keys }) => keys.join(' 第'));
		const more = gone.length > 5 ? '等' : '';
		return [
			`表「${table.sheet}」里少了 ${gone.length} 行（${names.join('、')}${more}），馆里的不删`,
		];
	});
}

/** What of a workbook is the editor's own and was not looked at. */
export function remarksOf(read: readonly ReadSheet[], others: readonly string[]): string[] {
	return [
		...read.flatMap(({ table, extra }) =>
			extra.length > 0 ? [`表「${table.sheet}」里自己加的栏没有看：${extra.join('、')}`] : [],
		),
		...(others.length > 0 ? [`自己加的表没有看：${others.join('、')}`] : []),
	];
}
