import type { BaseRow } from '../book/base.ts';
import { pathName, valueAt, type Fields } from '../record/flatten.ts';
import type { Column } from '../table/tables.ts';
import { isSame, toCell } from '../table/values.ts';
import { shorten } from '../in/trouble-in-cell.ts';

/** What becomes of one cell: nothing, a change, or a question between two people. */
export type Verdict =
	| { kind: 'same' }
	| { kind: 'change'; from: unknown; to: unknown }
	/** Somebody changed the record after the export, and the cell says a third thing. */
	| { kind: 'conflict'; base: unknown; now: unknown; wanted: unknown }
	/** The workbook does not remember what it held, so nobody knows which of the two is newer. */
	| { kind: 'unknown'; now: unknown; wanted: unknown };

/**
 * Compares a cell with what was exported and with what the record says now. `isSure` takes the cell for the newer one where
 * the workbook remembers nothing.
 */
export function judgeCell(
	{ path, field }: Column,
	wanted: unknown,
	base: BaseRow | undefined,
	item: Fields,
	isSure: boolean,
): Verdict {
	const now = valueAt(item, path);
	if (isSame(field, wanted, now)) return { kind: 'same' };
	if (!base) {
		// An empty cell of a row that was written by hand says nothing.
		if (wanted === undefined) return { kind: 'same' };
		return isSure || now === undefined
			? { kind: 'change', from: now, to: wanted }
			: { kind: 'unknown', now, wanted };
	}
	const exported = base.values[pathName(path)];
	if (isSame(field, wanted, exported)) return { kind: 'same' };
	return isSame(field, now, exported)
		? { kind: 'change', from: now, to: wanted }
		: { kind: 'conflict', base: exported, now, wanted };
}

/** A value as the cell shows it, shortened; 「（空）」 when there is none. */
export function told({ field }: Column, value: unknown): string {
	const shown = toCell(field, value, () => undefined);
	return shown === null ? '（空）' : shorten(shown);
}
