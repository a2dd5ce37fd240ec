import { expect, test } from 'vitest';
import type { Page } from '../schema/page.ts';
import type { Entry } from './entry.ts';
import {
	chineseCounterpart,
	englishCounterpart,
	englishLines,
	houseLines,
	pageOf,
} from './house-pages.ts';

const page = (
	id: string,
	order: number,
	changes: Pick<Partial<Page>, 'language' | 'counterpart'> = {},
): Entry<Page> => ({
	id,
	data: {
		title: id,
		lede: '一句话。',
		order,
		language: 'zh-Hans-CN',
		updated: '2026-11-23',
		channels: ['web'],
		...changes,
	},
});
const pages = [
	page('consent', 40),
	page('about', 10),
	page('principles', 20),
	page('en-map', 150, { language: 'en', counterpart: '/map/' }),
];

test('lists the house pages in their order, without the front page they stand on', () => {
	expect(houseLines(pages).map(({ href }) => href)).toEqual([
		'/about/principles/',
		'/about/consent/',
	]);
	expect(englishLines(pages).map(({ href }) => href)).toEqual(['/en/map/']);
});

test('pairs a Chinese room with its English page, both ways', () => {
	expect(englishCounterpart('/map/', pages)).toEqual({ language: 'en', href: '/en/map/' });
	expect(englishCounterpart('/terms/', pages)).toBeUndefined();
	expect(chineseCounterpart(pageOf('en-map', pages))).toEqual({
		language: 'zh-Hans-CN',
		href: '/map/',
	});
	expect(chineseCounterpart(pageOf('consent', pages))).toBeUndefined();
});

test('says which front page is missing', () => {
	expect(() => pageOf('colophon', pages)).toThrow('content/pages/colophon.mdx is missing');
});
