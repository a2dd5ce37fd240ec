/**
 * The one door to the content. Only this file imports `astro:content`; what it returns has passed the consent gate
 * (src/editions/gate.ts, applied in src/content.config.ts), so a page cannot show what its edition may not.
 */
import { readFile, stat } from 'node:fs/promises';
import { getCollection, getEntry, render, type CollectionKey } from 'astro:content';
import { parse as parseYaml } from 'yaml';
import { withoutFigures } from '../domain/chapter/without-figures.ts';
import { redactTranscript, redactWaveform, type TimeWindow } from '../domain/redaction.ts';
import { silenceRecording } from '../domain/silence-recording.ts';
import { parseWaveform } from '../domain/waveform.ts';
import { today } from '../clock.ts';
import { licenceText, type Licence } from '../editions/licences.ts';
import { mayShowEdited } from '../editions/edited-account.ts';
import type { WordReading } from '../domain/pinyin/reading-book.ts';
import { pinyinSchema, wordReadings } from '../schema/pinyin.ts';
import { siteSchema, type Site } from '../schema/site.ts';
import { byId } from './entry.ts';
import type { Holdings } from './holdings.ts';

const contentRoot = process.env['MUSEUM_CONTENT'] ?? 'content';

async function load<Name extends CollectionKey>(name: Name) {
	return (await getCollection(name)).sort(byId);
}

/** Long texts, without a word of the pictures that the edition does not show. */
async function loadTexts<Name extends 'chapters' | 'pages'>(name: Name) {
	const [texts, photos] = await Promise.all([load(name), load('photos')]);
	const shown = new Set(photos.map(({ id }) => id));
	return texts.map((text) => ({
		...text,
		body: withoutFigures(text.body ?? '', (id) => shown.has(id)),
	}));
}

/** An unfinished chapter comes without its text, so that nothing can be counted, listed or found in it. */
export const loadChapters = async () =>
	(await loadTexts('chapters'))
		.map((chapter) => (chapter.data.draft ? { ...chapter, body: '' } : chapter))
		.sort((a, b) => a.data.order - b.data.order || byId(a, b));
export const loadPages = async () =>
	(await loadTexts('pages')).sort((a, b) => a.data.order - b.data.order || byId(a, b));
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
/** Frozen versions of the lessons that are shown. */
export const loadFrozen = () => load('frozen');

let holdings: Promise<Holdings> | undefined;

/** All collections at once, read once per build. */
export function loadHoldings(): Promise<Holdings> {
	holdings ??= readHoldings();
	return holdings;
}

async function readHoldings(): Promise<Holdings> {
	const [chapters, evidence, sources, places, periods, events, people] = await Promise.all([
		loadChapters(),
		loadEvidence(),
		loadSources(),
		loadPlaces(),
		load('periods'),
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
		periods,
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

/** The words of a licence, from the package it came with. */
export const loadLicenceText = async (licence: Licence): Promise<string> => {
	const { from } = licence;
	return licenceText(licence, await readFile(`node_modules/${from.package}/${from.file}`, 'utf8'));
};

/** content/pinyin.yaml, where there is one. */
export async function loadWordReadings(): Promise<WordReading[]> {
	const text = await readFile(`${contentRoot}/pinyin.yaml`, 'utf8').catch(() => '');
	return wordReadings(pinyinSchema.parse(parseYaml(text) ?? {}));
}

export type InterviewFileName =
	'audio.m4a' | 'waveform.json' | 'original.vtt' | 'mandarin.vtt' | 'edited.vtt';

/** The redactions of a recording the edition shows; throws for any other, so that none of its files is opened. */
async function redactionsOf(id: string) {
	return (await shownInterview(id)).redactions;
}

async function shownInterview(id: string) {
	const interview = await getEntry('interviews', id);
	if (!interview) throw new Error(`interviews/${id} is not shown in this edition`);
	return interview.data;
}

/** Whether this file of a recording may be opened at all: a 整理稿 waits for its signatures. */
const mayOpen = async (id: string, name: InterviewFileName) =>
	name !== 'edited.vtt' || mayShowEdited(await shownInterview(id), today());

/** A file as the public may have it. Only these names are known here: what none of the cases knows is not given out. */
function redacted(
	id: string,
	name: InterviewFileName,
	whole: Buffer,
	windows: TimeWindow[],
): Buffer {
	if (windows.length === 0) return whole;
	if (name.endsWith('.vtt')) return Buffer.from(redactTranscript(whole.toString('utf8'), windows));
	if (name === 'waveform.json') {
		const waveform = parseWaveform(whole.toString('utf8'));
		if (!waveform)
			throw new Error(`interviews/${id}/${name} cannot be read, so nothing can be left out`);
		return Buffer.from(JSON.stringify(redactWaveform(waveform, windows)));
	}
	const silenced = name === 'audio.m4a' ? silenceRecording(whole, windows) : undefined;
	if (!silenced) throw new Error(`interviews/${id}/${name} cannot be silenced`);
	return Buffer.from(silenced);
}

/**
 * The files of an interview, with what is to be left out of them left out. The only place where they are opened; both
 * questions fail for a recording that the edition does not show.
 */
export function interviewFile(id: string, name: InterviewFileName) {
	const file = `${contentRoot}/interviews/${id}/${name}`;
	const read = async () => {
		const windows = await redactionsOf(id);
		if (!(await mayOpen(id, name))) throw new Error(`interviews/${id}/${name} is not signed`);
		return redacted(id, name, await readFile(file), windows);
	};
	return {
		/** undefined when the interview has no such layer, or none that may be shown */
		bytes: async (): Promise<number | undefined> => {
			const windows = await redactionsOf(id);
			if (!(await mayOpen(id, name))) return undefined;
			const found = await stat(file).catch(() => undefined);
			if (!found || windows.length === 0) return found?.size;
			return (await read()).length;
		},
		read,
	};
}

async function loadClosed() {
	const closed = await getEntry('closed', 'closed');
	if (!closed) throw new Error('the gate did not say what is closed');
	return closed.data;
}

/** Recordings that may be named but not heard here, with what may be said of them. */
export const loadSealed = async () => (await loadClosed()).sealed;
/** The addresses where something was withdrawn. */
export const loadTombstones = async () => (await loadClosed()).tombstones;
