/** Which words of a page are its text: for the index, and for marking hits on the page. */

/** Elements whose words are no text of the museum: readings, navigation, controls, labels of fields. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
	'script style template noscript svg rt rp nav form fieldset button select input audio video iframe dialog dt h1'.split(
		' ',
	),
);

/** Marks what a page only repeats from another, or what is no text. */
export const IGNORE = 'data-search-ignore';

/** Elements that stand within a line. */
const INLINE: ReadonlySet<string> = new Set(
	'a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q ruby rb s samp small span strong sub sup time u var wbr'.split(
		' ',
	),
);

/**
 * Whether an element begins a block of its own, which no phrase crosses: all that do not stand within a line, a sentence of
 * a recording and each of its layers, a link that stands alone (`tap`), and words for screen readers alone.
 */
export const isBlock = (
	tagName: string,
	attribute: (name: string) => string | null | undefined,
): boolean =>
	!INLINE.has(tagName) ||
	(attribute('data-start') ?? attribute('data-layer') ?? null) !== null ||
	/(?:^|\s)(?:tap|visually-hidden)(?:\s|$)/.test(attribute('class') ?? '');
