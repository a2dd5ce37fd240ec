import { expect, test } from 'vitest';
import { ERAS, eraOf } from './era.ts';

test.each([
	[-300, '先秦'],
	[555, '秦汉至南北朝'],
	[627, '隋唐五代'],
	[998, '宋元'],
	[1465, '明'],
	[1643, '明'],
	[1644, '清'],
	[1911, '清'],
	[1940, '民国'],
	[1949, '1949年以后'],
	[2014, '1949年以后'],
])('%i belongs to %s', (year, name) => {
	expect(eraOf(year)?.name).toBe(name);
});

test('leaves no year between two eras', () => {
	for (const [index, era] of ERAS.entries()) {
		const next = ERAS[index + 1];
		if (next) expect(next.from).toBe(era.to + 1);
	}
});
