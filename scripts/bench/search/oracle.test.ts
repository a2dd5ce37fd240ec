import { expect, test } from 'vitest';
import type { CorpusPage } from './corpus.ts';
import { Oracle } from './oracle.ts';
import { knownQueries } from './queries.ts';
import { readVariants } from './variants.ts';

const pages: CorpusPage[] = [
	{ id: 0, url: '/a/', title: '城墙与城门', paragraphs: ['石城高一丈五尺，', '周围三里六分。'] },
	{ id: 1, url: '/b/', title: '迎晖路', paragraphs: ['沿着城墙走，城墙外是田，城墙里是街。'] },
	{ id: 2, url: '/c/', title: '江安河', paragraphs: ['光緒年間，城牆邊有一座桥。'] },
];
const variants = readVariants();
const oracle = new Oracle(pages, variants);

test('finds a phrase in titles and texts, and tells how much a page says of it', () => {
	expect([...oracle.literal('城墙')]).toEqual([
		[0, 3],
		[1, 2],
		[2, 1],
	]);
});

test('a phrase crosses punctuation and never paragraphs', () => {
	expect([...oracle.literal('年间城墙').keys()]).toEqual([2]);
	expect([...oracle.literal('五尺周围').keys()]).toEqual([]);
});

test('every word must be there, wherever', () => {
	expect([...oracle.literal('城墙 桥').keys()]).toEqual([2]);
	expect([...oracle.literal('三里 一丈').keys()]).toEqual([0]);
});

test('finds titles by whole syllables', () => {
	expect([...oracle.bySound(['ying', 'hui']).keys()]).toEqual([1]);
	expect([...oracle.bySound(['an', 'he']).keys()]).toEqual([2]);
	expect([...oracle.bySound(['ui', 'lu']).keys()]).toEqual([]);
});

test('draws the same queries for the same seed, and every one has an answer', () => {
	const queries = knownQueries(pages, oracle, variants, 40, 3);
	expect(queries).toHaveLength(40);
	expect(queries).toEqual(knownQueries(pages, oracle, variants, 40, 3));
	expect(queries.filter(({ answers }) => answers.size === 0)).toEqual([]);
	expect(new Set(queries.map(({ kind }) => kind)).size).toBe(5);
});
