import { pinyin } from 'pinyin-pro';
import { suggestedId } from '../../../src/domain/entry-id.ts';
import { parseHistoricalDate } from '../../../src/domain/historical-date.ts';
import type { CollectionName } from '../../../src/schema/collections.ts';
import { isFields, valueAt, type Draft } from './draft/change.ts';

/** Syllables that make an id long enough to know it by. */
const SYLLABLES = 6;
/** The letter of cards that no older card of the same source has led the way for. */
const CARD_SERIES = 's';

/** Latin letters for a name: 「知县李棠砌石城」 becomes zhi-xian-li-tang-qi-shi. */
function lettersOf(name: string): string {
	const parts = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
	return suggestedId(parts.slice(0, SYLLABLES).join(' ')) ?? '';
}

/** The next number of a series: `s47` after `s46`. */
function nextIn(series: string, ids: readonly string[], digits: number): string {
	const numbers = ids.flatMap((id) => {
		const number = id.startsWith(series) ? id.slice(series.length) : '';
		return /^\d+$/.test(number) ? [Number(number)] : [];
	});
	return series + String(Math.max(0, ...numbers) + 1).padStart(digits, '0');
}

/** The year an event began, in four digits as its address has it. */
function yearOf(draft: Draft): string {
	const written = valueAt(draft, ['fields', 'accounts', 0, 'date']);
	const date = typeof written === 'string' ? parseHistoricalDate(written) : undefined;
	return date && date.earliest > 0 ? String(date.earliest).padStart(4, '0') : '';
}

/** The series of the source's other cards. */
function seriesOf(draft: Draft, cards: ReadonlyMap<string, unknown>): string {
	const { source } = draft.fields;
	const kin = [...cards].filter(([, fields]) => isFields(fields) && fields['source'] === source);
	return kin.at(-1)?.[0].replace(/\d+$/, '') ?? CARD_SERIES;
}

/**
 * An id for a new record, in the manner of its kind: cards are numbered in their source's series, consents by year, events
 * begin with their year, all others are their name in Latin letters. Empty as long as there is nothing to make it of.
 * @param records the records there are, by id, with their fields
 * @param today `2026-11-28`
 */
export function proposedId(
	collection: CollectionName,
	draft: Draft,
	records: ReadonlyMap<string, unknown>,
	today: string,
): string {
	const ids = [...records.keys()];
	if (collection === 'evidence') return nextIn(seriesOf(draft, records), ids, 2);
	if (collection === 'consents') return nextIn(`c${today.slice(0, 4)}-`, ids, 3);
	const name = ['title', 'name', 'word'].map((key) => draft.fields[key]).find(Boolean);
	const letters = typeof name === 'string' ? lettersOf(name) : '';
	if (letters === '') return '';
	const year = collection === 'events' ? yearOf(draft) : '';
	const wanted = year === '' ? letters : `${year}-${letters}`;
	if (!records.has(wanted)) return wanted;
	return nextIn(`${wanted}-`, [`${wanted}-1`, ...ids], 1);
}
