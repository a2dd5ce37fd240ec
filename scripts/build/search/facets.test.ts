import { describe, expect, test } from 'vitest';
import { searchEntry, streetEntries } from '../../../src/fixtures/search-entries.ts';
import { readNumbers } from '../../../src/search/codes.ts';
import { erasNamedIn, facetsOf } from './facets.ts';

describe('eras that a text names', () => {
	test.each([
		['1766年重修', ['清']],
		['1936年至1947年', ['民国']],
		['1949年', ['1949年以后']],
		['一九四七年', ['民国']],
		['二〇一八年', ['1949年以后']],
		['（1911—1947年）', ['清', '民国']],
		['乾隆三十一年', ['清']],
		['民国卅六年', ['民国']],
		['民国初年', ['民国']],
		['成化年间', ['明']],
		['万历末', ['明']],
		['《康熙县志》和康熙《成都府志》', ['清']],
		['清代的碑', ['清']],
		['明末清初', ['明', '清']],
		['清朝人', ['清']],
		['转引清人笔记', ['清']],
		['据说明代有城墙', ['明']],
		['北宋人', ['宋元']],
		['唐时', ['隋唐五代']],
		['555年后', ['秦汉至南北朝']],
		['唐代、宋代', ['隋唐五代', '宋元']],
		['（唐）李吉甫', ['隋唐五代']],
		['(清)张骥', ['清']],
		['1643年、1644年', ['明', '清']],
		['555年', ['秦汉至南北朝']],
	])('%s: %j', (text, eras) => {
		expect([...erasNamedIn(text)].sort()).toEqual([...eras].sort());
	});

	test.each([
		'65号',
		'1947号',
		'15100年',
		'510115001005',
		'清水河',
		'明天',
		'大明寺',
		'文明门',
		'文明代代相传',
		'说明时间',
		'证明人',
		'不明时期',
		'分清人家',
		'老汉人很好',
		'共300元人民币',
		'公元初',
		'乾隆帽',
		'同治理有关',
		'三百年前',
		'300年前',
		'600年历史',
	])('「%s」 names none', (text) => {
		expect([...erasNamedIn(text)]).toEqual([]);
	});
});

const titles = (list: string | undefined) => {
	let at = 0;
	return readNumbers(list ?? '').map((step) => streetEntries[(at += step)]?.title);
};

describe('what the filters offer', () => {
	const facets = facetsOf(streetEntries);
	const of = (facet: 'places' | 'eras' | 'grades', name: string) =>
		titles(facets[facet].find(([one]) => one === name)?.[1]);

	test('every place is there, in the order of the museum', () => {
		expect(facets.places.map(([name]) => name)).toEqual([
			'北街',
			'温江城墙',
			'大南街',
			'大南街65号',
			'文庙',
		]);
	});

	test('an entry speaks of a place by its title or by another of its names', () => {
		expect(of('places', '文庙')).toEqual(['北街志序', '文庙', '茶铺里听来的', '温江县志']);
		expect(of('places', '温江城墙')).toEqual(['城墙', '温江城墙', '重修石城']);
	});

	test('a longer name that holds a shorter one names another place', () => {
		expect(of('places', '大南街65号')).toEqual(['大南街65号']);
		expect(of('places', '大南街')).toEqual(['城墙', '大南街', '林阿水']);
	});

	test('grades are those of the cards', () => {
		expect([of('grades', 'A'), of('grades', 'B'), of('grades', 'C')]).toEqual([
			['县志记城墙长三里六分'],
			['访谈记北街铺石板'],
			['帖子说文明门'],
		]);
	});

	test('eras are those that the words name', () => {
		expect(of('eras', '清')).toEqual(['城墙', '重修石城']);
		expect(of('eras', '民国')).toEqual(['北街', '铺石板', '访谈记北街铺石板']);
		expect(of('eras', '先秦')).toEqual([]);
	});

	test('two places of one name are one choice', () => {
		const twins = [
			searchEntry('places', '/places/a/', '土地庙', ['在北街。']),
			searchEntry('places', '/places/b/', '土地庙', ['在南街。']),
		];
		expect(facetsOf(twins).places).toHaveLength(1);
	});
});
