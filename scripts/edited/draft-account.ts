import { alignAccount } from '../../src/domain/account-alignment.ts';
import { vttText } from '../../src/domain/vtt-text.ts';
import type { Cue } from '../../src/domain/vtt.ts';
import type { AccountParagraph } from './read-account.ts';

/** One sentence of the account with the cues it comes from. */
export interface DraftSentence {
	/** Paragraph and sentence, counted from 1: `2-1`. */
	id: string;
	speaker?: string | undefined;
	text: string;
	start: number;
	end: number;
	/** Indices of the first and last cue. */
	first: number;
	last: number;
	/** 0 to 1; below `LOW_CONFIDENCE` somebody should listen. */
	confidence: number;
}

/**
 * Gives every sentence the times of the cues it comes from.
 *
 * @param said the 逐字稿; at least one cue
 * @param otherWording 普通话, if there is one: an editor may have followed either
 */
export function draftAccount(
	paragraphs: readonly AccountParagraph[],
	said: readonly Cue[],
	otherWording: readonly Cue[],
): DraftSentence[] {
	const other = new Map(otherWording.map(({ start, text }) => [start, text]));
	const wordings = said.map(({ start, text }) => [text, ...[other.get(start) ?? []].flat()]);
	const sentences = paragraphs.flatMap(({ speaker, sentences }, paragraph) =>
		sentences.map((text, index) => ({ id: `${paragraph + 1}-${index + 1}`, speaker, text })),
	);
	const found = alignAccount(
		sentences.map(({ text }) => text),
		wordings,
	);
	return sentences.map((sentence, index) => {
		const { first = 0, last = 0, confidence = 0 } = found[index] ?? {};
		const [start, end] = [said[first]?.start ?? 0, said[last]?.end ?? 0];
		return { ...sentence, start, end, first, last, confidence };
	});
}

/** The account as `edited.vtt`. */
export const accountText = (sentences: readonly DraftSentence[], synthetic: boolean): string =>
	vttText(
		sentences.map((sentence) => ({ ...sentence, speaker: sentence.speaker ?? '' })),
		synthetic ? ['合成语音'] : [],
	);
