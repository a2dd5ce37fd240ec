import * as paths from '../paths.ts';
import { chapterLines, type ChapterLine } from './chapter-page.ts';
import { comparisonCard } from './comparison-card.ts';
import type { Link } from './entry.ts';
import type { Holdings } from './holdings.ts';
import type { ComparisonCard } from './reading-context.ts';

/** What stands on the front page. */
export interface HomePage {
	chapters: ChapterLine[];
	/** The demonstration, until a neighbour's own voice is there. */
	recording?: (Link & { synopsis: string; minutes: number; synthetic: boolean }) | undefined;
	comparison?: ComparisonCard | undefined;
	walk?: (Link & { lede: string }) | undefined;
	/** Open questions of the two courtyards, each with its place. */
	questions: (Link & { place: string })[];
	counts: {
		chapters: number;
		evidence: number;
		events: number;
		places: number;
		recordings: number;
	};
}

export function homePage(holdings: Holdings): HomePage {
	const lines = chapterLines(holdings.chapters);
	const recording =
		holdings.interviews.find(({ data }) => data.kind === 'interview') ??
		holdings.interviews.find(({ data }) => data.kind === 'demonstration');
	const comparison = holdings.comparisons[0];
	const walk = holdings.walks[0];
	return {
		chapters: lines,
		recording: recording && {
			href: paths.interviewPath(recording.id),
			label: recording.data.title,
			synopsis: recording.data.synopsis,
			minutes: Math.ceil(recording.data.duration / 60),
			synthetic: recording.data.synthetic,
		},
		comparison: comparison && comparisonCard(comparison, holdings.photos),
		walk: walk && { href: paths.walkPath(walk.id), label: walk.data.title, lede: walk.data.lede },
		questions: holdings.places
			.filter(({ data }) => data.kind === 'courtyard')
			.flatMap(({ id, data }) =>
				data.questions.slice(0, 2).map((question) => ({
					href: paths.placePath(id),
					label: question,
					place: data.name,
				})),
			)
			.slice(0, 4),
		counts: {
			chapters: lines.filter(({ draft }) => !draft).length,
			evidence: holdings.evidence.length,
			events: holdings.events.length,
			places: holdings.places.length,
			recordings: holdings.interviews.length,
		},
	};
}
