import { isDeepStrictEqual } from 'node:util';
import type { BaseRow } from '../book/base.ts';
import { isFields, pathName, valueAt, type Fields } from '../record/flatten.ts';
import type { Table } from '../table/tables.ts';

/** Whether an item says what was exported. */
const isAsExported = ({ columns }: Table, item: Fields, base: BaseRow): boolean =>
	columns.every(({ path }) => isDeepStrictEqual(valueAt(item, path), base.values[pathName(path)]));

/**
 * Where an item of a list is now that was exported with a number: at its place, if it still says the same there or nothing
 * came or went; elsewhere, if exactly one says the same. Undefined when nobody can tell.
 *
 * @param number counted from 1, as the sheet counts
 * @param exported how many items the list had
 */
export function findItem(
	table: Table,
	list: readonly unknown[],
	number: number,
	base: BaseRow,
	exported: number,
): number | undefined {
	const isThere = (index: number) => {
		const item = list[index];
		return isFields(item) && isAsExported(table, item, base);
	};
	if (isThere(number - 1) || list.length === exported)
		return number <= list.length ? number - 1 : undefined;
	const found = [...list.keys()].filter(isThere);
	return found.length === 1 ? found[0] : undefined;
}
