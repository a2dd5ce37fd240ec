/** A rectangle on a sheet or a screen; y grows downwards. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Whether two boxes share any area; boxes that only touch do not. */
export const overlap = (a: Box, b: Box): boolean =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Width of a cell in the boxes' own measure: about the length of a short name in CSS pixels. */
const CELL = 64;

/**
 * Boxes by where they lie, so that a question about one looks only at its neighbours. A map of hundreds of names asks it
 * thousands of times.
 */
export class BoxGrid {
	readonly #cells = new Map<number, Box[]>();

	constructor(boxes: readonly Box[] = []) {
		for (const box of boxes) this.add(box);
	}

	add(box: Box): void {
		for (const number of cellsOf(box)) {
			const cell = this.#cells.get(number);
			if (cell) cell.push(box);
			else this.#cells.set(number, [box]);
		}
	}

	/** The boxes that share some area with this one. */
	overlapping(box: Box): ReadonlySet<Box> {
		const found = new Set<Box>();
		for (const number of cellsOf(box))
			for (const other of this.#cells.get(number) ?? []) if (overlap(box, other)) found.add(other);
		return found;
	}

	/** Whether any box shares some area with this one. */
	isCovered(box: Box): boolean {
		return cellsOf(box).some((number) =>
			(this.#cells.get(number) ?? []).some((other) => overlap(box, other)),
		);
	}
}

/** More rows than any map has. Should two cells meet in one number, the boxes themselves are asked all the same. */
const ROWS = 65_536;

function cellsOf({ x, y, width, height }: Box): number[] {
	const cells: number[] = [];
	for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1)
		for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1)
			cells.push(column * ROWS + row);
	return cells;
}
