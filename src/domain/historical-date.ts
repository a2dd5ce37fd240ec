/** A date as a source gives it, and what we can make of it. */
export interface HistoricalDate {
	/** The words of the source, untouched: 「明成化间」. */
	asRecorded: string;
	/** Extended Date/Time Format (ISO 8601-2): `1465/1487`, `2014-04-17`, `1936~`. */
	edtf: string;
	/** First and last possible year, inclusive; astronomical counting. */
	earliest: number;
	latest: number;
	/** Whether the source itself, or a span, leaves the year open. */
	uncertain: boolean;
}

/** Reads a date as Chinese sources write it; undefined when it cannot be read. */
export function parseHistoricalDate(written: string): HistoricalDate | undefined {
	const year = /^(\d{4})年?/.exec(written.trim());
	if (!year?.[1]) return undefined;
	const value = Number(year[1]);
	return {
		asRecorded: written.trim(),
		edtf: year[1],
		earliest: value,
		latest: value,
		uncertain: false,
	};
}
