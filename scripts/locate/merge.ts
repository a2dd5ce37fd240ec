import { UNDRAWN, type Draft, type DraftCoordinate, type DraftSketch } from './draft.ts';

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What I made of it where I changed it, else what they made of it. */
const merged = <Value>(base: Value, mine: Value, theirs: Value): Value =>
	isSame(base, mine) ? theirs : mine;

/** Point by point as long as nobody added or took out any. */
function mergedPoints(base: DraftSketch, mine: DraftSketch, theirs: DraftSketch) {
	const isAsLong = [mine, theirs].every(({ points }) => points.length === base.points.length);
	if (!isAsLong) return merged(base.points, mine.points, theirs.points);
	return base.points.map((point, index) =>
		merged(point, mine.points[index] ?? point, theirs.points[index] ?? point),
	);
}

function mergedSketch(base: DraftSketch, mine: DraftSketch, theirs: DraftSketch): DraftSketch {
	return {
		shape: merged(base.shape, mine.shape, theirs.shape),
		points: mergedPoints(base, mine, theirs),
		grade: merged(base.grade, mine.grade, theirs.grade),
		note: merged(base.note, mine.note, theirs.note),
	};
}

function mergedCoordinate(
	base: DraftCoordinate,
	mine: DraftCoordinate,
	theirs: DraftCoordinate,
): DraftCoordinate {
	return {
		latitude: merged(base.latitude, mine.latitude, theirs.latitude),
		longitude: merged(base.longitude, mine.longitude, theirs.longitude),
		datum: merged(base.datum, mine.datum, theirs.datum),
		precision: merged(base.precision, mine.precision, theirs.precision),
		measured: merged(base.measured, mine.measured, theirs.measured),
		spot: merged(base.spot, mine.spot, theirs.spot),
	};
}

/** A part of which one side may have none. */
function mergedPart<Part>(
	parts: readonly [base: Part | undefined, mine: Part | undefined, theirs: Part | undefined],
	none: Part,
	merge: (base: Part, mine: Part, theirs: Part) => Part,
): Part | undefined {
	const [base, mine, theirs] = parts;
	if (isSame(base, mine)) return theirs;
	if (isSame(base, theirs) || !mine) return mine;
	return merge(base ?? none, mine, theirs ?? none);
}

/**
 * What two windows made of one draft, field by field; where both changed the same, what is mine. (Theirs stays a step that
 * can be gone back to.)
 */
export const mergedDraft = (base: Draft, mine: Draft, theirs: Draft): Draft => ({
	sketch: mergedPart([base.sketch, mine.sketch, theirs.sketch], UNDRAWN, mergedSketch),
	coordinate: mergedPart(
		[base.coordinate, mine.coordinate, theirs.coordinate],
		{},
		mergedCoordinate,
	),
});
