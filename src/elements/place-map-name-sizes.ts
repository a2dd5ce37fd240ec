import type { NamedPlace, NameStand } from './place-map-names.ts';
import { say, type PlacePin } from './place-map-pin.ts';
import type { MapPlace } from './place-map-place.ts';

type Sizes = Pick<NamedPlace, 'name' | 'number' | 'both'>;
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

	/** Measures those that are not known, all together: the browser lays out the page three times and not for each of them. */
	measure(pins: readonly PlacePin[]): void {
		const unknown = pins.filter(({ place }) => !this.#known.has(place.id));
		if (unknown.length === 0) return;
		const read = (says: NameStand['says']) => {
			for (const pin of unknown) say(pin, says);
			return unknown.map(({ words: { offsetWidth: width, offsetHeight: height } }) => ({
				width,
				height,
			}));
		};
		const [numbers, names, both] = [read('number'), read('name'), read('both')];
		unknown.forEach(({ place }, index) => {
			this.#known.set(place.id, {
				name: names[index] ?? NONE,
				number: numbers[index] ?? NONE,
				both: place.otherName ? both[index] : undefined,
			});
		});
		this.#button = unknown[0]?.button.offsetWidth ?? this.#button;
	}
}
