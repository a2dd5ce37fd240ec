import { expect, test } from 'vitest';
import { lengthOf, type CorpusPage } from './corpus.ts';
import { generatedPages } from './generated-pages.ts';

const source: CorpusPage[] = [
	{
		id: 0,
		url: '/',
		title: '城墙',
		paragraphs: [
			'温江县城的城墙，明成化间知县李棠用石头砌起来，高一丈五尺，周围三里六分。',
			'温江的城门有四座，东门叫迎晖，南门叫昭化，温江人至今还用这些名字。',
			'城墙拆了以后，温江的街往外长，北街、南街都比从前长了一倍。',
		],
	},
];

test('the same seed makes the same pages, another one others', () => {
	expect(generatedPages(20, source, 7)).toEqual(generatedPages(20, source, 7));
	expect(generatedPages(20, source, 7)).not.toEqual(generatedPages(20, source, 8));
});

test('pages are about as long as a short chapter and say that they are a test', () => {
	const pages = generatedPages(50, source, 7);
	expect(lengthOf(pages) / pages.length).toBeGreaterThan(1200);
	expect(lengthOf(pages) / pages.length).toBeLessThan(1900);
	expect(pages.every(({ title }) => title.startsWith('试文'))).toBe(true);
	expect(pages.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, id) => id));
});

test('what is common in the museum is common in the pages', () => {
	const pages = generatedPages(50, source, 7);
	const withTown = pages.filter(({ paragraphs }) => paragraphs.join('').includes('温江'));
	expect(withTown.length).toBeGreaterThan(45);
});
