import { foldDate } from './fold-date.ts';
import { readDate, type Reading } from './read-date.ts';
import { reignMistake, type ReignMistake } from './reign-date.ts';
import { formatYearRange } from './year-range.ts';

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

/** Why a date cannot be right, found while reading it. */
export interface DateContradiction {
	/** What the words say: `1904年` for 清光绪三十年. */
	reckoned: string;
	/** What stands in the brackets: `1905年`. */
	written: string;
}

/**
 * Reads a date as Chinese sources write it, or as EDTF; undefined when it cannot be read. The forms are listed in
 * content/README.md 「年代怎么写」. A date that nobody knows (不详) is left out of a record, so it is not read either.
 */
export function parseHistoricalDate(written: string): HistoricalDate | undefined {
	const asRecorded = written.trim();
	const reading = readDate(asRecorded);
	if (!reading) return undefined;
	const { edtf, earliest, latest, uncertain } = reading.span;
	return { asRecorded, edtf, earliest, latest, uncertain };
}

const inWords = ({ earliest, latest }: { earliest: number; latest: number }) =>
	formatYearRange(earliest, latest);

/** Compares the words of a date with the common-era year in its brackets; undefined when they agree or none is given. */
export function dateContradiction(written: string): DateContradiction | undefined {
	const reading: Reading | undefined = readDate(written.trim());
	if (!reading?.words || !reading.brackets) return undefined;
	const { words, brackets } = reading;
	const apart = brackets.earliest > words.latest || brackets.latest < words.earliest;
	// A span in brackets must be the whole span of the words: 明成化间（1465—1480） is a slip.
	const otherSpan =
		brackets.earliest !== brackets.latest &&
		!reading.approximate &&
		(brackets.earliest !== words.earliest || brackets.latest !== words.latest);
	return apart || otherSpan ? { reckoned: inWords(words), written: inWords(brackets) } : undefined;
}

/** Says why a date that cannot be read cannot be right: a reign too short or of another dynasty. Undefined otherwise. */
export function whyUnreadable(written: string): ReignMistake | undefined {
	return reignMistake(foldDate(written).replace(/\(.*$/, ''));
}
