/** A spot of the sketch: to the east and to the north of the sheet's lower left corner, in sheet units. */
export type SheetSpot = readonly [east: number, north: number];

export const SHAPES = ['point', 'line', 'area'] as const;
export type SketchShapeName = (typeof SHAPES)[number];

/** The sheet is square; its units are its own, not metres. */
export const SHEET_SIZE = 1000;

/** The fewest points a shape is drawn with. */
export const FEWEST_SPOTS: Readonly<Record<SketchShapeName, number>> = {
	point: 1,
	line: 2,
	area: 3,
};

/** What is wrong with the points of a shape. Points are counted from 0; a stretch has the number of its first point. */
export type GeometryFault =
	/** A coordinate that is no number at all: NaN or infinite. */
	| { kind: 'no-number'; point: number }
	| { kind: 'outside'; point: number }
	| { kind: 'several'; count: number }
	| { kind: 'too-few'; count: number }
	/** The same spot as the point before it; in an area the last may repeat the first. */
	| { kind: 'repeated'; point: number; like: number }
	/** All points lie on one straight line, so nothing is enclosed. */
	| { kind: 'flat' }
	/** The line turns back upon itself at this point. */
	| { kind: 'turned-back'; point: number }
	| { kind: 'crossing'; stretches: readonly [number, number] };

/** Spots are compared to the hundredth of a unit, in whole numbers, so that what lies on a line is found exactly. */
const whole = ([east, north]: SheetSpot): SheetSpot => [
	Math.round(east * 100),
	Math.round(north * 100),
];

const isSame = (one: SheetSpot, other: SheetSpot) => one[0] === other[0] && one[1] === other[1];

/** Twice the area of the triangle: above 0 when `c` lies to the left of the way from `a` to `b`, 0 when on it. */
const turn = (a: SheetSpot, b: SheetSpot, c: SheetSpot): number =>
	(b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Whether `c`, which lies in line with `a` and `b`, lies between them or on one of them. */
const isBetween = (a: SheetSpot, b: SheetSpot, c: SheetSpot): boolean =>
	Math.min(a[0], b[0]) <= c[0] &&
	c[0] <= Math.max(a[0], b[0]) &&
	Math.min(a[1], b[1]) <= c[1] &&
	c[1] <= Math.max(a[1], b[1]);

/** Whether two stretches have a spot in common. */
function meet(a: SheetSpot, b: SheetSpot, c: SheetSpot, d: SheetSpot): boolean {
	const sides = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)].map(Math.sign);
	const [ofC, ofD, ofA, ofB] = sides;
	if (ofC !== ofD && ofA !== ofB && !sides.includes(0)) return true;
	return (
		(ofC === 0 && isBetween(a, b, c)) ||
		(ofD === 0 && isBetween(a, b, d)) ||
		(ofA === 0 && isBetween(c, d, a)) ||
		(ofB === 0 && isBetween(c, d, b))
	);
}

/** The stretches of a shape: from each point to the next, and of an area from the last to the first. */
const stretchesOf = (spots: readonly SheetSpot[], isArea: boolean) =>
	spots.slice(0, isArea ? undefined : -1).map((from, index) => {
		const to = spots[(index + 1) % spots.length] ?? from;
		return { from, to };
	});

function crossings(spots: readonly SheetSpot[], isArea: boolean): GeometryFault[] {
	const stretches = stretchesOf(spots, isArea);
	const last = stretches.length - 1;
	// The ends of a line may meet: a wall around a town.
	const isRing = isArea || isSame(spots[0] ?? [0, 0], spots[spots.length - 1] ?? [1, 1]);
	return stretches.flatMap((one, first) =>
		stretches.flatMap((other, second): GeometryFault[] => {
			const isNext = second === first + 1 || (isRing && first === 0 && second === last);
			if (second <= first || isNext) return [];
			return meet(one.from, one.to, other.from, other.to)
				? [{ kind: 'crossing', stretches: [first, second] }]
				: [];
		}),
	);
}

function turnsBack(spots: readonly SheetSpot[], isArea: boolean): GeometryFault[] {
	const count = spots.length;
	return spots.flatMap((here, point): GeometryFault[] => {
		const isEnd = point === 0 || point === count - 1;
		const before = spots[(point + count - 1) % count];
		const after = spots[(point + 1) % count];
		if (!before || !after || (isEnd && !isArea) || turn(before, here, after) !== 0) return [];
		const ahead =
			(here[0] - before[0]) * (after[0] - here[0]) + (here[1] - before[1]) * (after[1] - here[1]);
		return ahead < 0 ? [{ kind: 'turned-back', point }] : [];
	});
}

function repeats(spots: readonly SheetSpot[], isArea: boolean): GeometryFault[] {
	const last = spots.length - 1;
	return spots.flatMap((spot, point): GeometryFault[] => {
		const before = spots[point - 1];
		if (before && isSame(before, spot)) return [{ kind: 'repeated', point, like: point - 1 }];
		const first = spots[0];
		return isArea && point === last && point > 0 && first && isSame(first, spot)
			? [{ kind: 'repeated', point, like: 0 }]
			: [];
	});
}

/** How far a shape's own way can be judged: once its points are numbers, enough, and all different from the next. */
function wayFaults(spots: readonly SheetSpot[], isArea: boolean): GeometryFault[] {
	const [first, second] = spots;
	if (isArea && first && second && spots.every((spot) => turn(first, second, spot) === 0))
		return [{ kind: 'flat' }];
	return [...turnsBack(spots, isArea), ...crossings(spots, isArea)];
}

/** Everything that is wrong with a shape on the sketch, in the order of its points. */
export function geometryFaults(
	shape: SketchShapeName,
	points: readonly SheetSpot[],
): GeometryFault[] {
	const strays = points.flatMap((spot, point): GeometryFault[] => {
		if (!spot.every(Number.isFinite)) return [{ kind: 'no-number', point }];
		const isOnSheet = spot.every((number) => number >= 0 && number <= SHEET_SIZE);
		return isOnSheet ? [] : [{ kind: 'outside', point }];
	});
	if (shape === 'point')
		return points.length > 1 ? [...strays, { kind: 'several', count: points.length }] : strays;
	if (strays.some(({ kind }) => kind === 'no-number')) return strays;
	const isArea = shape === 'area';
	const spots = points.map(whole);
	const same = repeats(spots, isArea);
	const count = points.length - same.length;
	if (count < FEWEST_SPOTS[shape]) return [...strays, ...same, { kind: 'too-few', count }];
	return [...strays, ...same, ...(same.length > 0 ? [] : wayFaults(spots, isArea))];
}

/** How far a spot lies from a line, in sheet units. */
export function unitsFromLine(spot: SheetSpot, line: readonly SheetSpot[]): number {
	const distances = stretchesOf(line, false).map(({ from, to }) => {
		const [east, north] = [to[0] - from[0], to[1] - from[1]];
		const square = east * east + north * north;
		const along = (spot[0] - from[0]) * east + (spot[1] - from[1]) * north;
		const share = square === 0 ? 0 : Math.min(1, Math.max(0, along / square));
		return Math.hypot(spot[0] - from[0] - share * east, spot[1] - from[1] - share * north);
	});
	return Math.min(...distances);
}
