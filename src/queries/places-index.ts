import { placePath } from '../paths.ts';
import { PLACE_KINDS, PLACE_RELATIONS, type Place } from '../schema/place.ts';
import type { Entry, Link } from './entry.ts';
import { firstSentence, inVisitOrder } from './place-order.ts';

/** One place in a list. */
export interface PlaceLine extends Link {
	id: string;
	kindLabel: string;
	/** 「东街社区」 where a source says so. */
	community?: string | undefined;
	formerNames: string[];
	about: string;
	isDrawn: boolean;
}

/** Places of one kind within a group. */
export interface PlaceKindGroup {
	kindLabel: string;
	places: PlaceLine[];
}

/** Places with the same relation to 北街社区; whose they are is never guessed. */
export interface PlaceGroup {
	relation: Place['relation'];
	relationLabel: string;
	kinds: PlaceKindGroup[];
}

const RELATIONS: readonly Place['relation'][] = ['inside', 'neighbour', 'county', 'unknown'];

export function placeLine({ id, data }: Entry<Place>): PlaceLine {
	return {
		id,
		href: placePath(id),
		label: data.name,
		kindLabel: PLACE_KINDS[data.kind],
		community: data.community,
		formerNames: data.formerNames.map(({ name }) => name),
		about: firstSentence(data.summary),
		isDrawn: data.sketch !== undefined,
	};
}

/** All places, by what the sources say of their relation to the community, then by kind. */
export function placesIndex(places: readonly Entry<Place>[]): PlaceGroup[] {
	const ordered = inVisitOrder(places);
	return RELATIONS.flatMap((relation) => {
		const here = ordered.filter(({ data }) => data.relation === relation);
		if (here.length === 0) return [];
		const kinds = [...new Set(here.map(({ data }) => data.kind))];
		return {
			relation,
			relationLabel: PLACE_RELATIONS[relation],
			kinds: kinds.map((kind) => ({
				kindLabel: PLACE_KINDS[kind],
				places: here.filter(({ data }) => data.kind === kind).map(placeLine),
			})),
		};
	});
}
