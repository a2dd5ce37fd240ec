import { chineseNumberToArabic } from './chinese-number.ts';
import { yearToEdtf } from './year-range.ts';

/** Years of the common era, with the EDTF form where it says more than the years do. */
export interface ReadYears {
	earliest: number;
	latest: number;
	edtf?: string;
}

/** 「初」 and 「末」 count five years of a decade and ten of a century: content/README.md 「年代怎么写」. */
const CENTURY_EDGE = 10;
const DECADE_EDGE = 5;

const NUMBER = '[\\d〇零一二三四五六七八九十]';
const DAY = new RegExp(
	`^(?:公元)?(前)?(${NUMBER}{1,4})年(?:(${NUMBER}{1,3})月(?:(${NUMBER}{1,3})[日号]|上旬|中旬|下旬|初|底)?|(春|夏|秋|冬)季?|初|底|末)?$`,
);
const DECADE = new RegExp(`^(\\d{3})0年代(初|末)?$`);
const DECADE_OF_CENTURY = new RegExp(
	`^(${NUMBER}{1,3})世纪([1-9]0|[一二三四五六七八九]十)年代(初|末)?$`,
);
const CENTURY = new RegExp(`^(?:公元)?(前)?(${NUMBER}{1,3})世纪(初|末)?$`);
const SEASONS = { 春: '21', 夏: '22', 秋: '23', 冬: '24' } as const;

/** Days of a month in the Gregorian calendar, which also counts backwards for our purpose. */
const daysIn = (year: number, month: number): number =>
	new Date(Date.UTC(year, month, 0)).getUTCDate();

const twoDigits = (value: number) => String(value).padStart(2, '0');

function readDay(text: string): ReadYears | undefined {
	const [, before, yearWords, monthWords, dayWords, season] = DAY.exec(text) ?? [];
	if (yearWords === undefined) return undefined;
	const count = chineseNumberToArabic(yearWords);
	// 十年 alone is a length of time, not a year; years of two digits are written out in full here.
	if (count === undefined || (!before && count < 100)) return undefined;
	const year = before ? 1 - count : count;
	const only = { earliest: year, latest: year };
	if (season !== undefined)
		return { ...only, edtf: `${yearToEdtf(year)}-${SEASONS[season as keyof typeof SEASONS]}` }; // matched above
	if (monthWords === undefined) return only;
	const month = chineseNumberToArabic(monthWords);
	if (month === undefined || month > 12) return undefined;
	const edtf = `${yearToEdtf(year)}-${twoDigits(month)}`;
	if (dayWords === undefined) return { ...only, edtf };
	const day = chineseNumberToArabic(dayWords);
	if (day === undefined || day > daysIn(year, month)) return undefined;
	return { ...only, edtf: `${edtf}-${twoDigits(day)}` };
}

/** Cuts 「初」 or 「末」 out of a span; a whole decade has an EDTF form of its own. */
function edge(
	earliest: number,
	latest: number,
	part: string | undefined,
	years: number,
): ReadYears {
	if (part === '初') return { earliest, latest: earliest + years - 1 };
	if (part === '末') return { earliest: latest - years + 1, latest };
	return { earliest, latest };
}

function readDecade(text: string): ReadYears | undefined {
	const [, tens, part] = DECADE.exec(text) ?? [];
	const [, century, decade, partOfDecade] = DECADE_OF_CENTURY.exec(text) ?? [];
	const start =
		tens !== undefined
			? Number(tens) * 10
			: ((chineseNumberToArabic(century ?? '') ?? 0) - 1) * 100 +
				(chineseNumberToArabic(decade ?? '') ?? NaN);
	if (!(start > 0)) return undefined;
	const years = edge(start, start + 9, part ?? partOfDecade, DECADE_EDGE);
	return (part ?? partOfDecade) ? years : { ...years, edtf: `${yearToEdtf(start).slice(0, -1)}X` };
}

function readCentury(text: string): ReadYears | undefined {
	const [, before, words, part] = CENTURY.exec(text) ?? [];
	const count = chineseNumberToArabic(words ?? '');
	if (count === undefined || count > 21) return undefined;
	const [first, last] = before
		? [1 - count * 100, -(count - 1) * 100]
		: [(count - 1) * 100 + 1, count * 100];
	return edge(first, last, part, CENTURY_EDGE);
}

/** Reads 2014年4月17日, 二〇一四年, 1936, 前316年, 1930年代, 20世纪50年代, 19世纪末; undefined for anything else. */
export function readGregorian(text: string): ReadYears | undefined {
	if (/^\d{3,4}$/.test(text)) return readDay(`${text}年`);
	return readDay(text) ?? readDecade(text) ?? readCentury(text);
}
