import edtf from 'edtf';

/** The years an EDTF text spans, inclusive, astronomical counting. */
export interface YearSpan {
	earliest: number;
	latest: number;
}

const year = (milliseconds: number) => new Date(milliseconds).getUTCFullYear();

/**
 * Reads Extended Date/Time Format levels 0 and 1 (ISO 8601-2): `1936`, `2014-04-17`, `193X`, `1936~`, `1465/1487`,
 * `1936-21`. Undefined for anything else, for intervals with an open side, and for ones that run backwards.
 */
export function edtfToYears(text: string): YearSpan | undefined {
	try {
		const { min, max } = edtf(text, { level: 1, types: ['Date', 'Year', 'Season', 'Interval'] });
		if (!Number.isFinite(min) || !Number.isFinite(max) || min > max) return undefined;
		return { earliest: year(min), latest: year(max) };
	} catch {
		return undefined;
	}
}
