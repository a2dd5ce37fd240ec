import { pupilFields } from '../domain/lesson-parts.ts';
import { lessonComparisons, lessonEvidence, lessonInterviews } from '../domain/lesson-records.ts';
import { guessedWords, type GuessedWord } from '../domain/pinyin/guessed-words.ts';
import { readingBook, type ReadingBook } from '../domain/pinyin/reading-book.ts';
import { recordReadings } from '../domain/pinyin/record-readings.ts';
import { isEarly } from '../domain/school.ts';
import { wordReadings } from '../schema/pinyin.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { CheckedEntry, Museum } from './museum.ts';

/** The words of one lesson whose readings nobody has looked at. */
export interface LessonGuesses {
	file: string;
	line: number | undefined;
	words: GuessedWord[];
}

/** What the pages of a lesson show of the records it uses. */
const SHOWN: Partial<Record<CollectionName, readonly string[]>> = {
	chapters: ['title'],
	comparisons: ['title'],
	evidence: ['statement', 'quotation', 'note'],
	interviews: ['title', 'synopsis'],
	places: ['name'],
	terms: ['word', 'meaning'],
};

/** Every text inside a value; ids and codes have no Chinese characters and do not matter here. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}

/** What children read on the pages of a lesson, apart from the words of the rooms around it. */
function lessonTexts({ data }: CheckedEntry<'lessons'>, { records }: Museum): string[] {
	const used: [CollectionName, readonly string[]][] = [
		['evidence', lessonEvidence(data)],
		['comparisons', lessonComparisons(data)],
		['interviews', lessonInterviews(data)],
		['chapters', data.chapters],
		['places', data.places],
		['terms', data.glossary],
	];
	return [
		...textsIn(pupilFields(data)),
		...used.flatMap(([collection, ids]) =>
			records[collection]
				.filter(({ id }) => ids.includes(id))
				.flatMap(({ data: fields }) =>
					Object.entries(fields)
						.filter(([name]) => SHOWN[collection]?.includes(name))
						.flatMap(([, value]) => textsIn(value)),
				),
		),
	];
}

/** content/pinyin.yaml, and what the records say of their own names. */
export const readingBookOf = ({ records, readings }: Museum): ReadingBook =>
	readingBook([
		...wordReadings({ readings }),
		...recordReadings([
			...records.places.map(({ data }) => data),
			...records.people.map(({ data }) => data),
			...records.terms.map(({ data }) => ({ name: data.word, pinyin: data.pinyin })),
		]),
	]);

/** The lessons for grades 1 to 3 that have words nobody has looked at. */
export function guessesOfLessons(museum: Museum): LessonGuesses[] {
	const early = museum.records.lessons.filter(({ data }) => isEarly(data.grades));
	if (early.length === 0) return [];
	const book = readingBookOf(museum);
	return early
		.map((lesson) => ({
			file: lesson.file,
			line: lesson.lineOf('grades'),
			words: guessedWords(lessonTexts(lesson, museum), book),
		}))
		.filter(({ words }) => words.length > 0);
}
