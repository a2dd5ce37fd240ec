/** One syllable of 汉语拼音, written with a tone mark (`háng`) or with a number (`hang2`). */

const MARKS: Readonly<Record<string, string>> = {
	a: 'āáǎà',
	e: 'ēéěè',
	i: 'īíǐì',
	o: 'ōóǒò',
	u: 'ūúǔù',
	ü: 'ǖǘǚǜ',
};

/** Every letter that a marked syllable can hold, for fonts that must show them. */
export const PINYIN_LETTERS = `abcdefghijklmnopqrstuvwxyzü${Object.values(MARKS).join('')}`;

/** Where the mark stands: on a or e, on the o of ou, else on the last vowel. 《汉语拼音正词法基本规则》, GB/T 16159 */
function markedVowel(letters: string): number {
	const open = letters.search(/[ae]/);
	if (open >= 0) return open;
	const ou = letters.indexOf('ou');
	if (ou >= 0) return ou;
	return Math.max(...[...'iouü'].map((vowel) => letters.lastIndexOf(vowel)));
}

/**
 * 「hang2」 → 「háng」, with v for ü; 0 and 5 are the neutral tone, which has no mark. Undefined for what is no syllable.
 */
export function numberToMark(syllable: string): string | undefined {
	const [, written, tone] = /^([a-zü:]+)([0-5])$/.exec(syllable) ?? [];
	if (written === undefined) return undefined;
	const letters = written.replace(/v|u:/g, 'ü');
	if (tone === '0' || tone === '5') return letters;
	const at = markedVowel(letters);
	const marked = MARKS[letters.charAt(at)]?.charAt(Number(tone) - 1);
	return marked === undefined
		? undefined
		: `${letters.slice(0, at)}${marked}${letters.slice(at + 1)}`;
}

/** 「háng」 → 「hang」, 「lǜ」 → 「lü」. */
export const withoutTone = (syllable: string): string =>
	syllable
		.normalize('NFD')
		.replace(/[\u0300\u0301\u0304\u030c]/g, '')
		.normalize('NFC');

/** Whether a word could be one marked syllable: lower-case letters, at most one tone mark. */
export const isSyllable = (word: string): boolean => {
	const marks = word.normalize('NFD').match(/[\u0300\u0301\u0304\u030c]/g) ?? [];
	return /^[a-zü]{1,6}$/.test(withoutTone(word.normalize('NFC'))) && marks.length <= 1;
};
