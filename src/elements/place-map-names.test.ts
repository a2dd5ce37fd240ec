import { describe, expect, test } from 'vitest';
import { BoxGrid, overlap } from '../domain/box-grid.ts';
import { arrangeNames, symbolBox, type NamedPlace } from './place-map-names.ts';

const sheet = { x: 0, y: 0, width: 300, height: 300 };
const ground = { symbols: [], lines: new BoxGrid(), sheet };

/** A point with a name so many pixels wide. */
const point = (id: string, x: number, y: number, more: Partial<NamedPlace> = {}): NamedPlace => ({
	id,
	hasSymbol: true,
	anchors: [{ x, y, acrossX: 0, acrossY: 0 }],
	reach: 8,
	name: { width: 60, height: 14 },
	number: { width: 12, height: 12 },
	last: false,
	...more,
});

test('a name stands beside its symbol; where it has no room, the number stands in the symbol', () => {
	const crowd = [
		point('a', 40, 150),
		point('b', 66, 150),
		point('c', 92, 150),
		point('d', 118, 150),
	];
	const narrow = { ...ground, sheet: { x: 0, y: 130, width: 220, height: 40 } };
	const stands = arrangeNames(crowd, narrow);
	const says = crowd.map(({ id }) => stands.get(id)?.says);
	expect(says).toContain('name');
	expect(says).toContain('number');
	for (const place of crowd)
		if (stands.get(place.id)?.says === 'number')
			expect(stands.get(place.id)?.box).toEqual(symbolBox(place));
});

test('what is away in a period gives way to what is there, wherever it stands in the list', () => {
	const small = { ...ground, sheet: { x: 0, y: 130, width: 150, height: 66 } };
	const name = { width: 60, height: 40 };
	const away = point('away', 66, 150, { name });
	const there = point('there', 66, 176, { name });
	expect(arrangeNames([away, there], small).get('away')?.says).toBe('name');
	const stands = arrangeNames([{ ...away, last: true }, there], small);
	expect(stands.get('away')?.says).toBe('number');
	expect(stands.get('there')?.says).toBe('name');
});

describe('the other name of a gate', () => {
	const both = { width: 150, height: 30 };

	test('stands below its name where there is room', () => {
		expect(arrangeNames([point('gate', 100, 150, { both })], ground).get('gate')).toMatchObject({
			says: 'both',
			box: both,
		});
	});

	test('takes no room from anybody', () => {
		const gate = point('gate', 100, 150, { both });
		const around = [point('right', 190, 150), point('left', 30, 150), point('above', 100, 110)];
		const without = arrangeNames([{ ...gate, both: undefined }, ...around], ground);
		const stands = arrangeNames([gate, ...around], ground);
		for (const { id } of around) expect(stands.get(id)).toEqual(without.get(id));
		const boxes = [...stands.values()].map(({ box }) => box);
		for (const [index, box] of boxes.entries())
			expect(boxes.some((other, at) => at !== index && overlap(box, other))).toBe(false);
	});
});

test('a line without room for its name or number asks the names in its way to be short', () => {
	const line = point('river', 150, 150, {
		hasSymbol: false,
		anchors: [{ x: 150, y: 150, acrossX: 0, acrossY: 1 }],
	});
	const small = { ...ground, sheet: { x: 100, y: 135, width: 100, height: 34 } };
	const stands = arrangeNames([point('gate', 120, 152), line], small);
	const [river, gate] = [stands.get('river'), stands.get('gate')];
	expect(river && gate && overlap(river.box, gate.box)).toBe(false);
});
