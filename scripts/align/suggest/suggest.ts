import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	heightOf,
	type ControlPoint,
	type PictureSize,
} from '../../../src/domain/registration/alignment.ts';
import { coveredPart } from '../../../src/domain/registration/common-area.ts';
import {
	determinant,
	depthAt,
	type Homography,
	type PlanePoint,
	type PointPair,
} from '../../../src/domain/registration/homography.ts';
import { registerPairs } from '../../../src/domain/registration/register.ts';
import { turn } from '../../../src/domain/registration/samples.ts';
import { pictureFile, type Proposals } from '../desk.ts';
import { readComparison } from '../record-file.ts';
import { cornersOf } from './corners.ts';
import { featuresOf } from './describe.ts';
import { gradientOf, pyramidOf } from './grey.ts';
import { matches, type Described } from './match.ts';

/** Percent of the width: matches further off than this do not agree. */
const TOLERANCE = 0.4;
/** So many points are proposed at most; an editor can look at twelve. */
const MOST = 12;
/** Percent of the width between two proposals. */
const APART = 7;
/** What both pictures show must be this share of the newest one. */
const SMALLEST_OVERLAP = 0.2;
/** Nobody took the second photograph with a lens so many times as long. */
const MOST_ZOOM = 3;

/** A picture's places, and its proportions. */
interface Places {
	size: PictureSize;
	places: Described[];
}

async function placesOf(picture: Uint8Array): Promise<Places> {
	const levels = await pyramidOf(picture);
	const [largest] = levels;
	if (!largest) throw new Error('a picture has at least one size');
	const places = levels.flatMap((level, index) => {
		const gradient = gradientOf(level);
		const toPercent = 100 / level.width;
		// Heights of small levels are rounded; what counts is the largest one's proportion.
		const down = heightOf(largest) / level.height;
		return featuresOf(gradient, cornersOf(gradient, index)).map(({ x, y, description }) => ({
			x: x * toPercent,
			y: y * down,
			description,
		}));
	});
	return { size: { width: largest.width, height: largest.height }, places };
}

const areaOf = (polygon: readonly PlanePoint[]) => {
	const [first] = polygon;
	return first
		? polygon.reduce((sum, point, at) => sum + turn(first, point, polygon[at + 1] ?? first) / 2, 0)
		: 0;
};

/** Whether two visits with a camera can differ so. */
function isPlausible(homography: Homography, from: PictureSize, to: PictureSize): boolean {
	const whole = { x: 0, y: 0, width: 100, height: heightOf(to) };
	const own = { x: 0, y: 0, width: 100, height: heightOf(from) };
	const overlap = areaOf(coveredPart(own, homography, whole)) / (100 * whole.height);
	// How much an area grows where it lies: the determinant of the derivative, ‖H‖ over the depth cubed.
	const growth = determinant(homography) / depthAt(homography, { x: 50, y: own.height / 2 }) ** 3;
	const zoom = Math.sqrt(Math.max(0, growth));
	return overlap >= SMALLEST_OVERLAP && zoom < MOST_ZOOM && zoom > 1 / MOST_ZOOM;
}

/** The best of the pairs, spread over the picture. */
function spreadOut(pairs: readonly { pair: PointPair; residual: number }[]): PointPair[] {
	const sorted = [...pairs].sort((a, b) => a.residual - b.residual).map(({ pair }) => pair);
	const kept: PointPair[] = [];
	// The one furthest from all that are kept comes next, so that the corners of the picture come first.
	const room = (pair: PointPair) =>
		Math.min(Infinity, ...kept.map(({ to }) => Math.hypot(to.x - pair.to.x, to.y - pair.to.y)));
	for (const [first] = sorted; first && kept.length < MOST;) {
		if (kept.length === 0) kept.push(first);
		const next = sorted.reduce((best, pair) => (room(pair) > room(best) ? pair : best), first);
		if (room(next) < APART) break;
		kept.push(next);
	}
	return kept;
}

/** What two pictures have in common, as far as it can be trusted. */
export interface Suggestion {
	/** Lengths are percent of the width. */
	homography: Homography;
	pairs: PointPair[];
	from: PictureSize;
	to: PictureSize;
}

/**
 * Finds the same places on two pictures; undefined when they cannot be trusted. So many matches must agree that chance is
 * ruled out: M. Brown and D. Lowe, Automatic Panoramic Image Stitching using Invariant Features, IJCV 74 (2007), (13).
 */
export async function suggest(
	older: Uint8Array,
	newest: Uint8Array,
): Promise<Suggestion | undefined> {
	const [from, to] = [await placesOf(older), await placesOf(newest)];
	const pairs = matches(from.places, to.places);
	const fewest = Math.ceil(8 + 0.3 * pairs.length);
	const found = registerPairs(pairs, {
		tolerance: TOLERANCE,
		precision: TOLERANCE,
		fewest,
		smallestTurn: 20,
	});
	if ('refusal' in found || !isPlausible(found.homography, from.size, to.size)) return undefined;
	const good = pairs.flatMap((pair, index) =>
		found.isGood[index] ? [{ pair, residual: found.residuals[index] ?? 0 }] : [],
	);
	const kept = spreadOut(good);
	return kept.length < 6
		? undefined
		: { homography: found.homography, pairs: kept, from: from.size, to: to.size };
}

const rounded = (percent: number) => Math.round(percent * 100) / 100;

/** Proposals as control points. */
export const pointsOf = ({ pairs, from, to }: Suggestion): ControlPoint[] =>
	pairs.map((pair) => [
		rounded(pair.from.x),
		rounded((100 * pair.from.y) / heightOf(from)),
		rounded(pair.to.x),
		rounded((100 * pair.to.y) / heightOf(to)),
	]);

/** Proposes points for every older picture of a comparison that lies in the content folder. */
export async function suggestFor(
	content: string,
	id: string,
	tell: { begin: (label: string) => void; end: (label: string, count: number) => void },
): Promise<Proposals> {
	const read = readComparison(readFileSync(join(content, 'comparisons', `${id}.yaml`), 'utf8'));
	const newest = read && pictureFile(content, read.pictures.at(-1)?.photo ?? '');
	if (!read || newest === undefined) return {};
	const proposals: Record<string, ControlPoint[]> = {};
	for (const { photo, label } of read.pictures.slice(0, -1)) {
		const older = pictureFile(content, photo);
		if (older === undefined) continue;
		tell.begin(label);
		const suggestion = await suggest(readFileSync(older), readFileSync(newest));
		const points = suggestion ? pointsOf(suggestion) : [];
		proposals[photo] = points;
		tell.end(label, points.length);
	}
	return proposals;
}
