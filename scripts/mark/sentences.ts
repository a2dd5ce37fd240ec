import {
	endOf,
	firstSentenceOf,
	markedCount,
	milli,
	SHORTEST,
	type Layer,
	type Marking,
	type Outcome,
	type Sentence,
} from './marking.ts';

/** Puts other sentences into the place of some. */
const replacing = (marking: Marking, at: number, count: number, by: Sentence[]): Marking => ({
	...marking,
	sentences: [...marking.sentences.slice(0, at), ...by, ...marking.sentences.slice(at + count)],
});

/** What is cut as a whole: a dialect word 〖…〗, a remark like 【笑】, a character of two units. */
const WHOLE = /〖[^〖〗]*〗|【[^【】]*】|[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** Where a text may be cut near a wish: behind what must stay whole. */
function cutNear(text: string, wish: number): number {
	const around = [...text.matchAll(WHOLE)].find(
		(found) => found.index < wish && wish < found.index + found[0].length,
	);
	return around ? around.index + around[0].length : wish;
}

/** Characters around the proportional place in which a mark of punctuation is looked for. */
const REACH = 6;

/** Where the other layer is cut: at the same place if the texts are the same, else in proportion, after a near sign. */
function cutLike(other: string, text: string, at: number): number {
	if (other === text) return at;
	const wish = Math.round((other.length * at) / text.length);
	const ends = [...other.matchAll(/[，。！？；：、…】]+/g)]
		.map((found) => found.index + found[0].length)
		.filter((end) => end < other.length && Math.abs(end - wish) <= REACH)
		.sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish));
	return cutNear(other, ends[0] ?? wish);
}

/**
 * 「拆开」: cuts a sentence in two. The time of the cut is estimated from its place in the text; the other layer is cut in
 * proportion. Every character stays.
 * @param at UTF-16 units into the text of the layer
 */
export function split(marking: Marking, index: number, layer: Layer, at: number): Outcome {
	const sentence = marking.sentences[index];
	if (!sentence) return { refused: 'no-such-sentence' };
	const text = sentence[layer];
	const cut = Number.isInteger(at) ? cutNear(text, at) : 0;
	if (text.slice(0, cut).trim() === '' || text.slice(cut).trim() === '')
		return { refused: 'nothing-to-split' };
	const other: Layer = layer === 'original' ? 'mandarin' : 'original';
	const otherCut = cutLike(sentence[other], text, cut);
	const part = (from: 0 | 1, times: Pick<Sentence, 'start' | 'end' | 'isRough'>): Sentence => ({
		...times,
		cue: from === 0 ? sentence.cue : undefined,
		speaker: sentence.speaker,
		original: '',
		mandarin: '',
		[layer]: from === 0 ? text.slice(0, cut) : text.slice(cut),
		[other]: from === 0 ? sentence[other].slice(0, otherCut) : sentence[other].slice(otherCut),
	});
	const { start, end, isRough } = sentence;
	if (start === undefined) return replacing(marking, index, 1, [part(0, {}), part(1, {})]);
	const length = endOf(marking, index) - start;
	if (length < 2 * SHORTEST) return { refused: 'no-room' };
	const share = Math.min(Math.max((length * cut) / text.length, SHORTEST), length - SHORTEST);
	const middle = milli(start + share);
	return replacing(marking, index, 1, [
		part(0, { start, isRough }),
		part(1, { start: middle, end, isRough: true }),
	]);
}

/** 「并到上一句」: joins a sentence to the one before. Every character stays. */
export function join(marking: Marking, index: number): Outcome {
	const sentence = marking.sentences[index];
	const before = marking.sentences[index - 1];
	if (!sentence) return { refused: 'no-such-sentence' };
	if (!before) return { refused: 'first-sentence' };
	if (sentence.speaker !== before.speaker) return { refused: 'two-speakers' };
	const begins = marking.segments.slice(1).some((one) => firstSentenceOf(marking, one) === index);
	if (begins) return { refused: 'begins-segment' };
	return replacing(marking, index - 1, 2, [
		{
			...before,
			cue: before.cue ?? sentence.cue,
			end: sentence.start === undefined ? undefined : sentence.end,
			original: before.original + sentence.original,
			mandarin: before.mandarin + sentence.mandarin,
		},
	]);
}

/** Types a sentence anew. Line breaks become spaces: one sentence is one line. */
export function write(marking: Marking, index: number, layer: Layer, text: string): Outcome {
	const sentence = marking.sentences[index];
	if (!sentence) return { refused: 'no-such-sentence' };
	const line = text.replace(/\s*[\r\n]+\s*/g, ' ');
	return replacing(marking, index, 1, [{ ...sentence, [layer]: line }]);
}

/** Says who speaks. */
export function attribute(marking: Marking, index: number, speaker: string): Outcome {
	const sentence = marking.sentences[index];
	if (!sentence) return { refused: 'no-such-sentence' };
	return replacing(marking, index, 1, [{ ...sentence, speaker }]);
}

/** Adds lines of text: first into sentences that were marked without text, in order, then behind the last. */
export function addLines(
	marking: Marking,
	lines: readonly { speaker: string; text: string }[],
): Outcome {
	const waiting = [...lines];
	const count = markedCount(marking.sentences);
	const filled = marking.sentences.map((sentence, index) => {
		if (index >= count || sentence[marking.main] !== '') return sentence;
		const line = waiting.shift();
		return line ? { ...sentence, speaker: line.speaker, [marking.main]: line.text } : sentence;
	});
	const added = waiting.map(({ speaker, text }) => ({
		speaker,
		original: '',
		mandarin: '',
		[marking.main]: text,
	}));
	return { ...marking, sentences: [...filled, ...added] };
}
