import { THEMES } from '../domain/themes.ts';
import * as paths from '../paths.ts';
import type { Link } from './entry.ts';
import type { Holdings } from './holdings.ts';
import { themesOf } from './interview-index-values.ts';

/** What the page of a segment says beside its words. */
export interface SegmentFacts {
	/** Seconds from the beginning of the recording. */
	start: number;
	end: number;
	themes: Link[];
	/** Whether the web edition has the page, too. */
	onWeb: boolean;
}

/** Facts of every segment of one recording, in order; none when the edition has no such recording. */
export function segmentFacts(id: string, { interviews, chapters }: Holdings): SegmentFacts[] {
	const interview = interviews.find((one) => one.id === id);
	if (!interview) return [];
	const chapter = chapters.find((one) => one.id === interview.data.chapter)?.data;
	return interview.data.segments.map((segment) => ({
		start: segment.start,
		end: segment.end,
		themes: themesOf(segment, chapter).map((theme) => ({
			href: paths.interviewIndexPath('themes', theme),
			label: THEMES[theme],
		})),
		onWeb: interview.data.onWeb !== false,
	}));
}
