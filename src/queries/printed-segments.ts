import { durationAsClock } from '../domain/duration.ts';
import type { Site } from '../schema/site.ts';
import { interviewRoomsText } from '../text/interview-rooms.ts';
import { interviewsText } from '../text/interviews.ts';
import type { Holdings } from './holdings.ts';
import type { InterviewPage } from './interview-page.ts';
import { publicCode, type PublicCode } from './public-code.ts';
import { segmentFacts } from './segment-facts.ts';

/** One segment in the contents of a printed transcript. */
export interface PrintedSegment {
	label: string;
	/** 「1:32，1分27秒」: where it begins and how long it is. */
	when: string;
	/** Plays it on a phone; undefined while the museum has no address, and for what the web edition does not show. */
	code?: PublicCode | undefined;
}

export function printedSegments(
	{ id, segments }: Pick<InterviewPage, 'id' | 'segments'>,
	holdings: Holdings,
	site: Pick<Site, 'address'>,
): PrintedSegment[] {
	const facts = segmentFacts(id, holdings);
	return segments.map(({ label, length, href }, index) => ({
		label,
		when: `${durationAsClock(facts[index]?.start ?? 0)}，${length}`,
		code: publicCode(href, site, facts[index]?.onWeb),
	}));
}

/** 「合成语音。署名：北街史志馆。录制于2026-11-23。长8分44秒。」: said below a printed title. */
export function creditLine(
	{ synthetic, credit, recorded }: Pick<InterviewPage, 'synthetic' | 'credit' | 'recorded'>,
	length: string,
): string {
	const text = interviewRoomsText.print;
	return [
		...(synthetic ? [interviewsText.synthetic] : []),
		`${interviewsText.credit}：${credit}`,
		text.recorded.replace('{day}', recorded),
		text.length.replace('{length}', length),
	]
		.map((sentence) => `${sentence}。`)
		.join('');
}
