import { citeSource } from '../domain/citation.ts';
import { evidencePath } from '../paths.ts';
import { SOURCE_TYPES, type Source } from '../schema/source.ts';
import type { Entry, Link } from './entry.ts';
import { cardLabel } from './evidence-card.ts';
import { byCardNumber } from './evidence-pages.ts';
import type { Holdings } from './holdings.ts';

/** One source of the bibliography. */
export interface BibliographyEntry {
	/** Its anchor. */
	id: string;
	/** Under which it is found. */
	title: string;
	/** After GB/T 7714—2025. */
	entry: string;
	outside?: string | undefined;
	/** Where a copy is kept. An address, or the museum's own number. */
	archived?: { words: string; href?: string | undefined } | undefined;
	note?: string | undefined;
	cards: Link[];
}

/** Sources of one kind. */
export interface BibliographyGroup {
	title: string;
	entries: BibliographyEntry[];
}

/** Old books first, then what is printed, then what is only on the web. */
const ORDER = [
	'gazetteer',
	'book',
	'collection',
	'archive',
	'article-journal',
	'article-newspaper',
	'dataset',
	'oral-history',
	'webpage',
] as const satisfies readonly Source['type'][];

/** In the order of the words people will look for. */
const byEntry = (a: BibliographyEntry, b: BibliographyEntry): number =>
	a.entry.localeCompare(b.entry, 'zh-Hans-CN') || (a.id < b.id ? -1 : 1);

function bibliographyEntry(
	{ id, data }: Entry<Source>,
	evidence: Holdings['evidence'],
): BibliographyEntry {
	return {
		id,
		title: data.title,
		entry: citeSource(data),
		outside: data.URL,
		archived:
			data.archived === undefined
				? undefined
				: {
						words: data.archived,
						href: /^https?:/.test(data.archived) ? data.archived : undefined,
					},
		note: data.note,
		cards: evidence
			.filter((card) => card.data.source === id)
			.sort(byCardNumber)
			.map((card) => ({ href: evidencePath(card.id), label: cardLabel(card.id) })),
	};
}

export const bibliography = ({ sources, evidence }: Holdings): BibliographyGroup[] =>
	ORDER.map((type) => ({
		title: SOURCE_TYPES[type],
		entries: sources
			.filter(({ data }) => data.type === type)
			.map((source) => bibliographyEntry(source, evidence))
			.sort(byEntry),
	})).filter(({ entries }) => entries.length > 0);
