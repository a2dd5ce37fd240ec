import type { NamedPlace, NameStand } from './place-map-names.ts';
import { say, type PlacePin } from './place-map-pin.ts';
import type { MapPlace } from './place-map-place.ts';

type Sizes = Pick<NamedPlace, 'name' | 'number' | 'both'>;
type Size = NamedPlace['name'];
const NONE = { width: 0, height: 0 };

/** How large the words of the places are on the map, in CSS pixels: the browser is asked once for each. */
export class NameSizes {
	readonly #known = new Map<string, Sizes>();
	#button = 0;

	/** Width of a button. */
	get button(): number {
		return this.#button;
	}

	of({ id }: MapPlace): Sizes {
		return this.#known.get(id) ?? { name: NONE, number: NONE };
	}

	/** For when letters have changed. */
	forget(): void {
		this.#known.clear();
	}

	/**
	 * Measures those that are not known, all together: the browser lays out the map at most three times and not for each of
	 * them. What costs is every word that it has to set, so nothing is asked that nobody uses: a symbol has room for its number.
	 */
	measure(pins: readonly PlacePin[]): void {
		const unknown = pins.filter(({ place }) => !this.#known.has(place.id));
		if (unknown.length === 0) return;
		const numbers = read(
			unknown.filter(({ place }) => place.symbol === undefined),
			'number',
		);
		const both = read(
			unknown.filter(({ place }) => place.otherName !== undefined),
			'both',
		);
		const names = read(unknown, 'name');
		for (const { place } of unknown) {
			this.#known.set(place.id, {
				name: names.get(place.id) ?? NONE,
				number: numbers.get(place.id) ?? NONE,
				both: both.get(place.id),
			});
		}
		this.#button = unknown[0]?.button.offsetWidth ?? this.#button;
	}
}

/** How large some words of these places are, by id. */
function read(pins: readonly PlacePin[], says: NameStand['says']): Map<string, Size> {
	for (const pin of pins) say(pin, says);
	return new Map(
		pins.map(({ place, words: { offsetWidth: width, offsetHeight: height } }) => [
			place.id,
			{ width, height },
		]),
	);
}
