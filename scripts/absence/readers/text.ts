/** All that a text can say: as it stands, with its escapes undone, and without its tags. */

const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	shy: '',
	zwnj: '',
	zwj: '',
};

const ESCAPE =
	/(?:%[0-9a-f]{2})+|(?:=[0-9A-F]{2}){3,}|&#x?[0-9a-f]+;?|&[a-z]+;|(?:\\x[0-9a-f]{2})+|\\u\{[0-9a-f]{1,6}\}|\\u[0-9a-f]{4}|\\[0-9a-f]{4,6}\s?|\\[nrtbfv"'/\\]/gi;

const codePoint = (digits: string, base: number, whole: string) => {
	const point = parseInt(digits, base);
	return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
};

const bytesOf = (escaped: string) =>
	Buffer.from(escaped.replace(/\\x|[%=]/gi, ''), 'hex').toString('utf8');

function undo(escape: string): string {
	if (escape.startsWith('%') || escape.startsWith('=')) return bytesOf(escape);
	if (escape.startsWith('&#')) {
		const digits = escape.slice(2).replace(';', '');
		return /^x/i.test(digits)
			? codePoint(digits.slice(1), 16, escape)
			: codePoint(digits, 10, escape);
	}
	if (escape.startsWith('&')) return NAMED[escape.slice(1, -1).toLowerCase()] ?? escape;
	const code = escape.slice(1);
	if (/^x/i.test(code)) return bytesOf(escape);
	if (/^u\{/i.test(code)) return codePoint(code.slice(2, -1), 16, escape);
	if (/^u[0-9a-f]{4}/i.test(code)) return codePoint(code.slice(1), 16, escape);
	// A style sheet's escape; two hexadecimal letters alone may as well be a script's \b or \f.
	if (/^[0-9a-f]{4}/i.test(code)) return codePoint(code.trim(), 16, escape);
	return /["'/\\]/.test(code) ? code : '\n';
}

/** Undoes escapes of addresses, pages, scripts, style sheets and mail, also those that were escaped again. */
export function withoutEscapes(text: string): string {
	let plain = text;
	for (let round = 0; round < 3; round += 1) {
		const undone = plain.replace(ESCAPE, undo);
		if (undone === plain) break;
		plain = undone;
	}
	return plain;
}

/** Elements within a line; all others part one text from the next. */
const INLINE =
	/^\/?(?:a|abbr|b|bdi|bdo|c|cite|code|em|font|i|lang|mark|q|rb|ruby|s|small|span|strong|sub|sup|tspan|time|u|v|wbr)(?![\w-])/i;

/** The words of a page or a subtitle file, without tags, remarks and the readings above characters. */
export const withoutTags = (text: string): string =>
	text
		.replace(/<!--[^]*?-->/g, '')
		.replace(/<r[tp]\b[^>]*>[^<]*(?:<\/r[tp]>)?/gi, '')
		.replace(/<([^>]*)>/g, (_, tag: string) => (INLINE.test(tag) ? '' : '\u0001'));

const tagsIn = (text: string) => text.split('<').length;

/** The different things a text can be read as. */
export function textViews(text: string): string[] {
	const undone = /[%&\\=]/.test(text) ? withoutEscapes(text) : text;
	const views = [undone];
	if (text.includes('<')) views.push(withoutEscapes(withoutTags(text)));
	// Tags that were escaped, as those of a page within a feed.
	if (tagsIn(undone) !== tagsIn(text)) views.push(withoutTags(undone));
	return views;
}
