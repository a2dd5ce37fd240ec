import { expect, test } from 'vitest';
import { holdings } from '../fixtures/places.ts';
import { placesIndex } from './places-index.ts';

test('sorts places by what the sources say of their community, never by guessing', () => {
	const groups = placesIndex(holdings.places);
	expect(
		groups.map(({ relation, kinds }) => [
			relation,
			kinds.flatMap(({ places }) => places.map(({ label }) => label)),
		]),
	).toEqual([
		['inside', ['大南街']],
		['neighbour', ['社学巷']],
		['county', ['大南门', '北门']],
	]);
	expect(groups[1]?.kinds[0]?.places[0]?.community).toBe('东街社区');
});
