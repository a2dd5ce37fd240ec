/** First and last possible year, inclusive; astronomical counting. Dates of records fit. */
export interface YearSpan {
	earliest: number;
	latest: number;
}

/** A stretch of time the map can be set to: from the first year of its beginning to the last of its end. */
export interface PeriodLimits {
	from: YearSpan;
	/** undefined where the period has not ended */
	to?: YearSpan | undefined;
}

/** All years of a period. One that has not ended ends with `thisYear`. */
export const periodSpan = ({ from, to }: PeriodLimits, thisYear: number): YearSpan => ({
	earliest: from.earliest,
	latest: to ? to.latest : Math.max(from.latest, thisYear),
});

/** Whether two spans have a year in common. */
export const shareYears = (a: YearSpan, b: YearSpan): boolean =>
	a.earliest <= b.latest && b.earliest <= a.latest;

/**
 * Whether something that happened in one of these years belongs to a period: the middle of its years does. So 「元代」, whose
 * last year is the first of 明, is not told of 明 as well.
 */
export const belongsTo = ({ earliest, latest }: YearSpan, period: YearSpan): boolean => {
	const middle = (earliest + latest) / 2;
	return middle >= period.earliest && middle <= period.latest;
};

/** Length of a time scale. */
export const SCALE_LENGTH = 1000;
/** A band for a single year must still be seen. */
const SHORTEST_BAND = 14;

/**
 * Where a span of years lies on the scale of a period, from 0 to `SCALE_LENGTH`. Every year has the same width; what
 * reaches beyond the period is cut off.
 */
export function bandOnScale(span: YearSpan, period: YearSpan): { from: number; to: number } {
	const years = period.latest + 1 - period.earliest;
	const at = (year: number) =>
		Math.min(1, Math.max(0, (year - period.earliest) / years)) * SCALE_LENGTH;
	const middle = (at(span.earliest) + at(span.latest + 1)) / 2;
	const half = Math.max(SHORTEST_BAND, at(span.latest + 1) - at(span.earliest)) / 2;
	const centre = Math.min(SCALE_LENGTH - half, Math.max(half, middle));
	return { from: centre - half, to: centre + half };
}
