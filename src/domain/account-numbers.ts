/**
 * Numbers as people write and say them in an account, and what each says: 一九五五年, 1955年 and 民国四十四年 are one. Finds
 * what counts something; 一般 and 万一 count nothing.
 */
import { chineseNumberToArabic } from './chinese-number.ts';
import { REIGN_NAMES, reignNamed, reignYearToGregorian } from './reigns.ts';

/** A number in a text, UTF-16 units. */
export interface WrittenNumber {
	/** With its unit: 「1955年」, 「65号」. */
	words: string;
	from: number;
	to: number;
	/** The same for all ways of writing the number; the words themselves where they cannot be read. */
	meaning: string;
	/** Whether it counts something. A lone numeral without a unit may be part of a word. */
	isCounted: boolean;
}

export const NUMERALS = '〇零○一二两三四五六七八九十百千万亿廿卅';
/** A lone numeral counts only before one of these: 七年, but not 一般 or 三好. */
const UNITS =
	'年月日号岁里分丈尺寸亩座道条处层间家户个名位级期届次卷册章节世块口孔米元楼单栋幢点斤两担辈代桌张天';
/** 一 before other units is an article: 一条街. */
const UNITS_AFTER_ONE = '年月日号岁';
/** Numerals that count nothing. */
const IDIOMS =
	/万一|千万(?=[别不要莫得])|十分(?!钟)|一一|百姓|万般|百般|三三两两|七七八八|乱七八糟|五颜六色|四面八方|一五一十|十全十美|五花八门|成千上万/g;

export const ALL_REIGNS = REIGN_NAMES.join('|');
const REIGN_YEAR = `(?:${ALL_REIGNS})(?:元|[${NUMERALS}]+|\\d{1,2})年`;
const CENTURY_DECADE = '(?:20|二十|上个?)世纪(?:\\d0|[一二三四五六七八九]十)年代';
const ARABIC = '\\d+(?:[.,]\\d+)*[万亿]?%?';
const CHINESE = `(?:百分之)?[${NUMERALS}]+(?:点[〇零一二三四五六七八九]+)?`;
const NUMBERS = new RegExp(`${REIGN_YEAR}|${CENTURY_DECADE}|${ARABIC}|${CHINESE}`, 'g');

/** A number written with 万 and 亿 in it: 三万五千, 3.5万. */
function largeNumber(written: string): number | undefined {
	const parts = /^(?:(.*?)亿)?(?:(.*?)万)?(.*)$/.exec(written);
	if (!parts) return undefined;
	let sum = 0;
	for (const [index, part] of parts.slice(1).entries()) {
		if (part === undefined || (part === '' && index === 2)) continue;
		const value = /^\d+(?:\.\d+)?$/.test(part)
			? Number(part)
			: chineseNumberToArabic(part === '' ? '一' : part.replace(/^[零〇○](?=.)/, ''));
		if (value === undefined) return undefined;
		sum += value * ([1e8, 1e4, 1][index] ?? 1);
	}
	return sum;
}

/** What a written number says, so that 一九五五年, 1955年 and 民国… of the same year are one; itself where it cannot be read. */
export function meaningOf(written: string): string {
	const text = written.normalize('NFKC').replace(/,/g, '');
	const reign = REIGN_NAMES.find((name) => text.startsWith(name));
	const dated = reign === undefined ? undefined : reignNamed(reign);
	if (reign !== undefined && dated) {
		const count = chineseNumberToArabic(text.slice(reign.length).replace(/年$/, ''));
		const year = count === undefined ? undefined : reignYearToGregorian(dated, count);
		return year === undefined ? text : String(year);
	}
	const decade = /世纪(.+)年代$/.exec(text)?.[1];
	if (decade !== undefined) return String(1900 + (chineseNumberToArabic(decade) ?? 0));
	const percent = /^百分之(.+)$/.exec(text)?.[1] ?? /^(.+)%$/.exec(text)?.[1];
	const [whole = '', fraction] = (percent ?? text).split('点');
	const value = largeNumber(whole);
	if (value === undefined) return text;
	const tail = fraction === undefined ? '' : `.${meaningOf(`一${fraction}`).slice(1)}`;
	return `${value}${tail}${percent === undefined ? '' : '%'}`;
}

const blank = (found: string) => '　'.repeat(found.length);

/** Every number of a text, in order. */
export function numbersOf(text: string): WrittenNumber[] {
	const readable = text.replace(IDIOMS, blank);
	return [...readable.matchAll(NUMBERS)].map(({ 0: written, index }) => {
		const after = readable.charAt(index + written.length);
		const unit = after !== '' && UNITS.includes(after) ? after : '';
		const isLone = written.length === 1 && NUMERALS.includes(written);
		const isCounted =
			!isLone || (unit !== '' && (written !== '一' || UNITS_AFTER_ONE.includes(unit)));
		// 几十 and 数百 say that nobody counted; they are looked for as they stand.
		const vague = /[几数]$/.exec(readable.slice(0, index))?.[0] ?? '';
		return {
			words: vague + written + unit,
			from: index - vague.length,
			to: index + written.length + unit.length,
			meaning: vague === '' ? meaningOf(written) : vague + written,
			isCounted,
		};
	});
}
