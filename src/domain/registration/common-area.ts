import { depthAt, transfer, type Homography, type PlanePoint } from './homography.ts';

/** An upright rectangle, from its upper left corner. */
export interface Area {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** What lies this near the horizon would be drawn out without end. The middle of the points has depth one. */
const SHALLOWEST = 0.05;

const cornersOf = ({ x, y, width, height }: Area): PlanePoint[] => [
	{ x, y },
	{ x: x + width, y },
	{ x: x + width, y: y + height },
	{ x, y: y + height },
];

/**
 * The part of a convex polygon where `measure` is at least zero: I. Sutherland and G. Hodgman, Reentrant Polygon Clipping,
 * Communications of the ACM 17 (1974). `measure` is linear along straight lines.
 */
function clip(
	polygon: readonly PlanePoint[],
	measure: (point: PlanePoint) => number,
): PlanePoint[] {
	return polygon.flatMap((point, index) => {
		const next = polygon[(index + 1) % polygon.length] ?? point;
		const [here, there] = [measure(point), measure(next)];
		const kept = here >= 0 ? [point] : [];
		if (here >= 0 === there >= 0) return kept;
		const share = here / (here - there);
		return [
			...kept,
			{ x: point.x + share * (next.x - point.x), y: point.y + share * (next.y - point.y) },
		];
	});
}

const clipToArea = (polygon: readonly PlanePoint[], { x, y, width, height }: Area) =>
	[
		(point: PlanePoint) => point.x - x,
		(point: PlanePoint) => x + width - point.x,
		(point: PlanePoint) => point.y - y,
		(point: PlanePoint) => y + height - point.y,
	].reduce<PlanePoint[]>(clip, [...polygon]);

/** The part of a picture that another one covers when the homography lays it there; convex, empty when there is none. */
export function coveredPart(picture: Area, homography: Homography, onto: Area): PlanePoint[] {
	const visible = clip(cornersOf(picture), (point) => depthAt(homography, point) - SHALLOWEST);
	return clipToArea(
		visible.map((point) => transfer(homography, point)),
		onto,
	);
}

/** The part of a convex polygon that lies in another one, both turning clockwise on a picture. */
export function intersection(
	polygon: readonly PlanePoint[],
	other: readonly PlanePoint[],
): PlanePoint[] {
	return other.reduce<PlanePoint[]>(
		(left, from, index) => {
			const to = other[(index + 1) % other.length] ?? from;
			return clip(
				left,
				(point) => (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x),
			);
		},
		[...polygon],
	);
}

/** Where an upright line cuts a convex polygon: its upper and its lower end. */
function cut(polygon: readonly PlanePoint[], x: number): [upper: number, lower: number] {
	let [upper, lower] = [Infinity, -Infinity];
	for (const [index, from] of polygon.entries()) {
		const to = polygon[(index + 1) % polygon.length] ?? from;
		if (Math.min(from.x, to.x) > x || Math.max(from.x, to.x) < x) continue;
		const share = to.x === from.x ? 0 : (x - from.x) / (to.x - from.x);
		for (const y of to.x === from.x ? [from.y, to.y] : [from.y + share * (to.y - from.y)]) {
			upper = Math.min(upper, y);
			lower = Math.max(lower, y);
		}
	}
	return [upper, lower];
}

/** The place between `low` and `high` where a function with one peak is greatest. */
function peak(low: number, high: number, height: (at: number) => number): number {
	let [from, to] = [low, high];
	for (let round = 0; round < 45; round += 1) {
		const third = (to - from) / 3;
		if (height(from + third) < height(to - third)) from += third;
		else to -= third;
	}
	return (from + to) / 2;
}

/**
 * The upright rectangle of the greatest area in a convex polygon; undefined when there is none. Between the left and the
 * right side the height is a concave function of both (the polygon is convex), so the area is a product of concave
 * functions, which has one peak along each side: it is found by halving the one inside the other.
 */
export function largestArea(polygon: readonly PlanePoint[]): Area | undefined {
	const xs = polygon.map(({ x }) => x);
	const [low, high] = [Math.min(...xs), Math.max(...xs)];
	if (polygon.length < 3 || !(high > low)) return undefined;
	const between = (left: number, right: number): Area => {
		const [upperLeft, lowerLeft] = cut(polygon, left);
		const [upperRight, lowerRight] = cut(polygon, right);
		const y = Math.max(upperLeft, upperRight);
		return { x: left, y, width: right - left, height: Math.min(lowerLeft, lowerRight) - y };
	};
	// Below zero where the sides do not face each other, so that the search finds its way back.
	const size = ({ width, height }: Area) => (height > 0 ? width * height : height);
	const bestFrom = (left: number) => {
		const right = peak(left, high, (at) => size(between(left, at)));
		return between(left, right);
	};
	const area = bestFrom(peak(low, high, (left) => size(bestFrom(left))));
	return area.width > 0 && area.height > 0 ? area : undefined;
}
