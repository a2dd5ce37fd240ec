/**
 * The ways one number or year is written: 1947 is 一九四七 and 民国三十六年. What a question holds in one form is looked
 * for in the others too. Works on folded text: half-width digits, 〇 for every zero, simplified letters.
 */
import { arabicToChineseNumber, chineseNumberToArabic } from './chinese-number.ts';
import { REIGN_NAMES, REIGNS, reignNamed, reignYearToGregorian, type Reign } from './reigns.ts';

const NUMERAL = '〇一二三四五六七八九十百千廿卅';
const DIGITS = '〇一二三四五六七八九';
/** A lone numeral is read as a number only before these: 七年 is 7年, but 一般 is not 1般. */
const UNITS = '年月日号里分丈尺寸亩座道条处层间家户个名位级期届次卷册章节世块口孔米元楼单栋幢';
/** 百余, 几十, 数百, 十多 say that nobody counted. */
const VAGUE_BEFORE = /[几数近约上成]$/;
const VAGUE_AFTER = /^[余多几来]/;

/** No question is looked for in more forms than these, literal one included. */
const MOST_FORMS = 12;

/** A piece of a question and what may stand in its place, itself first. */
interface Token {
	from: number;
	to: number;
	forms: string[];
}

/** 1947 → 一九四七. */
const digitByDigit = (number: number) =>
	Array.from(String(number), (digit) => DIGITS.charAt(Number(digit))).join('');

/** 25 → 廿五, as years are also written; undefined for other numbers. */
function shortTens(number: number): string | undefined {
	const tens = Math.floor(number / 10);
	const sign = tens === 2 ? '廿' : tens === 3 ? '卅' : undefined;
	if (sign === undefined || number > 39) return undefined;
	return sign + (number % 10 === 0 ? '' : DIGITS.charAt(number % 10));
}

/** How something counted is written: 36 → 36, 三十六, 卅六. */
function countForms(count: number): string[] {
	const short = shortTens(count);
	return [String(count), arabicToChineseNumber(count), ...(short === undefined ? [] : [short])];
}

const reignForms = (reign: Reign, count: number): string[] =>
	[...(count === 1 ? ['元'] : []), ...countForms(count)].map(
		(written) => `${reign.name}${written}年`,
	);

/** 1947 → 1947, 一九四七, 民国36年, 民国三十六年, 民国卅六年. */
function yearForms(year: number): string[] {
	const reigns = REIGNS.filter(
		({ first, last, needsDynasty }) => !needsDynasty && first <= year && year <= last,
	);
	return [
		String(year),
		...(year >= 100 ? [digitByDigit(year)] : []),
		...reigns.flatMap((reign) => reignForms(reign, year - reign.first + 1)),
	];
}

const distinct = (forms: string[]) => [...new Set(forms)];

function reignToken(text: string, from: number): Token | undefined {
	const name = REIGN_NAMES.find((one) => text.startsWith(one, from));
	const reign = name === undefined ? undefined : reignNamed(name);
	if (name === undefined || !reign) return undefined;
	const [, written = '', year = ''] =
		new RegExp(`^([元${NUMERAL}]+|\\d{1,2})(年?)`).exec(text.slice(from + name.length)) ?? [];
	const count = written === '' ? undefined : chineseNumberToArabic(written);
	const gregorian = count === undefined ? undefined : reignYearToGregorian(reign, count);
	if (count === undefined || gregorian === undefined) return undefined;
	const to = from + name.length + written.length + year.length;
	return {
		from,
		to,
		forms: distinct([
			text.slice(from, to),
			...reignForms(reign, count),
			String(gregorian),
			digitByDigit(gregorian),
		]),
	};
}

/** Whether this number stands for a year: 1947 and 1947年, not 1947号. */
const isYear = (number: number, written: string, after: string) =>
	(after.startsWith('年') && number >= 200 && number <= 2200) ||
	(written.length === 4 && number >= 1000 && number <= 2200 && !/^[\p{L}\p{N}]/u.test(after));

function numberToken(text: string, from: number): Token | undefined {
	const arabic = /^\d+/.exec(text.slice(from))?.[0];
	const chinese = new RegExp(`^[${NUMERAL}]+`).exec(text.slice(from))?.[0];
	const written = arabic ?? chinese;
	if (written === undefined) return undefined;
	const to = from + written.length;
	const after = text.slice(to);
	const before = text.slice(0, from);
	const alone: Token = { from, to, forms: [written] };
	const isDecimal = before.endsWith('.') || after.startsWith('.');
	const isVague = VAGUE_AFTER.test(after) || VAGUE_BEFORE.test(before);
	if (written.length > 8 || isDecimal || isVague || /^[0〇]./u.test(written)) return alone;
	const isLone = written.length === 1 && !UNITS.includes(after.charAt(0) || ' ');
	const number = chineseNumberToArabic(written);
	if (number === undefined || number < 1 || isLone) return alone;
	if (isYear(number, written, after)) {
		const dated = after.startsWith('年');
		// 民国三十六年 says its 年 itself.
		const forms = yearForms(number).map((form) =>
			form.endsWith('年') ? form : `${form}${dated ? '年' : ''}`,
		);
		const end = to + (dated ? 1 : 0);
		return { from, to: end, forms: distinct([text.slice(from, end), ...forms]) };
	}
	const isDigits = arabic === undefined && written.length > 1 && !/[十百千廿卅]/.test(written);
	return {
		from,
		to,
		forms: distinct([
			written,
			...(isDigits ? [String(number)] : countForms(number)),
			...(number >= 100 || isDigits ? [digitByDigit(number)] : []),
		]),
	};
}

function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	for (let at = 0; at < text.length;) {
		const token = reignToken(text, at) ?? numberToken(text, at);
		if (token && token.forms.length > 1) tokens.push(token);
		at = token?.to ?? at + 1;
	}
	return tokens;
}

/** Whether a way of writing a number stands anywhere: 三十一, 1766, 乾隆三十一, without 年. */
export type StandsAnywhere = (way: string) => boolean;

const withoutYear = (way: string) => (way.endsWith('年') ? way.slice(0, -1) : way);

/** Whether a piece of folded text holds a number or year that may be written in other ways. */
export const holdsNumber = (text: string): boolean => tokensOf(text).length > 0;

/**
 * All forms in which a piece of folded text may be written, itself first; only itself when it holds no number that can be
 * read. 百余 stays 百余.
 *
 * @param stands leaves out ways of writing that stand nowhere
 */
export function numberForms(text: string, stands: StandsAnywhere = () => true): string[] {
	let forms = [''];
	let at = 0;
	for (const { from, to, forms: ways } of tokensOf(text)) {
		const between = text.slice(at, from);
		const standing = ways.filter((way, number) => number === 0 || stands(withoutYear(way)));
		forms = forms
			.flatMap((form) => standing.map((way) => form + between + way))
			.slice(0, MOST_FORMS);
		at = to;
	}
	return forms.map((form) => form + text.slice(at));
}

const RUN = new RegExp(`\\d+|[${NUMERAL}]+`, 'gu');
const REIGN_YEAR = new RegExp(`(?:${REIGN_NAMES.join('|')})(?:[元${NUMERAL}]+|\\d+)`, 'gu');

/** Every way of writing a number or a year of a reign that stands in folded text, for `stands` of `numberForms`. */
export const numbersIn = (text: string): Set<string> =>
	new Set([...(text.match(RUN) ?? []), ...(text.match(REIGN_YEAR) ?? [])]);
