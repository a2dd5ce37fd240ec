/** Everything that an edition is asked about, from the museum as it stands on a day. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Museum } from '../../src/checks/museum.ts';
import type { Edition } from '../../src/editions/edition.ts';
import { judgeMuseum } from '../../src/editions/gate.ts';
import { machineCharacters } from '../build/fonts/machine-characters.ts';
import { pointFinder } from './coordinates.ts';
import { editionTruth, type EditionTruth } from './hidden.ts';
import { interfacePictures, interfaceTexts } from './interface-texts.ts';
import { mediaTraces, type MediaTraces } from './media-traces.ts';
import { tellingCharacters, traceSearch, type TraceSearch } from './traces.ts';

/** What to look for in one edition. */
export interface Wanted {
	truth: EditionTruth;
	letters: TraceSearch;
	/** Rows of letters that were taken out again, because another record rightly says the same. */
	shared: ReadonlyMap<string, number>;
	media: MediaTraces;
	/** Characters of hidden texts only, each with its record. */
	characters: ReadonlyMap<string, string>;
	points: { record: string; isNamedIn: (text: string) => boolean }[];
}

/** Where things lie, and what is known outside the museum. */
export interface Surroundings {
	/** The project's folder. */
	root: string;
	/** The folder called content/ in the museum's files. */
	content: string;
	/** `YYYY-MM-DD` */
	today: string;
	realNames: readonly string[];
}

/** Gathers what to look for. */
export async function prepare(
	museum: Museum,
	edition: Edition,
	{ root, content, today, realNames }: Surroundings,
): Promise<Wanted> {
	const truth = editionTruth(museum, judgeMuseum(museum, edition, today), today);
	const isNothing = truth.hidden.length === 0;
	const texts = isNothing && realNames.length === 0 ? [] : interfaceTexts(root);
	// The hall's faces also hold what its machine says.
	const spoken = edition.name === 'kiosk' ? machineCharacters() : [];
	const read = (file: string) =>
		readFileSync(
			file.startsWith('content/') ? join(content, relative('content', file)) : join(root, file),
		);
	const { search, shared } = traceSearch(truth, texts, realNames);
	return {
		truth,
		letters: search,
		shared,
		media: await mediaTraces(truth, read, interfacePictures(root)),
		characters: tellingCharacters(truth, [...texts, ...spoken]),
		points: truth.hidden.flatMap(({ key, point }) =>
			point ? [{ record: key, isNamedIn: pointFinder(point) }] : [],
		),
	};
}
