const FULL_WIDTH: Readonly<Record<string, string>> = {
	',': '，',
	':': '：',
	';': '；',
	'?': '？',
	'!': '！',
};

/**
 * A quotation as it is set on the page. The record keeps the source's signs as they were copied; between Chinese
 * characters the page sets them full width, and quotation marks inside the quotation become 『』. No word is touched.
 */
export const quotationForPage = (quotation: string): string =>
	quotation
		.replace(/(?<=\p{Script=Han}|[）」』”])[,:;?!]/gu, (sign) => FULL_WIDTH[sign] ?? sign)
		.replace(/\(([^()]*\p{Script=Han}[^()]*)\)/gu, '（$1）')
		.replace(/[“「]/g, '『')
		.replace(/[”」]/g, '』');
