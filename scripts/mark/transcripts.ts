import { joinParts, partsOf, type TextPart } from '../../src/domain/marked-words.ts';
import { UNWRITTEN } from '../../src/domain/unfinished.ts';
import { parseVtt, type Cue } from '../../src/domain/vtt.ts';
import { vttText, type WrittenCue } from '../../src/domain/vtt-text.ts';
import { endOf, markedCount, milli, type Layer, type Marking, type Sentence } from './marking.ts';

/** A transcript as its file tells it. */
export interface ReadTranscript {
	cues: Cue[];
	/** Comments, which are written back in front of the first cue. */
	notes: string[];
	/** Lines of the file that would be lost if it were written anew, counted from 1. */
	unreadable: number[];
}

/** Comments of a WebVTT file, without the word NOTE. */
const notesOf = (source: string) =>
	source
		.split(/(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))+/)
		.filter((block) => /^NOTE(?:\s|$)/.test(block))
		.map((block) => block.slice(4).trim())
		.filter((note) => note !== '');

/** Reads a WebVTT file for marking. */
export function readTranscript(source: string): ReadTranscript {
	const { cues, troubles } = parseVtt(source);
	const unreadable = [
		...troubles.filter(({ kind }) => kind !== 'empty-cue').map(({ line }) => line),
		...cues.filter(({ otherTags }) => otherTags).map(({ line }) => line),
	];
	return { cues, notes: notesOf(source), unreadable };
}

/** The words of a cue as the page shows them: dialect words in 〖〗, nothing for what is to be typed. */
export const wordsOf = ({ text, dialect }: Pick<Cue, 'text' | 'dialect'>): string =>
	text === UNWRITTEN
		? ''
		: partsOf(text, dialect)
				.map((part) => (part.isDialect ? `〖${part.text}〗` : part.text))
				.join('');

function cueWords(words: string): Pick<WrittenCue, 'text' | 'dialect'> {
	if (words.trim() === '') return { text: UNWRITTEN };
	const parts = words
		.trim()
		.split(/(〖[^〖〗]+〗)/)
		.map((text): TextPart =>
			/^〖[^〖〗]+〗$/.test(text)
				? { text: text.slice(1, -1), isDialect: true }
				: { text, isDialect: false },
		);
	return joinParts(parts.filter(({ text }) => text !== ''));
}

/**
 * The sentences of one or two transcripts of the same cues. Times that do not go forward, from the first such cue on, are
 * left out: those sentences wait to be marked.
 * @param other the 普通话 cues, one for each of `cues`
 */
export function sentencesOf(
	cues: readonly Cue[],
	main: Layer,
	duration: number,
	other: readonly Cue[] = [],
): Sentence[] {
	const firstBad = cues.findIndex(
		({ start }, index) => start <= (cues[index - 1]?.start ?? -1) || start >= duration,
	);
	const sound = firstBad < 0 ? cues.length : firstBad;
	return cues.map((cue, index): Sentence => {
		const second = other[index];
		const words: Pick<Sentence, Layer> = {
			original: '',
			mandarin: second ? wordsOf(second) : '',
			[main]: wordsOf(cue),
		};
		const sentence: Sentence = { cue: cue.id, speaker: cue.voice ?? '', ...words };
		if (index >= sound) return sentence;
		const start = milli(cue.start);
		const next = index + 1 < sound ? milli(cues[index + 1]?.start ?? duration) : duration;
		const end = milli(Math.min(cue.end, duration));
		const lastsUntilNext = end >= next && index + 1 < sound;
		return {
			...sentence,
			start,
			end: lastsUntilNext || end <= start ? undefined : end,
		};
	});
}

/** Whether two transcripts are of the same cues: as many, and the same speakers. */
export const areAligned = (cues: readonly Cue[], others: readonly Cue[]) =>
	cues.length === others.length && cues.every(({ voice }, index) => voice === others[index]?.voice);

/** The marked sentences of one layer as a WebVTT file; undefined when none is marked. */
export function transcriptText(
	marking: Marking,
	layer: Layer,
	notes: readonly string[],
): string | undefined {
	const count = markedCount(marking.sentences);
	if (count === 0) return undefined;
	const cues = marking.sentences.slice(0, count).map((sentence, index): WrittenCue => ({
		id: sentence.cue,
		start: sentence.start ?? 0,
		end: endOf(marking, index),
		speaker: sentence.speaker,
		...cueWords(sentence[layer]),
	}));
	return vttText(cues, notes);
}

/** Between the 原话 and the 普通话 of a sentence in transcript.txt. */
const BETWEEN = ' ‖ ';

/** What nobody has marked yet, one sentence a line, as `readLines` reads it; undefined when all is marked. */
export function waitingText({ sentences, main }: Marking): string | undefined {
	const waiting = sentences.slice(markedCount(sentences));
	if (waiting.length === 0) return undefined;
	return waiting
		.map((sentence) => {
			const speaker = sentence.speaker ? `${sentence.speaker}：` : '';
			const second = main === 'original' ? sentence.mandarin : '';
			return `${speaker}${sentence[main]}${second ? BETWEEN + second : ''}\n`;
		})
		.join('');
}

/** A line of text that is to become a sentence. */
export interface Line {
	speaker: string;
	text: string;
	/** Its 普通话, where it was kept beside it. */
	mandarin?: string | undefined;
}

/** Reads lines of text as people type them: one sentence a line, 「讲述人甲：」 in front where the speaker changes. */
export function readLines(text: string, speakers: readonly string[]): Line[] {
	let speaker = speakers[0] ?? '';
	return text
		.split(/\r\n|\n|\r/)
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.map((line) => {
			const named = speakers.find(
				(name) => line.startsWith(`${name}：`) || line.startsWith(`${name}:`),
			);
			if (named !== undefined) speaker = named;
			const words = named === undefined ? line : line.slice(named.length + 1).trim();
			const [first = '', ...second] = words.split(BETWEEN.trim());
			return {
				speaker,
				text: first.trim(),
				mandarin: second.length > 0 ? second.join(BETWEEN.trim()).trim() : undefined,
			};
		});
}
