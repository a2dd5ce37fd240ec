import { readingsOfCharacter } from '../readings.ts';
import type { WordReading } from './reading-book.ts';
import { numberToMark, withoutTone } from './syllable.ts';

/** A record that says how its name is read: 「bàba diànyǐng」, or without tones 「wang guangqi」. */
export interface ReadRecord {
	name: string;
	pinyin?: string | undefined;
}

interface Syllable {
	written: string;
	/** Whether nothing was left to the dictionary: the tone was written, or there is but one. */
	isCertain: boolean;
}

const bare = (pinyin: string) =>
	pinyin
		.normalize('NFC')
		.toLowerCase()
		.replace(/[\s'’·-]/g, '');

/** The ways in which a character can stand at the head of the letters, the most certain first. */
function heads(character: string, letters: string, toned: boolean): Syllable[] {
	const known = readingsOfCharacter(character).flatMap((reading) => numberToMark(reading) ?? []);
	if (!toned) {
		const fitting = [...new Set(known)].filter((one) => letters.startsWith(withoutTone(one)));
		return fitting.map((written) => {
			const same = fitting.filter((other) => withoutTone(other) === withoutTone(written));
			return { written, isCertain: same.length === 1 };
		});
	}
	// In names of things a syllable may lose its tone, which lists of characters do not tell.
	const all = [...new Set([...known, ...known.map(withoutTone)])];
	return all
		.filter((one) => letters.startsWith(one))
		.map((written) => ({ written, isCertain: true }));
}

function spread(
	characters: readonly string[],
	letters: string,
	toned: boolean,
): Syllable[] | undefined {
	const [first, ...rest] = characters;
	if (first === undefined) return letters === '' ? [] : undefined;
	for (const head of heads(first, letters, toned)) {
		const length = toned ? head.written.length : withoutTone(head.written).length;
		const others = spread(rest, letters.slice(length), toned);
		if (others) return [head, ...others];
	}
	return undefined;
}

/**
 * What a record's pinyin says of its name, character by character. It counts as reviewed where it leaves nothing open;
 * undefined where it does not fit the name, or the name has more than Chinese characters.
 */
export function recordReading({ name, pinyin = '' }: ReadRecord): WordReading | undefined {
	const characters = [...name];
	if (pinyin === '' || !characters.every((one) => /\p{Script=Han}/u.test(one))) return undefined;
	const letters = bare(pinyin);
	const syllables = spread(characters, letters, letters !== withoutTone(letters));
	return (
		syllables && {
			word: name,
			syllables: syllables.map(({ written }) => written),
			reviewed: syllables.every(({ isCertain }) => isCertain),
		}
	);
}

/** What the records say of their own names; those without pinyin say nothing. */
export const recordReadings = (records: readonly ReadRecord[]): WordReading[] =>
	records.flatMap((record) => recordReading(record) ?? []);
