/** Where a key lies: its left edge and its width, in pixels. */
export interface KeyBox {
	left: number;
	width: number;
}

/** Row and place of a key, counted from 0. */
export interface KeyPlace {
	row: number;
	at: number;
}

/**
 * The key an arrow leads to: the neighbour in the row, or the one above or below whose middle is nearest. Undefined at the
 * edge and for every other key of the keyboard.
 */
export function nearestKey(
	rows: readonly (readonly KeyBox[])[],
	{ row, at }: KeyPlace,
	arrow: string,
): KeyPlace | undefined {
	const box = rows[row]?.[at];
	if (!box) return undefined;
	if (arrow === 'ArrowLeft' || arrow === 'ArrowRight') {
		const beside = at + (arrow === 'ArrowRight' ? 1 : -1);
		return rows[row]?.[beside] && { row, at: beside };
	}
	if (arrow !== 'ArrowUp' && arrow !== 'ArrowDown') return undefined;
	const next = row + (arrow === 'ArrowDown' ? 1 : -1);
	const middle = box.left + box.width / 2;
	const distances = (rows[next] ?? []).map(({ left, width }) =>
		Math.abs(left + width / 2 - middle),
	);
	if (distances.length === 0) return undefined;
	return { row: next, at: distances.indexOf(Math.min(...distances)) };
}
