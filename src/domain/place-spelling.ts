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

/** Names to be looked up by how a stretch of text looks or sounds, by its length in characters. */
type Index = ReadonlyMap<number, ReadonlyMap<string, string>>;

/** Names as the museum writes them, prepared for many texts. */
export interface PlaceNames {
	known: ReadonlySet<string>;
	/** 「da nan jie」 → 大南街. */
	bySound: Index;
	/** With two neighbours exchanged: 学社巷 → 社学巷. */
	swapped: Index;
	/** Streets with numbered houses, and the houses by 「大南街 65」. */
	streets: Index;
	houses: ReadonlyMap<string, string>;
}

/** Shorter names sound like too many other words. */
const SHORTEST = 3;
const HAN_ONLY = /^\p{Script=Han}+$/u;
const HOUSE = /^(\p{Script=Han}{2,})(\d+)号$/u;
const HOUSE_NUMBER = /\s*([0-9０-９〇零一二三四五六七八九十百]+)(\s*[号號])?/y;
/** 「大南街65、67号」 and 「大南街65—67号」 name more than one house. */
const NEXT_HOUSE = /^[、和与至—-]/;

const sounds = new Map<string, string>();

/** How a character is mostly read, without its tone. */
function soundOf(letter: string): string {
	const known = sounds.get(letter);
	if (known !== undefined) return known;
	const sound = readingsOfCharacter(letter)[0]?.replace(/\d/g, '') ?? letter;
	sounds.set(letter, sound);
	return sound;
}

const soundsOf = (letters: readonly string[]) => letters.map(soundOf).join(' ');

/** A name with each two neighbours exchanged. */
const swaps = (letters: readonly string[]): string[] =>
	letters.slice(1).map((_, at) =>
		letters
			.with(at, letters[at + 1] ?? '')
			.with(at + 1, letters[at] ?? '')
			.join(''),
	);

function indexed(
	entries: readonly (readonly [length: number, key: string, name: string])[],
): Index {
	const byLength = Map.groupBy(entries, ([length]) => length);
	return new Map(
		[...byLength].map(([length, own]) => [
			length,
			// Of names that sound alike the first is meant.
			new Map(own.toReversed().map(([, key, name]) => [key, name])),
		]),
	);
}

/** Prepares names, today's before former ones. */
export function placeNames(names: readonly string[]): PlaceNames {
	const known = new Set(names);
	const long = [...known]
		.filter((name) => HAN_ONLY.test(name))
		.map((name) => [...name])
		.filter(({ length }) => length >= SHORTEST);
	const houses = [...known].flatMap((name) => {
		const [, street = '', number = ''] = HOUSE.exec(name) ?? [];
		return street === '' ? [] : [{ street, key: `${street} ${number}`, name }];
	});
	return {
		known,
		bySound: indexed(long.map((name) => [name.length, soundsOf(name), name.join('')])),
		swapped: indexed(
			long.flatMap((name) =>
				swaps(name)
					.filter((written) => !known.has(written))
					.map((written) => [name.length, written, name.join('')] as const),
			),
		),
		streets: indexed(houses.map(({ street }) => [[...street].length, street, street])),
		houses: new Map(houses.map(({ key, name }) => [key, name])),
	};
}

/** A house whose number is written otherwise than in its name, where its street ends. */
function houseAt(
	text: string,
	offset: number,
	street: string,
	houses: PlaceNames['houses'],
): Misspelling[] {
	HOUSE_NUMBER.lastIndex = offset + street.length;
	const [number = '', figure = '', sign] = HOUSE_NUMBER.exec(text) ?? [];
	const name = houses.get(`${street} ${chineseNumberToArabic(figure) ?? ''}`);
	const written = street + number;
	const isFirst = sign === undefined && NEXT_HOUSE.test(text.slice(offset + written.length));
	return name === undefined || written === name || isFirst ? [] : [{ offset, written, name }];
}

/** What in a text is nearly the name of a place: the same sound, two characters exchanged, a house number written otherwise. */
export function misspelledPlaces(text: string, names: PlaceNames): Misspelling[] {
	const { known, bySound, swapped, streets, houses } = names;
	const letters = [...text];
	const heard = letters.map(soundOf);
	const found: Misspelling[] = [];
	let offset = 0;
	for (const [at, letter] of letters.entries()) {
		const look = (index: Index, own: readonly string[], joint: string) =>
			[...index].flatMap(([length, entries]) => {
				const name = entries.get(own.slice(at, at + length).join(joint));
				return name === undefined ? [] : [{ name, length }];
			});
		for (const { name, length } of [...look(bySound, heard, ' '), ...look(swapped, letters, '')]) {
			const written = letters.slice(at, at + length).join('');
			if (!known.has(written)) found.push({ offset, written, name });
		}
		for (const { name: street } of look(streets, letters, ''))
			found.push(...houseAt(text, offset, street, houses));
		offset += letter.length;
	}
	return found;
}
