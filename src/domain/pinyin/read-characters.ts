import { readingsOf, readingsOfCharacter } from '../readings.ts';
import type { ReadingBook } from './reading-book.ts';
import { numberToMark } from './syllable.ts';

/** One character of a text. */
export interface ReadCharacter {
	character: string;
	/** Marked syllable; undefined for what is not read so: signs, digits, Latin letters, characters no dictionary has. */
	syllable?: string | undefined;
	/** The machine chose among several readings, and nobody has looked at it yet. */
	isGuess: boolean;
}

const HAN = /\p{Script=Han}/u;

/**
 * These change their tone with what follows (变调). Whether a schoolbook shows that is for teachers to say; until then they
 * stand in the tone that dictionaries give.
 */
const DICTIONARY_TONE: Readonly<Record<string, string>> = { 一: 'yī', 不: 'bù' };

const onlyReadings = new Map<string, string | undefined>();

function findOnlyReading(character: string): string | undefined {
	const [first, ...others] = new Set(readingsOfCharacter(character));
	return first === undefined || others.length > 0 ? undefined : numberToMark(first);
}

/** The one reading of a character in Mandarin, by the list of pinyin-pro; undefined where it has several or none. */
function onlyReading(character: string): string | undefined {
	const fixed = DICTIONARY_TONE[character];
	if (fixed !== undefined) return fixed;
	if (!onlyReadings.has(character)) onlyReadings.set(character, findOnlyReading(character));
	return onlyReadings.get(character);
}

/** What the machine reads in a run of Chinese characters. */
function proposals(run: readonly string[]): (string | undefined)[] {
	const read = readingsOf(run.join(''));
	// A character the program does not know may count as two there; then each stands for itself.
	const readings =
		read.length === run.length ? read : run.flatMap((one) => readingsOf(one).slice(0, 1));
	return run.map(
		(character, index) => DICTIONARY_TONE[character] ?? numberToMark(readings[index] ?? ''),
	);
}

/** Lays the words of the book over what the machine proposed. */
function overlay(characters: readonly string[], read: ReadCharacter[], book: ReadingBook): void {
	for (let place = 0; place < characters.length;) {
		const known = book.at(characters, place);
		for (const [index, syllable] of known?.syllables.entries() ?? []) {
			const character = characters[place + index] ?? '';
			const isCertain = known?.reviewed === true || syllable === onlyReading(character);
			read[place + index] = { character, syllable, isGuess: !isCertain };
		}
		place += known?.syllables.length ?? 1;
	}
}

/**
 * Reads a text character by character; joined again the characters are the text. The book decides, longest word first;
 * elsewhere the dictionary proposes.
 */
export function readCharacters(text: string, book: ReadingBook): ReadCharacter[] {
	const characters = [...text];
	const read: ReadCharacter[] = characters.map((character) => ({ character, isGuess: false }));
	for (let place = 0; place < characters.length;) {
		let end = place;
		while (end < characters.length && HAN.test(characters[end] ?? '')) end += 1;
		for (const [index, syllable] of proposals(characters.slice(place, end)).entries()) {
			const character = characters[place + index] ?? '';
			const isGuess = syllable !== undefined && syllable !== onlyReading(character);
			read[place + index] = { character, syllable, isGuess };
		}
		place = end + 1;
	}
	overlay(characters, read, book);
	return read;
}
