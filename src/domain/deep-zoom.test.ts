import { expect, test } from 'vitest';
import {
	imageInformation,
	isCutIntoTiles,
	scaleFactors,
	smallestSize,
	tileNames,
} from './deep-zoom.ts';

test.each([
	[{ width: 3000, height: 2000 }, false],
	[{ width: 3001, height: 2000 }, true],
	[{ width: 900, height: 3001 }, true],
])('%o is cut into tiles: %s', (size, isCut) => {
	expect(isCutIntoTiles(size)).toBe(isCut);
});

test.each([
	[{ width: 512, height: 300 }, [1]],
	[{ width: 513, height: 300 }, [1, 2]],
	[{ width: 4096, height: 3000 }, [1, 2, 4, 8]],
	[{ width: 4097, height: 3000 }, [1, 2, 4, 8, 16]],
])('%o is shrunk until it fits one tile', (size, factors) => {
	expect(scaleFactors(size)).toEqual(factors);
});

test('tiles cover every pixel of every size once', () => {
	const size = { width: 3001, height: 2003 };
	const covered = new Map<number, number>();
	for (const name of tileNames(size)) {
		const [region = '', seen = ''] = name.split('/');
		const [, , width = NaN, height = NaN] =
			region === 'full' ? [0, 0, size.width, size.height] : region.split(',').map(Number);
		const factor = 2 ** Math.round(Math.log2(width / Number(seen.split(',')[0])));
		covered.set(factor, (covered.get(factor) ?? 0) + width * height);
	}
	const whole = size.width * size.height;
	expect(Object.fromEntries(covered)).toEqual({ 1: whole, 2: whole, 4: whole, 8: whole });
});

test('a tile is named as the specification writes regions and sizes', () => {
	const names = tileNames({ width: 3001, height: 2003 });
	expect(names).toContain('0,0,512,512/512,512/0/default.jpg');
	expect(names).toContain('2560,1536,441,467/441,467/0/default.jpg');
	expect(names).toContain('2048,0,953,2003/239,501/0/default.jpg');
	expect(names.at(-1)).toBe('full/376,251/0/default.jpg');
	expect(new Set(names).size).toBe(names.length);
});

test('the description of a picture names its sizes, its tiles and its rights', () => {
	const size = { width: 4000, height: 3000 };
	const information = imageInformation(
		'https://museum.example/photos/wharf/iiif',
		size,
		'https://x.example/',
	);
	expect(information).toEqual({
		'@context': 'http://iiif.io/api/image/3/context.json',
		id: 'https://museum.example/photos/wharf/iiif',
		type: 'ImageService3',
		protocol: 'http://iiif.io/api/image',
		profile: 'level0',
		width: 4000,
		height: 3000,
		sizes: [{ width: 500, height: 375 }],
		tiles: [{ width: 512, scaleFactors: [1, 2, 4, 8] }],
		rights: 'https://x.example/',
	});
	expect(tileNames(size)).toContain(
		`full/${Object.values(smallestSize(size)).join(',')}/0/default.jpg`,
	);
});
