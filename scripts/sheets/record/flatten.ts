import type { Table } from '../table/tables.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** One row of a sheet: what tells it apart, where it is in the record, and its fields by their path. */
export interface FlatRow {
	/** Behind the record's id: the items' numbers, counted from 1, or their own ids. */
	keys: readonly string[];
	/** The way from the record to the item: `['times', 2]`; empty for the record itself. */
	at: readonly (string | number)[];
	item: Fields;
}

export const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at the end of a way of names and numbers. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
	return path.reduce<unknown>((inner, step) => {
		if (Array.isArray(inner)) return inner[Number(step)] as unknown;
		return isFields(inner) ? inner[String(step)] : undefined;
	}, value);
}

function itemsBelow(
	row: FlatRow,
	list: readonly string[],
	keyField: string | undefined,
): FlatRow[] {
	const items = valueAt(row.item, list);
	if (!Array.isArray(items)) return [];
	return items.filter(isFields).map((item, index) => ({
		keys: [...row.keys, keyField === undefined ? String(index + 1) : String(item[keyField])],
		at: [...row.at, ...list, index],
		item,
	}));
}

/** The rows that one record gives to a sheet. */
export function flatRows({ lists, keys }: Table, record: Fields): FlatRow[] {
	let rows: FlatRow[] = [{ keys: [], at: [], item: record }];
	for (const [depth, list] of lists.entries())
		rows = rows.flatMap((row) => itemsBelow(row, list, keys[depth]?.field));
	return rows;
}

/** A field's path as one word. */
export const pathName = (path: readonly (string | number)[]) => path.join('.');
