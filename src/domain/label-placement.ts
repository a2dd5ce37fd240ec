import { BoxGrid, type Box } from './box-grid.ts';

/** A name that wants a place on the map. */
export interface LabelRequest {
	id: string;
	/** Where it may stand, best first. */
	candidates: readonly Box[];
}

const inside = (box: Box, sheet: Box): boolean =>
	box.x >= sheet.x &&
	box.y >= sheet.y &&
	box.x + box.width <= sheet.x + sheet.width &&
	box.y + box.height <= sheet.y + sheet.height;

/** What names must keep clear of. */
export interface LabelGround {
	/** Symbols: never covered. */
	symbols: readonly Box[];
	/** Lines, as many small boxes: covered only by a name that has no other place. */
	lines: BoxGrid;
	sheet: Box;
}

/** The candidate that covers fewest of the others; the earlier of two that cover as many. */
export function leastCovering(candidates: readonly Box[], others: BoxGrid): Box | undefined {
	let best: { box: Box; covered: number } | undefined;
	for (const box of candidates) {
		const covered = others.overlapping(box).size;
		if (!best || covered < best.covered) best = { box, covered };
		if (covered === 0) break;
	}
	return best?.box;
}

/**
 * Gives every name a place that covers no earlier name, no symbol and not the sheet's edge, and as little of the lines
 * as can be. Earlier requests win; a name for which no place is left is absent from the answer.
 */
export function placeLabels(
	requests: readonly LabelRequest[],
	{ symbols, lines, sheet }: LabelGround,
): Map<string, Box> {
	const placed = new Map<string, Box>();
	if (requests.length === 0) return placed;
	const taken = new BoxGrid(symbols);
	for (const { id, candidates } of requests) {
		const free = candidates.filter(
			(candidate) => inside(candidate, sheet) && !taken.isCovered(candidate),
		);
		const box = leastCovering(free, lines);
		if (!box) continue;
		placed.set(id, box);
		taken.add(box);
	}
	return placed;
}

/** Places around a symbol: beside it first, as a reader expects, then below, above and at the corners. */
export function aroundPoint(
	x: number,
	y: number,
	radius: number,
	width: number,
	height: number,
): Box[] {
	const right = x + radius;
	const left = x - radius - width;
	const above = y - radius - height;
	const below = y + radius;
	const middleX = x - width / 2;
	const middleY = y - height / 2;
	const corner = radius * 0.4;
	return [
		[right, middleY],
		[left, middleY],
		[middleX, below],
		[middleX, above],
		[right - corner, below - corner],
		[right - corner, above + corner],
		[left + corner, below - corner],
		[left + corner, above + corner],
	].map(([boxX = 0, boxY = 0]) => ({ x: boxX, y: boxY, width, height }));
}

/** A point on a line, and the direction across the line there (length 1). */
export interface LineAnchor {
	x: number;
	y: number;
	acrossX: number;
	acrossY: number;
}

/** Places beside a line, on either side; then on the line itself. `reach` is half the line's width. */
export function alongLine(
	anchors: readonly LineAnchor[],
	reach: number,
	width: number,
	height: number,
): Box[] {
	const centred = (x: number, y: number): Box => ({
		x: x - width / 2,
		y: y - height / 2,
		width,
		height,
	});
	const beside = anchors.flatMap(({ x, y, acrossX, acrossY }) => {
		const away = reach + (Math.abs(acrossX) * width + Math.abs(acrossY) * height) / 2;
		return [1, -1].map((side) => centred(x + acrossX * away * side, y + acrossY * away * side));
	});
	return [...beside, ...anchors.map(({ x, y }) => centred(x, y))];
}
