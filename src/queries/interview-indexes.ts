import { decadeId, decadeName, decadesOf } from '../domain/decade.ts';
import { durationInWords } from '../domain/duration.ts';
import { textMarks } from '../domain/text-marks.ts';
import { THEMES, type Theme } from '../domain/themes.ts';
import * as paths from '../paths.ts';
import type { Chapter } from '../schema/chapter.ts';
import type { Interview } from '../schema/interview.ts';
import type { Entry, Link } from './entry.ts';
import type { Holdings, TextEntry } from './holdings.ts';
import { inListeningOrder } from './interview-order.ts';

/** By what recordings can be looked up, in the order it is offered. */
export const INDEX_KINDS = ['themes', 'places', 'decades', 'terms'] as const;
export type IndexKind = (typeof INDEX_KINDS)[number];

/** A recording, with those of its segments that belong to a value. */
export interface IndexedRecording extends Link {
	kind: Interview['kind'];
	synthetic: boolean;
	segments: (Link & { id: string; length: string; synopsis: string })[];
}

/** What is written and what is told of one theme, place, decade or word. */
export interface InterviewIndexPage extends Link {
	kind: IndexKind;
	/** As it stands in the address: `rivers`, `city-wall`, `1950s`. */
	value: string;
	/** Where the museum says more about it: the page of the place, the entry of the word. */
	about?: string | undefined;
	chapters: (Link & { lede: string })[];
	recordings: IndexedRecording[];
	segmentCount: number;
	/** False where someone who is listed has not agreed to be found by search engines. */
	searchEngines: boolean;
}

/** All values of one kind, those without an entry left out. */
export interface InterviewIndex {
	kind: IndexKind;
	href: string;
	pages: InterviewIndexPage[];
}

type Segment = Interview['segments'][number];

/** A reading belongs to the themes of its chapter; a segment that says its own keeps them. */
export function themesOf(segment: Segment, chapter: Chapter | undefined): readonly Theme[] {
	return segment.themes.length > 0 ? segment.themes : (chapter?.themes ?? []);
}

/** What a segment and a chapter belong to, by kind. */
const SEGMENT_VALUES: Readonly<
	Record<IndexKind, (segment: Segment, chapter: Chapter | undefined) => readonly string[]>
> = {
	themes: themesOf,
	places: ({ places }) => places,
	decades: ({ period }) => (period ? decadesOf(period).map(decadeId) : []),
	terms: ({ terms }) => terms,
};
const CHAPTER_VALUES: Readonly<
	Record<IndexKind, (chapter: TextEntry<Chapter>) => readonly string[]>
> = {
	themes: ({ data }) => data.themes,
	places: ({ data, body = '' }) => [...data.places, ...textMarks(body).places],
	// A chapter does not say of which years it tells.
	decades: () => [],
	terms: ({ body = '' }) => textMarks(body).terms,
};

interface Value extends Link {
	value: string;
	about?: string;
}

/** Every value there may be, in the order it is listed. */
function valuesOf(kind: IndexKind, holdings: Holdings): Value[] {
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

function segmentsOf(
	interview: Entry<Interview>,
	belongs: (segment: Segment) => boolean,
): IndexedRecording['segments'] {
	return interview.data.segments.filter(belongs).map(({ id, title, synopsis, start, end }) => ({
		id,
		href: paths.segmentPath(interview.id, id),
		label: title,
		synopsis,
		length: durationInWords(end - start),
	}));
}

/**
 * Everything the edition can be looked up by. A theme has a page when a chapter or a recording has it; a place, decade or
 * word when somebody speaks of it. Unfinished chapters are not listed: there is nothing to read in them.
 */
export function interviewIndexes(holdings: Holdings): InterviewIndex[] {
	const written = holdings.chapters.filter(({ data }) => !data.draft);
	const chapterOf = new Map(holdings.chapters.map(({ id, data }) => [id, data]));
	const interviews = inListeningOrder(holdings);
	return INDEX_KINDS.map((kind) => {
		const chapterValues = written.map((chapter) => ({
			chapter,
			values: new Set(CHAPTER_VALUES[kind](chapter)),
		}));
		const pages = valuesOf(kind, holdings).map((value): InterviewIndexPage => {
			const chapters = chapterValues.flatMap(({ chapter, values }) =>
				values.has(value.value) ? [chapter] : [],
			);
			const told = interviews.flatMap((interview) => {
				const chapter = chapterOf.get(interview.data.chapter ?? '');
				const segments = segmentsOf(interview, (segment) =>
					SEGMENT_VALUES[kind](segment, chapter).includes(value.value),
				);
				return segments.length > 0 ? [{ interview, segments }] : [];
			});
			return {
				kind,
				...value,
				chapters: chapters.map(({ id, data }) => ({
					href: paths.chapterPath(id),
					label: data.title,
					lede: data.lede,
				})),
				recordings: told.map(({ interview: { id, data }, segments }) => ({
					href: paths.interviewPath(id),
					label: data.title,
					kind: data.kind,
					synthetic: data.synthetic,
					segments,
				})),
				segmentCount: told.reduce((count, { segments }) => count + segments.length, 0),
				searchEngines: [...chapters, ...told.map(({ interview }) => interview)].every(
					({ data }) => data.searchEngines !== false,
				),
			};
		});
		const isListed = ({ recordings, chapters }: InterviewIndexPage) =>
			recordings.length > 0 || (kind === 'themes' && chapters.length > 0);
		return { kind, href: paths.interviewIndexPath(kind), pages: pages.filter(isListed) };
	}).filter(({ pages }) => pages.length > 0);
}
