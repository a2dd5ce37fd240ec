import { durationInWords } from '../domain/duration.ts';
import * as paths from '../paths.ts';
import type { Interview } from '../schema/interview.ts';
import { byId, type Link } from './entry.ts';
import type { Holdings } from './holdings.ts';

/** One recording in the list of recordings. */
interface InterviewLine extends Link {
	id: string;
	synopsis: string;
	length: string;
	synthetic: boolean;
	segments: (Link & { length: string })[];
}

/** Recordings of one kind, in the order visitors meet them. */
export interface InterviewGroup {
	kind: Interview['kind'];
	lines: InterviewLine[];
}

const KIND_ORDER: readonly Interview['kind'][] = ['interview', 'demonstration', 'narration'];

/** All recordings by kind; narrations in the order of the chronicle. A kind without recordings is left out. */
export function interviewGroups({ interviews, chapters }: Holdings): InterviewGroup[] {
	const order = new Map(chapters.map(({ id, data }) => [id, data.order]));
	const place = ({ chapter }: Interview) => order.get(chapter ?? '') ?? Infinity;
	return KIND_ORDER.map((kind) => ({
		kind,
		lines: interviews
			.filter(({ data }) => data.kind === kind)
			.sort((a, b) => place(a.data) - place(b.data) || byId(a, b))
			.map(({ id, data }) => ({
				id,
				href: paths.interviewPath(id),
				label: data.title,
				synopsis: data.synopsis,
				length: durationInWords(data.duration),
				synthetic: data.synthetic,
				segments: data.segments.map((segment) => ({
					href: paths.segmentPath(id, segment.id),
					label: segment.title,
					length: durationInWords(segment.end - segment.start),
				})),
			})),
	})).filter(({ lines }) => lines.length > 0);
}
