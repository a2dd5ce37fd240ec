/** A date as a browser writes it into a document: `/ModDate (D:20261128110005+00'00')`. ISO 32000-1, §7.9.4. */
const DATE = /\/(?:CreationDate|ModDate)\s*\(D:[\d+\-Z']*\)/g;

/** The name of a part that others refer to: a cell of a table, the heading it belongs to. */
const PART = /\(node(\d{8})\)/g;

/**
 * Makes the same bytes of the same page: takes the two dates out of a document, and numbers its parts anew, because Chromium
 * goes on counting from what it has painted until then, which is not always the same. Nothing else that it writes tells when
 * or where a document was made. Nothing grows or shrinks: a document lists the addresses of its parts.
 */
export function sameBytes(pdf: Buffer): Buffer {
	// Latin-1 keeps every byte.
	const text = pdf.toString('latin1');
	// In their order: a document has a list of them, sorted by name.
	const parts = [...new Set(Array.from(text.matchAll(PART), ([, number = '']) => number))].sort();
	const anew = new Map(parts.map((number, at) => [number, String(at + 1).padStart(8, '0')]));
	return Buffer.from(
		text
			.replace(DATE, (date) => ' '.repeat(date.length))
			.replace(PART, (_, number: string) => `(node${anew.get(number)})`),
		'latin1',
	);
}

/** How many pages a document has: `/Page` is a leaf, `/Pages` the tree. */
export const pageCount = (pdf: Buffer): number =>
	pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
