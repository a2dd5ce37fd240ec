/** A page as every search engine of the benchmark is given it. */
export interface CorpusPage {
	/** Its place in the corpus, counted from 0. */
	id: number;
	url: string;
	title: string;
	/** Texts that a phrase does not cross. */
	paragraphs: string[];
}

/** The pages that one table is about. */
export interface Corpus {
	name: string;
	pages: readonly CorpusPage[];
	/** The museum as it is built, not made-up pages. */
	isReal: boolean;
}

/** Characters of a corpus, titles included. */
export const lengthOf = (pages: readonly CorpusPage[]): number =>
	pages.reduce(
		(sum, { title, paragraphs }) =>
			sum + title.length + paragraphs.reduce((length, text) => length + text.length, 0),
		0,
	);
