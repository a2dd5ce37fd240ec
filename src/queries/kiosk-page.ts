import * as paths from '../paths.ts';
import type { Link } from './entry.ts';
import type { Holdings } from './holdings.ts';

/** The attract screen: one touch to a recording's page, a second one to its voice. */
export interface KioskPage {
	/** A neighbour's own voice first, else the demonstration. */
	recording?: (Link & { synopsis: string; minutes: number; synthetic: boolean }) | undefined;
	comparison?: Link | undefined;
	walk?: Link | undefined;
}

const KINDS = ['interview', 'demonstration', 'narration'] as const;

export function kioskPage({ interviews, comparisons, walks }: Holdings): KioskPage {
	const recording = KINDS.flatMap((kind) => interviews.filter(({ data }) => data.kind === kind))[0];
	const [comparison] = comparisons;
	const [walk] = walks;
	return {
		recording: recording && {
			href: paths.interviewPath(recording.id),
			label: recording.data.title,
			synopsis: recording.data.synopsis,
			minutes: Math.ceil(recording.data.duration / 60),
			synthetic: recording.data.synthetic,
		},
		comparison: comparison && {
			href: paths.comparisonPath(comparison.id),
			label: comparison.data.title,
		},
		walk: walk && { href: paths.walkPath(walk.id), label: walk.data.title },
	};
}
