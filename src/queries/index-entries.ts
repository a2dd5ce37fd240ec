import { fullName } from '../domain/person-name.ts';
import { invertedTitle } from '../domain/inverted-title.ts';
import * as paths from '../paths.ts';
import { PLACE_KINDS } from '../schema/place.ts';
import { TERM_KINDS } from '../schema/term.ts';
import { indexById, pick, type Link } from './entry.ts';
import { cardLabel } from './evidence-card.ts';
import { byCardNumber } from './evidence-pages.ts';
import type { Holdings } from './holdings.ts';
import type { UnsortedEntry } from './index-letters.ts';
import * as locators from './index-locators.ts';
import type { Searched, Sought } from './index-locators.ts';
import { eventsNaming } from './person-page.ts';

type Person = Holdings['people'][number];
type Place = Holdings['places'][number];
type Term = Holdings['terms'][number];
type Event = Holdings['events'][number];

const anchor = (kind: string, id: string) => `${kind}-${id.replace(/\s+/g, '-')}`;

function cardLinks(ids: readonly string[], { evidence }: Holdings): Link[] {
	return pick([...new Set(ids)], indexById(evidence))
		.sort(byCardNumber)
		.map(({ id }) => ({ href: paths.evidencePath(id), label: cardLabel(id) }));
}

/** The words chapters use for a record. */
const wordsInChapters = ({ kind, id }: Pick<Sought, 'kind' | 'id'>, { mentions }: Searched) =>
	mentions.filter((one) => one.kind === kind && one.id === id).map(({ words }) => words.trim());

export function personEntry({ id, data }: Person, searched: Searched): UnsortedEntry {
	const { holdings } = searched;
	const otherNames = [
		...(data.courtesyName ? [data.courtesyName] : []),
		...(data.artName ? [data.artName] : []),
		...wordsInChapters({ kind: 'people', id }, searched),
	];
	const sought: Sought = { kind: 'people', id, names: [data.name, ...otherNames] };
	return {
		name: data.name,
		pinyin: data.pinyin,
		otherNames,
		entry: {
			id: anchor('person', id),
			heading: fullName(data),
			href: paths.personPath(id),
			note: data.role,
			groups: [
				...locators.inChapters(sought, searched),
				...locators.inTimeline(eventsNaming(data.name, holdings.events)),
				...locators.inPhotos(
					holdings.photos.filter((photo) => photo.data.people.includes(id)),
					data.name,
				),
				...locators.inRecordings(sought, searched),
			],
			cards: cardLinks(data.evidence, holdings),
			related: [],
		},
	};
}

/** Names of a place besides the one it stands under: former ones, those in brackets, those chapters use. */
function otherPlaceNames({ id, data }: Place, searched: Searched): string[] {
	const bracketed = /（(.+)）$/.exec(data.name)?.[1];
	return [
		...data.formerNames.flatMap(({ name }) => name.split('、')),
		...(bracketed ? [bracketed] : []),
		...wordsInChapters({ kind: 'places', id }, searched),
	];
}

export function placeEntry(place: Place, searched: Searched): UnsortedEntry {
	const { id, data } = place;
	const { holdings } = searched;
	const otherNames = otherPlaceNames(place, searched);
	const sought: Sought = {
		kind: 'places',
		id,
		names: [data.name, data.name.replace(/（.+）$/, ''), ...otherNames],
	};
	return {
		pinyin: data.pinyin,
		otherNames,
		entry: {
			id: anchor('place', id),
			heading: data.name,
			href: paths.placePath(id),
			note: PLACE_KINDS[data.kind],
			groups: [
				...locators.inChapters(sought, searched, (chapter) => chapter.data.places.includes(id)),
				...locators.inTimeline(holdings.events.filter((event) => event.data.places.includes(id))),
				...locators.inComparisons(
					holdings.comparisons.filter((comparison) => comparison.data.place === id),
					data.name,
				),
				...locators.inPhotos(
					holdings.photos.filter((photo) => photo.data.place === id),
					data.name,
				),
				...locators.inRecordings(sought, searched),
				...locators.inWalks(holdings.walks, id),
				...locators.inLessons(holdings.lessons, id),
			],
			cards: cardLinks(
				[
					...data.evidence,
					...data.formerNames.flatMap(({ evidence }) => evidence),
					...holdings.evidence.filter((card) => card.data.places.includes(id)).map(({ id }) => id),
				],
				holdings,
			),
			related: [],
		},
	};
}

export function termEntry({ id, data }: Term, searched: Searched): UnsortedEntry {
	const { holdings } = searched;
	const otherNames = wordsInChapters({ kind: 'terms', id }, searched);
	const sought: Sought = { kind: 'terms', id, names: [data.word, ...otherNames] };
	return {
		pinyin: data.pinyin,
		otherNames,
		entry: {
			id: anchor('term', id),
			heading: data.word,
			href: paths.termPath(id),
			note: TERM_KINDS[data.kind],
			groups: [
				...locators.inChapters(sought, searched),
				...locators.inRecordings(sought, searched),
			],
			cards: cardLinks(
				[...data.evidence, ...(data.example ? [data.example.evidence] : [])],
				holdings,
			),
			related: pick(data.related, indexById(holdings.terms)).map((other) => ({
				href: `#${anchor('term', other.id)}`,
				label: other.data.word,
			})),
		},
	};
}

export function eventEntry({ id, data }: Event, searched: Searched): UnsortedEntry {
	const sought: Sought = { kind: 'events', id, names: [] };
	return {
		otherNames: [],
		entry: {
			id: anchor('event', id),
			heading: invertedTitle(data.title),
			href: paths.eventPath(id),
			note: data.accounts.map(({ date }) => date.asRecorded).join('；'),
			groups: locators.inChapters(sought, searched),
			cards: cardLinks(
				data.accounts.flatMap(({ evidence }) => evidence),
				searched.holdings,
			),
			related: [],
		},
	};
}

/**
 * What recordings speak of besides people, places and words that have entries of their own. Keywords of a narration are
 * marks and headings of its chapter: the marks are found there, and a heading is no subject.
 */
export function keywordEntries(searched: Searched, named: ReadonlySet<string>): UnsortedEntry[] {
	const spoken = new Set(searched.spoken.map(({ id }) => id));
	const keywords = searched.holdings.interviews
		.filter(({ id, data }) => spoken.has(id) && data.kind !== 'narration')
		.flatMap(({ data }) => data.segments.flatMap((segment) => segment.keywords));
	return [...new Set(keywords)]
		.filter((keyword) => !named.has(keyword))
		.map((keyword) => ({
			otherNames: [],
			entry: {
				id: anchor('keyword', keyword),
				heading: keyword,
				groups: locators.inRecordings({ kind: 'keyword', id: '', names: [keyword] }, searched),
				cards: [],
				related: [],
			},
		}));
}
