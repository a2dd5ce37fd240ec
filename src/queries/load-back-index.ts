import { backIndexes, type BackIndex, type BackIndexName } from './back-index.ts';
import { loadInterviewPages } from './load-interview.ts';
import { loadHoldings } from './load.ts';

let indexes: Promise<Record<BackIndexName, BackIndex>> | undefined;

/** The indexes of what the edition may show, made once per build. */
export function loadBackIndexes(): Promise<Record<BackIndexName, BackIndex>> {
	indexes ??= Promise.all([loadHoldings(), loadInterviewPages()]).then(([holdings, spoken]) =>
		backIndexes(holdings, spoken),
	);
	return indexes;
}
