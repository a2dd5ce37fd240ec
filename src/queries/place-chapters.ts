import { readChapter, type ChapterText } from '../domain/chapter/read-chapter.ts';
import { chapterPath, chapterSectionPath } from '../paths.ts';
import type { Link } from './entry.ts';
import type { Holdings } from './holdings.ts';

/** A chapter with its text taken apart; a draft has no text that may be shown. */
export interface ReadingOfChapter {
	chapter: Holdings['chapters'][number];
	text?: ChapterText | undefined;
}

/** A chapter in which a place comes up, and the sections that speak of it. */
export interface PlaceChapter extends Link {
	about: string;
	sections: Link[];
}

/** Takes the chapters apart once, for all places. */
export const readChapters = (chapters: Holdings['chapters']): ReadingOfChapter[] =>
	chapters.map((chapter) => ({
		chapter,
		text: chapter.data.draft ? undefined : readChapter(chapter.body ?? ''),
	}));

/** The sections that name the place or rest on a card about it. */
function sections(chapter: string, text: ChapterText, place: string, cards: ReadonlySet<string>) {
	const lines = [
		...text.places.filter(({ id }) => id === place),
		...text.citations.filter(({ id }) => cards.has(id)),
	].map(({ line }) => line);
	return text.headings
		.filter((heading, index) => {
			const end = text.headings[index + 1]?.line ?? Infinity;
			return lines.some((line) => line >= heading.line && line < end);
		})
		.map(({ slug, text: label }) => ({ href: chapterSectionPath(chapter, slug), label }));
}

/** The chapters whose record or text names the place, in the order of the chronicle. */
export function placeChapters(
	place: string,
	cards: ReadonlySet<string>,
	chapters: readonly ReadingOfChapter[],
): PlaceChapter[] {
	return chapters
		.filter(
			({ chapter, text }) =>
				chapter.data.places.includes(place) || text?.places.some(({ id }) => id === place),
		)
		.map(({ chapter: { id, data }, text }) => ({
			href: chapterPath(id),
			label: data.title,
			about: data.lede,
			sections: text ? sections(id, text, place, cards) : [],
		}));
}
