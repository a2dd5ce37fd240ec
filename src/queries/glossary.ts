import { textMarks } from '../domain/text-marks.ts';
import * as paths from '../paths.ts';
import { TERM_KINDS, type Term } from '../schema/term.ts';
import { momentsOfWord, type SpokenWords, type WordMoments } from './dialect-words.ts';
import { indexById, pick, type Entry, type Link } from './entry.ts';
import { citedCards } from './evidence-card.ts';
import type { Holdings } from './holdings.ts';
import type { CitedCard } from './reading-context.ts';

/** One word of the glossary. */
export interface GlossaryWord {
	/** Its anchor. */
	id: string;
	word: string;
	pinyin: string;
	localReading?: string | undefined;
	meaning: string;
	/** Card ids as the mark `<引>` takes them. */
	evidence: string;
	/** A source's own words. */
	example?: { text: string; evidence: string } | undefined;
	note?: string | undefined;
	related: Link[];
	chapters: Link[];
	/** Where it is said, recording by recording. */
	recordings: WordMoments[];
}

/** Words of one kind, in the order of their pinyin. */
export interface GlossaryGroup {
	kind: Term['kind'];
	title: string;
	words: GlossaryWord[];
}

/** All words by kind, and the cards they rest on, numbered in the order of the page. */
export interface Glossary {
	groups: GlossaryGroup[];
	cards: CitedCard[];
}

/** Tone marks do not count: bà before bāshì before bǎi is no order anyone could guess. */
const plainPinyin = (pinyin: string) => pinyin.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

const byReading = (a: Entry<Term>, b: Entry<Term>): number => {
	const [left, right] = [plainPinyin(a.data.pinyin), plainPinyin(b.data.pinyin)];
	return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
};

const evidenceOf = (terms: readonly Entry<Term>[]) =>
	terms.flatMap(({ data }) => [...data.evidence, ...(data.example ? [data.example.evidence] : [])]);

/** `spoken` are the recordings in which words are said. */
export function glossary(holdings: Holdings, spoken: readonly SpokenWords[] = []): Glossary {
	const index = indexById(holdings.terms);
	const chapters = holdings.chapters.map(({ id, data, body }) => ({
		link: { href: paths.chapterPath(id), label: data.title },
		terms: textMarks(body ?? '').terms,
	}));
	const kinds = Object.entries(TERM_KINDS) as [Term['kind'], string][]; // entries() forgets the key type.
	const sorted = kinds
		.map(([kind, title]) => ({
			kind,
			title,
			terms: holdings.terms.filter(({ data }) => data.kind === kind).sort(byReading),
		}))
		.filter(({ terms }) => terms.length > 0);
	return {
		groups: sorted.map(({ kind, title, terms }) => ({
			kind,
			title,
			words: terms.map(({ id, data }) => ({
				id,
				word: data.word,
				pinyin: data.pinyin,
				localReading: data.localReading,
				meaning: data.meaning,
				evidence: data.evidence.join(' '),
				example: data.example,
				note: data.note,
				related: pick(data.related, index).map((other) => ({
					href: paths.termPath(other.id),
					label: other.data.word,
				})),
				chapters: chapters.filter(({ terms }) => terms.includes(id)).map(({ link }) => link),
				recordings: momentsOfWord(id, spoken),
			})),
		})),
		cards: citedCards(
			[...new Set(sorted.flatMap(({ terms }) => evidenceOf(terms)))],
			holdings.evidence,
			holdings.sources,
		),
	};
}
