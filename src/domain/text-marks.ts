/** The museum's marks inside a chapter's text, by kind, each id in order of first appearance. */
export interface TextMarks {
	/** `<引 id>` */
	citations: string[];
	/** `<词 id>` */
	terms: string[];
	/** `<地 id>` */
	places: string[];
	/** `<人 id>` */
	people: string[];
	/** `<图 id>` */
	photos: string[];
	/** `<今昔 id>` */
	comparisons: string[];
	/** `<大事 id>` */
	events: string[];
}

const KINDS: Readonly<Record<string, keyof TextMarks>> = {
	引: 'citations',
	词: 'terms',
	地: 'places',
	人: 'people',
	图: 'photos',
	今昔: 'comparisons',
	大事: 'events',
};

/**
 * Finds the marks in a text the content check has accepted, without parsing it: there the value of an attribute always
 * stands in quotes, and nothing but the museum's own components can look like one.
 */
export function textMarks(body: string): TextMarks {
	const found: Record<keyof TextMarks, Set<string>> = {
		citations: new Set(),
		terms: new Set(),
		places: new Set(),
		people: new Set(),
		photos: new Set(),
		comparisons: new Set(),
		events: new Set(),
	};
	for (const [, name = '', , ids = ''] of body.matchAll(
		/<([\u4e00-\u9fff]+)\s[^<>]*?\bid\s*=\s*(["'])(.*?)\2/g,
	)) {
		const kind = KINDS[name];
		if (!kind) continue;
		for (const id of ids.toLowerCase().split(/\s+/)) if (id) found[kind].add(id);
	}
	return {
		citations: [...found.citations],
		terms: [...found.terms],
		places: [...found.places],
		people: [...found.people],
		photos: [...found.photos],
		comparisons: [...found.comparisons],
		events: [...found.events],
	};
}

/** How many characters a reader reads: without marks, Markdown signs and spaces. */
export function readableLength(body: string): number {
	const words = body
		.replace(/<注>[\s\S]*?<\/注>/g, '')
		.replace(/<[^>]*>/g, '')
		.replace(/\]\([^)]*\)/g, '')
		.replace(/[#*_>|[\]\s-]/g, '');
	return [...words].length;
}
