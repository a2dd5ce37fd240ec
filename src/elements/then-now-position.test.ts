import { expect, test } from 'vitest';
import { isSideways, percentAt, valueText } from './then-now-position.ts';

test.each([
	[100, 0],
	[240, 35],
	[500, 100],
	[20, 0],
	[900, 100],
])('a finger at %i px shows %i percent of the older picture', (x, percent) => {
	expect(percentAt(x, { left: 100, width: 400 })).toBe(percent);
});

test('a picture without width is split in the middle', () => {
	expect(percentAt(10, { left: 0, width: 0 })).toBe(50);
});

test.each([
	['a pull to the side', { x: 20, y: 4 }, true],
	['a pull to the left', { x: -20, y: 4 }, true],
	['a swipe down', { x: 8, y: 40 }, false],
	['a tap that trembles', { x: 3, y: 1 }, false],
])('%s', (_title, to, sideways) => {
	expect(isSideways({ x: 0, y: 0 }, to)).toBe(sideways);
});

test('says the share in the words of the record', () => {
	expect(valueText('改造前 {n}%', 40)).toBe('改造前 40%');
});
