import { durationAsClock } from '../domain/duration.ts';
import type { Span } from '../domain/listening.ts';
import { partsOf } from '../domain/marked-words.ts';
import type { Cue } from '../domain/vtt.ts';
import type { Interview } from '../schema/interview.ts';

/** Which wording of what was said: 原话 or 普通话. */
export type Layer = 'original' | 'mandarin';

/** A run of a sentence: a dialect word that has an entry in the glossary, or the words between two of them. */
export interface SentencePart {
	text: string;
	/** Id of the word's entry. */
	term?: string | undefined;
}

/** What one layer writes of a sentence. */
export interface LayerWords {
	layer: Layer;
	text: string;
	/** The text cut at its dialect words; undefined where it has none. */
	parts?: SentencePart[] | undefined;
}

/** One sentence of a transcript. */
export interface TranscriptSentence extends Span {
	/** Also its anchor: `t=93.408`. */
	id: string;
	words: LayerWords[];
	/** Both layers say the same, so that side by side it need be shown once. */
	isSame: boolean;
}

/** Sentences one speaker says without a long silence. */
interface TranscriptParagraph {
	speaker?: string | undefined;
	/** 1:33 */
	clock: string;
	sentences: TranscriptSentence[];
}

/** The transcript under one entry of the index. */
export interface TranscriptSegment extends Span {
	id: string;
	title: string;
	synopsis: string;
	clock: string;
	paragraphs: TranscriptParagraph[];
}

/** The cues of each layer that exists. */
export type Layers = Partial<Record<Layer, readonly Cue[]>>;

/** Silence that begins a new paragraph, seconds. */
const PARAGRAPH_SILENCE = 0.8;
const LAYER_ORDER: readonly Layer[] = ['original', 'mandarin'];

/** Which entry of the glossary a word has. */
export type TermsByWord = ReadonlyMap<string, string>;

/** What a cue writes, with its dialect words where the glossary has them. */
function layerWords(layer: Layer, { text, dialect }: Cue, terms: TermsByWord): LayerWords {
	const parts = partsOf(text, dialect).map((part) => ({
		text: part.text,
		term: part.isDialect ? terms.get(part.text) : undefined,
	}));
	// A sentence that is nothing but a dialect word stays a link to its moment.
	const holdsBoth = [true, false].every((isWord) =>
		parts.some(({ term }) => (term !== undefined) === isWord),
	);
	return holdsBoth ? { layer, text, parts } : { layer, text };
}

/** Layers are written cue by cue with the same times; the one that is heard leads. */
function sentences(
	layers: Layers,
	terms: TermsByWord,
): (TranscriptSentence & { speaker?: string | undefined })[] {
	const existing = LAYER_ORDER.filter((layer) => (layers[layer]?.length ?? 0) > 0);
	const lead = layers[existing[0] ?? 'mandarin'] ?? [];
	return lead.map((cue, index) => {
		const words = existing.flatMap((layer) => {
			const written = layers[layer]?.[index];
			return written ? [layerWords(layer, written, terms)] : [];
		});
		return {
			id: `t=${cue.start}`,
			start: cue.start,
			end: cue.end,
			speaker: cue.voice,
			words,
			isSame: words.length > 1 && words.every(({ text }) => text === words[0]?.text),
		};
	});
}

function paragraphs(
	said: readonly (TranscriptSentence & { speaker?: string | undefined })[],
): TranscriptParagraph[] {
	const found: TranscriptParagraph[] = [];
	let before: { end: number; speaker?: string | undefined } | undefined;
	for (const { speaker, ...sentence } of said) {
		const last = found.at(-1);
		const goesOn =
			before?.speaker === speaker && sentence.start - (before?.end ?? 0) < PARAGRAPH_SILENCE;
		if (last && goesOn) last.sentences.push(sentence);
		else found.push({ speaker, clock: durationAsClock(sentence.start), sentences: [sentence] });
		before = { end: sentence.end, speaker };
	}
	return found;
}

/** The whole transcript, segment by segment; `terms` are the words that have an entry. */
export function transcript(
	interview: Interview,
	layers: Layers,
	terms: TermsByWord = new Map(),
): TranscriptSegment[] {
	const said = sentences(layers, terms);
	return interview.segments.map(({ id, title, synopsis, start, end }, index) => ({
		id,
		title,
		synopsis,
		start,
		end,
		clock: durationAsClock(start),
		paragraphs: paragraphs(
			said.filter(
				(sentence) =>
					(sentence.start >= start || index === 0) &&
					(sentence.start < end || index === interview.segments.length - 1),
			),
		),
	}));
}
