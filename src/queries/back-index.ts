import * as paths from '../paths.ts';
import type { Holdings } from './holdings.ts';
import { eventEntry, keywordEntries, personEntry, placeEntry, termEntry } from './index-entries.ts';
import { intoLetters, type IndexLetter, type UnsortedEntry } from './index-letters.ts';
import type { Searched, SpokenRecording } from './index-locators.ts';
import { chapterMentions } from './index-mentions.ts';
import { byEarliest } from './event-order.ts';

/** Which of the indexes at the end of the book. */
export type BackIndexName = 'people' | 'places' | 'subjects';

/** 人名索引, 地名索引 or 事项索引. */
export interface BackIndex {
	name: BackIndexName;
	href: string;
	letters: IndexLetter[];
	/** How many people, places or subjects. */
	entryCount: number;
	/** How many other names lead to them. */
	referenceCount: number;
}

function backIndex(name: BackIndexName, entries: readonly UnsortedEntry[]): BackIndex {
	const letters = intoLetters(entries);
	const lineCount = letters.reduce((sum, { lines }) => sum + lines.length, 0);
	return {
		name,
		href: paths.backIndexPath(name),
		letters,
		entryCount: entries.length,
		referenceCount: lineCount - entries.length,
	};
}

/** The indexes at the end of the book, made of the marks in the chapters and of what the records name. */
export function backIndexes(
	holdings: Holdings,
	spoken: readonly SpokenRecording[],
): Record<BackIndexName, BackIndex> {
	const searched: Searched = { holdings, mentions: chapterMentions(holdings.chapters), spoken };
	const people = holdings.people.map((person) => personEntry(person, searched));
	const places = holdings.places.map((place) => placeEntry(place, searched));
	const terms = holdings.terms.map((term) => termEntry(term, searched));
	const events = [...holdings.events].sort(byEarliest).map((event) => eventEntry(event, searched));
	const named = new Set(
		[...people, ...places, ...terms].flatMap(({ entry, name = entry.heading, otherNames }) => [
			name,
			...otherNames,
		]),
	);
	return {
		people: backIndex('people', people),
		places: backIndex('places', places),
		subjects: backIndex('subjects', [...terms, ...events, ...keywordEntries(searched, named)]),
	};
}
