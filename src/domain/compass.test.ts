import { expect, test } from 'vitest';
import { compassWord, roundMetres } from './compass.ts';

const HERE = { latitude: 30.69, longitude: 103.83 };

test.each([
	[0.001, 0, '北'],
	[0.001, 0.00116, '东北'],
	[0, 0.001, '东'],
	[-0.001, 0.00116, '东南'],
	[-0.001, 0, '南'],
	[-0.001, -0.00116, '西南'],
	[0, -0.001, '西'],
	[0.001, -0.00116, '西北'],
	// As many degrees east as north are fewer metres east: still north-east, but nearer to north.
	[0.001, 0.0005, '东北'],
	[0.001, 0.0004, '北'],
])('%d degrees north and %d east lie in the %s', (north, east, word) => {
	const there = { latitude: HERE.latitude + north, longitude: HERE.longitude + east };
	expect(compassWord(HERE, there)).toBe(word);
});

test.each([
	[2, 10],
	[123, 120],
	[996, 1000],
	[1234, 1200],
])('%d metres are said as %d', (metres, said) => {
	expect(roundMetres(metres)).toBe(said);
});
