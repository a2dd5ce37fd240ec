import { placePath } from '../paths.ts';
import { PLACE_KINDS, type Place } from '../schema/place.ts';
import { indexById, pick, type Entry, type Link } from './entry.ts';
import type { Holdings } from './holdings.ts';
import { firstSentence, inVisitOrder } from './place-order.ts';
import { legInWords } from './walk-facts.ts';

/** A place one can walk to. */
export interface PlaceNeighbour extends Link {
	kindLabel: string;
	/** One sentence. */
	about: string;
	/** How long it takes, where someone has walked and measured it. */
	onFoot: string;
}

const pathTo = ({ id, data }: Entry<Place>): Link => ({ href: placePath(id), label: data.name });

/** The way from one place to the other as a walk measured it, in either direction. */
function onFoot(one: string, other: string, walks: Holdings['walks']): string {
	const legs = walks.flatMap(({ data }) =>
		data.stops.filter((stop, index) => {
			const ends = [stop.place, data.stops[index + 1]?.place];
			return ends.includes(one) && ends.includes(other);
		}),
	);
	return legInWords({ measured: legs.find(({ measured }) => measured)?.measured });
}

/** The places its record names as near, then those whose records name it. */
export function placeNeighbours(
	{ id, data }: Entry<Place>,
	{ places, walks }: Pick<Holdings, 'places' | 'walks'>,
): PlaceNeighbour[] {
	const named = pick(data.near, indexById(places));
	const naming = inVisitOrder(places).filter(
		(other) => other.data.near.includes(id) && !data.near.includes(other.id),
	);
	return [...named, ...naming].map((other) => ({
		...pathTo(other),
		kindLabel: PLACE_KINDS[other.data.kind],
		about: firstSentence(other.data.summary),
		onFoot: onFoot(id, other.id, walks),
	}));
}

/** The places before and after it in the museum's lists. */
export function placesBeside(
	id: string,
	places: Holdings['places'],
): { previous?: Link | undefined; next?: Link | undefined } {
	const ordered = inVisitOrder(places);
	const at = ordered.findIndex((place) => place.id === id);
	const [previous, next] = [ordered[at - 1], ordered[at + 1]];
	return { previous: previous && pathTo(previous), next: next && pathTo(next) };
}
