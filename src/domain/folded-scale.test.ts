import { expect, test } from 'vitest';
import { foldedScale, rowsWithoutTouching, yearsToWrite } from './folded-scale.ts';

const year = (from: number, to = from + 1) => ({ from, to });

test('one entry has one stretch of its own years', () => {
	const { stretches, at } = foldedScale([year(386, 557)]);
	expect(stretches).toEqual([{ from: 386, to: 557, start: 0, end: 1 }]);
	expect([at(386), at(557)]).toEqual([0, 1]);
});

test('long stretches without an entry are folded, short ones are not', () => {
	const modern = [1955, 1983, 1996, 2002, ...Array.from({ length: 12 }, (_, n) => 2014 + n)];
	const { stretches } = foldedScale(modern.map((from) => year(from)));
	expect(stretches.map(({ from, to }) => [from, to])).toEqual([
		[1955, 1956],
		[1983, 1984],
		[1996, 2003],
		[2014, 2026],
	]);
	expect(foldedScale([year(1669), year(1686), year(1723, 1736)]).stretches).toHaveLength(1);
});

test('a stretch is as long as it has entries, and the line as all of them', () => {
	const { stretches } = foldedScale([year(1955), year(2014), year(2015), year(2015.3, 2015.4)]);
	expect(stretches.map(({ start, end }) => [start, end])).toEqual([
		[0, 1],
		[1, 4],
	]);
});

test('later years never lie before earlier ones, whatever the entries', () => {
	let seed = 7;
	const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
	for (let round = 0; round < 200; round += 1) {
		const entries = Array.from({ length: 1 + Math.floor(random() * 40) }, () => {
			const from = Math.floor(random() * 1400) + 600;
			return year(from, from + Math.ceil(random() * (random() < 0.2 ? 120 : 3)));
		});
		const { at, stretches } = foldedScale(entries);
		const places = entries.flatMap(({ from, to }) => [from, to]).sort((a, b) => a - b);
		for (const [index, one] of places.entries())
			expect(at(one)).toBeGreaterThanOrEqual(at(places[index - 1] ?? one));
		for (const { from, to } of entries) expect(at(to)).toBeGreaterThan(at(from));
		expect(stretches[stretches.length - 1]?.end).toBe(entries.length);
	}
});

test('an entry that lasts through a gap keeps it open', () => {
	expect(foldedScale([year(960, 1127), year(998), year(1271)]).stretches).toHaveLength(1);
	expect(foldedScale([year(960), year(998), year(1271)]).stretches).toHaveLength(2);
});

test('writes the first year and round ones that have room', () => {
	expect(yearsToWrite({ from: 2014, to: 2026, start: 4, end: 28 }, 1.2)).toEqual([
		2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025,
	]);
	expect(yearsToWrite({ from: 1436, to: 1644, start: 0, end: 5 }, 1.2)).toEqual([
		1436, 1500, 1550, 1600,
	]);
	expect(yearsToWrite({ from: 1955, to: 1956, start: 0, end: 1 }, 1.2)).toEqual([1955]);
});

test('what would touch stands in another row, and a row is used again when it is free', () => {
	const rows = rowsWithoutTouching([year(0, 5), year(2, 3), year(4, 6), year(5.5, 6)], 0.5);
	expect(rows).toEqual([0, 1, 1, 0]);
	expect(rowsWithoutTouching([], 1)).toEqual([]);
});
