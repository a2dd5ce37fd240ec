import { parseVtt } from '../../../src/domain/vtt.ts';
import { durationAsClock } from '../../../src/domain/duration.ts';

const LINES = 6;

/** The first sentences of a transcript with their times, for somebody to recognise. */
export const cueLines = (source: string): string[] =>
	parseVtt(source)
		.cues.slice(0, LINES)
		.map(({ start, voice, text }) => `${durationAsClock(start)}　${voice ?? ''}：${text}`);
