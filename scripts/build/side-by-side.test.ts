import { expect, test } from 'vitest';
import { sideBySide } from './side-by-side.ts';

const soon = () => new Promise((resolve) => setTimeout(resolve));

test('does everything, so many at once and no more', async () => {
	const done: number[] = [];
	let [now, most] = [0, 0];
	await sideBySide(
		[1, 2, 3, 4, 5],
		async (number) => {
			now += 1;
			most = Math.max(most, now);
			await soon();
			done.push(number);
			now -= 1;
		},
		2,
	);
	expect([done, most]).toEqual([[1, 2, 3, 4, 5], 2]);
});

test('ends with what went wrong', async () => {
	const work = async (number: number) => {
		await soon();
		if (number === 2) throw new Error('the second');
	};
	await expect(sideBySide([1, 2, 3], work, 2)).rejects.toThrow('the second');
});
