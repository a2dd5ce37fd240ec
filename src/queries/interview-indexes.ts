import { durationInWords } from '../domain/duration.ts';
import * as paths from '../paths.ts';
import type { Chapter } from '../schema/chapter.ts';
import type { Interview } from '../schema/interview.ts';
import type { Entry, Link } from './entry.ts';
import type { Holdings, TextEntry } from './holdings.ts';
import {
	CHAPTER_VALUES,
	INDEX_KINDS,
	SEGMENT_VALUES,
	valuesOf,
	type IndexKind,
	type Segment,
} from './interview-index-values.ts';
import { inListeningOrder } from './interview-order.ts';

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

/** A recording with those of its segments that have one value. */
interface Told {
	interview: Entry<Interview>;
	segments: Segment[];
}

/** Puts what has a value below it, in the order in which it comes. */
function gather<Value>(found: Map<string, Value[]>, value: string, one: Value): void {
	const list = found.get(value);
	if (list) list.push(one);
	else found.set(value, [one]);
}

/** Recordings by value of one kind; each recording is looked through once. */
function toldBy(kind: IndexKind, holdings: Holdings): Map<string, Told[]> {
	const chapters = new Map(holdings.chapters.map(({ id, data }) => [id, data]));
	const found = new Map<string, Told[]>();
	for (const interview of inListeningOrder(holdings)) {
		const chapter = chapters.get(interview.data.chapter ?? '');
		const within = new Map<string, Segment[]>();
		for (const segment of interview.data.segments) {
			const values = new Set(SEGMENT_VALUES[kind](segment, chapter));
			for (const value of values) gather(within, value, segment);
		}
		for (const [value, segments] of within) gather(found, value, { interview, segments });
	}
	return found;
}

/** Finished chapters by value of one kind. */
function writtenBy(kind: IndexKind, { chapters }: Holdings): Map<string, TextEntry<Chapter>[]> {
	const found = new Map<string, TextEntry<Chapter>[]>();
	for (const chapter of chapters) {
		if (chapter.data.draft) continue;
		for (const value of new Set(CHAPTER_VALUES[kind](chapter))) gather(found, value, chapter);
	}
	return found;
}

const indexedRecording = ({ interview: { id, data }, segments }: Told): IndexedRecording => ({
	href: paths.interviewPath(id),
	label: data.title,
	kind: data.kind,
	synthetic: data.synthetic,
	segments: segments.map((segment) => ({
		id: segment.id,
		href: paths.segmentPath(id, segment.id),
		label: segment.title,
		synopsis: segment.synopsis,
		length: durationInWords(segment.end - segment.start),
	})),
});

/**
 * Everything the edition can be looked up by. A theme has a page when a chapter or a recording has it; a place, decade or
 * word when somebody speaks of it. Unfinished chapters are not listed: there is nothing to read in them.
 */
export function interviewIndexes(holdings: Holdings): InterviewIndex[] {
	return INDEX_KINDS.map((kind) => {
		const [told, written] = [toldBy(kind, holdings), writtenBy(kind, holdings)];
		const pages = valuesOf(kind, holdings).map((value): InterviewIndexPage => {
			const chapters = written.get(value.value) ?? [];
			const recordings = told.get(value.value) ?? [];
			return {
				kind,
				...value,
				chapters: chapters.map(({ id, data }) => ({
					href: paths.chapterPath(id),
					label: data.title,
					lede: data.lede,
				})),
				recordings: recordings.map(indexedRecording),
				segmentCount: recordings.reduce((count, { segments }) => count + segments.length, 0),
				searchEngines: [...chapters, ...recordings.map(({ interview }) => interview)].every(
					({ data }) => data.searchEngines !== false,
				),
			};
		});
		const isListed = ({ recordings, chapters }: InterviewIndexPage) =>
			recordings.length > 0 || (kind === 'themes' && chapters.length > 0);
		return { kind, href: paths.interviewIndexPath(kind), pages: pages.filter(isListed) };
	}).filter(({ pages }) => pages.length > 0);
}
