import { durationAsClock, durationInWords } from '../domain/duration.ts';
import type { Span } from '../domain/listening.ts';
import * as paths from '../paths.ts';
import { indexById, type Entry, type Link } from './entry.ts';
import { cardLabel } from './evidence-card.ts';
import type { Holdings } from './holdings.ts';
import type { Term } from '../schema/term.ts';
import type { TranscriptSegment, TranscriptSentence } from './transcript.ts';

/** A sentence in which a dialect word is said. */
export interface SaidWord extends Span {
	/** 0:13 */
	clock: string;
	text: string;
}

/** A dialect word of a recording, as its card shows it. */
export interface DialectWord {
	/** Id of its entry. */
	id: string;
	word: string;
	pinyin: string;
	localReading?: string | undefined;
	meaning: string;
	/** A source's own words, and the card they are on. */
	example?: { text: string; source: Link } | undefined;
	note?: string | undefined;
	/** Its entry in the glossary. */
	href: string;
	/** Where it is said in this recording. */
	said: SaidWord[];
	/** Where it is said in others. */
	elsewhere: Link[];
}

/** One recording in which a word is said: its title, and a link for each moment. */
export interface WordMoments {
	title: string;
	moments: Link[];
}

/** A recording with its dialect words, as its own page has them. */
export interface SpokenWords {
	id: string;
	title: string;
	player: { words: readonly DialectWord[] };
}

const sentencesOf = (segments: readonly TranscriptSegment[]): TranscriptSentence[] =>
	segments.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences));

const termsOf = ({ words }: TranscriptSentence) =>
	words.flatMap(({ parts = [] }) => parts.flatMap(({ term }) => term ?? []));

function wordCard(
	{ id, data }: Entry<Term>,
	sentences: readonly TranscriptSentence[],
	evidence: ReadonlySet<string>,
): DialectWord {
	const { word, pinyin, localReading, meaning, example, note } = data;
	return {
		id,
		word,
		pinyin,
		localReading,
		meaning,
		example:
			example && evidence.has(example.evidence)
				? {
						text: example.text,
						source: {
							href: paths.evidencePath(example.evidence),
							label: cardLabel(example.evidence),
						},
					}
				: undefined,
		note,
		href: paths.termPath(id),
		said: sentences
			.filter((sentence) => termsOf(sentence).includes(id))
			.map(({ start, end, words: [first] }) => ({
				start,
				end,
				clock: durationAsClock(start),
				text: first?.text ?? '',
			})),
		elsewhere: [],
	};
}

/** The dialect words marked in a transcript, in the order in which they are first said. */
export function dialectWords(
	segments: readonly TranscriptSegment[],
	{ terms, evidence }: Pick<Holdings, 'terms' | 'evidence'>,
): DialectWord[] {
	const index = indexById(terms);
	const cards = new Set(evidence.map(({ id }) => id));
	const sentences = sentencesOf(segments);
	return [...new Set(sentences.flatMap(termsOf))].flatMap((id) => {
		const term = index.get(id);
		return term ? [wordCard(term, sentences, cards)] : [];
	});
}

/** The words that are said in a stretch of the recording, and only where they are said in it. */
export const wordsWithin = (words: readonly DialectWord[], { start, end }: Span): DialectWord[] =>
	words
		.map((word) => ({
			...word,
			said: word.said.filter((sentence) => sentence.start >= start && sentence.start < end),
		}))
		.filter(({ said }) => said.length > 0);

/** Where a word is said, recording by recording. */
export const momentsOfWord = (term: string, recordings: readonly SpokenWords[]): WordMoments[] =>
	recordings.flatMap(({ id, title, player }) => {
		const said = player.words.find((word) => word.id === term)?.said ?? [];
		if (said.length === 0) return [];
		const moments = said.map(({ start }) => ({
			href: paths.interviewPath(id, start),
			label: durationInWords(start),
		}));
		return [{ title, moments }];
	});

/** Tells the words of each recording where the others say them: the first time, in at most `most` of them. */
export function withOtherRecordings<Page extends SpokenWords>(
	pages: readonly Page[],
	most = 3,
): Page[] {
	return pages.map((page) => ({
		...page,
		player: {
			...page.player,
			words: page.player.words.map((word) => ({
				...word,
				elsewhere: momentsOfWord(
					word.id,
					pages.filter(({ id }) => id !== page.id),
				)
					.slice(0, most)
					.flatMap(({ title, moments: [first] }) =>
						first ? [{ href: first.href, label: `${title}，${first.label}` }] : [],
					),
			})),
		},
	}));
}
