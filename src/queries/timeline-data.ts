import { eventPath, placePath } from '../paths.ts';
import type { Event } from '../schema/event.ts';
import type { Site } from '../schema/site.ts';
import { timelineText } from '../text/timeline.ts';
import { indexById, pick, type Entry } from './entry.ts';
import { citedCards } from './evidence-card.ts';
import type { Holdings } from './holdings.ts';
import { byEarliest, datesDiffer } from './event-order.ts';

type Shown = Pick<Holdings, 'events' | 'places' | 'evidence' | 'sources'>;

/** What the files to take away need to know of the museum. */
export interface TakeAway {
	site: Pick<Site, 'name' | 'version'>;
	/** A public address for an address of the museum; undefined while the museum has none. */
	absolute?: ((address: string) => string) | undefined;
}

/** The museum as its files name it: with public addresses only where this edition stands at them. */
export const takeAway = (site: Site, isPublished: boolean): TakeAway => ({
	site,
	absolute:
		isPublished && site.address !== undefined
			? (address) => new URL(address, site.address).href
			: undefined,
});

/** Events that may leave the museum in a file: those whose people let search engines list them. */
export const eventsToTake = (events: Holdings['events']): Holdings['events'] =>
	events.filter(({ data }) => data.searchEngines !== false).sort(byEarliest);

function eventData({ id, data }: Entry<Event>, shown: Shown, absolute: TakeAway['absolute']) {
	return {
		id,
		title: data.title,
		address: absolute?.(eventPath(id)),
		dates: data.accounts.map(({ date, according, evidence }) => ({
			recorded: date.asRecorded,
			edtf: date.edtf,
			earliest: date.earliest,
			latest: date.latest,
			uncertain: date.uncertain,
			according,
			evidence: citedCards(evidence, shown.evidence, shown.sources).map((card) => ({
				id: card.id,
				grade: card.grade,
				statement: card.statement,
				source: card.source,
			})),
		})),
		differ: datesDiffer(data),
		where: data.where,
		places: pick(data.places, indexById(shown.places)).map((place) => ({
			id: place.id,
			name: place.data.name,
			address: absolute?.(placePath(place.id)),
		})),
		subject: data.subject,
		result: data.result,
		note: data.note,
	};
}

/** 大事记 for programmes, with the meaning of its fields. What is unknown is left out. */
export function timelineData(shown: Shown, { site, absolute }: TakeAway) {
	const events = eventsToTake(shown.events);
	return {
		name: `${site.name}：${timelineText.title}`,
		description: timelineText.description,
		version: site.version,
		terms: timelineText.take.terms,
		count: events.length,
		fields: timelineText.take.fields,
		events: events.map((event) => eventData(event, shown, absolute)),
	};
}
