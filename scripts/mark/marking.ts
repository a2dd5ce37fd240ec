/** What a volunteer works on: the sentences of one recording with their times, and its segments. Pure. */

/** The two layers of a transcript. 「原话」「普通话」 */
export type Layer = 'original' | 'mandarin';

/**
 * One sentence. Dialect words stand in 〖〗, which the VTT file writes as `<c.dialect>`. An empty text is one that somebody
 * still has to type.
 */
export interface Sentence {
	/** Seconds; undefined while nobody has marked it. */
	start?: number | undefined;
	/** Seconds; undefined when it lasts until the next sentence begins. */
	end?: number | undefined;
	/** The start is estimated, not heard. */
	isRough?: true | undefined;
	/** The name that its cue has in the file, if it has one. */
	cue?: string | undefined;
	/** The name in `<v 名字>`; empty when the file gives none. */
	speaker: string;
	original: string;
	mandarin: string;
}

/** A named stretch of the recording, seconds. 「段」 */
export interface Segment {
	id: string;
	title: string;
	synopsis: string;
	start: number;
	end: number;
}

/** A recording as it is being marked. The sentences with a start come first, each later than the one before. */
export interface Marking {
	/** Seconds. */
	duration: number;
	/** The layer that is heard: 原话, for a text read aloud 普通话. */
	main: Layer;
	/** Whether 普通话 is kept beside 原话, sentence by sentence. */
	hasSecond: boolean;
	sentences: readonly Sentence[];
	segments: readonly Segment[];
}

/** Why an operation would leave the marking wrong. */
export type Refusal =
	| 'no-such-sentence'
	| 'out-of-order'
	| 'before-previous'
	| 'no-room'
	| 'not-marked'
	| 'nothing-to-split'
	| 'first-sentence'
	| 'two-speakers'
	| 'begins-segment'
	| 'segment-too-short'
	| 'bad-title'
	| 'bad-synopsis'
	| 'bad-id'
	| 'no-such-segment'
	| 'last-segment'
	| 'nothing-to-undo'
	| 'nothing-to-redo';

/** A new marking, or why there is none. */
export type Outcome = Marking | { refused: Refusal };

export const isRefused = (outcome: object): outcome is { refused: Refusal } => 'refused' in outcome;

/** Seconds. No new mark comes closer to its neighbours. */
export const SHORTEST = 0.1;
/** Seconds. Longer sentences are hard to follow; the content check reminds of them. */
const LONGEST = 7;
/** Seconds in which one character is spoken, roughly. */
const PER_CHARACTER = 0.25;

/** To the thousandth of a second, as WebVTT writes times. */
export const milli = (seconds: number) => Math.round(seconds * 1000) / 1000;

/** How many sentences have a start: all before this index. */
export function markedCount(sentences: readonly Sentence[]): number {
	const first = sentences.findIndex(({ start }) => start === undefined);
	return first < 0 ? sentences.length : first;
}

/** Roughly how long it takes to say a sentence, seconds. */
export const speakingTime = ({ original, mandarin }: Sentence) =>
	Math.max(1, (original || mandarin).length * PER_CHARACTER);

/** When a marked sentence ends: where it was said to end, or where the next begins, else an estimate. */
export function endOf({ sentences, duration }: Marking, index: number): number {
	const sentence = sentences[index];
	if (sentence?.start === undefined) return duration;
	const following = sentence.end ?? sentences[index + 1]?.start;
	if (following !== undefined) return following;
	const isLast = index === sentences.length - 1;
	const length = Math.max(speakingTime(sentence), isLast ? LONGEST : 0);
	return milli(Math.min(duration, sentence.start + length));
}

/** Seconds by which a segment may begin after its first sentence. */
const SAME = 0.05;

/** The sentence with which a segment begins; undefined when none is marked there yet. */
export function firstSentenceOf({ sentences }: Marking, segment: Segment): number | undefined {
	const index = sentences.findIndex(
		({ start }) => start !== undefined && start >= segment.start - SAME,
	);
	const start = sentences[index]?.start;
	return start === undefined || start >= segment.end ? undefined : index;
}

/** Whether the sentences with a start come first and in order, and everything lies inside the recording. */
export function isSound({ sentences, segments, duration }: Marking): boolean {
	const count = markedCount(sentences);
	const inOrder = sentences.every(({ start, end }, index) => {
		if (start === undefined) return index >= count && end === undefined;
		const next = sentences[index + 1]?.start ?? duration;
		const last = sentences[index - 1];
		return (
			index < count &&
			start >= 0 &&
			start < duration &&
			start > (last?.start ?? -1) &&
			(end === undefined || (end > start && end <= next))
		);
	});
	return inOrder && segments.every(({ start, end }) => start >= 0 && end > start);
}
