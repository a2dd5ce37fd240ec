/** What pages say about papers, and how they are told what became of them. Pure. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { elementsOf } from '../page-parts.ts';

/** A paper that a page offers. */
export interface WantedPaper {
	/** The page that is printed, inside the edition's folder: `lessons/two-dates/worksheet/index.html`. */
	page: string;
	/** `lessons/two-dates/two-dates-worksheet.pdf` */
	file: string;
}

/** What a reader is told before fetching a paper. */
export interface PaperFacts {
	pages: number;
	bytes: number;
}

type Element = DefaultTreeAdapterTypes.Element;

const attribute = (element: Element, name: string) =>
	element.attrs.find((one) => one.name === name)?.value;

const within = (address: string, base: string) =>
	address.startsWith(base) ? address.slice(base.length) : undefined;

/** The papers that a built page links to, as src/components/PaperLinks.astro wrote them. */
export function wantedPapers(html: string, base: string): WantedPaper[] {
	if (!html.includes('data-paper-of')) return [];
	return [...elementsOf(parse(html))].flatMap((element) => {
		const page = within(attribute(element, 'data-paper-of') ?? '', base);
		const file = within(attribute(element, 'href') ?? '', base);
		return page === undefined || file === undefined ? [] : [{ page: `${page}index.html`, file }];
	});
}

/** 「2页，184 KB」 */
export const sizeWords = ({ pages, bytes }: PaperFacts): string =>
	`${pages}页，${
		bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
	}`;

interface Edit {
	start: number;
	end: number;
	text: string;
}

function applied(html: string, edits: readonly Edit[]): string {
	return [...edits]
		.sort((a, b) => b.start - a.start)
		.reduce((page, { start, end, text }) => page.slice(0, start) + text + page.slice(end), html);
}

/** The page without any offer of papers. */
export function withoutPapers(html: string): string {
	const edits = [...elementsOf(parse(html, { sourceCodeLocationInfo: true }))].flatMap(
		(element) => {
			const where = element.sourceCodeLocation;
			if (attribute(element, 'data-papers') === undefined || !where) return [];
			return [{ start: where.startOffset, end: where.endOffset, text: '' }];
		},
	);
	return applied(html, edits);
}

/** The page with its papers in sight, each with its number of pages and its size. */
export function withPapers(
	html: string,
	base: string,
	papers: ReadonlyMap<string, PaperFacts>,
): string {
	const edits: Edit[] = [];
	for (const element of elementsOf(parse(html, { sourceCodeLocationInfo: true }))) {
		const where = element.sourceCodeLocation;
		if (!where) continue;
		const hidden = where.attrs?.['hidden'];
		if (attribute(element, 'data-papers') !== undefined && hidden)
			// With an attribute goes the space before it.
			edits.push({ start: hidden.startOffset - 1, end: hidden.endOffset, text: '' });
		const facts = papers.get(within(attribute(element, 'data-size-of') ?? '', base) ?? '');
		if (facts && where.startTag && where.endTag)
			edits.push({
				start: where.startTag.endOffset,
				end: where.endTag.startOffset,
				text: sizeWords(facts),
			});
	}
	return applied(html, edits);
}
