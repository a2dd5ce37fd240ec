import { describe, expect, test } from 'vitest';
import { indexOf } from '../../scripts/build/search/index-of.ts';
import { readQuery } from '../domain/search-query.ts';
import { searchEntry, streetIndex, titleOf } from '../fixtures/search-entries.ts';
import { openIndex } from '../fixtures/search-index.ts';
import { find } from './find.ts';

const answer = (question: string) => find(streetIndex(), readQuery(question));
const found = async (question: string) =>
	(await answer(question)).hits.map(({ entry }) => titleOf(entry));

describe('all words must be found', () => {
	test('one word', async () => {
		expect(await found('大南街')).toEqual(['大南街', '大南街65号', '城墙', '林阿水']);
	});

	test('two words in one entry, wherever they stand in it', async () => {
		expect((await found('城墙 文庙')).sort()).toEqual(
			['北街志序', '文庙', '温江县志', '茶铺里听来的'].sort(),
		);
		expect(await found('风筝 糖')).toEqual(['茶铺里听来的']);
	});

	test('words that stand nowhere together find nothing', async () => {
		const { hits, counts } = await answer('石板 茶铺');
		expect(hits).toEqual([]);
		expect(counts.every((count) => count > 0)).toBe(true);
	});

	test('no word finds nothing', async () => {
		expect(await found('')).toEqual([]);
		expect(await found('，。')).toEqual([]);
	});

	test('signs and spaces in the text or the word make no difference', async () => {
		expect(await found('城墙')).toContain('北街志序');
		expect(await found('茶·铺')).toEqual(await found('茶铺'));
		expect(await found('序试验')).toEqual([]);
	});

	test('a phrase does not run from one block into the next', async () => {
		expect(await found('田修城墙')).toEqual([]);
		expect(await found('风筝文庙')).toEqual([]);
	});

	test('a word with signs inside that stands nowhere is looked for in its parts', async () => {
		expect(await found('城墙，风筝')).toEqual(['茶铺里听来的']);
		expect(await found('城墙、文庙')).toEqual(['温江县志']);
	});
});

describe('what must not be found', () => {
	test('is left out', async () => {
		const all = await found('城墙');
		const kept = await found('城墙 -文庙');
		expect(kept.length).toBeGreaterThan(0);
		expect(kept).toEqual(all.filter((title) => kept.includes(title)));
		const both = await found('城墙 文庙');
		expect([...kept, ...both].sort()).toEqual([...all].sort());
	});

	test('may be a phrase, a number in another form, or pinyin', async () => {
		expect(await found('城墙 -「城，墙」')).not.toContain('北街志序');
		expect(await found('石板 -1947')).toEqual([]);
		expect(await found('文明门 -dananjie')).toEqual(['帖子说文明门']);
	});
});

describe('quotation marks ask sign for sign', () => {
	test.each([
		['「城，墙」', ['北街志序']],
		['「城墙，」', ['城墙']],
		['「城墙、文庙」', ['温江县志']],
		['「城墙 文庙」', []],
		['「光绪三十年」', ['北街志序']],
		['「「光緒三十年」」', ['北街志序']],
		['"1+1+N"', ['北街志序']],
		['「大南街」 「又叫」', ['城墙']],
		['「六十五号」', ['茶铺里听来的']],
		['「1766」', ['重修石城']],
		['"beijie"', ['Old Streets of Wenjiang']],
	])('%s', async (question, titles) => {
		expect(await found(question)).toEqual(titles);
	});

	test('words with signs inside do not answer for words without', async () => {
		expect(await found('「城墙」')).not.toContain('北街志序');
		expect(await found('「城墙」')).toHaveLength((await found('城墙')).length - 1);
	});

	test('in many entries too', async () => {
		const entries = Array.from({ length: 30 }, (_, number) =>
			searchEntry('places', `/places/p${number}/`, `第${number}处`, [
				number % 3 === 0 ? '从前有城，墙在这里。' : '从前有城墙在这里。',
			]),
		);
		const index = openIndex(indexOf(entries));
		const numbers = async (question: string) =>
			(await find(index, readQuery(question))).hits.map(({ entry }) => entry).sort((a, b) => a - b);
		const thirds = entries.flatMap((_, number) => (number % 3 === 0 ? [number] : []));
		const others = entries.flatMap((_, number) => (number % 3 === 0 ? [] : [number]));
		expect(await numbers('「城墙」')).toEqual(others);
		expect(await numbers('「城，墙」')).toEqual(thirds);
		expect(await numbers('「有城墙在」')).toEqual(others);
	});
});

describe('other ways of writing', () => {
	test.each([
		['溫江縣', '温江县'],
		['光緒', '光绪'],
		['1766', '乾隆三十一年'],
		['乾隆卅一年', '乾隆三十一年'],
		['1947', '民国三十六年'],
		['1947', '民國卅六年'],
		['65号', '六十五號'],
		['３．６里', '3.6里'],
		['３里６分', '三里六分'],
		['dananjie', '大南街'],
		['beijiezhixu', '北街志序'],
		['bjzx', '北街志序'],
		['BeiJieZhiXu', '北街志序'],
		['cheng2qiang2', '城墙'],
		['wenmiao', '文庙'],
		['dnj65', '大南街65号'],
		['dananjie65', '大南街65号'],
	])('%s finds what %s finds', async (one, other) => {
		const titles = await found(one);
		expect(titles.length).toBeGreaterThan(0);
		expect(titles).toEqual(await found(other));
	});

	test('a decimal is another number', async () => {
		expect(await found('3.6里')).toEqual(['北街志序']);
		expect(await found('36里')).toEqual([]);
	});

	test('百余 stays 百余', async () => {
		expect(await found('百余万')).toEqual(['城墙']);
		expect((await answer('百余万')).forms).toEqual([]);
	});

	test('says what else was found', async () => {
		expect((await answer('1947')).forms).toEqual(['民国三十六年', '民国卅六年']);
		expect((await answer('beijie')).forms).toContain('北街');
		expect((await answer('北街')).forms).toEqual([]);
	});

	test('marks every form that was found, word by word', async () => {
		const { needles } = await answer('1766 石城');
		expect(needles).toEqual([
			[{ letters: '1766' }, { letters: '乾隆三十一年' }],
			[{ letters: '石城' }],
		]);
		expect((await answer('「城，墙」')).needles).toEqual([[{ letters: '城墙', exact: '城,墙' }]]);
	});

	test('a foreign word is found as it stands, and what it spells in full', async () => {
		const titles = await found('beijie');
		expect(titles).toContain('Old Streets of Wenjiang');
		expect(titles).toContain('北街');
	});
});

describe('order', () => {
	const kind = { title: 3, partOfTitle: 2, heading: 1, text: 0 };

	test('the whole of a title or name, then titles, then headings, then texts', async () => {
		const entries = [
			searchEntry('places', '/places/a/', '第一处', ['这里有城墙，城墙，城墙。']),
			searchEntry('places', '/places/b/', '第二处', ['# 城墙的样子', '这里没有。']),
			searchEntry('places', '/places/c/', '城墙的故事', ['这里没有。']),
			searchEntry('places', '/places/d/', '第四处', ['这里没有。'], { names: ['城墙'] }),
		];
		const { hits } = await find(openIndex(indexOf(entries)), readQuery('城墙'));
		expect(hits.map(({ entry, tier }) => [entry, tier])).toEqual([
			[3, kind.title],
			[2, kind.partOfTitle],
			[1, kind.heading],
			[0, kind.text],
		]);
	});

	test('words that stand together come before words far apart', async () => {
		const entries = [
			searchEntry('places', '/places/a/', '第一处', ['文庙和城墙，城墙和文庙。']),
			searchEntry('places', '/places/b/', '第二处', ['城墙、文庙都在。']),
		];
		const { hits } = await find(openIndex(indexOf(entries)), readQuery('城墙 文庙'));
		expect(hits.map(({ entry, joined }) => [entry, joined])).toEqual([
			[1, true],
			[0, false],
		]);
	});

	test('among titles the foremost kind comes first', async () => {
		const [first, second, third] = await found('石城');
		expect([first, second, third]).toEqual(['温江城墙', '重修石城', '城墙']);
		const entries = [
			searchEntry('chapters', '/chapters/a/', '城墙一', ['没有。']),
			searchEntry('places', '/places/b/', '城墙二', ['城墙，城墙，城墙，城墙，城墙。']),
		];
		const { hits } = await find(openIndex(indexOf(entries)), readQuery('城墙'));
		expect(hits.map(({ entry }) => entry)).toEqual([0, 1]);
	});

	test('an entry that says it more often comes first, equal ones in the order of the museum', async () => {
		const entries = [
			searchEntry('places', '/places/a/', '第一处', ['茶铺。']),
			searchEntry('places', '/places/b/', '第二处', ['茶铺，茶铺，茶铺，茶铺。']),
			searchEntry('places', '/places/c/', '第三处', ['茶铺。']),
		];
		const { hits } = await find(openIndex(indexOf(entries)), readQuery('茶铺'));
		expect(hits.map(({ entry }) => entry)).toEqual([1, 0, 2]);
	});

	test('is the same however the index was used before', async () => {
		const index = streetIndex();
		const ask = async (question: string) =>
			(await find(index, readQuery(question))).hits.map(({ entry }) => entry);
		const before = await ask('城墙 北街');
		for (const other of ['文庙', '「城墙」', '1766', 'cq', '墙']) await ask(other);
		expect(await ask('城墙 北街')).toEqual(before);
	});
});

test.each([
	'<script>alert(1)</script>',
	'.*',
	'[城',
	'\\d+',
	'👍',
	'\ud800',
	'\u202e城墙\u0000',
	'__proto__',
	'constructor',
	'「'.repeat(300),
	'城 '.repeat(300),
	'墙'.repeat(10_000),
	'a'.repeat(200),
	'1'.repeat(200),
	'1947 1947 1947 一九四七 乾隆三十一年',
])('answers %j without an error', async (question) => {
	await expect(answer(question)).resolves.toMatchObject({ hits: expect.any(Array) });
});
