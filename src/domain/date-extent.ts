import type { HistoricalDate } from './historical-date.ts';

/** How exactly a date is known. */
export type Exactness = 'day' | 'month' | 'year' | 'open';

/** The time a date may mean, on a line of years. */
export interface DateExtent {
	/** Years with their parts, astronomical counting: 1 July 2014 is 2014.5. */
	from: number;
	/** Where the time ends; not part of it. */
	to: number;
	exactness: Exactness;
}

/** A day of the Gregorian calendar, whose first full year was 1583. */
export interface GregorianDay {
	year: number;
	/** 1–12 */
	month: number;
	/** 1–31 */
	day: number;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const FIRST_GREGORIAN_YEAR = 1583;

/** The day a date names; undefined where it names only a year or a month, is a guess, or is older than the calendar. */
export function gregorianDay({
	edtf,
	uncertain,
}: Pick<HistoricalDate, 'edtf' | 'uncertain'>): GregorianDay | undefined {
	const [, year, month, day] = DAY.exec(edtf) ?? [];
	return uncertain || year === undefined || Number(year) < FIRST_GREGORIAN_YEAR
		? undefined
		: { year: Number(year), month: Number(month), day: Number(day) };
}

/** Where a date stands on a line of years. A day takes a day, 「明成化间」 its 23 years. */
export function dateExtent(date: HistoricalDate): DateExtent {
	const { edtf, earliest, latest, uncertain } = date;
	if (uncertain || earliest !== latest)
		return { from: earliest, to: latest + 1, exactness: 'open' };
	const [, , month, day] = DAY.exec(edtf) ?? MONTH.exec(edtf) ?? [];
	if (month === undefined) return { from: earliest, to: earliest + 1, exactness: 'year' };
	const start = earliest + (Number(month) - 1) / 12;
	return day === undefined
		? { from: start, to: start + 1 / 12, exactness: 'month' }
		: {
				from: start + (Number(day) - 1) / 372,
				to: start + Number(day) / 372,
				exactness: 'day',
			};
}
