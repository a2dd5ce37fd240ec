import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('without a word it runs half an hour on the standing edition', () => {
	expect(readOptions([], 7)).toEqual({ minutes: 30, seed: 7, edition: undefined });
});

test('length, chance and folder can be chosen', () => {
	expect(readOptions(['--minutes', '480', '--seed', '3', '--edition', 'x'], 7)).toEqual({
		minutes: 480,
		seed: 3,
		edition: 'x',
	});
});

test.each([
	[['--minutes', 'half'], '--minutes 要写分钟，最多1440。'],
	[['--minutes', '0'], '--minutes 要写分钟，最多1440。'],
	[['--seed', '1.5'], '--seed 要写一个整数。'],
	[['--hours', '8'], '有不认识的写法。'],
])('%j is refused with an example', (written, sentence) => {
	expect(readOptions(written, 7)).toBe(
		`${sentence}例如：npm run soak -- --minutes 30 --seed 7 --edition dist/kiosk`,
	);
});
