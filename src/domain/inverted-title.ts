/** 「网友说」「书上记」「名录列」: who says it, at the head of a title. */
const ATTRIBUTION =
	/^((?:网|书上|志书|名录|百科|报道)\p{Script=Han}{0,3}?(?:说|记|写|列|转载))(?![下里着])(.+)$/u;

/**
 * A title as an index sets it, with what it is about in front: 「网友说城墙改筑砖墙」 → 「城墙改筑砖墙（网友说）」. Who
 * says it is kept; other titles stay as they are.
 */
export const invertedTitle = (title: string): string => title.replace(ATTRIBUTION, '$2（$1）');
