/** Looks through an edition once for everything that the talks of all states hold, and says in which files it is. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import sharp from 'sharp';
import { INDEX_FOLDER, readPart } from '../search/parts.ts';
import { SearchIndex } from '../search/search-index.ts';
import {
	colourOf,
	masterOf,
	narratorId,
	pictureId,
	soundOf,
	STATE_NAMES,
	stateOf,
	talkId,
	tokenOf,
	TOKENS,
	waveformOf,
	type StateName,
	type Token,
} from './consent-states.ts';
import { textsOf } from './searched-bytes.ts';

/** Everything of a talk that may lie about in an edition. */
export type Trace =
	Token | 'talk id' | 'narrator id' | 'picture id' | 'master' | 'waveform' | 'sound' | 'picture';

/** One edition, looked through. */
export interface Looked {
	folder: string;
	/** Files in which a trace of a talk was found, by state and trace. */
	filesWith: (state: StateName, trace: Trace) => readonly string[];
	/** Pictures in the colour of a picture, whatever their name. */
	picturesLike: (colour: readonly number[]) => readonly string[];
	/** Whether the search finds a word. */
	finds: (words: string) => Promise<boolean>;
}

const PICTURES = /\.(?:jpe?g|webp|avif|png)$/;

/** Editions share most pictures, and reading one takes longer than all else. */
const colours = new Map<string, Promise<number[] | undefined>>();

/** The colour of a picture that is one colour; undefined for every other. */
function flatColour(bytes: Buffer): Promise<number[] | undefined> {
	const key = createHash('sha1').update(bytes).digest('hex');
	const colour = colours.get(key) ?? readColour(bytes);
	colours.set(key, colour);
	return colour;
}

async function readColour(bytes: Buffer): Promise<number[] | undefined> {
	const [red, green, blue] = (await sharp(bytes).stats()).channels;
	if (!red || !green || !blue) return undefined;
	return [red, green, blue].every(({ stdev }) => stdev < 6)
		? [red.mean, green.mean, blue.mean]
		: undefined;
}

const isNear = (a: readonly number[], b: readonly number[]) =>
	a.every((value, at) => Math.abs(value - (b[at] ?? 0)) < 12);

/** Words of a talk, where they can only have come from it. */
const wordsOf = (state: StateName): [Trace, string][] => [
	...TOKENS.map((kind): [Trace, string] => [kind, tokenOf(state, kind)]),
	['talk id', talkId(state)],
	['narrator id', narratorId(state)],
	['picture id', pictureId(state)],
	['master', masterOf(state)],
	['waveform', waveformOf(state)],
];

/** Reads every file of an edition, unpacked and as it is. */
export async function lookThrough(folder: string, content: string): Promise<Looked> {
	const found = new Map<string, string[]>();
	const note = (state: StateName, trace: Trace, file: string) => {
		const key = `${state} ${trace}`;
		found.set(key, [...(found.get(key) ?? []), file]);
	};
	const states = STATE_NAMES.filter((state) => !stateOf(state).deleted);
	const sounds = new Map(states.map((state) => [state, soundOf(content, state)]));
	const flat: { file: string; colour: number[] }[] = [];
	for (const [file, text] of textsOf(folder)) {
		const bytes = readFileSync(join(folder, file));
		for (const state of STATE_NAMES)
			for (const [trace, word] of wordsOf(state)) if (text.includes(word)) note(state, trace, file);
		for (const [state, sound] of sounds) if (bytes.includes(sound)) note(state, 'sound', file);
		const colour = PICTURES.test(file) ? await flatColour(bytes) : undefined;
		if (colour) flat.push({ file, colour });
	}
	const picturesLike = (wanted: readonly number[]) =>
		flat.filter(({ colour }) => isNear(colour, wanted)).map(({ file }) => file);
	for (const state of states)
		for (const file of picturesLike(colourOf(state))) note(state, 'picture', file);
	const index = new SearchIndex((part, stamp) =>
		Promise.resolve(
			readPart(part, readFileSync(join(folder, INDEX_FOLDER, `${part}.js`), 'utf8'), stamp),
		),
	);
	return {
		folder,
		picturesLike,
		filesWith: (state, trace) => found.get(`${state} ${trace}`) ?? [],
		finds: async (words) => (await index.phrase(Array.from(words))).entries.length > 0,
	};
}

/** Every trace there can be. */
export const TRACES: readonly Trace[] = [
	...wordsOf('public').map(([trace]) => trace),
	'sound',
	'picture',
];

/** What a listener of a web edition, a machine or a search engine finds of a talk, artefact by artefact. */
export async function artefactsOf(
	{ folder, filesWith, finds }: Looked,
	state: StateName,
	isPublished: boolean,
): Promise<Record<string, boolean>> {
	const home = `interviews/${talkId(state)}`;
	const page = `${home}/index.html`;
	const has = (trace: Trace, file: string) => filesWith(state, trace).includes(file);
	const data = () =>
		existsSync(join(folder, page))
			? load(readFileSync(join(folder, page), 'utf8'))('script[type="application/ld+json"]').text()
			: '';
	return {
		page: has('synopsis', page),
		'segment page': has('segmentTitle', `${home}/whole/index.html`),
		'list of recordings': has('title', 'interviews/index.html'),
		'index by theme': has('title', 'interviews/by/themes/walls/index.html'),
		'原话 in VTT': has('original', `${home}/original.vtt`),
		'普通话 in VTT': has('mandarin', `${home}/mandarin.vtt`),
		整理稿: has('edited', `${home}/edited/index.html`),
		sound: has('sound', `${home}/audio.m4a`),
		waveform: has('waveform', `${home}/waveform.json`),
		narrator: has('summary', `people/${narratorId(state)}/index.html`),
		'page of the picture': has('caption', `photos/${pictureId(state)}/index.html`),
		picture: filesWith(state, 'picture').length > 0,
		search: await finds(tokenOf(state, 'mandarin')),
		...(isPublished
			? {
					sitemap: has('talk id', 'sitemap.xml'),
					'structured data': data().includes(tokenOf(state, 'title')),
					podcast: has('title', 'podcast.xml'),
					'chapters of the podcast': has('segmentTitle', `${home}/chapters.json`),
					manifest: has('title', `${home}/manifest.json`),
					'share picture': existsSync(join(folder, `share/interviews-${talkId(state)}.png`)),
				}
			: {}),
	};
}
