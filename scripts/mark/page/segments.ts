import { freeSegmentId } from '../segments.ts';
import { page, refusals, said } from '../text.ts';
import type { Bench } from './bench.ts';
import { askForSegment } from './questions.ts';

/** 「这里起新的一段」, after asking for its name. */
export async function beginSegment(bench: Bench, say: (words: string) => void): Promise<void> {
	const index = bench.chosen;
	if (bench.marking.sentences[index]?.start === undefined) return say(refusals['not-marked']);
	const answer = await askForSegment(page.beginTitle, '', '', false);
	if (answer.kind !== 'keep') return;
	const { title, synopsis } = answer;
	const name = { id: freeSegmentId(bench.marking.segments), title, synopsis };
	bench.perform({ kind: 'begin-segment', index, name }, said.segmentBegun(index, title));
}

/** Gives a segment another name, or joins it to the one before. */
export async function nameSegment(bench: Bench, id: string): Promise<void> {
	const segment = bench.marking.segments.find((one) => one.id === id);
	if (!segment) return;
	const answer = await askForSegment(page.nameTitle, segment.title, segment.synopsis, true);
	if (answer.kind === 'join') bench.perform({ kind: 'join-segment', id }, said.segmentJoined);
	if (answer.kind !== 'keep') return;
	const { title, synopsis } = answer;
	bench.perform({ kind: 'name-segment', name: { id, title, synopsis } }, said.segmentNamed(title));
}
