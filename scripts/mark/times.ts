import {
	endOf,
	firstSentenceOf,
	markedCount,
	milli,
	SHORTEST,
	speakingTime,
	type Marking,
	type Outcome,
	type Segment,
	type Sentence,
} from './marking.ts';

/** The same sentence with a start that was heard. Its former end no longer means anything. */
const heardAt = (sentence: Sentence, start: number): Sentence => ({
	...sentence,
	start,
	end: undefined,
	isRough: undefined,
});

/** The sentence before a new start: an end that lies behind it goes. */
const endingBy = (sentence: Sentence, start: number): Sentence =>
	sentence.end !== undefined && sentence.end >= start ? { ...sentence, end: undefined } : sentence;

/**
 * Keeps the segments at their sentences: where the first sentence of a segment, or the pause before it, has moved, the
 * border moves into that pause.
 */
function withSegments(before: Marking, after: Marking): Outcome {
	const segments: Segment[] = after.segments.map((segment) => ({ ...segment }));
	for (const [number, segment] of segments.entries()) {
		const index = firstSentenceOf(before, before.segments[number] ?? segment);
		const start = index === undefined ? undefined : after.sentences[index]?.start;
		if (index === undefined || start === undefined || number === 0) continue;
		const pause = index > 0 ? endOf(after, index - 1) : 0;
		const hasMoved =
			before.sentences[index]?.start !== start || (index > 0 && endOf(before, index - 1) !== pause);
		if (!hasMoved) continue;
		const border = Math.min(Math.max(segment.start, pause), start);
		const previous = segments[number - 1];
		if (previous && (previous.end === segment.start || previous.end > border))
			previous.end = border;
		segment.start = border;
	}
	const isCrushed = segments.some(({ start, end }, number) => {
		const former = before.segments[number];
		return end - start < SHORTEST && (start !== former?.start || end !== former.end);
	});
	return isCrushed ? { refused: 'segment-too-short' } : { ...after, segments };
}

/** Spreads sentences that a new mark has overtaken between it and a limit, longer ones taking longer. */
function spread(overtaken: readonly Sentence[], from: Sentence, at: number, limit: number) {
	const weights = [from, ...overtaken].map(speakingTime);
	const sum = weights.reduce((total, weight) => total + weight, 0);
	const free = limit - at - SHORTEST * weights.length;
	let start = at;
	return overtaken.map((sentence, index): Sentence => {
		start += SHORTEST + (free * (weights[index] ?? 1)) / sum;
		return { ...sentence, start: milli(start), end: undefined, isRough: true };
	});
}

/**
 * 「这一句从这里开始」: a sentence begins at a moment. The first index behind the last sentence adds one without text. Marks
 * behind it that lie earlier than this moment are overtaken: they are estimated anew.
 * @param at seconds
 */
export function markStart(marking: Marking, index: number, at: number): Outcome {
	const { sentences, duration } = marking;
	const count = markedCount(sentences);
	if (index < 0 || index > sentences.length || !Number.isFinite(at))
		return { refused: 'no-such-sentence' };
	if (index > count) return { refused: 'out-of-order' };
	const start = milli(Math.min(Math.max(at, 0), duration - SHORTEST));
	const before = sentences[index - 1];
	if (start < (before?.start ?? -SHORTEST) + SHORTEST) return { refused: 'before-previous' };

	let free = index + 1;
	const startOf = (other: number) => sentences[other]?.start ?? Infinity;
	while (free < count && startOf(free) < start + SHORTEST * (free - index)) free += 1;
	const sentence = sentences[index] ?? {
		speaker: before?.speaker ?? '',
		original: '',
		mandarin: '',
	};
	const overtaken = sentences.slice(index + 1, free);
	const estimate = [sentence, ...overtaken].reduce((sum, one) => sum + speakingTime(one), start);
	const limit = free < count ? startOf(free) : Math.min(duration, estimate);
	if (overtaken.length > 0 && limit - start < SHORTEST * (overtaken.length + 1))
		return { refused: 'no-room' };
	return withSegments(marking, {
		...marking,
		sentences: [
			...sentences.slice(0, Math.max(0, index - 1)),
			...(before ? [endingBy(before, start)] : []),
			heardAt(sentence, start),
			...spread(overtaken, sentence, start, limit),
			...sentences.slice(free),
		],
	});
}

/**
 * Moves a mark a little, between its neighbours.
 * @param by seconds, negative for earlier
 */
export function nudge(marking: Marking, index: number, by: number): Outcome {
	const { sentences, duration } = marking;
	const sentence = sentences[index];
	const before = sentences[index - 1];
	if (sentence?.start === undefined || !Number.isFinite(by)) return { refused: 'not-marked' };
	const start = milli(sentence.start + by);
	const earliest = before?.start === undefined ? 0 : before.start + SHORTEST;
	const latest = (sentences[index + 1]?.start ?? duration) - SHORTEST;
	if (start < earliest || start > latest) return { refused: 'no-room' };
	const end = sentence.end !== undefined && sentence.end > start ? sentence.end : undefined;
	const changed = [...sentences];
	changed[index] = { ...heardAt(sentence, start), end };
	if (before) changed[index - 1] = endingBy(before, start);
	return withSegments(marking, { ...marking, sentences: changed });
}

/**
 * 「说完了」: the sentence ends at a moment, before the next begins; what follows is a pause.
 * @param at seconds
 */
export function finish(marking: Marking, index: number, at: number): Outcome {
	const { sentences, duration } = marking;
	const sentence = sentences[index];
	if (sentence?.start === undefined || !Number.isFinite(at)) return { refused: 'not-marked' };
	const end = milli(Math.min(at, duration));
	if (end < sentence.start + SHORTEST) return { refused: 'no-room' };
	const next = sentences[index + 1]?.start;
	if (next !== undefined && end > next) return { refused: 'no-room' };
	const changed = [...sentences];
	changed[index] = { ...sentence, end: end === next ? undefined : end };
	return withSegments(marking, { ...marking, sentences: changed });
}
