import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arabicToChineseNumber } from './chinese-number.ts';
import { isAnnotated, SaidFacts } from './account-facts.ts';

const missing = (said: string, sentence: string, names: string[] = []) =>
	new SaidFacts([said], names).missingFrom(sentence).map(({ words }) => words);

describe('a number that was said may be written in any form', () => {
	test.each([
		['一九五五年搬来的', '1955年搬来'],
		['是民国三十六年', '1947年'],
		['是1947年', '民国三十六年'],
		['大南街六十五号', '大南街65号'],
		['有三万五千人', '3.5万人，就是35000人'],
		['二十世纪五十年代', '20世纪50年代，也就是1950年代'],
		['八月十五吃月饼', '8月15日'],
		['百分之二十的人', '20%的人'],
		['三点五尺宽', '宽3.5尺'],
		['卅六户人家', '三十六户'],
		['几十个人', '几十个人'],
		['两户人', '2户'],
		['六、七岁的时候', '七岁'],
	])('%s: %s', (said, sentence) => {
		expect(missing(said, sentence)).toEqual([]);
	});
});

describe('a number that was not said is listed with its unit', () => {
	test.each([
		['那年搬来的', '1955年搬来的。', ['1955年']],
		['一九五五年', '一九六五年', ['一九六五年']],
		['一九五五年', '五年', ['五年']],
		['有十几户', '有12户人家，共四十三人', ['12户', '四十三']],
		['大南街', '大南街65号', ['65号']],
		['几十个人', '三十个人', ['三十个']],
		['三十个人', '几十个人', ['几十个']],
		['过年', '八月十五过节', ['八月', '十五']],
		['康熙年间', '康熙五十年', ['康熙五十年']],
	])('%s: %s', (said, sentence, expected) => {
		expect(missing(said, sentence)).toEqual(expected);
	});
});

test.each([
	'一条街上一般都很热闹',
	'万一下雨，千万不要去',
	'十分热闹',
	'一一说来',
	'四川人',
	'三好学生',
])('numerals that count nothing are no numbers: %s', (sentence) => {
	expect(missing('无', sentence)).toEqual([]);
});

describe('a name that was not said is listed', () => {
	const names = ['城墙', '温江', '温江县城', '大南街', '大南街65号', '王光祈'];
	test.each([
		['那道墙', '那道城墙很高', ['城墙']],
		['温江', '住在温江县城', ['温江县城']],
		['温江县城', '住在温江', []],
		['一本书', '他读《红岩》', ['《红岩》']],
		['他读红岩', '他读《红岩》', []],
		['一个老师', '王老师和Lily一起来', ['王老师', 'Lily']],
		['u盘', 'U盘', []],
		['老早以前', '民国的时候，乾隆年间', ['民国', '乾隆']],
		['大南街', '在大南街65号', ['大南街65号']],
	])('%s: %s', (said, sentence, expected) => {
		expect(missing(said, sentence, names)).toEqual(expected);
	});

	test('a reign’s letters inside other words are no name', () => {
		expect(missing('兄弟', '老大和老二先天不足，这才正统')).toEqual([]);
	});
});

test('a year whose century the editor supplied is known by its short form', () => {
	const said = new SaidFacts(['我是五五年生的'], []);
	expect(said.missingFrom('1955年生。')).toHaveLength(1);
	expect(said.shortFormOf('1955年')).toBe('五五年');
	expect(said.shortFormOf('1956年')).toBeUndefined();
});

test('annotated words cover what stands inside them, here and not elsewhere', () => {
	const sentence = '1955年，柳城街道有65户。';
	const facts = new SaidFacts([''], ['柳城街道']).missingFrom(sentence);
	expect(facts.map(({ words }) => words)).toEqual(['1955年', '柳城街道', '65户']);
	const covered = facts.map((fact) => isAnnotated(fact, sentence, [{ words: '1955年，柳城街道' }]));
	expect(covered).toEqual([true, true, false]);
});

test('any number is found in its other form', () => {
	fc.assert(
		fc.property(fc.integer({ min: 2, max: 9999 }), (number) => {
			const chinese = arabicToChineseNumber(number);
			expect(missing(`有${number}户`, `有${chinese}户`)).toEqual([]);
			expect(missing(`有${chinese}户`, `有${number}户`)).toEqual([]);
			expect(missing(`有${chinese}户`, `有${number + 1}户`)).toHaveLength(1);
		}),
	);
});

test('a sentence that was said word for word adds nothing', () => {
	const piece = fc.constantFrom(
		'1955',
		'年',
		'三十',
		'万',
		'号',
		'大南街',
		'《',
		'》',
		'书',
		'王',
		'老师',
		'百',
		'几',
		'点',
		'民国',
		'，',
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
			const sentence = pieces.join('');
			expect(missing(sentence, sentence, ['大南街'])).toEqual([]);
		}),
	);
});
