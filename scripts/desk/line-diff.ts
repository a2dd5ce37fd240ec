/** A line of a changed text: as before, taken out, or put in. */
export interface DiffLine {
	kind: 'same' | 'out' | 'in';
	text: string;
}

/** By where both texts are cut off at the front: how many lines, in order, what is left of them has in common. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
	const table = Array.from({ length: before.length + 1 }, () =>
		new Array<number>(after.length + 1).fill(0),
	);
	const at = (row: number, column: number) => table[row]?.[column] ?? 0;
	for (let row = before.length - 1; row >= 0; row -= 1)
		for (let column = after.length - 1; column >= 0; column -= 1) {
			const isSame = before[row] === after[column];
			const length = isSame
				? at(row + 1, column + 1) + 1
				: Math.max(at(row + 1, column), at(row, column + 1));
			const line = table[row];
			if (line) line[column] = length;
		}
	return table;
}

/** The lines of two texts side by side; what went stands before what came. */
export function lineDiff(before: string, after: string): DiffLine[] {
	const [old, fresh] = [before.split(/\r?\n/), after.split(/\r?\n/)];
	const table = commonLengths(old, fresh);
	const at = (row: number, column: number) => table[row]?.[column] ?? 0;
	const lines: DiffLine[] = [];
	let [row, column] = [0, 0];
	while (row < old.length || column < fresh.length) {
		const [out = '', put = ''] = [old[row], fresh[column]];
		if (row < old.length && column < fresh.length && out === put) {
			lines.push({ kind: 'same', text: out });
			[row, column] = [row + 1, column + 1];
		} else if (
			row < old.length &&
			(column >= fresh.length || at(row + 1, column) >= at(row, column + 1))
		) {
			lines.push({ kind: 'out', text: out });
			row += 1;
		} else {
			lines.push({ kind: 'in', text: put });
			column += 1;
		}
	}
	return lines;
}

/** The lines that changed, with so many unchanged ones around them. */
export const changedLines = (lines: readonly DiffLine[], around = 1): DiffLine[] =>
	lines.filter((_, index) =>
		lines
			.slice(Math.max(0, index - around), index + around + 1)
			.some(({ kind }) => kind !== 'same'),
	);
