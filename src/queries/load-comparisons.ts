import { parseVtt, type Cue } from '../domain/vtt.ts';
import { comparisonPages, type ComparisonPage } from './comparison-page.ts';
import type { Sentences } from './comparison-spots.ts';
import type { Holdings } from './holdings.ts';
import { interviewFile, loadHoldings } from './load.ts';

/** What is said in a recording, in the narrator's own words where they were written down. */
async function cuesOf(id: string): Promise<Cue[]> {
	for (const name of ['original.vtt', 'mandarin.vtt'] as const) {
		const file = interviewFile(id, name);
		if ((await file.bytes()) !== undefined)
			return parseVtt((await file.read()).toString('utf8')).cues;
	}
	return [];
}

/** The sentences of every recording that a comparison names and the edition shows. */
async function sentencesFor({ comparisons, interviews }: Holdings): Promise<Sentences> {
	const named = new Set(
		comparisons.flatMap(({ data }) =>
			data.hotspots.flatMap(({ recording }) => recording?.id ?? []),
		),
	);
	const shown = interviews.filter(({ id }) => named.has(id));
	return new Map(await Promise.all(shown.map(async ({ id }) => [id, await cuesOf(id)] as const)));
}

/** The pages of all comparisons the edition may show, with the sentences that their points name. */
export async function loadComparisonPages(): Promise<ComparisonPage[]> {
	const holdings = await loadHoldings();
	return comparisonPages(holdings, await sentencesFor(holdings));
}
