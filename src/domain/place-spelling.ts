import { chineseNumberToArabic } from './chinese-number.ts';
import { readingsOfCharacter } from './readings.ts';

/** Something in a text that is probably the name of a place, written otherwise. */
export interface Misspelling {
	/** In UTF-16 units from the start of the text. */
	offset: number;
	written: string;
	/** As the place is called in the museum. */
	name: string;
}

/** Names as the museum writes them, prepared for many texts. */
export interface PlaceNames {
	known: ReadonlySet<string>;
	/** By the sound of the first character. */
	bySound: ReadonlyMap<string, readonly { name: string; sounds: readonly string[] }[]>;
	/** Names with two neighbours exchanged: 学社巷. */
	swapped: readonly (readonly [written: string, name: string])[];
	/** 「大南街」, 65, 「大南街65号」. */
	houses: readonly { pattern: RegExp; number: number; name: string }[];
}

/** Shorter names sound like too many other words. */
const SHORTEST = 3;
const HAN_ONLY = /^\p{Script=Han}+$/u;
const HOUSE = /^(\p{Script=Han}{2,})(\d+)号$/u;
const NUMBER = '[0-9０-９〇零一二三四五六七八九十百]+';

const sounds = new Map<string, string>();

/** How a character is mostly read, without its tone. */
function soundOf(letter: string): string {
	const known = sounds.get(letter);
	if (known !== undefined) return known;
	const sound = readingsOfCharacter(letter)[0]?.replace(/\d/g, '') ?? letter;
	sounds.set(letter, sound);
	return sound;
}

function swaps(name: string): string[] {
	const letters = [...name];
	return letters.slice(1).flatMap((letter, index) => {
		const other = [...letters];
		[other[index], other[index + 1]] = [letter, letters[index] ?? ''];
		return letter === letters[index] ? [] : [other.join('')];
	});
}

/** Prepares names: today's and former ones. */
export function placeNames(names: readonly string[]): PlaceNames {
	const known = new Set(names);
	const long = [...known].filter((name) => HAN_ONLY.test(name) && [...name].length >= SHORTEST);
	const spelled = long.map((name) => ({ name, sounds: [...name].map(soundOf) }));
	return {
		known,
		bySound: Map.groupBy(spelled, (one) => one.sounds[0] ?? ''),
		swapped: long.flatMap((name) =>
			swaps(name).flatMap((written) => (known.has(written) ? [] : [[written, name] as const])),
		),
		houses: [...known].flatMap((name) => {
			const [, street, number] = HOUSE.exec(name) ?? [];
			return street === undefined
				? []
				: [
						{
							pattern: new RegExp(`${street}\\s*(${NUMBER})(\\s*[号號])?`, 'g'),
							number: Number(number),
							name,
						},
					];
		}),
	};
}

function sameSound(text: string, { known, bySound }: PlaceNames): Misspelling[] {
	const letters = [...text];
	const found: Misspelling[] = [];
	let offset = 0;
	for (const [at, letter] of letters.entries()) {
		for (const { name, sounds: wanted } of bySound.get(soundOf(letter)) ?? []) {
			const written = letters.slice(at, at + wanted.length);
			const word = written.join('');
			const isLike =
				written.length === wanted.length &&
				written.every((one, index) => soundOf(one) === wanted[index]);
			if (isLike && !known.has(word)) found.push({ offset, written: word, name });
		}
		offset += letter.length;
	}
	return found;
}

/** 「大南街65、67号」 and 「大南街65—67号」 name more than one house. */
const NEXT_HOUSE = /^[、和与至—-]/;

function otherwiseNumbered(text: string, { houses }: PlaceNames): Misspelling[] {
	return houses.flatMap(({ pattern, number, name }) =>
		[...text.matchAll(pattern)].flatMap(({ index, 0: written, 1: figure = '', 2: sign }) => {
			const isFirst = sign === undefined && NEXT_HOUSE.test(text.slice(index + written.length));
			const isThis = chineseNumberToArabic(figure) === number;
			return isThis && written !== name && !isFirst ? [{ offset: index, written, name }] : [];
		}),
	);
}

/** What in a text is nearly the name of a place: the same sound, two characters exchanged, a house number written otherwise. */
export function misspelledPlaces(text: string, names: PlaceNames): Misspelling[] {
	const exchanged = names.swapped.flatMap(([written, name]) => {
		const offset = text.indexOf(written);
		return offset < 0 ? [] : [{ offset, written, name }];
	});
	return [...sameSound(text, names), ...exchanged, ...otherwiseNumbered(text, names)];
}
