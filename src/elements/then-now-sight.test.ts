import { describe, expect, test } from 'vitest';
import {
	addressOfSight,
	openingSight,
	sightInAddress,
	withPicture,
	type Sight,
	type View,
} from './then-now-sight.ts';

const ALL: readonly View[] = ['slider', 'fade', 'side', 'film'];
const opening = openingSight(3);

describe('the address of what is seen', () => {
	test.each<[Partial<Sight>, number, string]>([
		[{ at: 40 }, 2, 'view=slider&at=40'],
		[{ view: 'fade', at: 0 }, 2, 'view=fade&at=0'],
		[{ view: 'side' }, 2, 'view=side'],
		[{ at: 40, before: 1, after: 2 }, 3, 'view=slider&at=40&of=2-3'],
		[{ view: 'side' }, 3, 'view=side'],
		[{ view: 'film', shown: 1 }, 3, 'view=film&of=2'],
	])('of %j among %i pictures is 「%s」, and leads back', (changes, count, address) => {
		const sight = { ...openingSight(count), ...changes };
		expect(addressOfSight(sight, count)).toBe(address);
		expect(sightInAddress(`#${address}`, '', ALL, count)).toEqual(sight);
		expect(sightInAddress('', `?${address}`, ALL, count)).toEqual(sight);
	});

	test.each(['', '#spot-1', '#view=', '#view=film', '#view=cinema&at=3'])(
		'「%s」 asks for nothing of two pictures that lie over each other',
		(hash) => {
			expect(sightInAddress(hash, '', ['slider', 'fade', 'side'], 2)).toBeUndefined();
		},
	);

	test.each([
		['#view=slider&at=140', { at: 100 }],
		['#view=slider&at=-3', {}],
		['#view=slider&at=vierzig', {}],
		['#view=slider&of=3-1', {}],
		['#view=slider&of=1-9', {}],
		['#view=slider&of=0-2', {}],
		['#view=film&of=7', { view: 'film' }],
	])('what cannot be in 「%s」 stays as it opens', (hash, changes) => {
		expect(sightInAddress(hash, '', ALL, 3)).toEqual({ ...opening, ...changes });
	});
});

describe('choosing which two are compared', () => {
	test.each<['before' | 'after', number, [number, number]]>([
		['before', 1, [1, 2]],
		['before', 2, [1, 2]],
		['after', 1, [0, 1]],
		['after', 0, [0, 1]],
	])('%s is picture %i: the pair is %j', (side, picture, pair) => {
		const { before, after } = withPicture(opening, side, picture, 3);
		expect([before, after]).toEqual(pair);
	});

	test('the other side makes way', () => {
		const early = { ...openingSight(4), before: 0, after: 1 };
		expect(withPicture(early, 'before', 2, 4)).toMatchObject({ before: 2, after: 3 });
		const late = { ...openingSight(4), before: 2, after: 3 };
		expect(withPicture(late, 'after', 1, 4)).toMatchObject({ before: 0, after: 1 });
	});
});
