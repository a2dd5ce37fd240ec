import { durationAsClock } from '../domain/duration.ts';
import type { Span } from '../domain/listening.ts';
import { REDACTED } from '../domain/redaction.ts';
import type { Cue } from '../domain/vtt.ts';
import * as paths from '../paths.ts';
import { SIGNATORIES, type Interview } from '../schema/interview.ts';
import type { InterviewPage, PlayerModel } from './interview-page.ts';
import { dayInWords } from './day-in-words.ts';
import type { TranscriptSegment, TranscriptSentence } from './transcript.ts';

/** Words of a sentence; those that an editor added carry the number of their note. */
interface AccountRun {
	text: string;
	note?: number | undefined;
}

/** One sentence of the 整理稿. */
export interface AccountSentence extends Span {
	/** Also its anchor; begins with its moment, so that an address with it opens the recording there. */
	id: string;
	/** The sentence of the 逐字稿 with which it begins. */
	href: string;
	/** Where it differs from the sentence before. */
	speaker?: string | undefined;
	runs: AccountRun[];
	/** Numbers of the notes that stand behind it for the first time. */
	notes: number[];
}

/** What one person said without being interrupted. */
interface SaidTurn {
	/** Only where more than one speaks. */
	speaker?: string | undefined;
	sentences: TranscriptSentence[];
}

/** Sentences that belong together: what was written, and what it was written from. Either may be empty, not both. */
export interface AccountRow {
	clock: string;
	written: AccountSentence[];
	said: SaidTurn[];
}

/** The two texts under one entry of the recording's index, paragraph by paragraph of the 整理稿. */
export interface AccountSection {
	id: string;
	title: string;
	start: number;
	paragraphs: AccountRow[][];
}

/** Where added words come from. 「添注」 */
export interface AccountNote {
	number: number;
	words: string;
	reason: string;
}

export interface EditedAccountPage {
	id: string;
	href: string;
	/** For the browser's tab and for sharing: at most twenty characters. */
	shortTitle: string;
	interview: InterviewPage;
	/** The recording with the wording that was heard. */
	player: PlayerModel;
	sections: AccountSection[];
	notes: AccountNote[];
	/** 「讲述人 2026年3月1日」; empty where nobody had to sign. */
	signatures: string[];
}

/** Seconds by which a sentence may begin or end beside the cue it comes from; src/checks/edited-account.ts holds to it. */
const TOLERANCE = 0.05;
const LONGEST_TITLE = 20;
const SHORT = '整理稿：';

/** Cuts a sentence at the words an editor has annotated. */
function runsOf(text: string, annotations: readonly { words: string }[]): AccountRun[] {
	const runs: AccountRun[] = [];
	let from = 0;
	for (let at = 0; at < text.length;) {
		const found = annotations
			.filter(({ words }) => text.startsWith(words, at))
			.sort((a, b) => b.words.length - a.words.length)[0];
		if (!found) {
			at += 1;
			continue;
		}
		if (at > from) runs.push({ text: text.slice(from, at) });
		runs.push({ text: found.words, note: annotations.indexOf(found) });
		from = at += found.words.length;
	}
	if (from < text.length) runs.push({ text: text.slice(from) });
	return runs;
}

/** Numbers notes in the order in which their words come; notes whose words do not come are left out. */
class Notes {
	readonly list: AccountNote[] = [];
	readonly #annotations: readonly { words: string; reason: string }[];
	readonly #numbers = new Map<number, number>();

	constructor(annotations: readonly { words: string; reason: string }[]) {
		this.#annotations = annotations;
	}

	mark(text: string): { runs: AccountRun[]; notes: number[] } {
		const fresh: number[] = [];
		const runs = runsOf(text, this.#annotations).map(({ text, note }): AccountRun => {
			const annotation = note === undefined ? undefined : this.#annotations[note];
			if (note === undefined || !annotation) return { text };
			let number = this.#numbers.get(note);
			if (number === undefined) {
				number = this.list.length + 1;
				this.#numbers.set(note, number);
				this.list.push({ number, ...annotation });
				fresh.push(number);
			}
			return { text, note: number };
		});
		return { runs, notes: fresh };
	}
}

/** A sentence as it was said, with who said it and the part of the recording it is in. */
interface Spoken {
	speaker?: string | undefined;
	sentence: TranscriptSentence;
	section: number;
}

/** The transcript in one row, each sentence in the wording that was heard. */
const spokenIn = (segments: readonly TranscriptSegment[]): Spoken[] =>
	segments.flatMap(({ paragraphs }, section) =>
		paragraphs.flatMap(({ speaker, sentences }) =>
			sentences.map((sentence) => ({
				speaker,
				sentence: { ...sentence, words: sentence.words.slice(0, 1), isSame: false },
				section,
			})),
		),
	);

const nearest = (times: readonly number[], time: number) =>
	times.reduce(
		(best, one, index) =>
			Math.abs(one - time) < Math.abs((times[best] ?? Infinity) - time) ? index : best,
		0,
	);

/** Which sentences of the transcript a sentence of the account comes from, inclusive. */
function rangeOf(cue: Span, starts: readonly number[], ends: readonly number[]) {
	const first = nearest(starts, cue.start);
	return { first, last: Math.max(first, nearest(ends, cue.end)) };
}

/** A row before it is laid out: sentences of the account, and the stretch of the transcript they cover. */
interface Bead {
	cues: Cue[];
	first: number;
	last: number;
}

/** Groups both texts so that nothing is shown twice: sentences that share one of the transcript stand in one row. */
function beadsOf(account: readonly Cue[], spoken: readonly Spoken[]): Bead[] {
	const starts = spoken.map(({ sentence }) => sentence.start);
	const ends = spoken.map(({ sentence }) => sentence.end);
	const beads: Bead[] = [];
	let next = 0;
	for (const cue of account) {
		const { first, last } = rangeOf(cue, starts, ends);
		const bead = beads.at(-1);
		if (bead && first < next) {
			bead.cues.push(cue);
			bead.last = Math.max(bead.last, last);
		} else {
			// What the account leaves out stands in rows of its own.
			for (; next < first; next += 1) beads.push({ cues: [], first: next, last: next });
			beads.push({ cues: [cue], first, last });
		}
		next = Math.max(next, (beads.at(-1)?.last ?? 0) + 1);
	}
	for (; next < spoken.length; next += 1) beads.push({ cues: [], first: next, last: next });
	return beads;
}

function turnsOf(spoken: readonly Spoken[], showSpeakers: boolean): SaidTurn[] {
	const turns: SaidTurn[] = [];
	let saidBy: string | undefined;
	for (const { speaker, sentence } of spoken) {
		const turn = turns.at(-1);
		if (turn && speaker === saidBy) turn.sentences.push(sentence);
		else turns.push({ speaker: showSpeakers ? speaker : undefined, sentences: [sentence] });
		saidBy = speaker;
	}
	return turns;
}

/** The paragraph a sentence belongs to, by its name in the file: `2-1`. */
const paragraphOf = ({ id }: Cue) => /^(\d+)-\d+$/.exec(id ?? '')?.[1];

function sectionsOf(
	interview: InterviewPage,
	account: readonly Cue[],
	notes: Notes,
): AccountSection[] {
	const spoken = spokenIn(interview.player.segments);
	const sections = interview.player.segments.map(({ id, title, start }): AccountSection => ({
		id,
		title,
		start,
		paragraphs: [],
	}));
	if (spoken.length === 0) return sections;
	let paragraph: string | undefined;
	let writtenBy: string | undefined;
	let count = 0;
	for (const { cues, first, last } of beadsOf(account, spoken)) {
		const own = spoken.slice(first, last + 1);
		const section = sections[own[0]?.section ?? 0];
		if (!section) continue;
		const written = cues.map((cue): AccountSentence => {
			const speaker = cue.voice === writtenBy ? undefined : cue.voice;
			writtenBy = cue.voice ?? writtenBy;
			count += 1;
			const beginning =
				own.find(({ sentence }) => Math.abs(sentence.start - cue.start) <= TOLERANCE) ?? own[0];
			return {
				id: `t=${cue.start}&s=${count}`,
				href: `#${beginning?.sentence.id ?? ''}`,
				start: cue.start,
				end: cue.end,
				speaker,
				...(cue.text === REDACTED
					? { runs: [{ text: REDACTED }], notes: [] }
					: notes.mark(cue.text)),
			};
		});
		const said = turnsOf(own, interview.player.showSpeakers);
		const row = { clock: durationAsClock(own[0]?.sentence.start ?? 0), written, said };
		const named = cues.map(paragraphOf).find((name) => name !== undefined);
		const current = section.paragraphs.at(-1);
		const goesOn = named === undefined || named === paragraph;
		if (current && goesOn) current.push(row);
		else section.paragraphs.push([row]);
		paragraph = named ?? paragraph;
	}
	return sections.filter(({ paragraphs }) => paragraphs.length > 0);
}

const shortTitle = (title: string): string => {
	const room = LONGEST_TITLE - SHORT.length;
	return SHORT + (title.length <= room ? title : `${title.slice(0, room - 1)}…`);
};

/**
 * Everything the page of an edited account says. Call only for recordings whose account may be shown:
 * src/editions/edited-account.ts.
 */
export function editedAccountPage(
	interview: InterviewPage,
	edited: Interview['edited'],
	account: readonly Cue[],
): EditedAccountPage {
	const notes = new Notes(edited?.annotations ?? []);
	const sections = sectionsOf(interview, account, notes);
	const { player } = interview;
	return {
		id: interview.id,
		href: paths.editedAccountPath(interview.id),
		shortTitle: shortTitle(interview.title),
		interview,
		player: { ...player, layers: player.layers.slice(0, 1) },
		sections,
		notes: notes.list,
		signatures: (edited?.signatures ?? []).map(
			({ party, signedOn }) => `${SIGNATORIES[party]} ${dayInWords(signedOn)}`,
		),
	};
}
