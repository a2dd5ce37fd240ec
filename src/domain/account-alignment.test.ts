import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignAccount, LOW_CONFIDENCE } from './account-alignment.ts';

const CUES = [
	['嗯。'],
	['那个，我们小时候嘛，就住在河边边上。', '我们小时候就住在河边上。'],
	['热天就下河洗澡。'],
	['大人晓得了要挨打。', '大人知道了要打。'],
	['对，对对对。'],
	['后头来修了桥，就不准下河了。桥是石头的，三个洞。'],
	['那阵安逸得很。', '那时候舒服得很。'],
];

const ranges = (sentences: string[], cues: readonly (readonly string[])[] = CUES) =>
	alignAccount(sentences, cues).map(({ first, last }) => [first, last]);

describe('a sentence is found where it was said', () => {
	test.each<[string, string[], number[][]]>([
		[
			'when fillers are gone',
			['我们小时候住在河边上。', '热天下河洗澡。'],
			[
				[1, 1],
				[2, 2],
			],
		],
		['when dialect words are replaced', ['那时候很舒服。'], [[6, 6]]],
		['when dialect words are kept', ['那阵安逸得很。'], [[6, 6]]],
		['when two cues are one sentence', ['热天就下河洗澡，大人知道了要打。'], [[2, 3]]],
		[
			'when one cue is two sentences',
			['后来修了桥，就不准下河了。', '桥是石头的，有三个洞。'],
			[
				[5, 5],
				[5, 5],
			],
		],
		[
			'when what lies between was left out',
			['我们小时候住在河边上。', '那时候舒服得很。'],
			[
				[1, 1],
				[6, 6],
			],
		],
		[
			'when a filler stands in its middle',
			['大人知道了要打，后来修了桥，就不准下河了。'],
			[[3, 5]],
		],
	])('%s', (_title, sentences, expected) => {
		expect(ranges(sentences)).toEqual(expected);
	});

	test('when the year is written in digits', () => {
		const cues = [['是一九五八年修的。'], ['是一九六五年拆的。']];
		expect(ranges(['1965年拆了。'], cues)).toEqual([[1, 1]]);
	});
});

test('a sentence that nobody said has no confidence, and does not disturb its neighbours', () => {
	const found = alignAccount(['热天下河洗澡。', '甲乙丙丁戊己庚辛。', '那时候舒服得很。'], CUES);
	expect(found[0]).toMatchObject({ first: 2, last: 2 });
	expect(found[1]?.confidence).toBeLessThan(LOW_CONFIDENCE);
	expect(found[2]).toMatchObject({ first: 6, last: 6 });
	expect(found[2]?.confidence).toBeGreaterThan(LOW_CONFIDENCE);
});

test('no cues at all cannot be aligned with', () => {
	expect(() => alignAccount(['话。'], [])).toThrow('nothing to align with');
});

const letter = fc.constantFrom(...'的一是了河桥洗澡大人打石头洞小时候住边热天后来修，。〇五');
const words = fc.array(letter, { maxLength: 12 }).map((letters) => letters.join(''));
const cueLists = fc.array(fc.array(words, { minLength: 1, maxLength: 2 }), {
	minLength: 1,
	maxLength: 25,
});
const sentenceLists = fc.array(words, { maxLength: 25 });

test('every sentence has a cue, in the order of the recording, the same each time', () => {
	fc.assert(
		fc.property(sentenceLists, cueLists, (sentences, cues) => {
			const found = alignAccount(sentences, cues);
			expect(found).toHaveLength(sentences.length);
			let earliest = 0;
			for (const { first, last, confidence } of found) {
				expect(first).toBeGreaterThanOrEqual(earliest);
				expect(last).toBeGreaterThanOrEqual(first);
				expect(last).toBeLessThan(cues.length);
				expect(confidence).toBeGreaterThanOrEqual(0);
				expect(confidence).toBeLessThanOrEqual(1);
				earliest = last;
			}
			expect(alignAccount(sentences, cues)).toEqual(found);
		}),
	);
});

/** Cues that share no pair of letters, and which of them are kept, joined with the next, or left out. */
const DISTINCT = Array.from({ length: 20 }, (_, cue) =>
	Array.from({ length: 8 }, (_unused, at) => String.fromCodePoint(0x4e00 + cue * 8 + at)).join(''),
);

test('whatever is left out or joined, sentences that keep their words are found exactly', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 20 }), (lengths) => {
			const sentences: string[] = [];
			const expected: number[][] = [];
			let at = 0;
			for (const length of lengths) {
				const taken = DISTINCT.slice(at, at + length);
				if (taken.length > 0) {
					// The middle of each cue is kept; its first and last letter are the filler.
					sentences.push(taken.map((cue) => cue.slice(1, -1)).join(''));
					expected.push([at, at + taken.length - 1]);
				}
				at += Math.max(1, length);
			}
			const cues = DISTINCT.map((cue) => [cue]);
			expect(ranges(sentences, cues)).toEqual(expected);
		}),
	);
});

test('three hours of talk are aligned in seconds, not minutes', () => {
	// Deterministic nonsense over a thousand letters, as many cues and sentences as a long interview has.
	let seed = 7;
	const next = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
	const nonsense = (length: number) =>
		Array.from({ length }, () =>
			String.fromCodePoint(0x4e00 + Math.floor(next() ** 2 * 1000)),
		).join('');
	const cues = Array.from({ length: 4000 }, () => [nonsense(10 + Math.floor(next() * 15))]);
	const sentences = Array.from({ length: 2000 }, (_, at) =>
		cues
			.slice(2 * at, 2 * at + 2)
			.flat()
			.join('，'),
	);
	const found = ranges(sentences, cues);
	expect(found).toEqual(sentences.map((_, at) => [2 * at, 2 * at + 1]));
}, 30_000);
