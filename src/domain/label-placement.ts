/** A rectangle on a sheet or a screen; y grows downwards. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** A name that wants a place on the map. */
export interface LabelRequest {
	id: string;
	/** Where it may stand, best first. */
	candidates: readonly Box[];
}

/** Whether two boxes share any area; boxes that only touch do not. */
export const overlap = (a: Box, b: Box): boolean =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const inside = (box: Box, sheet: Box): boolean =>
	box.x >= sheet.x &&
	box.y >= sheet.y &&
	box.x + box.width <= sheet.x + sheet.width &&
	box.y + box.height <= sheet.y + sheet.height;

/**
 * Gives every name the first of its places that covers no earlier name, no obstacle and not the sheet's edge. Earlier
 * requests win; a name for which no place is left is absent from the answer.
 */
export function placeLabels(
	requests: readonly LabelRequest[],
	obstacles: readonly Box[],
	sheet: Box,
): Map<string, Box> {
	const taken = [...obstacles];
	const placed = new Map<string, Box>();
	for (const { id, candidates } of requests) {
		const box = candidates.find(
			(candidate) => inside(candidate, sheet) && !taken.some((other) => overlap(candidate, other)),
		);
		if (!box) continue;
		placed.set(id, box);
		taken.push(box);
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

/** Places on a line's own points: a street's name stands on the street. */
export const onPoints = (
	points: readonly (readonly [number, number])[],
	width: number,
	height: number,
): Box[] => points.map(([x, y]) => ({ x: x - width / 2, y: y - height / 2, width, height }));
