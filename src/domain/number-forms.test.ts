import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsNumber, numberForms, numbersIn } from './number-forms.ts';

fc.configureGlobal({ seed: 20261127 });

describe('each way of writing finds all the others', () => {
	test.each([
		['1947', '一九四七', '民国三十六年', '民国卅六年', '民国36年'],
		['1947年', '一九四七年', '民国三十六年', '民国卅六年', '民国36年'],
		['1766年', '一七六六年', '乾隆三十一年', '乾隆卅一年', '乾隆31年'],
		['1904年', '光绪三十年', '光绪卅年', '光绪30年', '一九〇四年'],
		['1912年', '民国元年', '民国一年', '民国1年'],
		['1936年', '民国廿五年', '民国二十五年'],
		['2018年', '二〇一八年'],
		['65号', '六十五号'],
		['廿五号', '25号', '二十五号'],
		['7年', '七年'],
		['555年', '五五五年'],
		['25', '二十五', '廿五'],
	])('%s %s …', (...ways) => {
		for (const way of ways)
			for (const other of ways) {
				// 民国三十六年 means a year wherever it stands; 1947 alone says no 年.
				const forms = numberForms(way).map((form) => form.replace(/年$/, ''));
				expect(forms, `${way} → ${other}`).toContain(other.replace(/年$/, ''));
			}
	});
});

test.each([
	['1947', ['1947', '一九四七', '民国36年', '民国三十六年', '民国卅六年']],
	['民国卅六年', ['民国卅六年', '民国36年', '民国三十六年', '1947', '一九四七']],
	['乾隆三十一年', ['乾隆三十一年', '乾隆31年', '乾隆卅一年', '1766', '一七六六']],
	['2018年', ['2018年', '二〇一八年']],
	['555年', ['555年', '五五五年']],
	['康熙六十一年', ['康熙六十一年', '康熙61年', '1722', '一七二二']],
	['65号', ['65号', '六十五号']],
	['六十五号', ['六十五号', '65号']],
	['廿五日', ['廿五日', '25日', '二十五日']],
	['三里六分', ['三里六分', '三里6分', '3里六分', '3里6分']],
	['138', ['138', '一百三十八', '一三八']],
	['北街65号', ['北街65号', '北街六十五号']],
	['1947号', ['1947号', '一千九百四十七号', '一九四七号']],
	['建中靖国元年', ['建中靖国元年', '建中靖国1年', '建中靖国一年', '1101', '一一〇一']],
	['太和三年', ['太和三年', '大和3年', '大和三年', '829', '八二九']],
])('%s is looked for as %j', (text, forms) => {
	expect(numberForms(text)).toEqual(forms);
});

test.each([
	'百余',
	'百余年',
	'几十',
	'几十户',
	'数百',
	'数百年',
	'十余里',
	'三十多年',
	'近百户',
	'十几',
	'3.6里',
	'0512',
	'〇五一二',
	'02882722163',
	'13880001234',
	'510115001005',
	'123456',
	'一心一意',
	'一般',
	'三心',
	'十字街',
	'百家',
	'千年',
	'十十',
	'百',
	'〇',
	'0',
	'1',
	'城墙',
	'民国',
	'乾隆',
	'乾隆帝',
	'乾隆七十年',
	'民国四十年代',
	'1+1+n',
	'',
])('%j is looked for as it stands', (text) => {
	// A count that no year of the reign has is still a number, but no year.
	const forms = numberForms(text).filter((form) => !/^(?:乾隆|民国)\d/.test(form));
	expect(forms).toEqual([text]);
});

test('knows whether a text holds a number that may be written in other ways', () => {
	expect(holdsNumber('北街65号')).toBe(true);
	expect(holdsNumber('乾隆三十一年')).toBe(true);
	expect(holdsNumber('百余年')).toBe(false);
	expect(holdsNumber('一心一意')).toBe(false);
});

test('ways that stand nowhere are left out, never the text itself', () => {
	const standing = numbersIn('民国三十六年，1947年');
	expect(numberForms('一九四七年', (way) => standing.has(way))).toEqual([
		'一九四七年',
		'1947年',
		'民国三十六年',
	]);
	expect(numberForms('1766年', () => false)).toEqual(['1766年']);
});

test('names the numbers and the years of reigns that a text holds', () => {
	expect(
		[...numbersIn('乾隆三十一年（1766年），长3.6里，民国元年，北街廿五号，三里')].sort(),
	).toEqual(['1766', '3', '6', '三', '三十一', '乾隆三十一', '民国元', '廿五'].sort());
});

test('what a year is looked for as is found among the numbers of a text that holds it', () => {
	const lost: string[] = [];
	for (let year = 600; year <= 1948; year += 1)
		for (const form of numberForms(String(year))) {
			const standing = numbersIn(`温江县${form}重修`);
			const kept = numberForms(String(year), (way) => standing.has(way));
			if (!kept.includes(form)) lost.push(`${year} in ${form}`);
		}
	expect(lost).toEqual([]);
});

test('the forms of a year find each other', () => {
	const lost: string[] = [];
	for (let year = 600; year <= 1948; year += 1)
		for (const form of numberForms(`${year}年`))
			if (!numberForms(form).some((other) => other.replace(/年$/, '') === String(year)))
				lost.push(`${form} → ${year}`);
	expect(lost).toEqual([]);
});

test('a text is looked for in few forms, itself first, each once, its other words untouched', () => {
	const piece = fc.oneof(
		fc.constantFrom(
			'城',
			'北街',
			'年',
			'号',
			'里',
			'约',
			'几',
			'余',
			'.',
			'a',
			'元',
			'民国',
			'乾隆',
			'大中',
			'光绪',
		),
		fc.constantFrom(...'0123456789〇一二三四五六七八九十百千廿卅'),
		fc.integer({ min: 0, max: 99999 }).map(String),
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
			const text = pieces.join('');
			const forms = numberForms(text);
			expect(forms[0]).toBe(text);
			expect(forms.length).toBeLessThanOrEqual(12);
			expect(new Set(forms).size).toBe(forms.length);
			if (!holdsNumber(text)) expect(forms).toEqual([text]);
			for (const way of forms)
				for (const word of ['城', 'a', '几'])
					expect(way.split(word).length).toBe(text.split(word).length);
		}),
		{ numRuns: 500 },
	);
});
