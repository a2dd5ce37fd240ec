import { comparisonPages, type ComparisonPage } from './comparison-page.ts';
import { loadSentences } from './load-sentences.ts';
import { loadHoldings } from './load.ts';

/** The pages of all comparisons the edition may show, with the sentences that their points name. */
export async function loadComparisonPages(): Promise<ComparisonPage[]> {
	const holdings = await loadHoldings();
	const named = holdings.comparisons.flatMap(({ data }) =>
		data.hotspots.flatMap(({ recording }) => recording?.id ?? []),
	);
	return comparisonPages(holdings, await loadSentences(new Set(named)));
}
