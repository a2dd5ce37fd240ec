import { GRADE_WORDS, type EvidenceGrade } from '../domain/evidence-grade.ts';
import type { Evidence } from '../schema/evidence.ts';
import { indexById, pick, type Entry } from './entry.ts';
import { cardLabel } from './evidence-card.ts';
import type { Holdings } from './holdings.ts';
import { plainSource } from './plain-source.ts';

/** An evidence card as it is read from paper or from across a classroom. */
export interface PrintedCard {
	id: string;
	/** 「B16」 */
	label: string;
	grade: EvidenceGrade;
	gradeWords: string;
	statement: string;
	quotation?: string | undefined;
	source: string;
	note?: string | undefined;
}

/** The cards with these ids, in this order; ids without a published card are left out. */
export function printedCards(
	ids: readonly string[],
	{ evidence, sources }: Pick<Holdings, 'evidence' | 'sources'>,
): PrintedCard[] {
	const sourceOf = indexById(sources);
	return pick(ids, indexById(evidence)).map(({ id, data }: Entry<Evidence>) => {
		const source = sourceOf.get(data.source);
		return {
			id,
			label: cardLabel(id),
			grade: data.grade,
			gradeWords: GRADE_WORDS[data.grade],
			statement: data.statement,
			quotation: data.quotation,
			source: source ? plainSource(source.data, data.locator) : '',
			note: data.note,
		};
	});
}
