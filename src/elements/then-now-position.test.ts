import { expect, test } from 'vitest';
import { isSideways, percentAt, percentByKey, valueText } from './then-now-position.ts';

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
	expect(valueText('{label} {n}%', 40, '改造前')).toBe('改造前 40%');
});

test.each([
	['ArrowRight', 50, 55],
	['ArrowDown', 50, 45],
	['PageUp', 50, 70],
	['PageDown', 10, 0],
	['Home', 73, 0],
	['End', 73, 100],
	['ArrowLeft', 0, 0],
	['Tab', 50, undefined],
])('the key %s leads from %i to %s percent', (key, from, to) => {
	expect(percentByKey(key, from)).toBe(to);
});
