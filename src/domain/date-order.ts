import edtf from 'edtf';
import type { HistoricalDate } from './historical-date.ts';

/** First and last moment a date may mean, milliseconds since 1970; undefined where a side of it is open. */
function moments({ edtf: written }: HistoricalDate): { min: number; max: number } | undefined {
	const { min, max } = edtf(written);
	return Number.isFinite(min) && Number.isFinite(max) ? { min, max } : undefined;
}

/**
 * Whether one date is earlier than another as far as their words tell: both its bounds lie before the other's. 「1983年」 is
 * earlier than 「约1985年」, 「1985年」 is not earlier than 「20世纪80年代」, a month not than its own year.
 */
export function isEarlier(date: HistoricalDate, other: HistoricalDate): boolean {
	if (date.earliest !== other.earliest || date.latest !== other.latest)
		return date.earliest < other.earliest && date.latest < other.latest;
	const [own, others] = [moments(date), moments(other)];
	return own !== undefined && others !== undefined && own.min < others.min && own.max < others.max;
}
