import type { Theme } from '../../src/domain/themes.ts';
import { readWords } from '../../src/domain/vtt.ts';
import { CREDIT, ENGINE, VOICES } from './cast.ts';
import type { LayerLine, MadeRecording } from './narration.ts';
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
		/** Dialect words of `original` are marked as in a transcript: `<c.dialect>坝坝</c>`. */
		sentences: { speaker: string; original: string; mandarin: string }[];
	}[];
}

/** Extra silence when the other voice takes over, and between segments; seconds. */
const GAPS = { turn: 0.12, segment: 1.1 };

/** The sentences of the layer that is read aloud, with their dialect words. */
export const originalLines = (script: Script): LayerLine[] =>
	script.segments.flatMap(({ sentences }) =>
		sentences.map(({ original }) => {
			const { text, dialect } = readWords(original);
			return { text, dialect };
		}),
	);

/** Every word of the conversation in the layer that is read aloud. */
export const dialogueLines = (script: Script): string[] =>
	originalLines(script).map(({ text }) => text);

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
			recital.readLine(speaker, readWords(original).text);
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
			original: originalLines(script),
			mandarin: sentences.map(({ mandarin }) => ({ text: mandarin })),
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
