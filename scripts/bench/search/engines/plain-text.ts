import type { CorpusPage } from '../corpus.ts';

/** A page whose text is one string. */
export interface PlainPage {
	id: number;
	title: string;
	text: string;
}

/** For engines that know fields, not paragraphs: a paragraph is a line. */
export const plainPage = ({ id, title, paragraphs }: CorpusPage): PlainPage => ({
	id,
	title,
	text: paragraphs.join('\n'),
});
