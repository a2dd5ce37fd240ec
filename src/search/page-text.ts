/** Which words of a page are its text: for the index, and for marking hits on the page. */

/** Elements whose words are no text of the museum: readings, navigation, controls, labels of fields. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
	'script style template noscript svg rt rp nav form fieldset button select input audio video iframe dialog dt h1'.split(
		' ',
	),
);

/** Marks what a page only repeats from another, or what is no text. */
export const IGNORE = 'data-search-ignore';

/** Elements that stand within a line; all others begin a block of their own, which no phrase crosses. */
export const INLINE: ReadonlySet<string> = new Set(
	'a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q ruby rb s samp small span strong sub sup time u var wbr'.split(
		' ',
	),
);
