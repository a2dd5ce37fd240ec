import type { WrittenCue } from '../../../src/domain/vtt-text.ts';
import type { AudioLabels } from '../sound/access-file.ts';
import { isUntouchedDraft } from './draft-seal.ts';
import { draftIndex, draftTranscript, type Draft } from './draft-texts.ts';
import type { Place } from './choose-folder.ts';
import type { Stored } from './stored.ts';

/** What will become of one file. */
export type Fate = 'new' | 'renew' | 'same' | 'edited' | 'kept';

export interface PlannedText {
	name: 'index.yaml' | 'original.vtt' | 'mandarin.vtt';
	fate: Fate;
	/** What to write, where the fate is to write. */
	text: string;
}

export interface FolderPlan {
	id: string;
	stored?: Stored | undefined;
	texts: PlannedText[];
	/** `new`: to be made; `renew`: same sound, other labels; `same`. */
	audio: Extract<Fate, 'new' | 'renew' | 'same'>;
	labels: AudioLabels;
	/** The record is a person's and has no master: these lines are for them to paste. */
	masterLines?: string | undefined;
}

function fateOf(stored: string | undefined, made: string, isGiven: boolean): Fate {
	if (stored === undefined) return 'new';
	if (stored === made) return 'same';
	if (!isUntouchedDraft(stored)) return isGiven ? 'edited' : 'kept';
	return isGiven ? 'renew' : 'kept';
}

/** What players are to read in the file: the record's own words where it has them, else what the command was told. */
function labelsOf({ stored }: Place, draft: Draft): AudioLabels {
	const synthetic = stored?.texts.index === undefined ? draft.synthetic : stored.synthetic;
	return {
		title: stored?.title ?? draft.title,
		artist: stored?.credit ?? draft.credit,
		comment: synthetic ? '合成语音' : undefined,
	};
}

const sameLabels = (wanted: AudioLabels, present: AudioLabels) =>
	(['title', 'artist', 'comment'] as const).every(
		(name) => wanted[name] === undefined || wanted[name] === present[name],
	);

/**
 * Compares what a recording gives with what is there. A record or transcript that a person has touched is never written
 * over; a sound that is there keeps its sound.
 */
export function planFolder(
	place: Place,
	draft: Draft,
	cues: readonly WrittenCue[],
	hasTranscript: boolean,
	presentLabels: AudioLabels,
): FolderPlan {
	const { id, stored } = place;
	const transcript = draftTranscript(cues, draft.synthetic);
	// 普通话 begins as a copy, and will have no dialect words.
	const standard = draftTranscript(
		cues.map((cue) => ({ ...cue, dialect: undefined })),
		draft.synthetic,
	);
	const index = draftIndex(draft);
	// Without a transcript the draft knows no names; it may only replace a draft that knew none either.
	const knowsAsMuch = hasTranscript || stored?.texts.original === transcript;
	const texts: PlannedText[] = [
		{ name: 'index.yaml', text: index, fate: fateOf(stored?.texts.index, index, knowsAsMuch) },
		{
			name: 'original.vtt',
			text: transcript,
			fate: fateOf(stored?.texts.original, transcript, hasTranscript),
		},
		{
			name: 'mandarin.vtt',
			text: standard,
			fate: fateOf(stored?.texts.mandarin, standard, hasTranscript),
		},
	];
	const labels = labelsOf(place, draft);
	const audio = !stored?.hasAudio ? 'new' : sameLabels(labels, presentLabels) ? 'same' : 'renew';
	const needsMaster = stored?.texts.index !== undefined && stored.master === undefined;
	return {
		...{ id, stored, texts, labels, audio },
		masterLines: needsMaster ? /^master:\n(?: .*\n)+/m.exec(index)?.[0] : undefined,
	};
}

export const isWritten = (fate: Fate): boolean => fate === 'new' || fate === 'renew';
