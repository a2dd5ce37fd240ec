import { GRADE_WORDS, type EvidenceGrade } from '../domain/evidence-grade.ts';
import { evidencePath } from '../paths.ts';
import type { Evidence } from '../schema/evidence.ts';
import { indexById, pick, type Entry } from './entry.ts';
import { cardLabel } from './evidence-card.ts';

/** A card as the pages outside the chronicle point at it. */
export interface EvidenceMark {
	id: string;
	/** 「B16」 */
	label: string;
	grade: EvidenceGrade;
	gradeWords: string;
	href: string;
}

/** Marks for these cards, each once, in the order given; cards that are not published have none. */
export function evidenceMarks(
	ids: readonly string[],
	evidence: readonly Entry<Evidence>[],
): EvidenceMark[] {
	return pick([...new Set(ids)], indexById(evidence)).map(({ id, data }) => ({
		id,
		label: cardLabel(id),
		grade: data.grade,
		gradeWords: GRADE_WORDS[data.grade],
		href: evidencePath(id),
	}));
}
