/** A readable piece of a text around what was asked for, with the hits marked. */
import { foldKeepingSigns, lettersOf, type Folds } from './search-letters.ts';

/** Something to mark: folded letters; from a phrase in quotation marks also its signs. */
export interface Needle {
	letters: string;
	exact?: string | undefined;
}

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
	from: number;
	to: number;
}

/** A piece of an excerpt; `hit` pieces are what was asked for. */
export interface ExcerptPiece {
	text: string;
	hit: boolean;
}

/** Letters of context before the first hit, and of the whole excerpt. */
const BEFORE = 24;
const LENGTH = 84;

/** Where the needles stand in a text, first to last; stretches that touch or overlap are one. */
export function stretchesOf(text: string, needles: readonly Needle[], folds: Folds): Stretch[] {
	const row = lettersOf(text, folds);
	const held = row.letters.join('');
	// Letters beyond the basic plane take two units; positions in `held` are then not numbers of letters.
	const numberAt: number[] = [];
	for (const [number, letter] of row.letters.entries())
		for (let unit = 0; unit < letter.length; unit += 1) numberAt.push(number);
	const found: Stretch[] = [];
	for (const { letters, exact } of needles) {
		if (letters === '') continue;
		const core = exact === undefined ? undefined : exactCore(exact, folds);
		for (let at = held.indexOf(letters); at >= 0; at = held.indexOf(letters, at + 1)) {
			const from = row.from[numberAt[at] ?? 0] ?? 0;
			const to = row.to[numberAt[at + letters.length - 1] ?? 0] ?? text.length;
			if (core !== undefined && foldKeepingSigns(text.slice(from, to), folds) !== core) continue;
			found.push({ from, to });
		}
	}
	found.sort((a, b) => a.from - b.from || b.to - a.to);
	const merged: Stretch[] = [];
	for (const stretch of found) {
		const last = merged[merged.length - 1];
		if (last && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to);
		else merged.push({ ...stretch });
	}
	return merged;
}

/** A phrase without the signs at its ends, which are not marked. */
function exactCore(exact: string, folds: Folds): string {
	const { from, to } = lettersOf(exact, folds);
	return exact.slice(from[0], to[to.length - 1]);
}

/** A whole text in pieces, hits marked. */
export function markedPieces(text: string, stretches: readonly Stretch[]): ExcerptPiece[] {
	const pieces: ExcerptPiece[] = [];
	let at = 0;
	for (const { from, to } of stretches) {
		if (from > at) pieces.push({ text: text.slice(at, from), hit: false });
		pieces.push({ text: text.slice(from, to), hit: true });
		at = to;
	}
	if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
	return pieces;
}

const SENTENCE_END = /[。！？；!?;]/;
/** A text that ends with its sentence, closing marks included. */
const ENDED = /[。！？；!?;][」』”’）)]*$/;
const PAUSE = /[，、：,:]/;

/**
 * Where an excerpt begins: at the hit's own sentence if that is near, else after the first pause on the way, else where
 * the room ends.
 */
function beginning(text: string, hit: number): number {
	const from = Math.max(0, hit - BEFORE);
	for (let at = hit - 1; at >= from; at -= 1) {
		if (SENTENCE_END.test(text.charAt(at))) return skipClosing(text, at + 1, hit);
	}
	if (from === 0) return 0;
	for (let at = from; at < hit; at += 1) if (PAUSE.test(text.charAt(at))) return at + 1;
	// Not between the two halves of a character.
	return /[\udc00-\udfff]/.test(text.charAt(from)) ? from + 1 : from;
}

const skipClosing = (text: string, from: number, limit: number): number => {
	let at = from;
	while (at < limit && /[」』”’）)]/.test(text.charAt(at))) at += 1;
	return at;
};

/** Where an excerpt ends: the sentence's end if it is near, else a pause, else where the room ends; never inside a hit. */
function ending(text: string, begin: number, stretches: readonly Stretch[]): number {
	const first = stretches.find(({ from }) => from >= begin);
	const least = first?.to ?? begin;
	let room = Math.max(least + 12, begin + LENGTH);
	for (const { from, to } of stretches) if (from < room && to > room) room = to;
	if (room >= text.length) return text.length;
	for (let at = room; at > Math.max(least, begin + LENGTH / 2); at -= 1) {
		const isInHit = stretches.some(({ from, to }) => from < at && at < to);
		if (!isInHit && SENTENCE_END.test(text.charAt(at - 1)))
			return skipClosing(text, at, text.length);
	}
	return /[\udc00-\udfff]/.test(text.charAt(room)) ? room + 1 : room;
}

/** Cuts a readable excerpt around the first hit, hits marked; undefined where nothing of it stands in the text. */
export function excerptOf(
	text: string,
	needles: readonly Needle[],
	folds: Folds,
): ExcerptPiece[] | undefined {
	const stretches = stretchesOf(text, needles, folds);
	const [first] = stretches;
	if (!first) return undefined;
	const begin = beginning(text, first.from);
	const end = ending(text, begin, stretches);
	const shown = stretches
		.filter(({ from }) => from < end)
		.map(({ from, to }) => ({ from: from - begin, to: to - begin }));
	const pieces = markedPieces(text.slice(begin, end), shown);
	if (begin > 0 && !ENDED.test(text.slice(0, begin))) pieces.unshift({ text: '……', hit: false });
	if (end < text.length && !ENDED.test(text.slice(0, end))) pieces.push({ text: '……', hit: false });
	return pieces;
}
