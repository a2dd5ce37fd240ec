import { expect, test } from 'vitest';
import { holdings } from '../fixtures/places.ts';
import { mapPage } from './map-page.ts';

test('the map and its list hold the same places; what cannot be drawn is listed apart', () => {
	const page = mapPage(holdings);
	expect(page.entries.map(({ id }) => id)).toEqual(page.sketch.marks.map(({ id }) => id));
	expect(page.entries[0]).toMatchObject({
		number: 1,
		name: '大南门',
		formerNames: '文明门（据2021年网络转帖）',
		about: '据转帖，门在路口附近。',
	});
	expect(page.unplaced.map(({ label }) => label)).toEqual(['北门', '大南街', '社学巷']);
});

test('shows both sets of gate names, the gazetteer beside the post', () => {
	expect(
		mapPage(holdings).gateNames.map(({ source: title, statements }) => [title, statements.length]),
	).toEqual([
		['《四川通志》', 1],
		['《原来温江还有迎辉楼》', 1],
	]);
});
