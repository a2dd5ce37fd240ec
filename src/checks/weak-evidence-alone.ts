import type { Passage } from '../domain/chapter/read-chapter.ts';
import { hasHedge } from '../domain/chinese-text.ts';
import { mayStandAlone, type EvidenceGrade } from '../domain/evidence-grade.ts';
import type { Check } from './index.ts';
import { lineInFile, readingOf } from './reading.ts';

/**
 * The sentences of a passage that rest on grade C alone and do not say so. A sentence may lean on one before it in the
 * same passage, and on the words above a table or an account, that have named the source.
 */
function unsaid(
	{ sentences, according = '' }: Passage,
	grades: ReadonlyMap<string, EvidenceGrade>,
) {
	let said = hasHedge(according);
	return sentences.filter(({ text, citations }) => {
		said ||= hasHedge(text);
		const known = citations.flatMap((id) => grades.get(id) ?? []);
		return !said && known.length > 0 && !mayStandAlone(known);
	});
}

/** A sentence that rests on grade C alone says so. */
export const weakEvidence: Check = ({ records, texts }) => {
	const grades = new Map<string, EvidenceGrade>(
		records.evidence.map(({ id, data }) => [id, data.grade]),
	);
	return texts
		.filter(({ collection }) => collection === 'chapters')
		.flatMap((text) =>
			readingOf(text)
				.text.passages.flatMap((passage) => unsaid(passage, grades))
				.map(({ text: words, line, citations }) => ({
					name: 'weak-evidence-alone',
					file: text.file,
					line: lineInFile(text, line),
					message: `这一句只靠 C 级史料（${citations.join('、')}），却没有说明：「${words.trim()}」`,
					fix: '请在句子里说明出自哪里，例如「据一则网络转帖」「有网友说」「一说」',
				})),
		);
};
