/** A date as a browser writes it into a document: `/ModDate (D:20261128110005+00'00')`. ISO 32000-1, §7.9.4. */
const DATE = /\/(?:CreationDate|ModDate)\s*\(D:[\d+\-Z']*\)/g;

/**
 * Takes the two dates out of a document, so that the same page gives the same bytes; nothing else that Chromium writes
 * tells when or where it was made. Spaces take their place: a document lists the addresses of its parts.
 */
export const withoutDates = (pdf: Buffer): Buffer =>
	Buffer.from(
		// Latin-1 keeps every byte.
		pdf.toString('latin1').replace(DATE, (date) => ' '.repeat(date.length)),
		'latin1',
	);

/** How many pages a document has: `/Page` is a leaf, `/Pages` the tree. */
export const pageCount = (pdf: Buffer): number =>
	pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
