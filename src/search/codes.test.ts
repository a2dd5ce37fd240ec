import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberReader, readNumbers, writeNumber, writeNumbers } from './codes.ts';

fc.configureGlobal({ seed: 20261127 });

const number = fc.oneof(
	fc.nat({ max: 40 }),
	fc.nat({ max: 0x7fffffff }),
	fc.constantFrom(0, 31, 32, 1023, 1024, 32767, 32768, 0x7fffffff),
);

test.each([
	[0, 'A'],
	[31, 'f'],
	[32, 'gB'],
	[1023, '_f'],
	[1024, 'ggB'],
	[0x7fffffff, '______B'],
])('writes %i as %s', (value, text) => {
	expect(writeNumber(value)).toBe(text);
});

test('reads back the numbers it wrote', () => {
	fc.assert(
		fc.property(fc.array(number), (numbers) => {
			expect(readNumbers(writeNumbers(numbers))).toEqual(numbers);
		}),
		{ numRuns: 300 },
	);
});

test.each([-1, 1.5, NaN, Infinity, 2 ** 31])('does not write %d', (value) => {
	expect(() => writeNumber(value)).toThrow('not a number this code can write');
});

test('a text that is cut off or is none of ours is damaged', () => {
	expect(() => readNumbers('g')).toThrow('damaged number');
	expect(() => readNumbers('A!')).toThrow('damaged number at 1');
	expect(() => readNumbers('城')).toThrow('damaged number');
	expect(() => readNumbers('\u00ff')).toThrow('damaged number');
	expect(() => readNumbers('________')).toThrow('damaged number');
	expect(() => new NumberReader('').next()).toThrow('damaged number');
});

test('a reader begins anywhere, goes on behind what it read, and knows its end', () => {
	const reader = new NumberReader('xx' + writeNumbers([5, 4000, 7]), 2);
	expect(reader.next()).toBe(5);
	expect(reader.next()).toBe(4000);
	expect(reader.isAtEnd).toBe(false);
	expect(reader.next()).toBe(7);
	expect(reader.isAtEnd).toBe(true);
});
