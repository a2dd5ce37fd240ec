import type { Passage } from './chapter/read-chapter.ts';

/** A year, or a number with a measure: what a reader takes for a fact. 一个、一座 are only words. */
const FIGURE =
	/(?:公元前?|前)?[\d〇零一二三四五六七八九]{3,4}年|年间|世纪|(?:\d[\d,.]*|[二三四五六七八九十百千万两]+)(?:里|丈|尺|步|米|公里|亩|户|人|座|道)/;

/** 「哪一年拆的？」 states nothing. */
const isQuestion = (sentence: string) => /[？?][」』”’）]*\s*$/.test(sentence);

/**
 * Sentences of a passage that name a year or a number and cite nothing. A citation covers the sentences before it, back to the
 * one before. 「没有标史料的句子」
 */
export function bareClaims({ sentences }: Pick<Passage, 'sentences'>) {
	const lastCited = sentences.findLastIndex(({ citations }) => citations.length > 0);
	return sentences
		.slice(lastCited + 1)
		.filter(({ text }) => FIGURE.test(text) && !isQuestion(text));
}
