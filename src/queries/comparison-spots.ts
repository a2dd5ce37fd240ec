import { readChapter } from '../domain/chapter/read-chapter.ts';
import { durationInWords } from '../domain/duration.ts';
import { momentForAddress, sentenceAt } from '../domain/listening.ts';
import { REDACTED } from '../domain/redaction.ts';
import type { Cue } from '../domain/vtt.ts';
import * as paths from '../paths.ts';
import type { Hotspot } from '../schema/comparison.ts';
import type { Link } from './entry.ts';
import type { Holdings } from './holdings.ts';

/** Sentences of recordings, by the recording's id, with what is left out of them left out. */
export type Sentences = ReadonlyMap<string, readonly Cue[]>;

/** Where one reads or hears what is said of a point. */
export interface SpotSource extends Link {
	kind: 'chapter' | 'place' | 'recording';
	/** The sentence itself, where it is spoken. */
	said?: { speaker?: string | undefined; words: string } | undefined;
}

/** A numbered point on the pictures: what changed, and who says so. */
export interface ComparisonSpot {
	number: number;
	/** The anchor of its line in the list. */
	anchor: string;
	/** Percent of the picture's width and height, from the upper left. */
	x: number;
	y: number;
	what: string;
	/** The label of the only picture on which it is seen. */
	picture?: string | undefined;
	/** Card ids as the mark `<引>` takes them. */
	evidence: string;
	sources: SpotSource[];
}

/** What the edition knows of a point's recording: nothing is asked for, `hidden`, or the sentence. */
function recordingSource(
	{ recording }: Hotspot,
	{ interviews }: Holdings,
	sentences: Sentences,
): SpotSource[] | 'hidden' {
	if (!recording) return [];
	const interview = interviews.find(({ id }) => id === recording.id)?.data;
	const cue = sentenceAt(sentences.get(recording.id) ?? [], recording.at);
	if (!interview || !cue || cue.text.includes(REDACTED)) return 'hidden';
	const moment = Number(momentForAddress(recording.at));
	return [
		{
			kind: 'recording',
			href: paths.interviewPath(recording.id, moment),
			label: `《${interview.title}》${durationInWords(moment)}${interview.synthetic ? '（合成语音）' : ''}`,
			said: { speaker: cue.voice, words: cue.text },
		},
	];
}

function chapterSource({ chapter, section }: Hotspot, { chapters }: Holdings): SpotSource[] {
	const text = chapters.find(({ id, data }) => id === chapter && !data.draft);
	if (!text) return [];
	const { title } = text.data;
	const heading =
		section === undefined
			? undefined
			: readChapter(text.body ?? '').headings.find((one) => one.text === section);
	return [
		heading
			? {
					kind: 'chapter',
					href: paths.chapterSectionPath(text.id, heading.slug),
					label: `《${title}》${heading.text}`,
				}
			: { kind: 'chapter', href: paths.chapterPath(text.id), label: `《${title}》` },
	];
}

function placeSource({ place }: Hotspot, { places }: Holdings): SpotSource[] {
	const found = places.find(({ id }) => id === place);
	return found ? [{ kind: 'place', href: paths.placePath(found.id), label: found.data.name }] : [];
}

/**
 * The points of a comparison that this edition may show, numbered anew. A point with a recording which the edition does not
 * show, or a sentence that is left out, goes altogether: what it says may be known from nowhere else. Other sources that
 * are not shown only take their link with them, until none is left.
 */
export function comparisonSpots(
	hotspots: readonly Hotspot[],
	holdings: Holdings,
	sentences: Sentences,
): ComparisonSpot[] {
	const cards = new Set(holdings.evidence.map(({ id }) => id));
	return hotspots
		.flatMap((hotspot) => {
			const spoken = recordingSource(hotspot, holdings, sentences);
			if (spoken === 'hidden') return [];
			const { x, y, what, picture } = hotspot;
			const evidence = hotspot.evidence.filter((id) => cards.has(id)).join(' ');
			const sources = [
				...spoken,
				...chapterSource(hotspot, holdings),
				...placeSource(hotspot, holdings),
			];
			if (evidence === '' && sources.length === 0) return [];
			return [{ x, y, what, picture, evidence, sources }];
		})
		.map((spot, index) => ({ number: index + 1, anchor: `spot-${index + 1}`, ...spot }));
}
