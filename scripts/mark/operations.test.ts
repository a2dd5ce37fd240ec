import { describe, expect, test } from 'vitest';
import { isRefused, type Marking } from './marking.ts';
import { apply, type Operation } from './operations.ts';
import { sentence, trialMarking } from './trial.ts';

/** The marking after one operation. */
function after(operation: Operation, marking = trialMarking()): Marking {
	const outcome = apply(marking, operation);
	if (isRefused(outcome)) throw new Error(outcome.refused);
	return outcome;
}
const refusalOf = (operation: Operation, marking = trialMarking()) => {
	const outcome = apply(marking, operation);
	return isRefused(outcome) ? outcome.refused : undefined;
};
const starts = ({ sentences }: Marking) => sentences.map(({ start }) => start);
const texts = ({ sentences }: Marking) => sentences.map(({ original }) => original);

describe('marking', () => {
	test('begins the next sentence, and the one before ends there', () => {
		const marking = after({ kind: 'mark', index: 3, at: 14.2 });
		expect(starts(marking)).toEqual([1, 5, 10, 14.2, undefined]);
		expect(marking.sentences[2]?.end).toBeUndefined();
	});

	test('keeps a pause that was marked before it', () => {
		const marking = after({ kind: 'mark', index: 2, at: 11 });
		expect(marking.sentences[1]?.end).toBe(7);
	});

	test('takes back an end that the new mark overtakes', () => {
		const marking = after({ kind: 'mark', index: 2, at: 6.5 });
		expect(marking.sentences[1]?.end).toBeUndefined();
	});

	test('estimates anew what a later mark overtakes', () => {
		const marking = after({ kind: 'mark', index: 1, at: 20 });
		expect(marking.sentences[1]).toMatchObject({ start: 20, isRough: undefined });
		expect(marking.sentences[2]?.start).toBeGreaterThan(20);
		expect(marking.sentences[2]?.isRough).toBe(true);
	});

	test('adds a sentence without text behind the last', () => {
		const marking = after({ kind: 'mark', index: 0, at: 3 }, trialMarking({ sentences: [] }));
		expect(marking.sentences).toMatchObject([{ start: 3, original: '', speaker: '' }]);
	});

	test.each<[string, Operation]>([
		['before-previous', { kind: 'mark', index: 3, at: 9 }],
		['out-of-order', { kind: 'mark', index: 4, at: 20 }],
		['no-such-sentence', { kind: 'mark', index: 9, at: 20 }],
		['no-room', { kind: 'nudge', index: 1, by: 6 }],
		['not-marked', { kind: 'nudge', index: 3, by: 0.05 }],
		['no-room', { kind: 'finish', index: 0, at: 6 }],
		['first-sentence', { kind: 'join', index: 0 }],
		['begins-segment', { kind: 'join', index: 2 }],
		['nothing-to-split', { kind: 'split', index: 0, layer: 'original', at: 0 }],
		['nothing-to-split', { kind: 'split', index: 0, layer: 'mandarin', at: 1 }],
	])('refuses %s', (refusal, operation) => {
		expect(refusalOf(operation)).toBe(refusal);
	});
});

test('a border between segments goes with its first sentence', () => {
	const marking = after({ kind: 'nudge', index: 2, by: -0.05 });
	expect(marking.segments.map(({ start, end }) => [start, end])).toEqual([
		[0, 9.95],
		[9.95, 120],
	]);
});

test('a border in a pause stays there while the pause is long enough', () => {
	const segments = trialMarking().segments.map((segment, index) =>
		index === 0 ? { ...segment, end: 8.5 } : { ...segment, start: 8.5 },
	);
	const marking = after({ kind: 'nudge', index: 2, by: -0.05 }, trialMarking({ segments }));
	expect(marking.segments.map(({ start }) => start)).toEqual([0, 8.5]);
});

describe('splitting and joining', () => {
	test('cuts the words at the cursor and estimates the time from the place', () => {
		const marking = after({ kind: 'split', index: 0, layer: 'original', at: 4 });
		expect(texts(marking).slice(0, 2)).toEqual(['第一句，', '试音。']);
		const middle = marking.sentences[1];
		expect(middle?.start).toBeCloseTo(1 + (4 * 4) / 7, 2);
		expect(middle?.isRough).toBe(true);
	});

	test('cuts the other layer behind the nearest sign, and loses nothing of it', () => {
		const both = trialMarking({
			sentences: [sentence('第一句，试音。', 1, { mandarin: '这是第一句话，用来试音的。' })],
		});
		const marking = after({ kind: 'split', index: 0, layer: 'original', at: 4 }, both);
		expect(marking.sentences.map(({ mandarin }) => mandarin)).toEqual([
			'这是第一句话，',
			'用来试音的。',
		]);
	});

	test.each([
		['在〖坝坝〗头试音。', 3, ['在〖坝坝〗', '头试音。']],
		['【笑】试音。', 2, ['【笑】', '试音。']],
		['𠀀𠀁试音。', 1, ['𠀀', '𠀁试音。']],
	])('never cuts what belongs together: %s', (text, at, parts) => {
		const whole = trialMarking({ sentences: [sentence(text, 1)] });
		expect(texts(after({ kind: 'split', index: 0, layer: 'original', at }, whole))).toEqual(parts);
	});

	test('joins what was split', () => {
		const cut = after({ kind: 'split', index: 0, layer: 'original', at: 4 });
		const marking = after({ kind: 'join', index: 1 }, cut);
		expect(texts(marking)).toEqual(texts(trialMarking()));
		expect(starts(marking)).toEqual(starts(trialMarking()));
	});

	test('does not join what two people say', () => {
		const marking = after({ kind: 'attribute', index: 1, speaker: '乙' });
		expect(refusalOf({ kind: 'join', index: 1 }, marking)).toBe('two-speakers');
	});
});

test('lines of text first fill sentences that were marked without words', () => {
	const empty = trialMarking({ sentences: [sentence('', 1), sentence('', 4)] });
	const lines = ['一。', '二。', '三。'].map((text) => ({ speaker: '乙', text }));
	const marking = after({ kind: 'add-lines', lines }, empty);
	expect(texts(marking)).toEqual(['一。', '二。', '三。']);
	expect(starts(marking)).toEqual([1, 4, undefined]);
});

describe('segments', () => {
	const name = { id: 'middle', title: '中间一段', synopsis: '也是试音。' };

	test('begin with a sentence and share what the former one had', () => {
		const marking = after({ kind: 'begin-segment', index: 1, name });
		expect(marking.segments.map(({ id, start, end }) => [id, start, end])).toEqual([
			['first', 0, 5],
			['middle', 5, 10],
			['second', 10, 120],
		]);
	});

	test('the first of all lasts as long as the recording', () => {
		const marking = after(
			{ kind: 'begin-segment', index: 1, name },
			trialMarking({ segments: [] }),
		);
		expect(marking.segments).toMatchObject([{ start: 0, end: 120 }]);
	});

	test('are joined without a gap', () => {
		expect(after({ kind: 'join-segment', id: 'second' }).segments).toMatchObject([
			{ id: 'first', start: 0, end: 120 },
		]);
		expect(after({ kind: 'join-segment', id: 'first' }).segments).toMatchObject([
			{ id: 'second', start: 0, end: 120 },
		]);
	});

	test.each<[string, Operation]>([
		['bad-title', { kind: 'begin-segment', index: 1, name: { ...name, title: '一'.repeat(19) } }],
		['bad-synopsis', { kind: 'begin-segment', index: 1, name: { ...name, synopsis: ' ' } }],
		['bad-id', { kind: 'begin-segment', index: 1, name: { ...name, id: 'first' } }],
		['bad-id', { kind: 'begin-segment', index: 1, name: { ...name, id: '../x' } }],
		['not-marked', { kind: 'begin-segment', index: 3, name }],
		['begins-segment', { kind: 'begin-segment', index: 2, name }],
		['no-such-segment', { kind: 'name-segment', name }],
	])('refuse %s', (refusal, operation) => {
		expect(refusalOf(operation)).toBe(refusal);
	});
});
