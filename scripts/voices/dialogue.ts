import type { Theme } from '../../src/domain/themes.ts';
import { CREDIT, ENGINE, VOICES } from './cast.ts';
import type { MadeRecording } from './narration.ts';
import { Recital } from './sound/recital.ts';

/** scripts/voices/how-to-record.yaml: a conversation written to be read by two voices. */
export interface Script {
	interview: string;
	title: string;
	synopsis: string;
	speakers: { name: string; role: string }[];
	segments: {
		id: string;
		title: string;
		synopsis: string;
		keywords?: string[];
		themes?: Theme[];
		terms?: string[];
		places?: string[];
		sentences: { speaker: string; original: string; mandarin: string }[];
	}[];
}

/** Extra silence when the other voice takes over, and between segments; seconds. */
const GAPS = { turn: 0.12, segment: 1.1 };

/** Every word of the conversation in the layer that is read aloud. */
export const dialogueLines = (script: Script): string[] =>
	script.segments.flatMap(({ sentences }) => sentences.map(({ original }) => original));

const round = (seconds: number) => Math.round(seconds * 1000) / 1000;

/** Lets the two voices speak: one sentence is one cue, so that both layers share their times. */
export function makeDialogue(script: Script): MadeRecording {
	const recital = new Recital(VOICES);
	const starts = script.segments.map(({ sentences }, index) => {
		if (index > 0) recital.pause(GAPS.segment);
		const start = index === 0 ? 0 : round(recital.seconds - GAPS.segment / 2);
		let before = '';
		for (const { speaker, original } of sentences) {
			if (before !== '' && before !== speaker) recital.pause(GAPS.turn);
			recital.readLine(speaker, original);
			before = speaker;
		}
		return start;
	});
	const total = round(recital.samples().length / 44100);
	const sentences = script.segments.flatMap((segment) => segment.sentences);
	return {
		id: script.interview,
		recital,
		layers: {
			original: sentences.map(({ original }) => original),
			mandarin: sentences.map(({ mandarin }) => mandarin),
		},
		record: {
			title: script.title,
			kind: 'demonstration',
			synopsis: script.synopsis,
			duration: total,
			synthetic: true,
			engine: ENGINE,
			credit: CREDIT,
			speakers: script.speakers,
			segments: script.segments.map((segment, index) => ({
				id: segment.id,
				title: segment.title,
				synopsis: segment.synopsis,
				start: starts[index] ?? 0,
				end: starts[index + 1] ?? total,
				keywords: segment.keywords ?? [],
				themes: segment.themes ?? [],
				people: [],
				places: segment.places ?? [],
				terms: segment.terms ?? [],
			})),
			review: 'reviewed',
		},
	};
}
