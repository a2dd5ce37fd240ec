import { isEarly } from '../domain/school.ts';
import { interviewPath, termPath } from '../paths.ts';
import type { Site } from '../schema/site.ts';
import { TERM_KINDS, type Term } from '../schema/term.ts';
import type { SpokenWords } from './dialect-words.ts';
import { indexById, pick, type Entry } from './entry.ts';
import type { Holdings } from './holdings.ts';
import type { LessonEntry } from './lesson-facts.ts';
import { sheetFacts, type SheetFacts } from './lesson-sheet-facts.ts';
import { publicCode, type PublicCode } from './public-code.ts';

/** A word to cut out: the word in front, its meaning on the back. */
export interface WordCard {
	id: string;
	word: string;
	pinyin: string;
	localReading?: string | undefined;
	kind: string;
	meaning: string;
	/** A source's own words. */
	example?: string | undefined;
	note?: string | undefined;
	/** Plays the second in which a recording says the word, or leads to its entry. */
	code?: PublicCode | undefined;
	spoken: boolean;
}

/** Both sides of one sheet. An empty place is a card that a pupil writes. */
export interface WordSheet {
	number: number;
	front: (WordCard | undefined)[];
	/** In the order in which they lie behind the front when the sheet is turned over its long edge. */
	back: (WordCard | undefined)[];
}

/** 词卡 */
export interface WordCards extends SheetFacts {
	early: boolean;
	sheets: WordSheet[];
}

/** Cards on one side of A4: two beside each other, four below each other. */
const COLUMNS = 2;
const ON_A_SHEET = 8;

/** Turned over its long edge, a sheet has left and right changed. */
const behind = <Card>(front: readonly Card[]): Card[] =>
	front.map((_, index) => {
		const row = Math.floor(index / COLUMNS);
		const column = COLUMNS - 1 - (index % COLUMNS);
		return front[row * COLUMNS + column] as Card; // rows are full
	});

/** Where a word is said first; only what the web plays, since a phone must find it there. */
function firstMoment(id: string, spoken: readonly SpokenWords[], { interviews }: Holdings) {
	const onWeb = new Set(
		interviews.filter(({ data }) => data.onWeb !== false).map((interview) => interview.id),
	);
	return spoken
		.filter((recording) => onWeb.has(recording.id))
		.flatMap((recording) => {
			const said = recording.player.words.find((word) => word.id === id)?.said[0];
			return said ? [interviewPath(recording.id, said.start)] : [];
		})[0];
}

function wordCard(
	{ id, data }: Entry<Term>,
	moment: string | undefined,
	site: Pick<Site, 'address'>,
): WordCard {
	return {
		id,
		word: data.word,
		pinyin: data.pinyin,
		localReading: data.localReading,
		kind: TERM_KINDS[data.kind],
		meaning: data.meaning,
		example: data.example?.text,
		note: data.note,
		code: publicCode(moment ?? termPath(id), site, data.onWeb),
		spoken: moment !== undefined,
	};
}

/** Undefined for a lesson without words of its own. */
export function wordCards(
	lesson: LessonEntry,
	holdings: Holdings,
	site: Pick<Site, 'address'>,
	spoken: readonly SpokenWords[],
): WordCards | undefined {
	const cards = pick(lesson.data.glossary, indexById(holdings.terms)).map((term) =>
		wordCard(term, firstMoment(term.id, spoken, holdings), site),
	);
	if (cards.length === 0) return undefined;
	const sheets = Array.from({ length: Math.ceil(cards.length / ON_A_SHEET) }, (_, index) => {
		const front = Array.from(
			{ length: ON_A_SHEET },
			(_place, at) => cards[index * ON_A_SHEET + at],
		);
		return { number: index + 1, front, back: behind(front) };
	});
	return { ...sheetFacts(lesson, holdings), early: isEarly(lesson.data.grades), sheets };
}
