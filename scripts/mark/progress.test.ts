import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseVtt } from '../../src/domain/vtt.ts';
import { journalLine } from '../desk/journal-lines.ts';
import { readJournal } from './journal-lines.ts';
import { isSound, markedCount, type Layer, type Marking } from './marking.ts';
import type { Operation } from './operations.ts';
import { isStep, replay, type Entry, type Step } from './progress.ts';
import { sentencesOf, transcriptText, waitingText } from './transcripts.ts';
import { sentence, trialMarking } from './trial.ts';

const layer = fc.constantFrom<Layer>('original', 'mandarin');
const index = fc.integer({ min: -1, max: 14 });
const seconds = fc.double({ min: -5, max: 130, noNaN: true });
const words = fc.stringMatching(/^[北街试音，。〖〗 &<>]{0,12}$/);
const name = fc.record({
	id: fc.constantFrom('first', 'second', 'third', 'fourth'),
	title: fc.constantFrom('一段', '另一段', ''),
	synopsis: fc.constant('试音。'),
});

/** Everything that never adds or changes words. */
const rearranging = fc.oneof(
	fc.record({ kind: fc.constant('mark' as const), index, at: seconds }),
	fc.record({
		kind: fc.constant('nudge' as const),
		index,
		by: fc.constantFrom(-3, -0.05, 0.05, 3),
	}),
	fc.record({ kind: fc.constant('finish' as const), index, at: seconds }),
	fc.record({
		kind: fc.constant('split' as const),
		index,
		layer,
		at: fc.integer({ min: 0, max: 12 }),
	}),
	fc.record({ kind: fc.constant('join' as const), index }),
	fc.record({ kind: fc.constant('begin-segment' as const), index, name }),
	fc.record({ kind: fc.constant('name-segment' as const), name }),
	fc.record({ kind: fc.constant('join-segment' as const), id: fc.constantFrom('first', 'second') }),
);
const anything = fc.oneof(
	rearranging,
	fc.record({ kind: fc.constant('write' as const), index, layer, text: words }),
	fc.record({
		kind: fc.constant('attribute' as const),
		index,
		speaker: fc.constantFrom('甲', '乙'),
	}),
	fc.record({
		kind: fc.constant('add-lines' as const),
		lines: fc.array(fc.record({ speaker: fc.constant('乙'), text: words }), { maxLength: 3 }),
	}),
);
const marking = fc.constantFrom<Marking>(
	trialMarking(),
	trialMarking({ sentences: [], segments: [] }),
	trialMarking({
		sentences: [1, 2, 3, 40, 50, 119.5].map((start) =>
			sentence('在〖坝坝〗头，试音。', start, { mandarin: '在院子里，试一试声音。' }),
		),
	}),
);

/** A journal of steps, some of which will be refused. */
const journal = (start: Marking, acts: readonly (Operation | 'undo' | 'redo')[]): Entry[] => [
	{ kind: 'open', id: '0', marking: start, digests: {} },
	...acts.map((act, number): Step => {
		const place = { seconds: number, sentence: -1 };
		const common = { id: String(number + 1), parent: String(number), place };
		return typeof act === 'string'
			? { ...common, kind: act }
			: { ...common, kind: 'do', operation: act };
	}),
];
const acts = (operation: fc.Arbitrary<Operation>) =>
	fc.array(
		fc.oneof({ weight: 5, arbitrary: operation }, fc.constantFrom<'undo' | 'redo'>('undo', 'redo')),
		{ maxLength: 40 },
	);

const spoken = ({ sentences }: Marking, which: Layer) =>
	sentences.map((one) => one[which]).join('');

function progressAfter(entries: readonly Entry[]) {
	const progress = replay(entries);
	if (!progress) throw new Error('no journal');
	return progress;
}

test('no word is lost or moved by marking, splitting, joining, naming and undoing', () => {
	fc.assert(
		fc.property(marking, acts(rearranging), (start, steps) => {
			const { marking: end } = progressAfter(journal(start, steps));
			for (const which of ['original', 'mandarin'] as const)
				expect(spoken(end, which)).toBe(spoken(start, which));
		}),
		{ numRuns: 400 },
	);
});

test('every beginning of a journal gives a marking with times in order', () => {
	fc.assert(
		fc.property(marking, acts(anything), (start, steps) => {
			const entries = journal(start, steps);
			for (let length = 1; length <= entries.length; length += 1)
				expect(isSound(progressAfter(entries.slice(0, length)).marking)).toBe(true);
		}),
		{ numRuns: 200 },
	);
});

test('undoing everything gives what was there, and redoing everything what was made', () => {
	fc.assert(
		fc.property(marking, acts(anything), (start, steps) => {
			const progress = progressAfter(journal(start, steps));
			// Redoing what may still be redone makes the newest state the one to come back to.
			const again = (kind: 'undo' | 'redo') => {
				const count = kind === 'undo' ? progress.undoable : progress.redoable;
				for (let left = count; left > 0; left -= 1)
					progress.take({
						kind,
						id: `${kind}-${progress.steps}`,
						parent: progress.head,
						place: progress.place,
					});
			};
			again('redo');
			const made = progress.marking;
			again('undo');
			expect(progress.marking).toEqual(start);
			again('redo');
			expect(progress.marking).toEqual(made);
		}),
		{ numRuns: 200 },
	);
});

test('a journal that a crash cut off anywhere gives the work up to a whole line', () => {
	fc.assert(
		fc.property(marking, acts(anything), fc.nat(), (start, steps, place) => {
			const text = journal(start, steps).map(journalLine).join('');
			const bytes = Buffer.from(text);
			const cut = bytes.subarray(0, place % (bytes.length + 1)).toString('utf8');
			const read = readJournal(cut);
			expect(read.lostLines).toBe(0);
			expect(read.entries.map(journalLine).join('')).toBe(cut.slice(0, cut.lastIndexOf('\n') + 1));
			expect(read.bytes).toBe(Buffer.byteLength(cut.slice(0, cut.lastIndexOf('\n') + 1)));
		}),
		{ numRuns: 100 },
	);
});

test('sending steps a second time changes nothing', () => {
	fc.assert(
		fc.property(marking, acts(anything), (start, steps) => {
			const entries = journal(start, steps);
			const progress = progressAfter(entries);
			const { marking: once, head, steps: count } = progress;
			for (const entry of entries.filter(isStep).filter(({ id }) => progress.knows(id)))
				progress.take(entry);
			expect([progress.marking, progress.head, progress.steps]).toEqual([once, head, count]);
		}),
		{ numRuns: 100 },
	);
});

test('what is written as WebVTT is read back: words, speakers, starts', () => {
	fc.assert(
		fc.property(marking, acts(anything), (start, steps) => {
			const { marking: end } = progressAfter(journal(start, steps));
			const count = markedCount(end.sentences);
			const text = transcriptText(end, 'original', ['试音']);
			fc.pre(text !== undefined);
			const { cues, troubles } = parseVtt(text);
			expect(troubles).toEqual([]);
			const back = sentencesOf(cues, 'original', end.duration);
			// A bracket that was typed alone is a sign like any other.
			const plain = (said: string) => said.trim().replace(/[〖〗]/g, '');
			expect(back.map(({ original }) => plain(original))).toEqual(
				end.sentences.slice(0, count).map(({ original }) => plain(original)),
			);
			expect(back.map((one) => one.start)).toEqual(
				end.sentences.slice(0, count).map((one) => one.start),
			);
			const waiting = end.sentences.length - count;
			expect((waitingText(end) ?? '').split('\n').length - 1).toBe(waiting);
		}),
		{ numRuns: 200 },
	);
});
