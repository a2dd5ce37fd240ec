import { isEntryId } from '../../src/domain/entry-id.ts';
import {
	firstSentenceOf,
	SHORTEST,
	type Marking,
	type Outcome,
	type Refusal,
	type Segment,
} from './marking.ts';

/** Characters, as src/schema/interview.ts allows. OH-1 */
export const SEGMENT_LIMITS = { title: 18, synopsis: 80 } as const;

/** What a segment is called. */
export type SegmentName = Pick<Segment, 'id' | 'title' | 'synopsis'>;

function faultOf({ id, title, synopsis }: SegmentName): Refusal | undefined {
	const isWithin = (text: string, most: number) => text.trim() !== '' && [...text].length <= most;
	if (!isEntryId(id)) return 'bad-id';
	if (!isWithin(title, SEGMENT_LIMITS.title)) return 'bad-title';
	return isWithin(synopsis, SEGMENT_LIMITS.synopsis) ? undefined : 'bad-synopsis';
}

const trimmed = ({ id, title, synopsis }: SegmentName): SegmentName => ({
	id,
	title: title.trim(),
	synopsis: synopsis.trim(),
});

/** An id that no segment has: `part-3`. */
export function freeSegmentId(segments: readonly Segment[]): string {
	for (let number = segments.length + 1; ; number += 1)
		if (segments.every(({ id }) => id !== `part-${number}`)) return `part-${number}`;
}

/** 「这里起新的一段」: a segment begins with a sentence. The first one of all begins with the recording. */
export function beginSegment(marking: Marking, index: number, name: SegmentName): Outcome {
	const { segments, sentences, duration } = marking;
	const fault = faultOf(name);
	if (fault) return { refused: fault };
	if (segments.some(({ id }) => id === name.id)) return { refused: 'bad-id' };
	const start = sentences[index]?.start;
	if (start === undefined) return { refused: 'not-marked' };
	if (segments.length === 0)
		return { ...marking, segments: [{ ...trimmed(name), start: 0, end: duration }] };
	if (segments.some((segment) => firstSentenceOf(marking, segment) === index))
		return { refused: 'begins-segment' };
	const number = segments.filter((segment) => segment.start <= start).length;
	const previous = segments[number - 1];
	const isInside = previous !== undefined && start < previous.end;
	const end = isInside ? previous.end : (segments[number]?.start ?? duration);
	const isTooShort =
		end - start < SHORTEST || (previous !== undefined && start - previous.start < SHORTEST);
	if (isTooShort) return { refused: 'segment-too-short' };
	const before = segments.slice(0, number);
	if (isInside) before[number - 1] = { ...previous, end: start };
	return {
		...marking,
		segments: [...before, { ...trimmed(name), start, end }, ...segments.slice(number)],
	};
}

/** Gives a segment another title and synopsis. */
export function nameSegment(marking: Marking, name: SegmentName): Outcome {
	const fault = faultOf(name);
	if (fault) return { refused: fault };
	if (marking.segments.every(({ id }) => id !== name.id)) return { refused: 'no-such-segment' };
	const segments = marking.segments.map((segment) =>
		segment.id === name.id ? { ...segment, ...trimmed(name) } : segment,
	);
	return { ...marking, segments };
}

/** Takes the border before a segment away: the one before it goes on, or, at the beginning, the one behind begins earlier. */
export function joinSegment(marking: Marking, id: string): Outcome {
	const number = marking.segments.findIndex((segment) => segment.id === id);
	const gone = marking.segments[number];
	if (!gone) return { refused: 'no-such-segment' };
	if (marking.segments.length === 1) return { refused: 'last-segment' };
	const heir = number === 0 ? 1 : number - 1;
	const segments = marking.segments.map((segment, index) => {
		if (index !== heir) return segment;
		return number === 0
			? { ...segment, start: gone.start }
			: { ...segment, end: Math.max(segment.end, gone.end) };
	});
	return { ...marking, segments: segments.filter(({ id: other }) => other !== id) };
}
