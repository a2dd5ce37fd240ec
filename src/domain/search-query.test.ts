import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lettersOf, NO_FOLDS } from './search-letters.ts';
import { LONGEST_QUESTION, partsOfWord, readQuery } from './search-query.ts';

fc.configureGlobal({ seed: 20261127 });

/** A question as one line: 「exact」 and -without. */
const read = (question: string) => {
	const { words, without } = readQuery(question);
	const written = (word: (typeof words)[number]) =>
		word.exact ? `「${word.written}」` : word.written;
	return [...words.map(written), ...without.map((word) => `-${written(word)}`)];
};

describe('words', () => {
	test.each([
		['城墙', ['城墙']],
		['城墙 文庙', ['城墙', '文庙']],
		['  城墙\t文庙　北街\n', ['城墙', '文庙', '北街']],
		['城墙、文庙', ['城墙、文庙']],
		['1+1+N 3.6里 65号', ['1+1+N', '3.6里', '65号']],
		['1-2', ['1-2']],
		['2018-10-11', ['2018-10-11']],
		['bei3-jie1', ['bei3-jie1']],
		['95%', ['95%']],
		['👍', ['👍']],
		['e\u0301cole', ['école']],
	])('%j', (question, words) => {
		expect(read(question)).toEqual(words);
	});
});

describe('phrases in quotation marks', () => {
	test.each([
		['「城墙、文庙」', ['「城墙、文庙」']],
		['『城墙』', ['「城墙」']],
		['“城墙 文庙”', ['「城墙 文庙」']],
		['”城墙”', ['「城墙」']],
		['"城墙"', ['「城墙」']],
		['＂城墙＂', ['「城墙」']],
		['「城墙」 「文庙」', ['「城墙」', '「文庙」']],
		['北街 「城墙」', ['北街', '「城墙」']],
		['「他说「走」。」', ['「他说「走」。」']],
		['「他说『走』。」', ['「他说『走』。」']],
		['「-城墙」', ['「-城墙」']],
	])('%j', (question, words) => {
		expect(read(question)).toEqual(words);
	});

	test.each([
		['「城墙', ['「城墙']],
		['城墙」', ['城墙」']],
		['"城墙', ['"城墙']],
		['“城墙"', ['“城墙"']],
		['」城墙「', ['」城墙「']],
		['"城墙" "文庙', ['「城墙」', '"文庙']],
		['「城墙 文庙', ['「城墙', '文庙']],
	])('%j has a mark without its partner', (question, words) => {
		expect(read(question)).toEqual(words);
	});

	test.each([
		['北街「城墙」文庙', ['北街「城墙」文庙']],
		['「城墙」「文庙」', ['「城墙」「文庙」']],
		['「城墙」，文庙', ['「城墙」，文庙']],
		['他说“走”。', ['他说“走”。']],
	])('%j is a pasted sentence', (question, words) => {
		expect(read(question)).toEqual(words);
	});

	test.each(['「」', '""', '「，。」', '“ ”'])('%j asks for nothing', (question) => {
		expect(read(question)).toEqual([]);
	});
});

describe('what must not be found', () => {
	test.each([
		['城墙 -文庙', ['城墙', '-文庙']],
		['城墙 －文庙', ['城墙', '-文庙']],
		['城墙 −文庙', ['城墙', '-文庙']],
		['城墙 –文庙', ['城墙', '-文庙']],
		['-文庙 城墙', ['城墙', '-文庙']],
		['城墙 -「文庙。」', ['城墙', '-「文庙。」']],
		['城墙 -"文庙"', ['城墙', '-「文庙」']],
		['城墙-文庙', ['城墙-文庙']],
		['城墙 - 文庙', ['城墙', '文庙']],
		['城墙 −', ['城墙']],
		['城墙 -「文庙', ['城墙', '-「文庙']],
		['城墙-「文庙」', ['城墙-「文庙」']],
		['城墙 --文庙', ['城墙', '--文庙']],
		['-，城墙 文庙', ['文庙', '-，城墙']],
		['-， 城墙', ['城墙']],
	])('%j', (question, words) => {
		expect(read(question)).toEqual(words);
	});
});

test.each([
	['-文庙', ['文庙']],
	['-「文庙」 -北街', ['「文庙」', '北街']],
])('%j looks for it, because nothing else is asked for', (question, words) => {
	expect(read(question)).toEqual(words);
});

test.each([
	'',
	' ',
	'，。！',
	'………',
	'- -',
	'−',
	'|',
	'<>',
	'~',
	'^',
	'→',
	'\u200b',
	'\u202e',
	'\u0000',
	'\ud800',
	'.',
	'《》',
])('%j asks for nothing', (question) => {
	expect(read(question)).toEqual([]);
});

test.each([
	['城墙 | 文庙', ['城墙', '文庙']],
	['城墙 → 文庙', ['城墙', '文庙']],
	['城墙 − 文庙', ['城墙', '文庙']],
	['城墙 \u0000 文庙', ['城墙', '文庙']],
])('a sign between two words of %j is no word', (question, words) => {
	expect(read(question)).toEqual(words);
});

test('a long question is cut off, and says so', () => {
	const long = readQuery('墙'.repeat(LONGEST_QUESTION + 1));
	expect(long.shortened).toBe(true);
	expect(long.words.map(({ written }) => written)).toEqual(['墙'.repeat(LONGEST_QUESTION)]);
	expect(readQuery('墙'.repeat(LONGEST_QUESTION)).shortened).toBe(false);
	expect(readQuery('𠮷'.repeat(LONGEST_QUESTION)).shortened).toBe(false);
	expect(readQuery('「城 '.repeat(5000)).shortened).toBe(true);
});

test('no text makes a question that cannot be read, and every letter of it is asked for', () => {
	const character = fc.oneof(
		fc.constantFrom(...'城墙文庙北街12-−－ 　「」『』“”"＂，。.+'),
		fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
		fc.constantFrom('\ud800', '\udc00'),
	);
	fc.assert(
		fc.property(fc.array(character, { maxLength: 30 }), (characters) => {
			const question = characters.join('');
			const { words, without } = readQuery(question);
			const sorted = (texts: string[]) =>
				texts
					.flatMap((text) => lettersOf(text.normalize('NFC'), NO_FOLDS).letters)
					.filter((letter) => letter !== '.')
					.sort();
			const all = [...words, ...without].map(({ written }) => written);
			expect(sorted(all)).toEqual(sorted([question]));
			for (const written of all)
				expect(lettersOf(written, NO_FOLDS).letters, written).not.toHaveLength(0);
		}),
		{ numRuns: 500 },
	);
});

test.each([
	['城墙、文庙', ['城墙', '文庙']],
	['城墙', ['城墙']],
	['「城墙', ['城墙']],
	['城墙，文庙；北街。', ['城墙', '文庙', '北街']],
	['3.6里、65号', ['3.6里', '65号']],
	['1+1+N', ['1+1+N']],
	['95%', ['95%']],
	['城墙.文庙', ['城墙', '文庙']],
	['城墙|文庙', ['城墙', '文庙']],
	['城墙→文庙', ['城墙', '文庙']],
	['……', []],
	['', []],
])('the parts of %j between its signs', (written, parts) => {
	expect(partsOfWord(written)).toEqual(parts);
});
