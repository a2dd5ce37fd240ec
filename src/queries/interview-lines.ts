import { durationInWords } from '../domain/duration.ts';
import { THEMES } from '../domain/themes.ts';
import * as paths from '../paths.ts';
import type { Interview } from '../schema/interview.ts';
import type { Entry, Link } from './entry.ts';
import type { Holdings } from './holdings.ts';
import { themesOf } from './interview-index-values.ts';
import { inListeningOrder, KIND_ORDER } from './interview-order.ts';

/** One recording in the list of recordings. */
interface InterviewLine extends Link {
	id: string;
	synopsis: string;
	length: string;
	synthetic: boolean;
	/** Names of its themes. */
	themes: string[];
	segments: (Link & { length: string })[];
}

/** Recordings of one kind, in the order visitors meet them. */
export interface InterviewGroup {
	kind: Interview['kind'];
	lines: InterviewLine[];
	/** So many recordings that each has a short line only; what it tells stands on its own page. */
	isLong: boolean;
}

/** More lines with their synopses than this nobody reads on a phone. */
const LONG_LIST = 24;

function themeNames(interview: Interview, chapters: Holdings['chapters']): string[] {
	const chapter = chapters.find(({ id }) => id === interview.chapter)?.data;
	const ids = interview.segments.flatMap((segment) => themesOf(segment, chapter));
	return [...new Set(ids)].map((id) => THEMES[id]);
}

const interviewLine = (
	{ id, data }: Entry<Interview>,
	chapters: Holdings['chapters'],
): InterviewLine => ({
	id,
	href: paths.interviewPath(id),
	label: data.title,
	synopsis: data.synopsis,
	length: durationInWords(data.duration),
	synthetic: data.synthetic,
	themes: themeNames(data, chapters),
	segments: data.segments.map((segment) => ({
		href: paths.segmentPath(id, segment.id),
		label: segment.title,
		length: durationInWords(segment.end - segment.start),
	})),
});

/** All recordings by kind. A kind without recordings is left out. */
export function interviewGroups(holdings: Holdings): InterviewGroup[] {
	const ordered = inListeningOrder(holdings);
	return KIND_ORDER.map((kind) => {
		const lines = ordered
			.filter(({ data }) => data.kind === kind)
			.map((interview) => interviewLine(interview, holdings.chapters));
		return { kind, lines, isLong: lines.length > LONG_LIST };
	}).filter(({ lines }) => lines.length > 0);
}
