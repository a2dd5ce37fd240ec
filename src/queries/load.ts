/**
 * The one door to the content. Only this file imports `astro:content`; what it returns has passed the consent gate
 * (src/editions/gate.ts, applied in src/content.config.ts), so a page cannot show what its edition may not.
 */
import { readFile, stat } from 'node:fs/promises';
import { getCollection, getEntry, render, type CollectionKey } from 'astro:content';
import { parse as parseYaml } from 'yaml';
import { siteSchema, type Site } from '../schema/site.ts';
import { byId } from './entry.ts';
import type { Holdings } from './holdings.ts';

const contentRoot = process.env['MUSEUM_CONTENT'] ?? 'content';

async function load<Name extends CollectionKey>(name: Name) {
	return (await getCollection(name)).sort(byId);
}

/** An unfinished chapter comes without its text, so that nothing can be counted, listed or found in it. */
export const loadChapters = async () =>
	(await load('chapters'))
		.map((chapter) => (chapter.data.draft ? { ...chapter, body: '' } : chapter))
		.sort((a, b) => a.data.order - b.data.order || byId(a, b));
export const loadPages = async () =>
	(await load('pages')).sort((a, b) => a.data.order - b.data.order || byId(a, b));
export const loadEvidence = () => load('evidence');
export const loadSources = () => load('sources');
export const loadPlaces = () => load('places');
export const loadEvents = () => load('events');
export const loadPeople = () => load('people');
export const loadTerms = () => load('terms');
export const loadPhotos = () => load('photos');
export const loadComparisons = () => load('comparisons');
export const loadInterviews = () => load('interviews');
export const loadWalks = () => load('walks');
export const loadLessons = () => load('lessons');

let holdings: Promise<Holdings> | undefined;

/** All collections at once, read once per build. */
export function loadHoldings(): Promise<Holdings> {
	holdings ??= readHoldings();
	return holdings;
}

async function readHoldings(): Promise<Holdings> {
	const [chapters, evidence, sources, places, events, people] = await Promise.all([
		loadChapters(),
		loadEvidence(),
		loadSources(),
		loadPlaces(),
		loadEvents(),
		loadPeople(),
	]);
	const [terms, photos, comparisons, interviews, walks, lessons] = await Promise.all([
		loadTerms(),
		loadPhotos(),
		loadComparisons(),
		loadInterviews(),
		loadWalks(),
		loadLessons(),
	]);
	return {
		chapters,
		evidence,
		sources,
		places,
		events,
		people,
		terms,
		photos,
		comparisons,
		interviews,
		walks,
		lessons,
	};
}

/** The text of a chapter or house page, ready to be placed. */
export async function renderText(collection: 'chapters' | 'pages', id: string) {
	const entry = await getEntry(collection, id);
	if (!entry) throw new Error(`no ${collection}/${id} in this edition`);
	return render(entry);
}

let site: Promise<Site> | undefined;

/** content/site.yaml. Read once; the content check has already judged it. */
export function loadSite(): Promise<Site> {
	site ??= readFile(`${contentRoot}/site.yaml`, 'utf8').then((text) =>
		siteSchema.parse(parseYaml(text)),
	);
	return site;
}

export type InterviewFileName =
	'audio.m4a' | 'waveform.json' | 'original.vtt' | 'mandarin.vtt' | 'edited.vtt';

/** The files of an interview. Call only with ids that `loadInterviews` returned. */
export function interviewFile(id: string, name: InterviewFileName) {
	const file = `${contentRoot}/interviews/${id}/${name}`;
	return {
		/** undefined when the interview has no such layer */
		bytes: () =>
			stat(file).then(
				({ size }) => size,
				() => undefined,
			),
		read: () => readFile(file),
	};
}
