import { durationInWords } from '../domain/duration.ts';
import { audioPath, segmentPath } from '../paths.ts';
import type { Walk } from '../schema/walk.ts';
import type { Sentences } from './comparison-spots.ts';
import { indexById } from './entry.ts';
import type { Holdings } from './holdings.ts';
import { saidWithin, type Said } from './said-within.ts';

/** What one hears at a stop: a stretch of a recording of the museum. */
export interface WalkSound {
	/** 「五道门，两套名字」 */
	title: string;
	/** The recording it is taken from. */
	recording: string;
	/** Its words, on a page of their own. */
	href: string;
	audio: string;
	/** Seconds. */
	from: number;
	to: number;
	/** 「1分20秒」 */
	length: string;
	synthetic: boolean;
	/** What a listener should know before the sound is had. */
	warning?: string | undefined;
	said: Said[];
}

/** Undefined for a stop without a sound, and where the edition does not show the recording. */
export function walkSound(
	sound: Walk['stops'][number]['sound'],
	{ interviews }: Pick<Holdings, 'interviews'>,
	sentences: Sentences,
): WalkSound | undefined {
	const recording = sound && indexById(interviews).get(sound.interview);
	const segment = recording?.data.segments.find(({ id }) => id === sound?.segment);
	if (!recording || !segment) return undefined;
	const { start, end } = segment;
	return {
		title: segment.title,
		recording: recording.data.title,
		href: segmentPath(recording.id, segment.id),
		audio: audioPath(recording.id),
		from: start,
		to: end,
		length: durationInWords(end - start),
		synthetic: recording.data.synthetic,
		warning: recording.data.warning,
		said: saidWithin(sentences.get(recording.id) ?? [], start, end),
	};
}

/** The recordings that a walk's stops play. */
export const soundsOf = ({ stops }: Pick<Walk, 'stops'>): Set<string> =>
	new Set(stops.flatMap(({ sound }) => sound?.interview ?? []));
