import { durationAsClock } from '../domain/duration.ts';
import { audioPath, interviewPath } from '../paths.ts';
import { lessonClassText } from '../text/lesson-class.ts';
import { comparisonCard } from './comparison-card.ts';
import type { Sentences } from './comparison-spots.ts';
import { indexById } from './entry.ts';
import type { Holdings } from './holdings.ts';
import type { LessonEntry } from './lesson-facts.ts';
import type { ComparisonCard } from './reading-context.ts';
import { saidWithin, type Said } from './said-within.ts';

/** A stretch of a recording that a class listens to, without its answer. */
export interface ListeningStretch {
	interview: string;
	title: string;
	/** The player, at the very second. */
	href: string;
	audio: string;
	/** Seconds. */
	from: number;
	to: number;
	/** 「从1:33听到2:00」 */
	span: string;
	prompt: string;
	synthetic: boolean;
	/** What a listener should know before the sound is had. */
	warning?: string | undefined;
	/** What is said in it. */
	said: Said[];
}

/** Two pictures of one place, and what a class looks for in them. */
export interface Observation {
	comparison: ComparisonCard;
	lookFor: readonly string[];
}

/** The listening tasks whose recordings the edition has. `sentences` are needed only where the words are shown. */
export function listeningStretches(
	{ data }: LessonEntry,
	{ interviews }: Pick<Holdings, 'interviews'>,
	sentences: Sentences = new Map(),
): ListeningStretch[] {
	const recordings = indexById(interviews);
	return data.listening.flatMap(({ interview, from, to, prompt }): ListeningStretch[] => {
		const recording = recordings.get(interview)?.data;
		if (!recording) return [];
		return [
			{
				interview,
				title: recording.title,
				href: interviewPath(interview, from),
				audio: audioPath(interview),
				from,
				to,
				span: lessonClassText.listening.span
					.replace('{from}', durationAsClock(from))
					.replace('{to}', durationAsClock(to)),
				prompt,
				synthetic: recording.synthetic,
				warning: recording.warning,
				said: saidWithin(sentences.get(interview) ?? [], from, to),
			},
		];
	});
}

/** The observation task; undefined where there is none, or its pictures are not shown here. */
export function observationOf(
	{ data }: LessonEntry,
	holdings: Pick<Holdings, 'comparisons' | 'photos'>,
): Observation | undefined {
	const { comparison: id = '', lookFor = [] } = data.observation ?? {};
	const entry = indexById(holdings.comparisons).get(id);
	if (!entry) return undefined;
	const comparison = comparisonCard(entry, holdings.photos);
	return comparison.pictures.length < 2 ? undefined : { comparison, lookFor };
}
