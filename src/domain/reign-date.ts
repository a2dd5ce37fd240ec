import { chineseNumberToArabic } from './chinese-number.ts';
import type { ReadYears } from './gregorian-date.ts';
import { readGregorian } from './gregorian-date.ts';
import {
	DYNASTIES,
	REIGN_NAMES,
	reignNamed,
	reignsUnder,
	reignYearToGregorian,
	sexagenaryYears,
	type Reign,
} from './reigns.ts';

/** Why a reign date cannot be right: the reign was shorter, or another dynasty's. */
export interface ReignMistake {
	kind: 'too-long' | 'other-dynasty';
	reign: Reign;
	/** As it was written: 三十年, or the dynasty's name. */
	written: string;
}

/** 「初」 and 「末」 count five years of a reign and fifty of a dynasty: content/README.md 「年代怎么写」. */
const REIGN_EDGE = 5;
const DYNASTY_EDGE = 50;

const DYNASTY_NAMES = Object.keys(DYNASTIES).sort((a, b) => b.length - a.length);
const NUMBER = '[\\d〇零元一二三四五六七八九十廿卅]';
/** In the lunar calendar these months reach into the next common-era year. */
const LATE_MONTH = /^(?:闰)?(?:十一|十二|冬|腊)月/;
const YEAR = new RegExp(`^(${NUMBER}+)年(.*)$`);
const AFTER_YEAR =
	/^(?:[春夏秋冬]|(?:闰)?(?:[正元一二三四五六七八九十冬腊]{1,2}|\d{1,2})月(?:[初一二三四五六七八九十廿卅\d]{1,3}日?|[朔望])?|岁次..)?$/;

const startOf = (text: string, names: readonly string[]): string =>
	names.find((name) => text.startsWith(name)) ?? '';

/** What stands after dynasty and reign: 三十年, 间, 初, 甲辰 …; undefined when it is not part of a date. */
function readWithinReign(reign: Reign, rest: string): ReadYears | ReignMistake | undefined {
	const whole = { earliest: reign.first, latest: reign.last };
	if (/^(?:年间|间|中|朝|时|时期|)$/.test(rest)) return whole;
	if (/^初年?$/.test(rest))
		return { ...whole, latest: Math.min(reign.last, reign.first + REIGN_EDGE - 1) };
	if (/^末年?$/.test(rest))
		return { ...whole, earliest: Math.max(reign.first, reign.last - REIGN_EDGE + 1) };
	const named = /^(..)(?:年|岁)?$/.exec(rest)?.[1];
	const [year, ...others] = named ? sexagenaryYears(reign, named) : [];
	if (year !== undefined && others.length === 0) return { earliest: year, latest: year };
	const [, count = '', after = ''] = YEAR.exec(rest) ?? [];
	const number = chineseNumberToArabic(count);
	if (number === undefined || !AFTER_YEAR.test(after)) return undefined;
	const gregorian = reignYearToGregorian(reign, number);
	if (gregorian === undefined) return { kind: 'too-long', reign, written: `${count}年` };
	// The Republic counts years its own way but keeps Gregorian months.
	if (reign.name === '民国' && after) return readGregorian(`${gregorian}年${after}`);
	return { earliest: gregorian, latest: gregorian + (LATE_MONTH.test(after) ? 1 : 0) };
}

function readDynasty(text: string): ReadYears | undefined {
	const dynasty = startOf(text, DYNASTY_NAMES);
	const span = DYNASTIES[dynasty];
	if (!span) return undefined;
	const [earliest, latest] = span;
	const rest = text.slice(dynasty.length);
	if (/^(?:代|朝|时|时期|年间|间|)$/.test(rest)) return { earliest, latest };
	if (/^(?:代|朝)?初年?$/.test(rest))
		return { earliest, latest: Math.min(latest, earliest + DYNASTY_EDGE - 1) };
	if (/^(?:代|朝)?末年?$/.test(rest))
		return { earliest: Math.max(earliest, latest - DYNASTY_EDGE + 1), latest };
	return undefined;
}

function read(text: string): ReadYears | ReignMistake | undefined {
	const plain = text.replace(/^大(?=[隋唐宋明清])/, '');
	for (const dynasty of ['', startOf(plain, DYNASTY_NAMES)]) {
		const rest = plain.slice(dynasty.length);
		const name = startOf(rest, REIGN_NAMES);
		const reign = reignNamed(name);
		if (!reign || (dynasty === '' && reign.needsDynasty)) continue;
		if (!reignsUnder(reign, dynasty) && dynasty !== reign.name)
			return { kind: 'other-dynasty', reign, written: dynasty };
		const years = readWithinReign(reign, rest.slice(name.length));
		if (years) return years;
	}
	return readDynasty(plain);
}

/** Reads 清光绪三十年, 民国廿五年, 明成化间, 宋咸平初, 后魏, 光绪甲辰; undefined for anything else. */
export function readReignDate(text: string): ReadYears | undefined {
	const years = read(text);
	return years && 'earliest' in years ? years : undefined;
}

/** Says why a reign date that cannot be read cannot be right; undefined when that is not the trouble. */
export function reignMistake(text: string): ReignMistake | undefined {
	const mistake = read(text);
	return mistake && 'kind' in mistake ? mistake : undefined;
}
