import { parseVtt, type Cue } from '../domain/vtt.ts';
import type { Sentences } from './comparison-spots.ts';
import { interviewFile, loadInterviews } from './load.ts';

/** What is said in a recording, in the narrator's own words where they were written down. */
async function cuesOf(id: string): Promise<Cue[]> {
	for (const name of ['original.vtt', 'mandarin.vtt'] as const) {
		const file = interviewFile(id, name);
		if ((await file.bytes()) !== undefined)
			return parseVtt((await file.read()).toString('utf8')).cues;
	}
	return [];
}

/** The sentences of these recordings, as far as the edition shows them. */
export async function loadSentences(ids: ReadonlySet<string>): Promise<Sentences> {
	const shown = (await loadInterviews()).filter(({ id }) => ids.has(id));
	return new Map(await Promise.all(shown.map(async ({ id }) => [id, await cuesOf(id)] as const)));
}
