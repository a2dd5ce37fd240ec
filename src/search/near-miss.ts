/** What may have been meant by words that stand nowhere: one slip of the hand, another character of the same sound. */
import { isOneSlipApart } from '../domain/closest.ts';
import { plainPinyin, sichuanSyllable } from '../domain/pinyin-match.ts';
import { lettersOf, type Folds } from '../domain/search-letters.ts';
import {
	bySichuanSound,
	namesOf,
	readingTable,
	soundsOf,
	wordsByPinyin,
	type Name,
} from './lexicon.ts';
import type { ReadingsPart } from './parts.ts';
import type { SearchIndex } from './search-index.ts';

/** Proposals shown at most. */
const MOST_PROPOSALS = 3;
/** Ways to read a word aloud that are tried. */
const MOST_SOUNDS = 16;
/** Entries read for a phrase that almost stands there. */
const MOST_READ = 12;

/** Neighbours on the keyboard; a finger slips to them. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function areNeighbours(a: string, b: string): boolean {
	for (const [number, row] of ROWS.entries()) {
		const at = row.indexOf(a);
		if (at < 0) continue;
		return [row, ROWS[number - 1], ROWS[number + 1]].some((other) => {
			const place = other?.indexOf(b) ?? -1;
			return place >= 0 && Math.abs(place - at) <= 1;
		});
	}
	return false;
}

/** Ways to read the letters aloud, each as a row of syllables. */
function waysToRead(sounds: readonly string[][]): string[][] {
	let ways: string[][] = [[]];
	for (const syllables of sounds) {
		ways = ways.flatMap((way) => syllables.map((syllable) => [...way, syllable]));
		ways = ways.slice(0, MOST_SOUNDS);
	}
	return ways;
}

const sameRow = (a: readonly string[], b: readonly string[]) =>
	a.length === b.length && a.every((one, at) => one === b[at]);

/** Stretches of names for which a test holds, as text. */
const stretchesOfNames = (
	names: readonly Name[],
	length: number,
	holds: (letters: readonly string[], syllables: readonly string[]) => boolean,
): string[] =>
	names.flatMap(({ letters, syllables }) => {
		for (let from = 0; from + length <= letters.length; from += 1) {
			const stretch = letters.slice(from, from + length);
			if (holds(stretch, syllables.slice(from, from + length))) return [stretch.join('')];
		}
		return [];
	});

/** Names and words that sound exactly alike. */
async function sameSound(
	index: SearchIndex,
	letters: readonly string[],
	table: ReadingsPart,
): Promise<string[]> {
	const names = await namesOf(index);
	const ways = waysToRead(soundsOf(letters, table));
	const ofNames = stretchesOfNames(names, letters.length, (_, syllables) =>
		ways.some((way) => sameRow(way, syllables)),
	);
	const ofWords = await Promise.all(ways.map((way) => wordsByPinyin(index, way.join(''))));
	return [...ofNames, ...ofWords.flat()];
}

/** Names that sound alike to many in Sichuan. */
async function sichuanNames(
	index: SearchIndex,
	letters: readonly string[],
	table: ReadingsPart,
): Promise<string[]> {
	const ways = waysToRead(soundsOf(letters, table)).map((way) => way.map(sichuanSyllable));
	return stretchesOfNames(await namesOf(index), letters.length, (_, syllables) =>
		ways.some((way) => sameRow(way, syllables.map(sichuanSyllable))),
	);
}

/** Names, or stretches of them, one slip away: a character wrong, missing, too many, or two swapped. */
async function nearNames(index: SearchIndex, letters: readonly string[]): Promise<string[]> {
	const written = letters.join('');
	const isShort = letters.length < 3;
	const found = (await namesOf(index)).flatMap(({ letters: name }) => {
		// The whole name says more than a stretch of it: 温江城墙, not 温江城.
		for (const length of [name.length, letters.length, letters.length + 1, letters.length - 1]) {
			if (length < 2 || Math.abs(length - letters.length) > 1) continue;
			for (let from = 0; from + length <= name.length; from += 1) {
				// Of two characters with one wrong, little is left: only whole names are proposed then.
				if (isShort && (from > 0 || length !== name.length)) continue;
				const stretch = name.slice(from, from + length).join('');
				if (stretch !== written && isOneSlipApart(stretch, written))
					return [{ stretch, isWhole: length === name.length }];
			}
		}
		return [];
	});
	return found.sort((a, b) => Number(b.isWhole) - Number(a.isWhole)).map(({ stretch }) => stretch);
}

/** Stretches of a text around a piece of the word that stands there, one slip from the whole word. */
function nearStretches(held: string, written: string, piece: string, offset: number): string[] {
	const found: string[] = [];
	for (let at = held.indexOf(piece); at >= 0; at = held.indexOf(piece, at + 1)) {
		for (const start of [at - offset, at - offset - 1, at - offset + 1]) {
			for (const length of [written.length, written.length + 1, written.length - 1]) {
				if (start < 0 || start + length > held.length) continue;
				const stretch = held.slice(start, start + length);
				// A decimal point alone is no letter: .6里.
				if (stretch.startsWith('.') || stretch.endsWith('.')) continue;
				if (isOneSlipApart(stretch, written)) found.push(stretch);
			}
		}
	}
	return found;
}

/** Phrases of the museum's texts one slip away: one half of the word must stand there as it is. */
async function nearPhrases(
	index: SearchIndex,
	letters: readonly string[],
	folds: Folds,
): Promise<string[]> {
	if (letters.length < 3) return [];
	const written = letters.join('');
	const middle = Math.floor(letters.length / 2);
	const halves =
		letters.length === 3
			? [
					{ from: 0, to: 2 },
					{ from: 1, to: 3 },
				]
			: [
					{ from: 0, to: middle },
					{ from: middle, to: letters.length },
				];
	const swapped = [...letters];
	[swapped[middle - 1], swapped[middle]] = [letters[middle] ?? '', letters[middle - 1] ?? ''];
	const found: string[] = [swapped.join('')];
	for (const { from, to } of halves) {
		const piece = letters.slice(from, to);
		const { entries } = await index.phrase(piece);
		const texts = await Promise.all(entries.slice(0, MOST_READ).map((entry) => index.texts(entry)));
		for (const { text } of texts.flat()) {
			const held = lettersOf(text, folds).letters.join('');
			found.push(...nearStretches(held, written, piece.join(''), from));
		}
	}
	return found;
}

/** Names whose pinyin is one slip of the finger away; slips to a neighbouring key first. */
async function nearPinyin(index: SearchIndex, typed: string): Promise<string[]> {
	const plain = plainPinyin(typed);
	if (plain.length < 4) return [];
	const found = (await namesOf(index)).flatMap(({ letters, syllables }) => {
		for (let from = 0; from < letters.length; from += 1) {
			for (let to = from + 2; to <= letters.length; to += 1) {
				const spelled = syllables.slice(from, to).join('');
				if (spelled.length < plain.length - 1) continue;
				if (spelled.length > plain.length + 1) break;
				if (!isOneSlipApart(spelled, plain)) continue;
				const wrong = [...plain].findIndex((letter, at) => letter !== spelled[at]);
				const isNeighbour =
					spelled.length === plain.length &&
					areNeighbours(plain[wrong] ?? '', spelled[wrong] ?? '');
				return [{ stretch: letters.slice(from, to).join(''), from, isNeighbour }];
			}
		}
		return [];
	});
	return found
		.sort((a, b) => a.from - b.from || Number(b.isNeighbour) - Number(a.isNeighbour))
		.map(({ stretch }) => stretch);
}

/** Whether letters can be read aloud so, each in any of its readings. */
const canBeRead = (typed: string, sounds: readonly string[][]): boolean => {
	const [first, ...rest] = sounds;
	if (!first) return typed === '';
	return first.some(
		(syllable) => typed.startsWith(syllable) && canBeRead(typed.slice(syllable.length), rest),
	);
};

/** Names in which a character has another reading than the one that was typed: 乐史 is yue shi, 乐 also le. */
async function otherReadings(
	index: SearchIndex,
	typed: string,
	table: ReadingsPart,
): Promise<string[]> {
	const plain = plainPinyin(typed);
	return (await namesOf(index)).flatMap(({ letters }) => {
		const sounds = soundsOf(letters, table);
		for (let from = 0; from < letters.length; from += 1)
			for (let to = from + 2; to <= Math.min(letters.length, from + 8); to += 1)
				if (canBeRead(plain, sounds.slice(from, to))) return [letters.slice(from, to).join('')];
		return [];
	});
}

/** The proposals that stand in the museum, each once, few. */
async function thatStand(index: SearchIndex, proposals: readonly string[]): Promise<string[]> {
	const standing: string[] = [];
	for (const proposal of new Set(proposals)) {
		if (standing.length >= MOST_PROPOSALS) break;
		// 三里六 says nothing that 三里六分 has not said.
		if (standing.some((other) => other.includes(proposal))) continue;
		if ((await index.phrase(Array.from(proposal))).entries.length > 0) standing.push(proposal);
	}
	return standing;
}

/** A proposal, and whether it rests on what Sichuan speakers do not tell apart. */
export interface Proposals {
	words: string[];
	bySichuanSound: boolean;
}

/** What may have been meant by a word that stands nowhere; the likeliest first, at most three. */
export async function nearMisses(index: SearchIndex, written: string): Promise<Proposals> {
	const { folds } = await index.open();
	const [sure] = await index.widerFolds();
	const { letters } = lettersOf(written.normalize('NFC'), sure);
	if (letters.length < 2 || letters.length > 60) return { words: [], bySichuanSound: false };
	const table = await readingTable(index);
	const isPinyin = /^[a-z0-9]+$/.test(letters.join(''));
	const likely = isPinyin
		? [...(await otherReadings(index, written, table)), ...(await nearPinyin(index, written))]
		: [
				...(letters.length <= 12 ? await sameSound(index, letters, table) : []),
				...(await nearNames(index, letters)),
				...(await nearPhrases(index, letters, folds)),
			];
	const words = await thatStand(index, likely);
	if (words.length > 0) return { words, bySichuanSound: false };
	const sounding = isPinyin
		? await bySichuanSound(index, written, table)
		: await sichuanNames(index, letters, table);
	return { words: await thatStand(index, sounding), bySichuanSound: true };
}
