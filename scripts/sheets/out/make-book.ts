import type { Museum } from '../../../src/checks/museum.ts';
import { COLLECTIONS, type CollectionName } from '../../../src/schema/collections.ts';
import type { BaseRow } from '../book/base.ts';
import type { BookContent, FilledTable, Listed } from '../book/write-book.ts';
import { flatRows, isFields, pathName, valueAt, type FlatRow } from '../record/flatten.ts';
import type { Table } from '../table/tables.ts';
import { toCell, type CellValue } from '../table/values.ts';
import type { Choice, Chosen } from './choose-records.ts';

/** A workbook's content, and what was left out of it. */
export interface MadeBook {
	content: BookContent;
	/** How many records each sheet holds. */
	counts: ReadonlyMap<string, number>;
	/** The records that may not be shown: `photos/face-1`. */
	leftOut: readonly string[];
}

/** The fields of one row that say something, as they are in the record. */
const valuesOf = ({ columns }: Table, { item }: FlatRow): Record<string, unknown> =>
	Object.fromEntries(
		columns.flatMap(({ path }): [string, unknown][] => {
			const value = valueAt(item, path);
			return value === undefined ? [] : [[pathName(path), value]];
		}),
	);

type Names = (collection: CollectionName) => ReadonlyMap<string, string>;

function cellsOf(table: Table, id: string, row: FlatRow, names: Names): CellValue[] {
	const fields = table.columns.map(({ path, field, target }) => {
		const known = target === undefined ? undefined : names(target);
		return toCell(field, valueAt(row.item, path), (one) => known?.get(one));
	});
	return [id, ...row.keys, ...fields];
}

/** What goes into the workbook: every record that may, in every sheet. `withRecords` false gives an empty form. */
export function makeBook(
	museum: Museum,
	tables: readonly Table[],
	{ may, listed }: Choice,
	withRecords: boolean,
): MadeBook {
	const listsOf = new Map<CollectionName, Listed[]>();
	for (const { columns } of tables)
		for (const { target } of columns) if (target) listsOf.set(target, listed(target));
	for (const { kind } of tables) listsOf.set(kind.collection, listed(kind.collection));
	const names = new Map(
		[...listsOf].map(([name, list]) => [name, new Map(list.map((one) => [one.id, one.name]))]),
	);
	const nameOf: Names = (collection) => names.get(collection) ?? new Map<string, string>();
	const base: BaseRow[] = [];
	const counts = new Map<string, number>();
	const leftOut = new Set<string>();
	const filled = tables.map((table): FilledTable => {
		const { collection } = table.kind;
		const records = museum.records[collection] as readonly Chosen[]; // each collection's own records
		for (const record of records) if (!may(record)) leftOut.add(`${collection}/${record.id}`);
		const rows = (withRecords ? records.filter(may) : []).flatMap(({ id, raw }) => {
			const flat = isFields(raw) ? flatRows(table, raw) : [];
			for (const row of flat)
				base.push({ sheet: table.sheet, keys: [id, ...row.keys], values: valuesOf(table, row) });
			return flat.map((row) => cellsOf(table, id, row, nameOf));
		});
		counts.set(table.sheet, rows.length);
		return { table, rows };
	});
	const labels = new Map([...listsOf.keys()].map((name) => [name, COLLECTIONS[name].label]));
	return {
		content: { tables: filled, base, ids: listsOf, labels },
		counts,
		leftOut: withRecords ? [...leftOut] : [],
	};
}
