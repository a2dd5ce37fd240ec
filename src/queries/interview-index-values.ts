import { decadeId, decadeName, decadesOf } from '../domain/decade.ts';
import { textMarks } from '../domain/text-marks.ts';
import { THEMES, type Theme } from '../domain/themes.ts';
import * as paths from '../paths.ts';
import type { Chapter } from '../schema/chapter.ts';
import type { Interview } from '../schema/interview.ts';
import type { Link } from './entry.ts';
import type { Holdings, TextEntry } from './holdings.ts';

/** By what recordings can be looked up, in the order it is offered. */
export const INDEX_KINDS = ['themes', 'places', 'decades', 'terms'] as const;
export type IndexKind = (typeof INDEX_KINDS)[number];

export type Segment = Interview['segments'][number];

/** A reading belongs to the themes of its chapter; a segment that says its own keeps them. */
export function themesOf(segment: Segment, chapter: Chapter | undefined): readonly Theme[] {
	return segment.themes.length > 0 ? segment.themes : (chapter?.themes ?? []);
}

/** What a segment and a chapter belong to, by kind. */
export const SEGMENT_VALUES: Readonly<
	Record<IndexKind, (segment: Segment, chapter: Chapter | undefined) => readonly string[]>
> = {
	themes: themesOf,
	places: ({ places }) => places,
	decades: ({ period }) => (period ? decadesOf(period).map(decadeId) : []),
	terms: ({ terms }) => terms,
};
export const CHAPTER_VALUES: Readonly<
	Record<IndexKind, (chapter: TextEntry<Chapter>) => readonly string[]>
> = {
	themes: ({ data }) => data.themes,
	places: ({ data, body = '' }) => [...data.places, ...textMarks(body).places],
	// A chapter does not say of which years it tells.
	decades: () => [],
	terms: ({ body = '' }) => textMarks(body).terms,
};

/** Something that can be looked up. */
interface Value extends Link {
	value: string;
	about?: string;
}

/** Every value there may be, in the order it is listed. */
export function valuesOf(kind: IndexKind, holdings: Holdings): Value[] {
	const named = (value: string, label: string) => ({
		value,
		label,
		href: paths.interviewIndexPath(kind, value),
	});
	switch (kind) {
		case 'themes':
			return Object.entries(THEMES).map(([id, name]) => named(id, name));
		case 'places':
			return holdings.places.map(({ id, data }) => ({
				...named(id, data.name),
				about: paths.placePath(id),
			}));
		case 'terms':
			return holdings.terms.map(({ id, data }) => ({
				...named(id, data.word),
				about: paths.termPath(id),
			}));
		case 'decades': {
			const told = holdings.interviews.flatMap(({ data }) =>
				data.segments.flatMap(({ period }) => (period ? decadesOf(period) : [])),
			);
			return [...new Set(told)]
				.sort((a, b) => a - b)
				.map((decade) => named(decadeId(decade), decadeName(decade)));
		}
	}
}
