import { expect, test } from 'vitest';
import type { Draft, DraftSketch } from './draft.ts';
import { mergedDraft } from './merge.ts';

const drawn: DraftSketch = {
	shape: 'line',
	points: [
		[1, 1],
		[5, 5],
	],
	grade: 'C',
};
const base: Draft = { sketch: drawn };
const withSketch = (change: Partial<DraftSketch>): Draft => ({ sketch: { ...drawn, ...change } });

test('what two windows changed in different places is both kept', () => {
	expect(mergedDraft(base, withSketch({ note: '据转帖' }), withSketch({ grade: 'B' }))).toEqual({
		sketch: { ...drawn, note: '据转帖', grade: 'B' },
	});
	const mine = withSketch({
		points: [
			[2, 1],
			[5, 5],
		],
	});
	const theirs = withSketch({
		points: [
			[1, 1],
			[5, 9],
		],
	});
	expect(mergedDraft(base, mine, theirs)).toEqual(
		withSketch({
			points: [
				[2, 1],
				[5, 9],
			],
		}),
	);
	const coordinate = { latitude: 30.69 };
	expect(mergedDraft(base, { ...base, coordinate }, withSketch({ grade: 'A' }))).toEqual({
		...withSketch({ grade: 'A' }),
		coordinate,
	});
	const [other, both] = [{ longitude: 103.83 }, { latitude: 30.69, longitude: 103.83 }];
	expect(mergedDraft({}, { coordinate }, { coordinate: other })).toEqual({ coordinate: both });
});

test('where both changed the same, mine counts', () => {
	const mine = withSketch({
		points: [
			[1, 1],
			[5, 5],
			[9, 9],
		],
	});
	const theirs = withSketch({ points: [[1, 1]] });
	expect(mergedDraft(base, mine, theirs)).toEqual(mine);
	expect(mergedDraft(base, {}, theirs)).toEqual({});
	expect(mergedDraft(base, base, {})).toEqual({});
});
