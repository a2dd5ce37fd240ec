/** From a question to the entries that answer it, best first. */
import type { Needle } from '../domain/excerpt.ts';
import { holdsNumber, numberForms } from '../domain/number-forms.ts';
import { plainPinyin, type PinyinMatch } from '../domain/pinyin-match.ts';
import { foldKeepingSigns, lettersOf, type Folds } from '../domain/search-letters.ts';
import { partsOfWord, type QueryWord, type SearchQuery } from '../domain/search-query.ts';
import { EMPTY, TIER, type List, type Tier } from './lists.ts';
import {
	namesByPinyin,
	namesOf,
	phrasesByPinyin,
	wordsByPinyin,
	type FittingName,
} from './lexicon.ts';
import type { NumbersPart } from './parts.ts';
import { union } from './phrase.ts';
import { kindNumber, type SearchIndex } from './search-index.ts';

/** An entry that answers. */
export interface Hit {
	entry: number;
	tier: Tier;
	/** The words of the question stand one behind the other. */
	joined: boolean;
	relevance: number;
}

export interface Answer {
	/** Best first. */
	hits: Hit[];
	/** What to mark, word by word of the question. */
	needles: Needle[][];
	/** Other forms that were found too: 一九四七 for a year, 北街 for beijie. */
	forms: string[];
	/** How many entries hold each word of the question. */
	counts: number[];
}

/** What one word of the question came to. */
interface Found {
	list: List;
	needles: Needle[];
	forms: string[];
}

const NOTHING: Found = { list: EMPTY, needles: [], forms: [] };

/** So many entries are read to see whether a quoted phrase stands in them sign for sign, before pairs are asked. */
const READ_AT_MOST = 10;

/** Of two equally telling entries the one of a foremost kind counts more: a chapter more than the voice that reads it. */
const KIND_STEP = 0.04;

/** A word in pinyin is looked for in so many ways of writing it. */
const MOST_READINGS = 4;

const lettersIn = (written: string, folds: Folds) =>
	lettersOf(written.normalize('NFC'), folds).letters;

/** Those of the entries in whose texts the words stand sign for sign. */
async function readExactly(index: SearchIndex, list: List, wanted: string, folds: Folds) {
	const kept: List = { entries: [], counts: [], tiers: [] };
	for (const entry of list.entries) {
		const held = (await index.texts(entry))
			.map(({ text, tier }) => ({ text: foldKeepingSigns(text, folds), tier }))
			.filter(({ text }) => text.includes(wanted));
		if (held.length === 0) continue;
		kept.entries.push(entry);
		kept.counts.push(held.length);
		const tiers = held.map(({ text, tier }) =>
			tier === TIER.title && text === wanted ? TIER.whole : tier,
		);
		kept.tiers.push(Math.max(...tiers) as Tier); // the largest of tiers is one
	}
	return kept;
}

async function findExactly(index: SearchIndex, word: QueryWord, folds: Folds): Promise<Found> {
	const letters = lettersIn(word.written, folds);
	const wanted = foldKeepingSigns(word.written, folds);
	const needles = [{ letters: letters.join(''), exact: wanted }];
	const close = await index.phrase(letters);
	const hasSigns = wanted !== letters.join('');
	const list =
		hasSigns || close.entries.length <= READ_AT_MOST
			? await readExactly(index, close, wanted, folds)
			: await index.unbrokenPhrase(letters);
	return { list, needles, forms: [] };
}

/** The ways in which numbers and years are written in the museum. */
const numbersOf = async (index: SearchIndex) =>
	new Set((await index.part<NumbersPart>('numbers')).split(' '));

/**
 * What a word in pinyin may be written as: names of the museum, else words of its texts, else phrases. Where the word
 * stands somewhere as it is, only what it spells in full, two characters or more.
 */
async function pinyinForms(index: SearchIndex, literal: string): Promise<string[]> {
	if (!/[a-z]/.test(literal) || literal.length < 2) return [];
	const fitting = namesByPinyin(literal, await namesOf(index));
	if ((await index.phrase(Array.from(literal))).entries.length > 0) {
		const inFull = ({ match }: FittingName) => match.to - match.from > 1 && isWhole(match);
		return bestParts(fitting.filter(inFull));
	}
	const names = bestParts(fitting);
	if (names.length > 0) return names;
	const words = (await wordsByPinyin(index, literal)).slice(0, MOST_READINGS);
	if (words.length > 0) return words;
	return (await phrasesByPinyin(index, literal)).slice(0, MOST_READINGS);
}

/** Every syllable was typed whole. */
const isWhole = ({ from, to, whole }: PinyinMatch) => whole === to - from;

/**
 * Words in pinyin with spaces between the syllables, read as one name: da nan jie 65. Nothing where they spell no name of
 * the museum in full.
 */
async function findSpacedPinyin(index: SearchIndex, words: readonly QueryWord[]): Promise<Found> {
	const plain = words.map(({ written }) => plainPinyin(written));
	const isPinyin =
		words.length > 1 &&
		words.every(({ exact }) => !exact) &&
		plain.every((word) => /^[a-z0-9]+$/.test(word)) &&
		plain.some((word) => /[a-z]/.test(word));
	if (!isPinyin) return NOTHING;
	const forms = bestParts(
		namesByPinyin(plain.join(''), await namesOf(index)).filter(
			({ match }) => match.to - match.from > 1 && isWhole(match),
		),
	);
	const lists = await Promise.all(forms.map((form) => index.phrase(Array.from(form))));
	return { list: union(lists), needles: forms.map((letters) => ({ letters })), forms };
}

/** The parts of names that fit best: all of one quality, each once. */
function bestParts(fitting: readonly FittingName[]): string[] {
	const long = fitting.filter(({ match }) => match.to - match.from > 1 || match.whole > 0);
	const whole = long.filter(({ match }) => isWhole(match));
	const closed = whole.length > 0 ? whole : long.filter(({ match }) => !match.isOpen);
	const best = closed.length > 0 ? closed : long;
	return [...new Set(best.map(({ part }) => part))].slice(0, MOST_READINGS);
}

async function findForms(index: SearchIndex, word: string, folds: Folds): Promise<Found> {
	const literal = lettersIn(word, folds).join('');
	if (literal === '') return NOTHING;
	const numbers = holdsNumber(literal) ? await numbersOf(index) : undefined;
	const written = numbers ? numberForms(literal, (way) => numbers.has(way)) : [literal];
	const pinyin = partsOfWord(word).length > 1 ? [] : await pinyinForms(index, literal);
	const forms = [...new Set([...written, ...pinyin])];
	const lists = await Promise.all(forms.map((form) => index.phrase(Array.from(form))));
	const found = forms.filter((_, at) => (lists[at]?.entries.length ?? 0) > 0);
	return {
		list: union(lists),
		needles: (found.length > 0 ? found : [literal]).map((letters) => ({ letters })),
		forms: found.filter((form) => form !== literal),
	};
}

/** A word as it stands; if it stands nowhere and has signs inside, its parts, all of them: 城墙、文庙. */
async function findLoosely(index: SearchIndex, written: string, folds: Folds): Promise<Found> {
	const whole = await findForms(index, written, folds);
	const parts = partsOfWord(written);
	if (whole.list.entries.length > 0 || parts.length < 2) return whole;
	const found = await Promise.all(parts.map((part) => findForms(index, part, folds)));
	return {
		list: together(found.map(({ list }) => list)),
		needles: found.flatMap(({ needles }) => needles),
		forms: found.flatMap(({ forms }) => forms),
	};
}

async function findWord(index: SearchIndex, word: QueryWord): Promise<Found> {
	const { folds } = await index.open();
	const ask = (by: Folds) =>
		word.exact ? findExactly(index, word, by) : findLoosely(index, word.written, by);
	const found = await ask(folds);
	if (found.list.entries.length > 0 || /^[\x20-\x7e]*$/.test(word.written)) return found;
	let tried = lettersIn(word.written, folds).join('');
	for (const wider of await index.widerFolds()) {
		const letters = lettersIn(word.written, wider).join('');
		if (letters === tried) continue;
		tried = letters;
		const more = await ask(wider);
		if (more.list.entries.length > 0) return more;
	}
	return found;
}

/** Entries that all lists name; counts add up, and the lowest tier holds. */
function together(lists: readonly List[]): List {
	const [first = EMPTY, ...others] = lists;
	const tables = others.map((list) => new Map(list.entries.map((entry, at) => [entry, at])));
	const kept: List = { entries: [], counts: [], tiers: [] };
	for (const [at, entry] of first.entries.entries()) {
		let count = first.counts[at] ?? 1;
		let tier = first.tiers[at] ?? TIER.text;
		const isInAll = tables.every((table, number) => {
			const other = table.get(entry);
			if (other === undefined) return false;
			count += others[number]?.counts[other] ?? 1;
			const otherTier = others[number]?.tiers[other] ?? TIER.text;
			if (otherTier < tier) tier = otherTier;
			return true;
		});
		if (!isInAll) continue;
		kept.entries.push(entry);
		kept.counts.push(count);
		kept.tiers.push(tier);
	}
	return kept;
}

/** How much the number of hits says: rare words more than common ones, the tenth hit less than the first. */
function relevanceOf(lists: readonly List[], entries: number): Map<number, number> {
	const sums = new Map<number, number>();
	for (const list of lists) {
		const rarity = Math.log(1 + entries / Math.max(1, list.entries.length));
		for (const [at, entry] of list.entries.entries()) {
			const gain = rarity * Math.log2(1 + (list.counts[at] ?? 1));
			sums.set(entry, (sums.get(entry) ?? 0) + gain);
		}
	}
	return sums;
}

/**
 * Titles and names first, among them chapters before places and so on; then words that stand together, then the more
 * telling; equal ones in the museum's own order.
 */
const byRank = (kindOf: (entry: number) => number) => (a: Hit, b: Hit) =>
	b.tier - a.tier ||
	Number(b.joined) - Number(a.joined) ||
	(a.tier >= TIER.title ? kindOf(a.entry) - kindOf(b.entry) : 0) ||
	b.relevance - a.relevance ||
	a.entry - b.entry;

/** Answers a question literally: every entry that holds all its words, and no other. */
export async function find(index: SearchIndex, query: SearchQuery): Promise<Answer> {
	if (query.words.length === 0) return { hits: [], needles: [], forms: [], counts: [] };
	const [found, without, { meta, folds }] = await Promise.all([
		Promise.all(query.words.map((word) => findWord(index, word))),
		Promise.all(query.without.map((word) => findWord(index, word))),
		index.open(),
	]);
	const lists = found.map(({ list }) => list);
	const spaced = await findSpacedPinyin(index, query.words);
	const all = union([together(lists), spaced.list]);
	const banned = new Set(without.flatMap(({ list }) => list.entries));
	const inRow = query.words.flatMap(({ written }) => lettersIn(written, folds));
	const joined =
		query.words.length > 1 && all.entries.length > 1 ? await index.phrase(inRow) : EMPTY;
	const isJoined = new Set(joined.entries);
	const relevance = relevanceOf([...lists, spaced.list], meta.entries);
	const hits = all.entries.flatMap((entry, at): Hit[] =>
		banned.has(entry)
			? []
			: [
					{
						entry,
						tier: all.tiers[at] ?? TIER.text,
						joined: isJoined.has(entry),
						relevance: (relevance.get(entry) ?? 0) * (1 - KIND_STEP * kindNumber(meta, entry)),
					},
				],
	);
	return {
		hits: hits.sort(byRank((entry) => kindNumber(meta, entry))),
		needles: [...found, ...(spaced.forms.length > 0 ? [spaced] : [])].map(({ needles }) => needles),
		forms: [...new Set([...found, spaced].flatMap(({ forms }) => forms))],
		counts: lists.map(({ entries }) => entries.length),
	};
}
