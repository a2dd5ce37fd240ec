import { byPinyin } from '../domain/person-name.ts';
import { textMarks } from '../domain/text-marks.ts';
import * as paths from '../paths.ts';
import type { Person } from '../schema/person.ts';
import { indexById, pick, type Entry, type Link } from './entry.ts';
import { citedCards } from './evidence-card.ts';
import type { Holdings } from './holdings.ts';
import type { CitedCard } from './reading-context.ts';

/** A person as the list of people names them. */
export interface PersonLine extends Link {
	id: string;
	kind: Person['kind'];
	role: string;
}

/** What a person's own page says. Names and dates as recorded; what nobody knows is undefined. */
export interface PersonPage {
	id: string;
	name: string;
	pinyin: string;
	pseudonym: boolean;
	courtesyName?: string | undefined;
	artName?: string | undefined;
	kind: Person['kind'];
	role: string;
	born?: string | undefined;
	died?: string | undefined;
	summary: string;
	evidence: string;
	cards: CitedCard[];
	places: Link[];
	chapters: Link[];
	events: (Link & { when: string })[];
	searchEngines: boolean;
	previous?: Link | undefined;
	next?: Link | undefined;
}

export const personLines = (people: readonly Entry<Person>[]): PersonLine[] =>
	[...people].sort(byPinyin).map(({ id, data }) => ({
		id,
		href: paths.personPath(id),
		label: data.name,
		kind: data.kind,
		role: data.role,
	}));

/** Entries of the chronology name the person in their words; they keep no list of people. */
export const eventsNaming = (name: string, events: Holdings['events']): Holdings['events'] =>
	events
		.filter(({ data }) => `${data.title}${data.subject}${data.result}`.includes(name))
		.sort(
			(a, b) => (a.data.accounts[0]?.date.earliest ?? 0) - (b.data.accounts[0]?.date.earliest ?? 0),
		);

export function personPages(holdings: Holdings): PersonPage[] {
	const places = indexById(holdings.places);
	const sorted = [...holdings.people].sort(byPinyin);
	const neighbour = (person: (typeof sorted)[number] | undefined): Link | undefined =>
		person && { href: paths.personPath(person.id), label: person.data.name };

	return sorted.map(({ id, data }, index) => ({
		id,
		name: data.name,
		pinyin: data.pinyin,
		pseudonym: data.pseudonym,
		courtesyName: data.courtesyName,
		artName: data.artName,
		kind: data.kind,
		role: data.role,
		born: data.born?.asRecorded,
		died: data.died?.asRecorded,
		summary: data.summary,
		evidence: data.evidence.join(' '),
		cards: citedCards(data.evidence, holdings.evidence, holdings.sources),
		places: pick(data.places, places).map((place) => ({
			href: paths.placePath(place.id),
			label: place.data.name,
		})),
		chapters: holdings.chapters
			.filter(({ body }) => textMarks(body ?? '').people.includes(id))
			.map((chapter) => ({ href: paths.chapterPath(chapter.id), label: chapter.data.title })),
		events: eventsNaming(data.name, holdings.events).map((event) => ({
			href: paths.eventPath(event.id),
			label: event.data.title,
			when: event.data.accounts.map(({ date }) => date.asRecorded).join('；'),
		})),
		searchEngines: data.searchEngines ?? true,
		previous: neighbour(sorted[index - 1]),
		next: neighbour(sorted[index + 1]),
	}));
}
