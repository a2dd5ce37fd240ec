import { describe, expect, test } from 'vitest';
import { edtfToYears } from './edtf-span.ts';
import { dateContradiction, parseHistoricalDate } from './historical-date.ts';

const READABLE: [written: string, edtf: string, earliest: number, latest: number][] = [
	['2014年4月17日', '2014-04-17', 2014, 2014],
	['二〇一四年四月十七日', '2014-04-17', 2014, 2014],
	['2018年10月', '2018-10', 2018, 2018],
	['1936年', '1936', 1936, 1936],
	['1936', '1936', 1936, 1936],
	['638年', '0638', 638, 638],
	['公元前316年', '-0315', -315, -315],
	['1936年秋', '1936-23', 1936, 1936],
	['约1936年', '1936~', 1931, 1941],
	['约1936', '1936~', 1931, 1941],
	['1936年前后', '1936~', 1931, 1941],
	['1930年代', '193X', 1930, 1939],
	['20世纪50年代', '195X', 1950, 1959],
	['二十世纪五十年代', '195X', 1950, 1959],
	['20世纪80年代初', '1980/1984', 1980, 1984],
	['19世纪末', '1891/1900', 1891, 1900],
	['1465—1487', '1465/1487', 1465, 1487],
	['1465—1487年', '1465/1487', 1465, 1487],
	['1465-1487', '1465/1487', 1465, 1487],
	['明成化间（1465—1487）', '1465/1487', 1465, 1487],
	['明成化间', '1465/1487', 1465, 1487],
	['明正德年间', '1506/1521', 1506, 1521],
	['明正统中', '1436/1449', 1436, 1449],
	['清光绪三十年（1904）', '1904', 1904, 1904],
	['清光緒三十年', '1904', 1904, 1904],
	['清乾隆三十一年', '1766', 1766, 1766],
	['民国三十六年', '1947', 1947, 1947],
	['民國卅六年', '1947', 1947, 1947],
	['民国三十六年五月三日', '1947-05-03', 1947, 1947],
	['民国廿五年前后', '1936~', 1931, 1941],
	['唐贞观元年', '0627', 627, 627],
	['唐武德三年', '0620', 620, 620],
	['隋开皇三年', '0583', 583, 583],
	['隋仁寿三年', '0603', 603, 603],
	['西魏恭帝二年（555年）', '0555', 555, 555],
	['后魏', '0386/0556', 386, 556],
	['宋咸平初', '0998/1002', 998, 1002],
	['明崇祯十一年（1638）', '1638', 1638, 1638],
	['康熙八年', '1669', 1669, 1669],
	['雍正年间', '1723/1735', 1723, 1735],
	['北宋元丰年间', '1078/1085', 1078, 1085],
	['唐元和年间', '0806/0820', 806, 820],
	['唐开元二十三年', '0735', 735, 735],
	['宋建中靖国元年', '1101', 1101, 1101],
	['宋大中祥符二年', '1009', 1009, 1009],
	['唐太和四年', '0830', 830, 830],
	['光绪甲辰', '1904', 1904, 1904],
	['成化元年至三年', '1465/1467', 1465, 1467],
	['明崇祯十六年十二月', '1643/1644', 1643, 1644],
	['民国时期', '1912/1949', 1912, 1949],
	['清末', '1862/1911', 1862, 1911],
	['193X', '193X', 1930, 1939],
	['1936~', '1936~', 1931, 1941],
	['2018-10-11', '2018-10-11', 2018, 2018],
	['1465/1487', '1465/1487', 1465, 1487],
];

test.each(READABLE)('reads 「%s」', (written, edtf, earliest, latest) => {
	expect(parseHistoricalDate(written)).toEqual({
		asRecorded: written,
		edtf,
		earliest,
		latest,
		uncertain: earliest !== latest,
	});
});

test.each(READABLE)(
	'writes EDTF for 「%s」 that the EDTF library reads',
	(_, edtf, earliest, latest) => {
		const years = edtfToYears(edtf);
		expect(years).toBeDefined();
		expect(years?.earliest).toBeGreaterThanOrEqual(earliest);
		expect(years?.latest).toBeLessThanOrEqual(latest);
	},
);

test.each([
	'不详',
	'很久以前',
	'',
	'2014年2月30日',
	'2014年13月',
	'十年',
	'36年',
	'崇祯二十年',
	'明康熙八年',
	'恭帝二年',
	'1487—1465',
	'1936年左右两年',
	'温江（1904）',
	'光绪三十年（甲辰',
	'上世纪50年代',
	'1936年，或1937年',
	'22世纪',
	'光绪〇年',
])('does not guess at 「%s」', (written) => {
	expect(parseHistoricalDate(written)).toBeUndefined();
});

test('keeps the words of the source, spaces around them aside', () => {
	expect(parseHistoricalDate(' 民國卅六年 ')?.asRecorded).toBe('民國卅六年');
});

describe('a year in brackets', () => {
	test.each([
		['清光绪三十年（1905）', '1904年', '1905年'],
		['明成化间（1465—1480）', '1465—1487年', '1465—1480年'],
		['明崇祯十一年（1368）', '1638年', '1368年'],
		['西魏恭帝二年（556年）', '555年', '556年'],
	])('that denies the words is noticed: %s', (written, reckoned, inBrackets) => {
		expect(dateContradiction(written)).toEqual({ reckoned, written: inBrackets });
	});

	test('that denies the words does not replace them', () => {
		expect(parseHistoricalDate('清光绪三十年（1905）')?.earliest).toBe(1904);
	});

	test.each([
		'清光绪三十年（1904）',
		'明成化间（1465—1487）',
		'明成化间（1470）',
		'1936年',
		'很久以前',
	])('that agrees raises nothing: %s', (written) => {
		expect(dateContradiction(written)).toBeUndefined();
	});
});
