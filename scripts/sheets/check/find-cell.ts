import { lineOfField } from '../../lib/read-yaml.ts';
import type { Where } from '../in/trouble-in-cell.ts';
import type { CellOfField } from '../plan/plan-record.ts';
import type { PlannedFile } from '../plan/plan-import.ts';

type Path = readonly (string | number)[];

/** How many steps two ways have in common from the beginning. */
function shared(one: Path, other: Path): number {
	let count = 0;
	while (count < Math.min(one.length, other.length) && one[count] === other[count]) count += 1;
	return count;
}

const better = (
	one: CellOfField,
	other: CellOfField | undefined,
	by: (cell: CellOfField) => number,
) => !other || by(one) > by(other) || (by(one) === by(other) && one.isChanged && !other.isChanged);

/** The best of some cells, changed ones first where two are as good; undefined for none. */
function best(
	cells: readonly CellOfField[],
	by: (cell: CellOfField) => number,
): CellOfField | undefined {
	return cells.reduce<CellOfField | undefined>(
		(found, cell) => (better(cell, found, by) ? cell : found),
		undefined,
	);
}

/** The cell of a field, or the nearest there is. */
export function cellAtPath({ cells, row }: PlannedFile, path: Path): Where {
	const found = best(cells, (cell) => shared(cell.path, path) * 100 - cell.path.length);
	return found && shared(found.path, path) > 0 ? found.where : row.where;
}

/** The cell whose words stand on a line of the record, or in the lines below its name. */
export function cellAtLine({ cells, row, text }: PlannedFile, line: number | undefined): Where {
	if (line === undefined) return row.where;
	const lines = new Map(
		cells.map((cell) => {
			const own = lineOfField(text, cell.path);
			return [cell, own !== undefined && own <= line ? own * 100 + cell.path.length : 0];
		}),
	);
	const found = best(cells, (cell) => lines.get(cell) ?? 0);
	return found && (lines.get(found) ?? 0) > 0 ? found.where : row.where;
}
