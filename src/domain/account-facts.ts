/**
 * Numbers and names that stand in an edited account but were never said. An editor may smooth a sentence; a year, a house
 * number or a name that comes from elsewhere must say so. Works on text: what counts as a number or a name is what can be
 * told without understanding the sentence.
 */
import { ALL_REIGNS, meaningOf, NUMERALS, numbersOf } from './account-numbers.ts';

/** A number or a name, and where it stands in its text, UTF-16 units. */
export interface Fact {
	kind: 'number' | 'name';
	/** As it is written, a number with its unit: 「1955年」, 「65号」. */
	words: string;
	from: number;
	to: number;
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
			...numbers.map(({ words, from, to }): Fact => ({ kind: 'number', words, from, to })),
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

/** A number or name that an account adds to what was said. */
export interface AddedFact extends Fact {
	/** Index of the sentence in which it stands first. */
	sentence: number;
	/** How the speaker put it, where that is known: 「五五年」. */
	saidAs?: string | undefined;
}

/** Everything an account adds and its editor has not annotated, once each. */
export function addedFacts(
	sentences: readonly string[],
	said: SaidFacts,
	annotations: readonly { words: string }[],
): AddedFact[] {
	const told = new Set<string>();
	return sentences.flatMap((text, sentence) =>
		said.missingFrom(text).flatMap((fact) => {
			if (told.has(fact.words) || isAnnotated(fact, text, annotations)) return [];
			told.add(fact.words);
			return [{ ...fact, sentence, saidAs: said.shortFormOf(fact.words) }];
		}),
	);
}
