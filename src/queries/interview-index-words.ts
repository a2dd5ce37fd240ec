import { interviewRoomsText } from '../text/interview-rooms.ts';
import type { InterviewIndexPage } from './interview-indexes.ts';

const text = interviewRoomsText.indexes;

/** 「3篇志，5段录音」: how much there is under a value, in a list of values. */
export const indexCount = ({ chapters, segmentCount }: InterviewIndexPage): string =>
	[
		chapters.length > 0 ? text.chapters.replace('{n}', String(chapters.length)) : '',
		segmentCount > 0 ? text.segments.replace('{n}', String(segmentCount)) : '',
	]
		.filter(Boolean)
		.join('，');

/** 「3篇志，2份录音里的5段。」: the same at the head of its own page. */
export const indexLede = ({ chapters, recordings, segmentCount }: InterviewIndexPage): string =>
	`${[
		chapters.length > 0 ? text.chapters.replace('{n}', String(chapters.length)) : '',
		segmentCount > 0
			? text.recordings
					.replace('{n}', String(recordings.length))
					.replace('{segments}', String(segmentCount))
			: '',
	]
		.filter(Boolean)
		.join('，')}。`;

/** 「话题：江河与桥」 */
export const indexTitle = ({ kind, label }: InterviewIndexPage): string =>
	`${text.names[kind]}：${label}`;
