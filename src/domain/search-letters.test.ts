import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldKeepingSigns, foldsOf, lettersOf, NO_FOLDS } from './search-letters.ts';

fc.configureGlobal({ seed: 20261127 });

const folds = foldsOf({ from: '緒號縣溫墻牆', to: '绪号县温墙墙' });

const folded = (text: string) => lettersOf(text.normalize('NFC'), folds).letters.join('');
const plain = (text: string) => lettersOf(text.normalize('NFC'), NO_FOLDS).letters.join('');

describe('two ways of writing are the same letters', () => {
	test.each([
		['光緒三十年', '光绪三十年'],
		['溫江縣城墻', '温江县城牆'],
		['６５號', '65号'],
		['ＡＢＣ', 'abc'],
		['Wenjiang', 'WENJIANG'],
		['二〇一八年', '二零一八年'],
		['二○一八年', '二◯一八年'],
		['bà ba', 'baba'],
		['Běijiē', 'beijie'],
		['e\u0301cole', 'École'],
		['lǘ', 'lu'],
		['十㎡', '10m2'.replace('10', '十')],
		['３．６里', '3.6里'],
		['95％', '95%'],
		['25℃', '25°C'],
		['¥3', '￥3'],
		['①', '1'],
		['Ⅱ', 'II'],
		['ﬁ', 'fi'],
		['城墙、文庙。', '城墙文庙'],
		['「城 墙」', '城墙'],
		['城\u200b墙\u200d\ufeff', '城墙'],
		['城\ufe00墙\u{e0100}', '城墙'],
		['\u200f城\u202e墙\u202c\u2067', '城墙'],
		['城\u0000墙\u0007\u001b', '城墙'],
		['城\ud83d墙\udc4d', '城墙'],
		['\ud842城墙', '城墙'],
		['👍🏽', '👍'],
		['❤\ufe0f', '❤'],
		['1.', '1'],
		['.5', '5'],
	])('%j and %j', (one, other) => {
		expect(folded(one)).toBe(folded(other));
	});
});

describe('different letters stay different', () => {
	test.each([
		['3.6里', '36里'],
		['3.6', '3，6'],
		['1+1+N', '11N'],
		['95%', '95'],
		['95%', '95‰'],
		['¥3', '3'],
		['光绪', '光'],
		['👍', '👎'],
		['己', '已'],
		['𠮷', '吉'],
	])('%s and %s', (one, other) => {
		expect(folded(one)).not.toBe(folded(other));
	});
});

test.each([
	['1+1+N', ['1', '+', '1', '+', 'n']],
	['65号', ['6', '5', '号']],
	['3.6里', ['3', '.', '6', '里']],
	['３．６里', ['3', '.', '6', '里']],
	['12㎡', ['1', '2', 'm', '2']],
	['𠮷日', ['𠮷', '日']],
	['①.②', ['1', '.', '2']],
	['……——、', []],
	['\ud800', []],
	['', []],
])('reads %j letter by letter', (text, letters) => {
	expect(lettersOf(text, NO_FOLDS).letters).toEqual(letters);
});

test('without a fold table traditional forms stand for themselves', () => {
	expect(plain('光緒')).not.toBe(plain('光绪'));
	expect(plain('光緒')).toBe('光緒');
});

test('knows where each letter stands and which ones a sign keeps apart', () => {
	expect(lettersOf('「城墙」，12㎡', NO_FOLDS)).toEqual({
		letters: ['城', '墙', '1', '2', 'm', '2'],
		from: [1, 2, 5, 6, 7, 7],
		to: [2, 3, 6, 7, 8, 8],
		apart: [false, false, true, false, false, false],
	});
	expect(lettersOf('𠮷 日', NO_FOLDS)).toEqual({
		letters: ['𠮷', '日'],
		from: [0, 3],
		to: [2, 4],
		apart: [false, true],
	});
});

test('a sign before the first letter keeps nothing apart', () => {
	expect(lettersOf('。城', NO_FOLDS).apart).toEqual([false]);
});

test('a point between digits is a letter and keeps nothing apart, any other point is a sign', () => {
	expect(lettersOf('3.6', NO_FOLDS).apart).toEqual([false, false, false]);
	expect(lettersOf('城.墙', NO_FOLDS).apart).toEqual([false, true]);
	expect(lettersOf('3.里', NO_FOLDS).letters).toEqual(['3', '里']);
});

test('quoted phrases keep their signs, folded like the letters', () => {
	expect(foldKeepingSigns('「光緒 \n　三十年」，ＡＢ', folds)).toBe('「光绪 三十年」,ab');
});

test('every letter of the basic plane that is kept is compared as itself', () => {
	const wrong: string[] = [];
	for (let code = 0; code <= 0xffff; code += 1) {
		if (code >= 0xd800 && code <= 0xdfff) continue;
		const once = plain(String.fromCharCode(code));
		if (plain(once) !== once) wrong.push(code.toString(16));
	}
	expect(wrong).toEqual([]);
});

/** Signs that are passed over, some of them nasty. */
const signs = fc
	.array(
		fc.constantFrom(
			...' 　，。、；：！？「」『』（）《》“”"\'…—-–−~|<>^`@#&*_/\\[]{}\n\t·',
			'\u200b',
			'\u200d',
			'\u200f',
			'\u202e',
			'\ufe0f',
			'\ufeff',
			'\u0000',
			'\ud83d ',
			' \udc4d',
		),
		{ maxLength: 3 },
	)
	.map((all) => all.join(''));

const character = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...'城墙北街文庙光緒绪號号温江县溫縣〇零○一十百年') },
	{ weight: 3, arbitrary: fc.constantFrom(...'0123456789abcXYZàéǖ.．,，。 +=%‰×℃㎡①½¥$') },
	{
		weight: 1,
		arbitrary: fc.constantFrom('𠮷', '👍', '👍🏽', '👨‍👩‍👧', '🇨🇳', '\ud800', '\udfff', '\u0301'),
	},
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
);
const anyText = fc.array(character, { maxLength: 24 }).map((all) => all.join('').normalize('NFC'));

test('places are in order, within the text, and hold their letter', () => {
	fc.assert(
		fc.property(anyText, (text) => {
			const { letters, from, to, apart } = lettersOf(text, folds);
			expect([from.length, to.length, apart.length]).toEqual(Array(3).fill(letters.length));
			for (const [at, letter] of letters.entries()) {
				const start = from[at] ?? NaN;
				const end = to[at] ?? NaN;
				expect(start).toBeLessThan(end);
				expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : (from[at - 1] ?? NaN));
				expect(end).toBeLessThanOrEqual(text.length);
				const piece = text.slice(start, end);
				const held = letter === '.' ? piece.replace('．', '.') : lettersOf(piece, folds).letters;
				expect(held).toContain(letter);
				expect(Array.from(letter)).toHaveLength(1);
			}
		}),
		{ numRuns: 400 },
	);
});

test('any stretch of a text is found again, whatever signs stand between its letters', () => {
	fc.assert(
		fc.property(
			anyText,
			fc.nat(),
			fc.nat(),
			fc.array(signs, { minLength: 8, maxLength: 8 }),
			(text, first, length, between) => {
				const { letters } = lettersOf(text, folds);
				const from = letters.length === 0 ? 0 : first % letters.length;
				const stretch = letters.slice(from, from + 1 + (length % 8));
				// A decimal point is none with signs beside it.
				fc.pre(!stretch.includes('.'));
				const asked = stretch.map((letter, at) => (between[at] ?? '') + letter).join('');
				expect(folded(asked)).toBe(stretch.join(''));
				expect(letters.join('')).toContain(folded(asked));
			},
		),
		{ numRuns: 400 },
	);
});

test('a stretch cut from the text itself is found in it, as is its folded form', () => {
	fc.assert(
		fc.property(anyText, fc.nat(), fc.nat(), (text, first, length) => {
			const characters = Array.from(text);
			const from = characters.length === 0 ? 0 : first % characters.length;
			const cut = characters.slice(from, from + 1 + (length % 12)).join('');
			expect(folded(text)).toContain(folded(cut));
			expect(folded(folded(cut))).toBe(folded(cut));
		}),
		{ numRuns: 400 },
	);
});

test('two texts with a sign between them have the letters of both', () => {
	fc.assert(
		fc.property(anyText, anyText, (one, other) => {
			const both = lettersOf(`${one}。${other}`, folds);
			const first = lettersOf(one, folds);
			const second = lettersOf(other, folds);
			expect(both.letters).toEqual([...first.letters, ...second.letters]);
			const moved = one.length + 1;
			expect(both.from).toEqual([...first.from, ...second.from.map((at) => at + moved)]);
			expect(both.to).toEqual([...first.to, ...second.to.map((at) => at + moved)]);
			if (first.letters.length > 0 && second.letters.length > 0)
				expect(both.apart[first.letters.length]).toBe(true);
		}),
		{ numRuns: 300 },
	);
});

test('a table of folds pairs characters, beyond the basic plane too', () => {
	expect([...foldsOf({ from: '緒𠮷號', to: '绪吉号' })]).toEqual([
		['緒', '绪'],
		['𠮷', '吉'],
		['號', '号'],
	]);
});
