import { readChapter, type Heading, type Mention } from '../domain/chapter/read-chapter.ts';
import * as paths from '../paths.ts';
import type { Link } from './entry.ts';
import type { Holdings } from './holdings.ts';

/** What the marks of a chapter name, and an index lists. */
export type MarkKind = 'people' | 'places' | 'terms' | 'events';

/** One mark in a chapter, with the section it stands in. */
export interface ChapterMention {
	kind: MarkKind;
	id: string;
	/** The words the mark stands around; empty for an event. */
	words: string;
	chapter: string;
	title: string;
	/** undefined above the first heading */
	section?: Link | undefined;
}

const KINDS: readonly MarkKind[] = ['people', 'places', 'terms', 'events'];

const sectionOf = ({ line }: Mention, headings: readonly Heading[]) =>
	headings.findLast((heading) => heading.line <= line);

/** Every mark of every finished chapter, in reading order. */
export function chapterMentions(chapters: Holdings['chapters']): ChapterMention[] {
	return chapters
		.filter(({ data }) => !data.draft)
		.flatMap(({ id: chapter, data: { title }, body = '' }) => {
			const text = readChapter(body);
			return KINDS.flatMap((kind) =>
				text[kind].map((mention) => {
					const section = sectionOf(mention, text.headings);
					return {
						kind,
						id: mention.id,
						words: mention.words,
						chapter,
						title,
						section: section && {
							href: paths.chapterSectionPath(chapter, section.slug),
							label: section.text,
						},
					};
				}),
			);
		});
}
