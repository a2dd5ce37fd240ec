import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a record stands in an edition: a page of its own, or a place on a page. */
export interface RecordPlace {
	/** Inside the edition's folder. */
	file: string;
	/** The name of the place on that page. */
	anchor?: string;
}

const page = (room: string) => (id: string) => ({ file: `${room}/${id}/index.html` });
const on = (file: string) => (id: string) => ({ file, anchor: id });

/** What a visitor can be led to, by collection. What has no place of its own (a consent, a frozen lesson) is not here. */
const PLACES: Readonly<Record<string, (id: string) => RecordPlace>> = {
	chapters: page('chapters'),
	interviews: page('interviews'),
	photos: page('photos'),
	comparisons: page('then-now'),
	places: page('places'),
	people: page('people'),
	walks: page('walks'),
	lessons: page('lessons'),
	evidence: page('evidence'),
	sources: on('about/sources/index.html'),
	terms: on('terms/index.html'),
	events: on('timeline/index.html'),
};

export const COLLECTIONS_WITH_PLACES: readonly string[] = Object.keys(PLACES);

/** undefined for records that have no place of their own. */
export const placeOf = (collection: string, id: string): RecordPlace | undefined =>
	PLACES[collection]?.(id);

/** `open`: what it holds is shown. `closed`: its address says that it is sealed or was withdrawn. `absent`: nothing is there. */
export type Standing = 'open' | 'closed' | 'absent';

/** Reads from an edition's pages how records stand in it. Each page is read once. */
export function standingsIn(folder: string): (place: RecordPlace) => Standing {
	const pages = new Map<string, { isClosed: boolean; anchors: Set<string> } | undefined>();
	const read = (file: string) => {
		const path = join(folder, file);
		if (!existsSync(path)) return undefined;
		const html = readFileSync(path, 'utf8');
		return {
			isClosed: /<html[^>]*\sdata-kind="closed"/.test(html),
			anchors: new Set(Array.from(html.matchAll(/\sid="([^"]+)"/g), ([, id = '']) => id)),
		};
	};
	return ({ file, anchor }) => {
		if (!pages.has(file)) pages.set(file, read(file));
		const found = pages.get(file);
		if (!found || (anchor !== undefined && !found.anchors.has(anchor))) return 'absent';
		return found.isClosed ? 'closed' : 'open';
	};
}
