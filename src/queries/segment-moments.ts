import type { Link } from './entry.ts';
import type { InterviewPage } from './interview-page.ts';

/** A segment on the page of its whole recording: a link to its first sentence. */
export interface SegmentMoment extends Link {
	/** Where it begins: 「1:32」. */
	clock: string;
	length: string;
}

/** The segments of a recording, each with the place of its first sentence on the same page. */
export function segmentMoments({ player, segments }: InterviewPage): SegmentMoment[] {
	return segments.map(({ label, length, moment }, index) => {
		const words = player.segments[index];
		const first = words?.paragraphs[0]?.sentences[0];
		return { href: first ? `#${first.id}` : moment, label, length, clock: words?.clock ?? '' };
	});
}
