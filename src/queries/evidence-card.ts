import { quotationForPage } from '../domain/quotation.ts';
import { GRADE_WORDS } from '../domain/evidence-grade.ts';
import { evidencePath } from '../paths.ts';
import type { Evidence } from '../schema/evidence.ts';
import type { Source } from '../schema/source.ts';
import { indexById, pick, type Entry } from './entry.ts';
import type { CitedCard } from './reading-context.ts';
import { sourceLine } from './source-line.ts';

/** 「b16」 → 「B16」, the name people use for a card. */
export const cardLabel = (id: string) => id.toUpperCase();

/** The cards a page cites, numbered in the order of first citation. Ids without a published card are left out. */
export function citedCards(
	ids: readonly string[],
	evidence: readonly Entry<Evidence>[],
	sources: readonly Entry<Source>[],
): CitedCard[] {
	const cards = indexById(evidence);
	const sourceOf = indexById(sources);
	return pick(ids, cards).map(({ id, data }, index) => {
		const source = sourceOf.get(data.source);
		return {
			id,
			label: cardLabel(id),
			number: index + 1,
			grade: data.grade,
			gradeWords: GRADE_WORDS[data.grade],
			statement: data.statement,
			quotation: data.quotation && quotationForPage(data.quotation),
			source: source ? sourceLine(source.data, data.locator) : '',
			note: data.note,
			conflicts: pick(data.conflicts, cards).map((other) => ({
				href: evidencePath(other.id),
				label: `${cardLabel(other.id)}：${other.data.statement}`,
			})),
			href: evidencePath(id),
		};
	});
}
