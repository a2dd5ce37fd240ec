import { describe, expect, test } from 'vitest';
import { indexOf } from '../../scripts/build/search/index-of.ts';
import { searchEntry, streetIndex, titleOf } from '../fixtures/search-entries.ts';
import { openIndex } from '../fixtures/search-index.ts';
import { ask } from './ask.ts';

const outcome = (question: string) => ask(streetIndex(), question);

describe('what stands in the museum is answered as it was asked', () => {
	test.each(['城墙', '北街 城墙', '1766', 'dnj65', '「城，墙」', '城墙 -文庙', '溫江'])(
		'%s',
		async (question) => {
			const { answer, instead, apart, bySichuanSound } = await outcome(question);
			expect(answer.hits.length).toBeGreaterThan(0);
			expect([instead, apart, bySichuanSound]).toEqual([[], [], false]);
		},
	);
});

describe('a slip', () => {
	test.each([
		['one wrong', '温江成墙', '温江城墙'],
		['one wrong in a short name', '文妙', '文庙'],
		['one missing', '温江墙', '温江城墙'],
		['one extra', '温江城门墙', '温江城墙'],
		['two swapped', '林水阿', '林阿水'],
		['two swapped', '温城江墙', '温江城墙'],
		['the same sound', '城强', '城墙'],
		['the same sound', '诚墙', '城墙'],
		['the same sound', '程墙', '城墙'],
		['the same sound', '北接', '北街'],
		['one wrong in a sentence', '北街铺了石扳', '北街铺了石板'],
		['one missing in a sentence', '门口有一柏树', '门口有一棵柏树'],
		['one extra in a sentence', '我们小时候在在城墙上', '我们小时候在城墙上'],
		['two swapped in a sentence', '林阿水在大街南住了', '林阿水在大南街住了'],
		['a neighbouring key', 'chengqianf', '城墙'],
		['a neighbouring key', 'ljucheng', '柳城'],
		['two keys swapped', 'chengqinag', '城墙'],
		['one key missing', 'wenmio', '文庙'],
		['one key too many', 'wenmmiao', '文庙'],
		['a lost point', '36里', '3.6里'],
	])('%s: %s is looked for as %s', async (_, asked, meant) => {
		const { answer, instead, query, bySichuanSound } = await outcome(asked);
		expect(instead[0]).toBe(meant);
		expect(instead.length).toBeLessThanOrEqual(3);
		expect(query.words.map(({ written }) => written)).toEqual([meant]);
		expect(answer.hits.length).toBeGreaterThan(0);
		expect(answer.hits).toEqual((await outcome(meant)).answer.hits);
		expect(bySichuanSound).toBe(false);
	});

	test('in one of several words keeps the others and what must not be found', async () => {
		const { answer, instead } = await outcome('成墙 文庙 -风筝');
		expect(instead[0]).toBe('城墙 文庙');
		expect((await outcome('文庙 成墙')).instead[0]).toBe('文庙 城墙');
		expect(answer.hits.map(({ entry }) => titleOf(entry))).not.toContain('茶铺里听来的');
		expect(answer.hits.map(({ entry }) => titleOf(entry))).toContain('温江县志');
	});

	test('a neighbouring key is likelier than a far one', async () => {
		const entries = [
			searchEntry('places', '/places/a/', '南街', ['试验。']),
			searchEntry('places', '/places/b/', '蓝街', ['试验。']),
		];
		expect((await ask(openIndex(indexOf(entries)), 'kanjie')).instead).toEqual(['蓝街', '南街']);
	});

	test('no proposal is a piece of another one', async () => {
		const { instead } = await outcome('温江墙');
		for (const one of instead)
			expect(instead.filter((other) => other !== one && other.includes(one))).toEqual([]);
	});
});

describe('what Sichuan speakers do not tell apart is tried last, and said', () => {
	test.each([
		['niucheng', '柳城', false],
		['liucen', '柳城', true],
		['sicen', '石城', true],
		['chenqian', '城墙', true],
	])('%s is looked for as %s', async (asked, meant, isBySound) => {
		const { instead, bySichuanSound, answer } = await outcome(asked);
		expect(instead).toContain(meant);
		expect(bySichuanSound).toBe(isBySound);
		expect(answer.hits.length).toBeGreaterThan(0);
	});

	test('in characters', async () => {
		expect(await outcome('刘晨')).toMatchObject({ bySichuanSound: true, instead: ['柳城'] });
	});
});

describe('nothing is proposed', () => {
	test.each([
		'xyzq',
		'鑫鑫',
		'飞',
		'q',
		'「成墙」',
		'「城墙 」 成墙',
		'👍👍👍',
		'𠮷𠮷𠮷𠮷',
		'鑫'.repeat(80),
	])('for %s', async (question) => {
		const { answer, instead, apart } = await outcome(question);
		expect(answer.hits).toEqual([]);
		expect([instead, apart]).toEqual([[], []]);
	});
});

describe('words that stand nowhere together', () => {
	test('are named with how many entries hold each', async () => {
		const { apart, instead } = await outcome('石板 茶铺');
		expect(instead).toEqual([]);
		expect(apart).toEqual([
			{ written: '石板', count: 3 },
			{ written: '茶铺', count: 3 },
		]);
	});

	test('are not named where one stands nowhere at all', async () => {
		expect((await outcome('石板 鑫鑫')).apart).toEqual([]);
	});

	test('are not named where they stand together, beside what must not be found', async () => {
		expect((await outcome('北街 石板')).answer.hits.length).toBeGreaterThan(0);
		expect((await outcome('北街 石板 -铺')).apart).toEqual([]);
		expect((await outcome('石板 茶铺 -铺石')).apart).toHaveLength(2);
	});
});

test.each([
	'',
	'<b>成墙</b>',
	'.*墙',
	'[成墙',
	'\ud800成墙',
	'\u202e成墙\u0000',
	'__proto__',
	'constructor',
	'成墙 '.repeat(100),
	'abcdefgh'.repeat(40),
	'1947'.repeat(30),
	'「成墙',
	'-成墙',
	'...成墙...',
])('answers %j without an error', async (question) => {
	await expect(outcome(question)).resolves.toMatchObject({ answer: { hits: expect.any(Array) } });
});
