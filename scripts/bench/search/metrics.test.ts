import { expect, test } from 'vitest';
import { ndcg, percentile, qualityOf, type Answered } from './metrics.ts';
import type { QueryKind } from './queries.ts';
import type { Worth } from './oracle.ts';

const answered = (
	kind: QueryKind,
	answers: readonly [number, Worth][],
	found: readonly number[],
): Answered => ({ query: { kind, text: '城墙', answers: new Map(answers) }, found });

test('averages recall and precision over queries; no result has no precision', () => {
	const quality = qualityOf([
		answered(
			'piece',
			[
				[1, 1],
				[2, 1],
			],
			[1, 9, 8, 7],
		),
		answered('title', [[3, 3]], []),
	]);
	expect(quality.recall).toBe(0.25);
	expect(quality.precision).toBe(0.25);
	expect(quality.firstTen).toBe(0.5);
	expect(quality.zeroResults).toBe(0.5);
});

test('keeps traditional characters and pinyin apart', () => {
	const quality = qualityOf([
		answered('piece', [[1, 1]], [1]),
		answered('traditional', [[1, 1]], []),
		answered(
			'pinyin',
			[
				[1, 3],
				[2, 3],
			],
			[2],
		),
	]);
	expect(quality).toMatchObject({ recall: 1, precision: 1, traditional: 0, pinyin: 0.5 });
});

test('a right page on place eleven is not among the first ten', () => {
	const found = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 1];
	expect(qualityOf([answered('piece', [[1, 1]], found)]).firstTen).toBe(0);
});

test('asked nothing, says nothing', () => {
	expect(qualityOf([])).toMatchObject({ recall: undefined, precision: undefined });
});

test('the best order has an NDCG of one, another one less', () => {
	const answers: [number, Worth][] = [
		[1, 1],
		[2, 3],
	];
	expect(ndcg(answered('piece', answers, [2, 1]))).toBe(1);
	expect(ndcg(answered('piece', answers, [1, 2]))).toBeCloseTo(0.71, 2);
	expect(ndcg(answered('piece', answers, [5]))).toBe(0);
});

test.each([
	[0.5, 3],
	[0.95, 5],
	[1, 5],
	[0, 1],
])('percentile %d by nearest rank', (share, number) => {
	expect(percentile([5, 3, 1, 2, 4], share)).toBe(number);
	expect(percentile([], share)).toBeUndefined();
});
