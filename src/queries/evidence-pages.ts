import { quotationForPage } from '../domain/quotation.ts';
import { GRADE_WORDS, type EvidenceGrade } from '../domain/evidence-grade.ts';
import { evidencePath, placePath, sourcePath } from '../paths.ts';
import { indexById, pick, type Entry, type Link } from './entry.ts';
import { cardLabel } from './evidence-card.ts';
import type { EvidenceUse } from './evidence-use.ts';
import type { Holdings } from './holdings.ts';
import type { Evidence } from '../schema/evidence.ts';
import { sourceLine } from './source-line.ts';

/** One line of the evidence index. */
export interface EvidenceLine {
	id: string;
	href: string;
	label: string;
	grade: EvidenceGrade;
	statement: string;
	/** Ids of the chapters that cite it, for the filter. */
	chapters: string[];
}

/** One card's own page. */
export interface EvidencePage {
	id: string;
	label: string;
	grade: EvidenceGrade;
	gradeWords: string;
	statement: string;
	quotation?: string | undefined;
	note?: string | undefined;
	source?: (Link & { title: string; outside?: string | undefined }) | undefined;
	conflicts: { href: string; label: string; statement: string; grade: EvidenceGrade }[];
	uses: EvidenceUse[];
	places: Link[];
	previous?: Link | undefined;
	next?: Link | undefined;
}

/** s01 … s46, a01 …, b01 …: the newspaper report first, then the letters, numbers in order. */
export function byCardNumber(a: { id: string }, b: { id: string }): number {
	const rank = ({ id }: { id: string }) => (id.startsWith('s') ? `0${id}` : `1${id}`);
	return rank(a).localeCompare(rank(b), 'en', { numeric: true });
}

export function evidenceLines(
	evidence: readonly Entry<Evidence>[],
	uses: ReadonlyMap<string, EvidenceUse[]>,
): EvidenceLine[] {
	return [...evidence].sort(byCardNumber).map(({ id, data }) => ({
		id,
		href: evidencePath(id),
		label: cardLabel(id),
		grade: data.grade,
		statement: data.statement,
		chapters: (uses.get(id) ?? []).filter(({ room }) => room === 'chapters').map((use) => use.id),
	}));
}

export function evidencePages(
	holdings: Holdings,
	uses: ReadonlyMap<string, EvidenceUse[]>,
): EvidencePage[] {
	const cards = indexById(holdings.evidence);
	const sources = indexById(holdings.sources);
	const places = indexById(holdings.places);
	const sorted = [...holdings.evidence].sort(byCardNumber);
	const neighbour = (entry: Entry<Evidence> | undefined) =>
		entry && { href: evidencePath(entry.id), label: `史料${cardLabel(entry.id)}` };

	return sorted.map(({ id, data }, index) => {
		const source = sources.get(data.source);
		return {
			id,
			label: cardLabel(id),
			grade: data.grade,
			gradeWords: GRADE_WORDS[data.grade],
			statement: data.statement,
			quotation: data.quotation && quotationForPage(data.quotation),
			note: data.note,
			source: source && {
				href: sourcePath(source.id),
				label: sourceLine(source.data, data.locator),
				title: source.data.title,
				outside: source.data.URL,
			},
			conflicts: pick(data.conflicts, cards).map((other) => ({
				href: evidencePath(other.id),
				label: cardLabel(other.id),
				statement: other.data.statement,
				grade: other.data.grade,
			})),
			uses: uses.get(id) ?? [],
			places: pick(data.places, places).map((place) => ({
				href: placePath(place.id),
				label: place.data.name,
			})),
			previous: neighbour(sorted[index - 1]),
			next: neighbour(sorted[index + 1]),
		};
	});
}
