import { stringify } from 'yaml';
import { TO_FILL, UNWRITTEN } from '../../../src/domain/unfinished.ts';
import { vttText, type WrittenCue } from '../../../src/domain/vtt-text.ts';
import type { Interview } from '../../../src/schema/interview.ts';
import type { Stretch } from '../sound/pauses.ts';
import { sealFor } from './draft-seal.ts';

/** Everything that a draft record says. What nobody has told stays 「待填」. */
export interface Draft {
	title?: string | undefined;
	credit?: string | undefined;
	recorded: string;
	/** Seconds. */
	duration: number;
	synthetic: boolean;
	/** Whether a program wrote the first transcript. */
	machineTranscript: boolean;
	/** Names in the transcript, in the order of their first words. */
	speakers: readonly string[];
	segments: readonly Stretch[];
	master: NonNullable<Interview['master']>;
}

const HEAD = [
	'写着「待填」的地方请填上，段名和起止可以改。文字稿核过以后，把 review 改成 reviewed。',
	'同意书登记以后，写上 consents，删去 withheld 一行。',
];

/** index.yaml of a new recording, with the seal that tells whether somebody has changed it since. */
export function draftIndex(draft: Draft): string {
	const machineMade = [
		...(draft.machineTranscript ? ['transcript'] : []),
		...(draft.synthetic ? ['voice'] : []),
	];
	const record = {
		title: draft.title ?? TO_FILL,
		kind: 'interview',
		synopsis: TO_FILL,
		recorded: draft.recorded,
		duration: draft.duration,
		synthetic: draft.synthetic,
		...(draft.synthetic ? { engine: TO_FILL } : {}),
		credit: draft.credit ?? TO_FILL,
		speakers: draft.speakers.map((name) => ({ name, role: TO_FILL })),
		segments: draft.segments.map(({ start, end }, index) => ({
			id: `part-${index + 1}`,
			title: TO_FILL,
			synopsis: TO_FILL,
			start,
			end,
		})),
		review: 'draft',
		...(machineMade.length > 0 ? { machineMade } : {}),
		master: draft.master,
		withheld: '同意书还没有登记',
	};
	// Older YAML readers would take the bare day for a point in time.
	const fields = stringify(record, { lineWidth: 0 }).replace(
		/^recorded: (\d\S+)$/m,
		"recorded: '$1'",
	);
	const text = `${HEAD.map((line) => `# ${line}\n`).join('')}${fields}`;
	return `# ${sealFor(text)}\n${text}`;
}

/** A transcript's file, with its seal. */
export function draftTranscript(cues: readonly WrittenCue[], synthetic: boolean): string {
	const notes = synthetic ? ['合成语音'] : [];
	return vttText(cues, [...notes, sealFor(vttText(cues, notes))]);
}

/** Seconds of one line that waits for its words. */
const LONGEST = 7;

/** Lines without words, one for each stretch of speech, so that who writes the words down need not write the times. */
export function linesToTranscribe(speech: readonly Stretch[]): WrittenCue[] {
	return speech.flatMap(({ start, end }) => {
		const parts = Math.max(1, Math.ceil((end - start) / LONGEST));
		const at = (part: number) => Math.round((start + ((end - start) * part) / parts) * 1000) / 1000;
		return Array.from({ length: parts }, (_, part) => ({
			start: at(part),
			end: at(part + 1),
			speaker: TO_FILL,
			text: UNWRITTEN,
		}));
	});
}
