import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The scripts of a map page by when they are fetched, bytes packed by gzip. */
export interface MapScripts {
	/** Fetched with the page. */
	own: number;
	/** Fetched when the map is near, for a crowd, and for the national map; undefined where there is none. */
	leaflet: number | undefined;
	gathering: number | undefined;
	tiles: number | undefined;
}

/** What tells each of the later files from the others. */
const MARKS = {
	leaflet: 'leaflet-container',
	gathering: 'point_count_abbreviated',
	tiles: 'no-store',
};

const weightOf = (text: string) => gzipSync(text, { level: 9 }).length;

/** Files a module names: those that come with it, and those that come later. */
function named(text: string): { now: string[]; later: string[] } {
	const files = (pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, file]) => file ?? []);
	return {
		now: files(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g),
		later: files(/import\(\s*["'`](\.[^"'`]+\.js)["'`]\s*\)/g),
	};
}

/** Weighs the scripts of the map of a page, which lies in a folder of a built edition. */
export function mapScripts(folder: string, html: string): MapScripts {
	const [, entry] = /src="[^"]*?(_astro\/PlaceMap[^"]+\.js)"/.exec(html) ?? [];
	if (entry === undefined) throw new Error('the page has no map');
	const texts = new Map<string, string>();
	const later = new Set<string>();
	const read = (file: string) => {
		if (texts.has(file)) return;
		const text = readFileSync(join(folder, file), 'utf8');
		texts.set(file, text);
		const beside = (other: string) => join(dirname(file), other);
		for (const other of named(text).now) read(beside(other));
		for (const other of named(text).later) later.add(beside(other));
	};
	read(entry);
	const afterwards = [...later]
		.filter((file) => !texts.has(file))
		.map((file) => readFileSync(join(folder, file), 'utf8'));
	const marked = (mark: string) => {
		const text = afterwards.find((one) => one.includes(mark));
		return text === undefined ? undefined : weightOf(text);
	};
	return {
		own: [...texts.values()].reduce((sum, text) => sum + weightOf(text), 0),
		leaflet: marked(MARKS.leaflet),
		gathering: marked(MARKS.gathering),
		tiles: marked(MARKS.tiles),
	};
}
