/**
 * Cuts a date where a narrow line may break it: 「清康熙」「二十五年」「（1686）」, 「2018年」「10月11日」, 「603—」「620年」. Joined again
 * the pieces are the date as it was written.
 */
export const datePieces = (written: string): string[] =>
	written.split(
		/(?<=\d年)(?=\d)|(?<=[—至])|(?=（)|(?<=\p{Script=Han}{2})(?=年间)|(?<![一二三四五六七八九十廿百千〇\d])(?=元年|[一二三四五六七八九十廿百千〇]+年)/u,
	);
