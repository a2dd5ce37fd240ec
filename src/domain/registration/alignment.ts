import { coveredPart, intersection, largestArea, type Area } from './common-area.ts';
import {
	compose,
	IDENTITY,
	scaling,
	transfer,
	type Homography,
	type PlanePoint,
	type PointPair,
} from './homography.ts';
import { registerPairs, type Refusal, type Registration } from './register.ts';
import { turn } from './samples.ts';

/**
 * 对位点, as comparisons keep them: across and down on the older picture, across and down on the newest one, each in percent
 * of that picture's own width or height.
 */
export type ControlPoint = readonly [x: number, y: number, newestX: number, newestY: number];

/** A picture turned upright. Only the proportion matters. */
export interface PictureSize {
	width: number;
	height: number;
}

/**
 * How well pictures of each grade must lie on each other: root mean square of the residuals in percent of the width. Half a
 * percent is the museum's rule for 「同机位已对齐」 (on a phone 2 pixels); 「近似机位」 stood a step aside, so that near and far
 * things cannot all agree, and may be off by a convention of 2.
 */
export const RESIDUAL_LIMITS = { A: 0.5, B: 2 } as const;
export type SlidingGrade = keyof typeof RESIDUAL_LIMITS;

/** A point further off than so many times the limit is bad: something moved, or the wrong thing was clicked. */
const BAD_BEYOND = 2;
/** Four points always fit to a hair. Only from six on does the residual say anything, so grade A asks for six. */
export const FEWEST_POINTS = { A: 6, B: 4 } as const;
/** Points nearer to each other, in percent of the width, are one point twice. */
const NEAREST = 1;
/** Twice the area, in squared percent of the width, of a triangle ten wide and two high. */
const SMALLEST_TURN = 20;
/** The good points must span this share of the newest picture, or what lies far from them is only guessed. */
export const SMALLEST_SPAN = 0.1;
/** What all pictures have in common must be this share of the newest one. */
export const SMALLEST_COMMON = 0.25;

/** What is wrong with the points of one picture. */
export type PointsFault =
	| Refusal
	| { refusal: 'too-few-to-tell'; count: number; fewest: number }
	/** Numbers of points, counted from 0, with their residuals in percent of the width. */
	| { refusal: 'bad-points'; points: readonly { index: number; residual: number }[] }
	| { refusal: 'residual'; rms: number; limit: number }
	| { refusal: 'narrow'; span: number };

/** How an older picture lies on the newest one, and what is wrong with it. */
export interface JudgedPoints {
	/** Missing when the points do not determine it. Lengths are percent of the width, on both pictures. */
	registration?: Registration | undefined;
	faults: PointsFault[];
}

/** The height of a picture in percent of its width. */
export const heightOf = ({ width, height }: PictureSize): number => (100 * height) / width;

/** The whole of a picture, in percent of its width. */
export const wholeOf = (size: PictureSize): Area => ({
	x: 0,
	y: 0,
	width: 100,
	height: heightOf(size),
});

/** Control points as pairs of points whose numbers are both percent of the width. */
export const pairsOf = (
	points: readonly ControlPoint[],
	from: PictureSize,
	to: PictureSize,
): PointPair[] =>
	points.map(([x, y, newestX, newestY]) => ({
		from: { x, y: (y * heightOf(from)) / 100 },
		to: { x: newestX, y: (newestY * heightOf(to)) / 100 },
	}));

/** The area of the convex hull of points, by A. Andrew's monotone chain (Information Processing Letters 9, 1979). */
function hullArea(points: readonly PlanePoint[]): number {
	const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
	const chain = (ordered: readonly PlanePoint[]) => {
		const kept: PlanePoint[] = [];
		for (const point of ordered) {
			for (;;) {
				const [a, b] = kept.slice(-2);
				if (!a || !b || turn(a, b, point) > 0) break;
				kept.pop();
			}
			kept.push(point);
		}
		return kept.slice(0, -1);
	};
	const hull = [...chain(sorted), ...chain(sorted.reverse())];
	const [first] = hull;
	if (!first) return 0;
	return hull.reduce(
		(sum, point, index) => sum + turn(first, point, hull[index + 1] ?? first) / 2,
		0,
	);
}

/** Judges the points of an older picture. */
export function judgePoints(
	grade: SlidingGrade,
	points: readonly ControlPoint[],
	from: PictureSize,
	to: PictureSize,
): JudgedPoints {
	const pairs = pairsOf(points, from, to);
	const limit = RESIDUAL_LIMITS[grade];
	const found = registerPairs(pairs, {
		tolerance: limit * BAD_BEYOND,
		nearest: NEAREST,
		smallestTurn: SMALLEST_TURN,
	});
	if ('refusal' in found) return { faults: [found] };
	const faults: PointsFault[] = [];
	const bad = found.residuals.flatMap((residual, index) =>
		found.isGood[index] ? [] : [{ index, residual }],
	);
	if (bad.length > 0) faults.push({ refusal: 'bad-points', points: bad });
	const good = pairs.length - bad.length;
	const fewest = FEWEST_POINTS[grade];
	if (good < fewest) faults.push({ refusal: 'too-few-to-tell', count: good, fewest });
	if (found.rms > limit) faults.push({ refusal: 'residual', rms: found.rms, limit });
	const span =
		hullArea(pairs.filter((_, index) => found.isGood[index]).map((pair) => pair.to)) /
		(100 * heightOf(to));
	if (span < SMALLEST_SPAN) faults.push({ refusal: 'narrow', span });
	return { registration: found, faults };
}

/** A picture of a comparison, as far as aligning asks. */
export interface AlignedPicture {
	size: PictureSize;
	points?: readonly ControlPoint[] | undefined;
}

/** How the pictures of a comparison lie on each other. */
export interface JudgedComparison {
	/** One for each older picture; undefined for one without points, which then lies on the newest as it is. */
	judged: (JudgedPoints | undefined)[];
	/**
	 * What all pictures show, in percent of the newest picture's width and height; undefined when nothing is to be warped, or
	 * when it cannot be.
	 */
	common?: Area | undefined;
	/** The share of the newest picture that all have in common, 0 to 1; undefined when nothing is to be warped. */
	share?: number | undefined;
}

/** The homography of an older picture: by its points, else each percent of it on the same percent of the newest. */
export const homographyOf = (
	judged: JudgedPoints | undefined,
	from: PictureSize,
	to: PictureSize,
): Homography | undefined =>
	judged ? judged.registration?.homography : scaling(1, heightOf(to) / heightOf(from));

/** Judges the pictures of a comparison, from the oldest to the newest; undefined when none has points. */
export function judgeComparison(
	grade: SlidingGrade,
	pictures: readonly AlignedPicture[],
): JudgedComparison | undefined {
	const newest = pictures.at(-1)?.size;
	const older = pictures.slice(0, -1);
	if (!newest || older.every(({ points }) => points === undefined)) return undefined;
	const judged = older.map(
		({ points, size }) => points && judgePoints(grade, points, size, newest),
	);
	const whole = wholeOf(newest);
	let polygon: PlanePoint[] | undefined = coveredPart(whole, IDENTITY, whole);
	for (const [index, { size }] of older.entries()) {
		const homography = homographyOf(judged[index], size, newest);
		polygon =
			homography && polygon && intersection(polygon, coveredPart(wholeOf(size), homography, whole));
	}
	if (!polygon) return { judged };
	const area = largestArea(polygon);
	if (!area) return { judged, share: 0 };
	return {
		judged,
		common: {
			x: area.x,
			y: (100 * area.y) / whole.height,
			width: area.width,
			height: (100 * area.height) / whole.height,
		},
		share: (area.width * area.height) / (100 * whole.height),
	};
}

/** Where a spot of the newest picture, in percent, stands on the part of it that is shown; undefined when it is cut off. */
export function spotIn(area: Area, { x, y }: PlanePoint): PlanePoint | undefined {
	const seen = { x: (100 * (x - area.x)) / area.width, y: (100 * (y - area.y)) / area.height };
	const isInside = seen.x >= 0 && seen.x <= 100 && seen.y >= 0 && seen.y <= 100;
	return isInside ? seen : undefined;
}

/** The homography from pixels of the older picture to pixels of the newest, for one in percent of the widths. */
export const inPixels = (homography: Homography, from: PictureSize, to: PictureSize): Homography =>
	compose(
		scaling(to.width / 100, to.width / 100),
		compose(homography, scaling(100 / from.width, 100 / from.width)),
	);

/** Where a homography in percent of the widths puts a spot given in percent of both sides; percent of both sides again. */
export function spotOnNewest(
	homography: Homography,
	{ x, y }: PlanePoint,
	from: PictureSize,
	to: PictureSize,
): PlanePoint {
	const seen = transfer(homography, { x, y: (y * heightOf(from)) / 100 });
	return { x: seen.x, y: (100 * seen.y) / heightOf(to) };
}
