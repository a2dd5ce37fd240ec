import { describe, expect, test } from 'vitest';
import { searchEntry, streetEntries } from '../../../src/fixtures/search-entries.ts';
import type { NamesPart, ReadingsPart, WordsPart } from '../../../src/search/parts.ts';
import { readingBook } from '../../../src/domain/pinyin/reading-book.ts';
import { textsOf } from '../../../src/search/write-index.ts';
import { lexiconOf, syllablesOf } from './lexicon.ts';

test.each([
	['大南街65号', 'da nan jie 6 5 hao'],
	['北街志序', 'bei jie zhi xu'],
	['吕家巷', 'lv jia xiang'],
	['谯楼', 'qiao lou'],
	['重修石城', 'chong xiu shi cheng'],
	['1+1+N', '1 + 1 + n'],
	['城墙、文庙', 'cheng qiang wen miao'],
	['《温江县志》', 'wen jiang xian zhi'],
	['Old Street 老街', 'o l d s t r e e t lao jie'],
	['', ''],
])('reads %s as %s', (name, syllables) => {
	expect(syllablesOf(name).join(' ')).toBe(syllables);
});

test('reads a word as the museum does, whatever the dictionary says', () => {
	const book = readingBook([
		{ word: '行道树', syllables: ['xíng', 'dào', 'shù'], reviewed: true },
		{ word: '绿道', syllables: ['lù', 'dào'], reviewed: false },
	]);
	expect(syllablesOf('行道树', book)).toEqual(['xing', 'dao', 'shu']);
	expect(syllablesOf('城边绿道65号', book).join(' ')).toBe('cheng bian lu dao 6 5 hao');
	const { names, ...words } = lexiconOf(
		[searchEntry('terms', '/terms/#lvdao', '绿道', [])],
		['《绿道记》'],
		book,
	);
	expect(names).toEqual([['绿道', 'lu dao', 0, '/terms/#lvdao']]);
	expect(words['words-l']).toEqual([['ludaoji', '绿道记']]);
});

const texts = streetEntries.flatMap((entry) => Array.from(textsOf(entry), ({ text }) => text));
const lexicon = lexiconOf(streetEntries, texts);
const part = <Part>(name: string) => lexicon[name] as Part; // as lexiconOf writes it

describe('names', () => {
	const names = part<NamesPart>('names');

	test('are titles and other names, with their syllables and where they lead', () => {
		expect(names).toContainEqual(['北街', 'bei jie', 2, '/places/beijie/']);
		expect(names).toContainEqual(['北大街', 'bei da jie', 2, '/places/beijie/']);
		expect(names).toContainEqual(['重修石城', 'chong xiu shi cheng', 8, '/timeline/#y1766']);
	});

	test('are not the sentences of cards, captions and sources', () => {
		const all = names.map(([name]) => name);
		for (const title of ['县志记城墙长三里六分', '茶铺门口', '温江县志'])
			expect(all).not.toContain(title);
	});

	test('have one syllable for each letter', () => {
		for (const [name, syllables] of names)
			expect(syllables.split(' '), name).toHaveLength(Array.from(name).length);
	});

	test('stand once for each entry', () => {
		const twice = [
			searchEntry('places', '/places/a/', '北街', [], { names: ['北街', '北大街', '北街'] }),
		];
		expect(lexiconOf(twice, [])['names']).toEqual([
			['北街', 'bei jie', 0, '/places/a/'],
			['北大街', 'bei da jie', 0, '/places/a/'],
		]);
	});
});

describe('words', () => {
	test('stand under the letter their pinyin begins with, one row for each pinyin', () => {
		const rows = part<WordsPart>('words-w');
		expect(rows).toContainEqual(['wenjiang', '温江']);
		for (const [pinyin] of rows) expect(pinyin).toMatch(/^w[a-z]+$/);
		expect(new Set(rows.map(([pinyin]) => pinyin)).size).toBe(rows.length);
		expect(rows.map(([pinyin]) => pinyin)).toEqual(rows.map(([pinyin]) => pinyin).sort());
	});

	test('of one sound come in the order in which they are used', () => {
		const words = lexiconOf([], ['试验', '实验', '石岩，实验，城墙']);
		expect((words['words-s'] as WordsPart).find(([pinyin]) => pinyin === 'shiyan')?.[1]).toMatch(
			/^(?:实验|试验)/,
		);
		const often = lexiconOf([], ['事实', '史诗', '史诗', '史诗', '事实']);
		expect((often['words-s'] as WordsPart).find(([pinyin]) => pinyin === 'shishi')?.[1]).toBe(
			'史诗 事实',
		);
	});

	test('hold the titles of books', () => {
		const words = lexiconOf([], ['《郫县志》说，《元和郡县图志》也说。']);
		expect(JSON.stringify(words)).toContain('元和郡县图志');
	});

	test('have no file for a letter that none begins with', () => {
		expect(lexiconOf([], ['城墙'])).not.toHaveProperty('words-w');
		expect(Object.keys(lexiconOf([], ['65号 ABC']))).toEqual(['names', 'readings']);
	});
});

describe('readings', () => {
	const readings = new Map(part<ReadingsPart>('readings'));

	test('name every character under each of its sounds, without tones', () => {
		expect(readings.get('chong')).toContain('重');
		expect(readings.get('zhong')).toContain('重');
		expect(readings.get('lv')).toContain('吕');
		for (const syllable of readings.keys()) expect(syllable).toMatch(/^[a-z]+$/);
	});

	test('hold characters a visitor may type that stand nowhere in the museum', () => {
		expect(texts.join('')).not.toContain('强');
		expect(readings.get('qiang')).toContain('强');
	});

	test('hold rare characters of the museum', () => {
		const own = new Map(lexiconOf([], ['冺江'])['readings'] as ReadingsPart);
		expect(own.get('min')).toContain('冺');
	});
});
