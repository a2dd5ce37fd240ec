import { parseHistoricalDate } from '../../../src/domain/historical-date.ts';
import { isUnfinished } from '../../../src/domain/unfinished.ts';
import { form as words } from './text.ts';

/** Year 0 of the calendar that computers count by is 公元前1年. */
const yearWords = (year: number) => (year > 0 ? `${year}年` : `公元前${1 - year}年`);

/** What the museum reads in a date as it was typed. Empty where there is nothing to read yet. */
export function dateWords(typed: string): string {
	if (typed.trim() === '' || isUnfinished(typed)) return '';
	const date = parseHistoricalDate(typed);
	if (!date) return words.date.unread;
	const [from, to] = [date.earliest, date.latest].map(yearWords);
	return words.date.read(from === to ? `${from}` : `${from}—${to}`);
}
