import { readingBook, type ReadingBook } from '../domain/pinyin/reading-book.ts';
import { recordReadings } from '../domain/pinyin/record-readings.ts';
import { loadHoldings, loadWordReadings } from './load.ts';

let book: Promise<ReadingBook> | undefined;

/** content/pinyin.yaml, and what the records of the edition say of their own names. Made once per build. */
export function loadReadingBook(): Promise<ReadingBook> {
	book ??= makeBook();
	return book;
}

async function makeBook(): Promise<ReadingBook> {
	const [words, { places, people, terms }] = await Promise.all([
		loadWordReadings(),
		loadHoldings(),
	]);
	return readingBook([
		...words,
		...recordReadings([
			...places.map(({ data }) => data),
			...people.map(({ data }) => data),
			...terms.map(({ data }) => ({ name: data.word, pinyin: data.pinyin })),
		]),
	]);
}
