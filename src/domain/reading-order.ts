import { readingsOf, readingsOfCharacter } from './readings.ts';

/** How a name is found in an index. */
export interface SortReading {
	/** The heading it stands under: 「D」, or NUMBERS where it begins with a figure. */
	letter: string;
	/** One for each character and figure: 「da4大」. Compared one after another. */
	keys: readonly string[];
}

/** The heading for what begins with a figure; it comes before A. */
export const NUMBERS = '0—9';

const HAN = /\p{Script=Han}/u;
/** Figures and Latin words count as one; quotation marks and brackets do not count. */
const PARTS = /\d+|[A-Za-z]+|\p{Script=Han}/gu;

/** 「Bàba diànyǐng」 → 「babadianying」, ü as v. */
const bareLetters = (pinyin: string) =>
	pinyin
		.toLowerCase()
		.normalize('NFD')
		.replace(/u\u0308/g, 'v')
		.replace(/[^a-z]/g, '');

/** Spreads a reviewed pinyin over the characters it belongs to; undefined where they do not fit together. */
function spread(characters: readonly string[], letters: string): string[] | undefined {
	const [first, ...rest] = characters;
	if (first === undefined) return letters === '' ? [] : undefined;
	for (const reading of readingsOfCharacter(first)) {
		const syllable = reading.replace(/\d/g, '');
		if (syllable === '' || !letters.startsWith(syllable)) continue;
		const others = spread(rest, letters.slice(syllable.length));
		if (others) return [reading, ...others];
	}
	return undefined;
}

function partKey(part: string, readings: Iterator<string>): string {
	if (HAN.test(part)) return `${String(readings.next().value ?? '')}${part}`;
	return /\d/.test(part) ? part.padStart(8, '0') : part.toLowerCase();
}

/**
 * How a name sorts: by pinyin character by character, then by tone, as dictionaries do. A reviewed pinyin, with or
 * without tones, goes before the machine's.
 */
export function sortReading(name: string, pinyin = ''): SortReading {
	const parts = name.match(PARTS) ?? [];
	const characters = parts.filter((part) => HAN.test(part));
	const han = characters.join('');
	const reviewed = bareLetters(pinyin);
	const readings = (reviewed && spread(characters, reviewed)) || readingsOf(han);
	const iterator = readings.values();
	const keys = parts.map((part) => partKey(part, iterator));
	const first = (reviewed && HAN.test(parts[0] ?? '') ? reviewed : (keys[0] ?? '')).charAt(0);
	return { letter: /[a-z]/.test(first) ? first.toUpperCase() : NUMBERS, keys };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders names as an index does; a name comes before those it begins. */
export function byReading(a: SortReading, b: SortReading): number {
	for (let at = 0; at < Math.min(a.keys.length, b.keys.length); at += 1) {
		const order = compare(a.keys[at] ?? '', b.keys[at] ?? '');
		if (order !== 0) return order;
	}
	return a.keys.length - b.keys.length;
}
