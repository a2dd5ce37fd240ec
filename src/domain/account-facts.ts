/**
 * Numbers and names that stand in an edited account but were never said. An editor may smooth a sentence; a year, a house
 * number or a name that comes from elsewhere must say so. Works on text: what counts as a number or a name is what can be
 * told without understanding the sentence.
 */
import { chineseNumberToArabic } from './chinese-number.ts';
import { REIGN_NAMES, reignNamed, reignYearToGregorian } from './reigns.ts';

/** A number or a name, and where it stands in its text, UTF-16 units. */
export interface Fact {
	kind: 'number' | 'name';
	/** As it is written, a number with its unit: 「1955年」, 「65号」. */
	words: string;
	from: number;
	to: number;
}

const NUMERALS = '〇零○一二两三四五六七八九十百千万亿廿卅';
/** A lone numeral counts only before one of these: 七年, but not 一般 or 三好. */
const UNITS =
	'年月日号岁里分丈尺寸亩座道条处层间家户个名位级期届次卷册章节世块口孔米元楼单栋幢点斤两担辈代桌张天';
/** 一 before other units is an article: 一条街. */
const UNITS_AFTER_ONE = '年月日号岁';
/** Numerals that count nothing. */
const IDIOMS =
	/万一|千万(?=[别不要莫得])|十分(?!钟)|一一|百姓|万般|百般|三三两两|七七八八|乱七八糟|五颜六色|四面八方|一五一十|十全十美|五花八门|成千上万/g;

const ALL_REIGNS = REIGN_NAMES.join('|');
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
function meaningOf(written: string): string {
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

function numbersOf(text: string): (Fact & { meaning: string; isCounted: boolean })[] {
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
			kind: 'number' as const,
			words: vague + written + unit,
			from: index - vague.length,
			to: index + written.length + unit.length,
			meaning: vague === '' ? meaningOf(written) : vague + written,
			isCounted,
		};
	});
}

const SURNAMES =
	'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许吕张孔曹严华金魏陶姜谢邹章苏潘葛范彭鲁马方任袁柳史唐费廉岑薛雷贺倪汤罗毕郝邬安常傅齐康伍余顾孟黄穆萧尹姚邵汪毛狄贝戴宋熊纪舒屈项祝董梁杜阮蓝席季贾江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万卢莫房解丁邓洪包左石崔吉龚程邢裴陆翁段侯全甯仇甘武刘景龙叶白蒲赖卓乔闻党翟谭劳姬申冉桑桂牛边燕尚温庄晏柴阎艾向古易廖耿匡寇广阙欧聂敖冷辛简饶曾沙鞠关查游';
const TITLES =
	'老师|师傅|师母|主任|书记|校长|院长|医生|大夫|先生|女士|经理|老板|大爷|大伯|大叔|大妈|大娘|婆婆|孃孃|嬢嬢|幺爸|表叔|同志|知县|县长|局长|所长|厂长|队长|站长|社长';
const NAMES = new RegExp(
	`《[^》]+》|[${SURNAMES}](?:${TITLES})|民国(?!(?:元|[${NUMERALS}]+|\\d{1,2})年)|(?:${ALL_REIGNS})(?=年间|间|皇帝|朝)|[A-Za-z][A-Za-z0-9]*(?:[-.][A-Za-z0-9]+)*`,
	'g',
);

/** How a name is compared: without its book marks, without punctuation, in small letters. */
const bare = (text: string) =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');

/** Names of the museum's records and names that show themselves, longest first where they overlap. */
function namesOf(text: string, known: readonly string[]): Fact[] {
	const taken: Fact[] = [];
	const take = (words: string, from: number) => {
		const to = from + words.length;
		if (taken.every((other) => to <= other.from || other.to <= from))
			taken.push({ kind: 'name', words, from, to });
	};
	for (const { 0: words, index } of text.matchAll(/《[^》]+》/g)) take(words, index);
	for (const name of known)
		for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
			take(name, at);
	for (const { 0: words, index } of text.matchAll(NAMES)) take(words, index);
	return taken;
}

/** What was said, ready to be asked for numbers and names. */
export class SaidFacts {
	readonly #meanings: ReadonlySet<string>;
	readonly #letters: string;
	readonly #names: readonly string[];
	/** 五五年 by its value, 55. */
	readonly #shortYears: ReadonlyMap<string, string>;

	/**
	 * @param said the cues of the 逐字稿
	 * @param names of people, places and words that the museum has records of
	 */
	constructor(said: readonly string[], names: readonly string[]) {
		const numbers = said.flatMap(numbersOf);
		this.#meanings = new Set(numbers.map(({ meaning }) => meaning));
		this.#letters = bare(said.join('\n'));
		this.#names = [...new Set(names)]
			.filter((name) => name.length > 1)
			.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
		this.#shortYears = new Map(
			numbers
				.filter(({ meaning, words }) => /^\d\d$/.test(meaning) && words.endsWith('年'))
				.map(({ meaning, words }) => [meaning, words]),
		);
	}

	/** The numbers and names of a sentence that nobody said, in order. */
	missingFrom(sentence: string): Fact[] {
		const names = namesOf(sentence, this.#names);
		const numbers = numbersOf(sentence).filter(
			({ isCounted, meaning, from, to }) =>
				isCounted &&
				!this.#meanings.has(meaning) &&
				// A number inside a name is the name's: 大南街65号.
				!names.some((name) => name.from <= from && to <= name.to),
		);
		return [
			...names.filter(({ words }) => !this.#letters.includes(bare(words))),
			...numbers.map(({ kind, words, from, to }) => ({ kind, words, from, to })),
		].sort((a, b) => a.from - b.from);
	}

	/** How the speaker put a year whose century the editor supplied: 「五五年」 for 「1955年」. */
	shortFormOf(words: string): string | undefined {
		const year = /^(?:19|20)(\d\d)$/.exec(meaningOf(words.replace(/年$/, '')))?.[1];
		return year === undefined
			? undefined
			: this.#shortYears.get(String(Number(year)).padStart(2, '0'));
	}
}

/** Whether words that an editor has annotated cover a fact of this sentence. */
export function isAnnotated(
	{ from, to }: Fact,
	sentence: string,
	annotations: readonly { words: string }[],
): boolean {
	return annotations.some(({ words }) => {
		for (let at = sentence.indexOf(words); at >= 0; at = sentence.indexOf(words, at + 1))
			if (at <= from && to <= at + words.length) return true;
		return false;
	});
}
