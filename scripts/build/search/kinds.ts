/** The kinds of things that are found, in the order in which equal results stand. Their words are in src/text. */
export const SEARCH_KINDS = [
	'chapters',
	'places',
	'people',
	'events',
	'terms',
	'interviews',
	'comparisons',
	'photos',
	'walks',
	'lessons',
	'evidence',
	'sources',
	'about',
	'english',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** From what a page says of itself (`data-kind`) to the kind under which it is found. */
const OF_PAGES: Readonly<Record<string, SearchKind>> = {
	chapter: 'chapters',
	place: 'places',
	person: 'people',
	interview: 'interviews',
	'edited account': 'interviews',
	comparison: 'comparisons',
	photo: 'photos',
	walk: 'walks',
	lesson: 'lessons',
	evidence: 'evidence',
};

/** Pages whose entries are parts of the page. */
const OF_PARTS: Readonly<Record<string, SearchKind>> = {
	timeline: 'events',
	terms: 'terms',
	sources: 'sources',
};

/** The kind of a page, and of the entries on it. Pages that lead to others belong to the house. */
export const kindsOfPage = (
	pageKind: string,
	language: string,
): { page: SearchKind; parts: SearchKind } => {
	const page = language.startsWith('en') ? 'english' : (OF_PAGES[pageKind] ?? 'about');
	return { page, parts: OF_PARTS[pageKind] ?? page };
};
