import { expect, test } from 'vitest';
import { holdings, walk } from '../fixtures/places.ts';
import { walkPage } from './walk-page.ts';

test('every stop of a walk leads to the next and the last one home', () => {
	const page = walkPage(walk, holdings);
	expect(page.stops.map(({ anchor, next }) => [anchor, next?.href])).toEqual([
		['stop-1', '#stop-2'],
		['stop-2', '#stop-3'],
		['stop-3', undefined],
	]);
	expect(page.stops.map(({ previous }) => previous?.label)).toEqual([undefined, '大南门', '北门']);
	expect(page.stops.map(({ isDrawn }) => isDrawn)).toEqual([true, false, false]);
});
