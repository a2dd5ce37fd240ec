/** 史料等级: about the source, not about certainty. */
export const EVIDENCE_GRADES = ['A', 'B', 'C'] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** What a grade means, in words short enough to stand beside the letter. */
export const GRADE_WORDS: Readonly<Record<EvidenceGrade, string>> = {
	A: '原始或官方材料',
	B: '可靠的转述',
	C: '弱材料，只作线索',
};

/** The sentence that explains a grade to a reader. */
export const GRADE_EXPLANATIONS: Readonly<Record<EvidenceGrade, string>> = {
	A: '出自原始材料或官方材料，例如旧志书、统计公报。转抄本也可能抄错字。',
	B: '出自报刊、论文、辞书等可靠的转述，不是当事的原件。',
	C: '出自网帖、转载、供稿等弱材料，只作线索，不能单独下结论。',
};

/** Whether evidence of these grades may carry a sentence without 「据一则网络转帖」 or the like. */
export const mayStandAlone = (grades: Iterable<EvidenceGrade>): boolean =>
	[...grades].some((grade) => grade !== 'C');
