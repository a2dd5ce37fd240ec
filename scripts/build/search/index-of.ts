import { readingBook, type ReadingBook } from '../../../src/domain/pinyin/reading-book.ts';
import { numbersIn } from '../../../src/domain/number-forms.ts';
import { foldKeepingSigns, foldsOf } from '../../../src/domain/search-letters.ts';
import { textsOf, writeIndex } from '../../../src/search/write-index.ts';
import { facetsOf } from './facets.ts';
import { foldTable, ownFolds } from './fold-table.ts';
import { lexiconOf } from './lexicon.ts';
import type { FoundEntry } from './read-pages.ts';

/**
 * The index of entries in their order: its files by name, without ending.
 *
 * @param book how the museum reads its own words, before any dictionary
 */
export function indexOf(
	entries: readonly FoundEntry[],
	book: ReadingBook = readingBook([]),
): Map<string, string> {
	const texts = entries.flatMap((entry) => Array.from(textsOf(entry), ({ text }) => text));
	const text = texts.join('\n');
	const own = ownFolds(text);
	return writeIndex(entries, own, {
		folds: foldTable(text),
		facets: facetsOf(entries),
		numbers: [...numbersIn(foldKeepingSigns(text, foldsOf(own)))].sort().join(' '),
		...lexiconOf(entries, texts, book),
	});
}
