import { readingsOf } from '../../../src/domain/readings.ts';
import type { Boundary } from '../sound/prosody.ts';
import { spellNumbers } from './numbers.ts';
import { LETTERS } from './letters.ts';

/** One syllable to be spoken. */
export interface Syllable {
	/** The character it stands for. */
	character: string;
	/** Without tone: `chong`. */
	pinyin: string;
	/** 1–4; 0 is the neutral tone. */
	tone: 0 | 1 | 2 | 3 | 4;
	boundary: Boundary;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const HAN = /\p{Script=Han}/u;
/** Particles lean on the word before them. */
const LEANING = new Set('的了着过们里上地得'.split(''));

/** Numbers and letters written out as they are read; everything else as it stands. */
const spellOut = (text: string): string =>
	spellNumbers(text).replace(/[A-Za-z]/g, (letter) => LETTERS[letter.toUpperCase()] ?? letter);

/** Characters of a sentence that nobody could read aloud, such as an unknown letter. */
export function unreadable(text: string): string[] {
	return [...spellOut(text)].filter(
		(character) => /[\p{L}\p{N}]/u.test(character) && !HAN.test(character),
	);
}

function toTone(digit: string): Syllable['tone'] {
	return digit === '1' ? 1 : digit === '2' ? 2 : digit === '3' ? 3 : digit === '4' ? 4 : 0;
}

/** Indices of the Han characters that end a word. */
function wordEnds(hanText: string): Set<number> {
	const ends = new Set<number>();
	let at = 0;
	for (const { segment } of words.segment(hanText)) {
		const length = [...segment].length;
		if (at > 0 && length === 1 && LEANING.has(segment)) ends.delete(at - 1);
		at += length;
		ends.add(at - 1);
	}
	return ends;
}

/** 3+3 becomes 2+3 inside a word, and where a single character leans on its neighbour. */
function thirdToneSandhi(syllables: Syllable[]): void {
	for (let i = 0; i + 1 < syllables.length; i += 1) {
		const [here, next] = [syllables[i], syllables[i + 1]];
		if (here?.tone !== 3 || next?.tone !== 3) continue;
		const startsWord = i === 0 || syllables[i - 1]?.boundary !== 'none';
		const single = here.boundary === 'word' && startsWord;
		if (here.boundary === 'none' || single) here.tone = 2;
	}
}

/** Breaks within a breath: a short stop or quotation mark ends a word, and nothing more. */
export function readAloud(text: string, ending: Boundary): Syllable[] {
	const spelt = spellOut(text);
	const characters = [...spelt];
	const readings = readingsOf(spelt);
	const ends = wordEnds(spelt);
	const syllables: Syllable[] = [];
	for (const [index, character] of characters.entries()) {
		if (!HAN.test(character)) {
			const last = syllables.at(-1);
			if (last) last.boundary = 'word';
			continue;
		}
		const reading = /^([a-zü]+)([0-5])$/.exec(readings[index] ?? '');
		if (!reading)
			throw new Error(`No reading for ${character} in ${text}: ${readings[index] ?? ''}`);
		syllables.push({
			character,
			pinyin: reading[1] ?? '',
			tone: toTone(reading[2] ?? ''),
			boundary: ends.has(index) ? 'word' : 'none',
		});
	}
	thirdToneSandhi(syllables);
	const last = syllables.at(-1);
	if (last) last.boundary = ending;
	return syllables;
}
