import { expect, test } from 'vitest';
import { builtPages } from './built-site.ts';
import { missingRooms, ROOMS } from './page-kinds.ts';

const pages = builtPages();

test('every room of the museum has a page', () => {
	expect(missingRooms(pages)).toEqual([]);
});

test('every page belongs to a room, so that its kind is tested', () => {
	const strays = pages.filter(({ path }) => !ROOMS.some(({ address }) => address.test(path)));
	expect(strays.map(({ path }) => path)).toEqual([]);
});

test('every page says which kind it is', () => {
	expect(pages.filter(({ kind }) => kind === '').map(({ path }) => path)).toEqual([]);
});

test('a room without pages is noticed', () => {
	expect(missingRooms(pages.filter(({ path }) => !path.startsWith('/chapters/')))).toEqual([
		String.raw`chapters ^\/chapters\/$`,
		String.raw`chapter ^\/chapters\/[^/]+\/$`,
		String.raw`chapter with pinyin ^\/chapters\/[^/]+\/pinyin\/$`,
		...missingRooms(pages),
	]);
});
