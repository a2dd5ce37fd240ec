import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, markedPieces, stretchesOf, type ExcerptPiece, type Needle } from './excerpt.ts';
import { foldKeepingSigns, foldsOf, lettersOf } from './search-letters.ts';

fc.configureGlobal({ seed: 20261127 });

const folds = foldsOf({ from: '緒號縣', to: '绪号县' });

const needle = (letters: string): Needle => ({ letters });
const quoted = (words: string): Needle => ({
	letters: lettersOf(words, folds).letters.join(''),
	exact: foldKeepingSigns(words, folds),
});

/** An excerpt on one line, hits in brackets. */
const line = (pieces: readonly ExcerptPiece[] | undefined) =>
	pieces?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
const marked = (text: string, ...needles: Needle[]) =>
	line(markedPieces(text, stretchesOf(text, needles, folds)));
const excerpt = (text: string, ...needles: Needle[]) => line(excerptOf(text, needles, folds));

describe('marks', () => {
	test.each([
		['北街在城墙里。', ['城墙'], '北街在[城墙]里。'],
		['城，墙', ['城墙'], '[城，墙]'],
		['光緒三十年', ['光绪'], '[光緒]三十年'],
		['长１２㎡', ['12m'], '长[１２㎡]'],
		['𠮷日𠮷', ['日𠮷'], '𠮷[日𠮷]'],
		['𠮷日𠮷', ['𠮷'], '[𠮷]日[𠮷]'],
		['北街65号', ['6', '5'], '北街[65]号'],
		['温江城墙', ['温江城', '城墙'], '[温江城墙]'],
		['温江城墙', ['温江', '城墙'], '[温江城墙]'],
		['城墙，城墙', ['城墙'], '[城墙]，[城墙]'],
		['城墙城墙', ['城墙'], '[城墙城墙]'],
		['城城城', ['城城'], '[城城城]'],
		['北街', ['城墙'], '北街'],
		['北街', [''], '北街'],
		['', ['城墙'], ''],
	])('in %s what is asked by %j: %s', (text, letters, pieces) => {
		expect(marked(text, ...letters.map(needle))).toBe(pieces);
	});
});

describe('a quoted phrase is marked only where its signs stand too', () => {
	test.each([
		['城墙，城，墙', '城墙', '[城墙]，城，墙'],
		['城墙，城，墙', '城，墙', '城墙，[城，墙]'],
		['城墙。文庙、城墙、文庙', '城墙、文庙', '城墙。文庙、[城墙、文庙]'],
		['（城墙）', '（城墙）', '（[城墙]）'],
		['从南门→城墙', '→城墙', '从南门→[城墙]'],
		['城墙~文庙~', '城墙~文庙~', '[城墙~文庙]~'],
		['光緒，三十年', '光绪，三十', '[光緒，三十]年'],
		['城  墙', '城 墙', '[城  墙]'],
		['高3.6里', '3.6里', '高[3.6里]'],
	])('in %s 「%s」', (text, words, pieces) => {
		expect(marked(text, quoted(words))).toBe(pieces);
	});
});

const SENTENCE = '北街的老人说，从前这里有一道城墙。';
const LONG = '街上的铺子一间挨着一间卖布的卖米的打铁的都有';

describe('an excerpt', () => {
	test('is the whole text where that is short', () => {
		expect(excerpt(SENTENCE, needle('城墙'))).toBe('北街的老人说，从前这里有一道[城墙]。');
	});

	test('is missing where nothing of what was asked for stands in the text', () => {
		expect(excerptOf(SENTENCE, [needle('文庙')], folds)).toBeUndefined();
		expect(excerptOf('', [needle('文庙')], folds)).toBeUndefined();
		expect(excerptOf(SENTENCE, [], folds)).toBeUndefined();
	});

	test('begins with the sentence of the hit', () => {
		expect(excerpt(`${LONG}。${SENTENCE}`, needle('城墙'))).toBe(
			'北街的老人说，从前这里有一道[城墙]。',
		);
	});

	test('begins behind the closing marks of the sentence before, and says nothing is left out of its own', () => {
		expect(excerpt(`${LONG}「都有。」${SENTENCE}`, needle('城墙'))).toBe(
			'北街的老人说，从前这里有一道[城墙]。',
		);
	});

	test('begins behind a pause where its sentence is long', () => {
		expect(excerpt(`${LONG}，${LONG.slice(0, 10)}城墙。`, needle('城墙'))).toBe(
			`……${LONG.slice(0, 10)}[城墙]。`,
		);
	});

	test('begins in the middle where there is no pause', () => {
		expect(excerpt(`${LONG}${LONG}城墙。`, needle('城墙'))).toBe(
			`……${`${LONG}${LONG}`.slice(-24)}[城墙]。`,
		);
	});

	test('ends with a sentence, and says when the text goes on inside one', () => {
		const after = `城墙${LONG}${LONG}。${LONG}${LONG}`;
		expect(excerpt(after, needle('城墙'))).toBe(`[城墙]${LONG}${LONG}。`);
		expect(excerpt(`城墙${LONG.repeat(8)}`, needle('城墙'))).toMatch(/^\[城墙\]街上.{80,90}……$/u);
		expect(excerpt(`城墙${LONG}${LONG}。」${LONG}${LONG}`, needle('城墙'))).toBe(
			`[城墙]${LONG}${LONG}。」`,
		);
	});

	test('never cuts a hit, however long', () => {
		const sentence = LONG.repeat(10);
		expect(excerpt(`文庙。${sentence}。北街`, needle(sentence))).toContain(`[${sentence}]`);
	});

	test('does not end inside a later hit that runs across a sentence', () => {
		const text = `城墙${'街'.repeat(60)}文。庙${'里'.repeat(60)}`;
		expect(excerpt(text, needle('城墙'), needle('文庙'))).toContain('[文。庙]');
	});

	test('does not end inside a later hit that stands where the room ends', () => {
		expect(
			excerpt(`城墙${'街'.repeat(81)}文庙${'里'.repeat(60)}`, needle('城墙'), needle('文庙')),
		).toMatch(/\[文庙\]……$/u);
	});

	test('does not begin or end between the halves of a character', () => {
		expect(excerpt(`${'𠮷'.repeat(60)}街城墙`, needle('城墙'))?.isWellFormed()).toBe(true);
		expect(
			excerpt(`${'𠮷'.repeat(60)}城墙${'𠮷'.repeat(60)}`, needle('城墙'))?.isWellFormed(),
		).toBe(true);
		expect(
			excerpt(`街${'𠮷'.repeat(60)}城墙街${'𠮷'.repeat(60)}`, needle('城墙'))?.isWellFormed(),
		).toBe(true);
	});
});

const character = fc.oneof(
	{ weight: 5, arbitrary: fc.constantFrom(...'城墙北街文庙光緒绪号') },
	{ weight: 3, arbitrary: fc.constantFrom(...'，。！？；：、「」（）  .．36㎡A1') },
	{ weight: 1, arbitrary: fc.constantFrom('𠮷', '👍🏽', '\u200b', '\ud800') },
);
const anyText = fc
	.array(character, { minLength: 1, maxLength: 260 })
	.map((all) => all.join('').normalize('NFC'))
	.filter((text) => lettersOf(text, folds).letters.length > 0);

/** A point is a letter only between its digits, not at the end of a hit. */
const withoutPoints = (text: string) =>
	lettersOf(text, folds)
		.letters.filter((letter) => letter !== '.')
		.join('');

test('any stretch of any text is marked whole in an excerpt that is a piece of the text', () => {
	fc.assert(
		fc.property(
			anyText,
			fc.array(fc.tuple(fc.nat(), fc.nat({ max: 39 })), { minLength: 1, maxLength: 3 }),
			fc.boolean(),
			(text, cuts, isQuoted) => {
				const row = lettersOf(text, folds);
				const needles = cuts.map(([first, length]): Needle => {
					const from = first % row.letters.length;
					const to = Math.min(from + length + 1, row.letters.length);
					const letters = row.letters.slice(from, to).join('');
					if (!isQuoted) return { letters };
					const words = text.slice(row.from[from], row.to[to - 1]);
					return quoted(words);
				});
				const pieces = excerptOf(text, needles, folds);
				if (!pieces) throw new Error('no excerpt');
				const own = pieces.filter(
					({ text: piece, hit }, at) => hit || piece !== '……' || (at > 0 && at < pieces.length - 1),
				);
				const joined = own.map(({ text: piece }) => piece).join('');
				expect(text).toContain(joined);
				const whole = stretchesOf(text, needles, folds).map(({ from, to }) => text.slice(from, to));
				const [firstHit = ''] = whole;
				expect(own.find(({ hit }) => hit)?.text).toBe(firstHit);
				for (const { text: piece, hit } of own) if (hit) expect(whole).toContain(piece);
				for (const { letters } of needles)
					expect(whole.some((hit) => withoutPoints(hit).includes(letters.replace(/\./g, '')))).toBe(
						true,
					);
				expect(joined.length).toBeLessThanOrEqual(24 + 84 + 12 + firstHit.length + 200);
			},
		),
		{ numRuns: 500 },
	);
});

test('marking loses nothing, and marks do not touch', () => {
	fc.assert(
		fc.property(
			anyText,
			fc.array(fc.constantFrom('城墙', '城', '北街', '街', '36', '𠮷')),
			(text, letters) => {
				const stretches = stretchesOf(text, letters.map(needle), folds);
				const pieces = markedPieces(text, stretches);
				expect(pieces.map((piece) => piece.text).join('')).toBe(text);
				for (const [at, { from, to }] of stretches.entries()) {
					expect(from).toBeLessThan(to);
					if (at > 0) expect(from).toBeGreaterThan(stretches[at - 1]?.to ?? NaN);
				}
				const held = pieces.filter(({ hit }) => !hit).map((piece) => piece.text);
				for (const one of letters)
					for (const rest of held)
						expect(lettersOf(rest, folds).letters.join('')).not.toContain(one);
			},
		),
		{ numRuns: 300 },
	);
});
