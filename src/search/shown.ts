/** What a result shows of an entry: its title, and the best places with the words marked. */
import {
	excerptOf,
	markedPieces,
	stretchesOf,
	type ExcerptPiece,
	type Needle,
} from '../domain/excerpt.ts';
import type { Folds } from '../domain/search-letters.ts';
import type { EntryPart } from './parts.ts';

/** A place in an entry. */
export interface ShownPlace {
	/** Anchor on the page, without 「#」; empty for the page's beginning. */
	anchor: string;
	/** Title of the section it is in. */
	section: string;
	/** Seconds into the recording, where it is a sentence of one. */
	seconds?: number;
	excerpt: ExcerptPiece[];
}

export interface ShownEntry {
	/** Museum address of the page, without anchor. */
	address: string;
	/** The entry's own anchor on that page. */
	anchor: string;
	title: ExcerptPiece[];
	/** The other name that was asked for, where the title is not it. */
	otherName?: ExcerptPiece[];
	picture?: string;
	/** The picture is a drawing. */
	drawn: boolean;
	/** It can be listened to. */
	sound?: 'voice' | 'synthetic';
	places: ShownPlace[];
	/** Blocks with hits that are not shown. */
	more: number;
}

/** Places shown of one entry. */
const MOST_PLACES = 3;
/** Letters of a text that is shown because only the title was asked for. */
const LEDE = 60;

interface FoundBlock {
	text: string;
	anchor: string;
	section: string;
	/** Which of the question's words stand in it, by number. */
	words: readonly number[];
	/** How many of them as they were asked, not in another form. */
	literal: number;
	at: number;
}

type Needles = readonly (readonly Needle[])[];

const secondsOf = (anchor: string): number | undefined =>
	/^t=[\d.]+(?:&|$)/.test(anchor) ? parseFloat(anchor.slice(2)) : undefined;

const isHeading = ({ text, section }: FoundBlock) => text === section;

/** Shorter texts are words in a list or a table: 「城墙」. */
const SENTENCE = 12;
const FEW_WORDS = 7;

/** How little a text tells by itself: a sentence most, then a few words, a heading least. */
const slightness = (block: FoundBlock) =>
	isHeading(block) ? 2 : block.text.length < SENTENCE ? 1 : 0;

function shownPlace({ anchor, section }: FoundBlock, excerpt: ExcerptPiece[]): ShownPlace {
	const seconds = secondsOf(anchor);
	return { anchor, section, excerpt, ...(seconds === undefined ? {} : { seconds }) };
}

/** The beginning of an entry's text, for one of which only the title was asked for. */
function ledeOf(blocks: readonly FoundBlock[]): ShownPlace[] {
	const block =
		blocks.find((one) => slightness(one) === 0) ??
		blocks.find((one) => slightness(one) === 1 && one.text.length >= FEW_WORDS);
	if (!block) return [];
	const isCut = block.text.length > LEDE + 12;
	// Not between the two halves of a character.
	const begun = block.text.slice(0, LEDE).replace(/[\ud800-\udbff]$/, '');
	const text = isCut ? `${begun}……` : block.text;
	return [shownPlace({ ...block, anchor: '', section: '' }, [{ text, hit: false }])];
}

/** The numbers of the words that stand in a text. */
const wordsIn = (text: string, needles: Needles, folds: Folds): number[] =>
	needles.flatMap((ways, number) => (stretchesOf(text, ways, folds).length > 0 ? [number] : []));

/** Best first: those that add a word the ones before do not have, then those with most words, text before headings. */
function bestBlocks(blocks: readonly FoundBlock[]): FoundBlock[] {
	const rest = [...blocks].sort(
		(a, b) =>
			b.words.length - a.words.length ||
			b.literal - a.literal ||
			slightness(a) - slightness(b) ||
			a.at - b.at,
	);
	const shown = new Set<number>();
	const best: FoundBlock[] = [];
	for (const block of rest) {
		if (block.words.every((word) => shown.has(word))) continue;
		best.push(block);
		for (const word of block.words) shown.add(word);
	}
	return [...best, ...rest.filter((block) => !best.includes(block))];
}

const ELLIPSIS = '……';

/** An excerpt that shows every word of the question that stands in the text, in as many cuts as it takes. */
function wholeExcerpt(text: string, needles: Needles, folds: Folds): ExcerptPiece[] {
	const all = needles.flat();
	const pieces = excerptOf(text, all, folds) ?? [];
	for (const number of wordsIn(text, needles, folds)) {
		const ways = needles[number] ?? [];
		const shown = pieces.map((piece) => piece.text).join('');
		if (stretchesOf(shown, ways, folds).length > 0) continue;
		const more = excerptOf(text, ways, folds) ?? [];
		const isCut = pieces[pieces.length - 1]?.text === ELLIPSIS;
		pieces.push(...(isCut && more[0]?.text === ELLIPSIS ? more.slice(1) : more));
	}
	return pieces;
}

/** @param needles what to mark, word by word */
export function shownEntry(
	pieces: readonly EntryPart[],
	needles: Needles,
	folds: Folds,
): ShownEntry {
	const [first] = pieces;
	if (!first) throw new Error('an entry has at least one piece');
	const all = needles.flat();
	const [address = '', anchor = ''] = first.address.split('#');
	const blocks = pieces.flatMap(({ blocks: found, sections }) =>
		found.map(([text, at, section]) => ({
			text,
			anchor: at,
			section: sections[section - 1] ?? '',
		})),
	);
	const counted = blocks.map((block, at): FoundBlock => ({
		...block,
		at,
		words: wordsIn(block.text, needles, folds),
		literal: wordsIn(
			block.text,
			needles.map((ways) => ways.slice(0, 1)),
			folds,
		).length,
	}));
	const found = bestBlocks(counted.filter(({ words }) => words.length > 0));
	const places = found
		.slice(0, MOST_PLACES)
		.map((block) => shownPlace(block, wholeExcerpt(block.text, needles, folds)));
	const titleStretches = stretchesOf(first.title, all, folds);
	const other = titleStretches.length > 0 ? undefined : otherName(first, all, folds);
	return {
		address,
		anchor,
		title: markedPieces(first.title, titleStretches),
		...(other ? { otherName: other } : {}),
		...(first.picture === undefined ? {} : { picture: first.picture }),
		drawn: first.drawn === true,
		...(first.sound === undefined ? {} : { sound: first.sound }),
		places: places.length > 0 ? places : ledeOf(counted),
		more: Math.max(0, found.length - MOST_PLACES),
	};
}

function otherName(
	{ names = [] }: EntryPart,
	needles: readonly Needle[],
	folds: Folds,
): ExcerptPiece[] | undefined {
	for (const name of names) {
		const stretches = stretchesOf(name, needles, folds);
		if (stretches.length > 0) return markedPieces(name, stretches);
	}
	return undefined;
}
