import type { Museum } from '../../src/checks/museum.ts';
import { WITH_ADDRESS, judgeMuseum } from '../../src/editions/gate.ts';
import type { Built } from '../absence/check-edition.ts';
import { COLLECTIONS_WITH_PLACES, placeOf, standingsIn, type Standing } from './record-place.ts';

/** How one record stands in the editions, in their order. */
export interface ParityRow {
	/** `chapters/city-wall` */
	key: string;
	expected: Standing[];
	/** As read from the editions' own pages. */
	found: Standing[];
}

/** What the gate wants a record to be in an edition. */
function expectedStanding(
	collection: string,
	verdict: { shown: boolean; entry?: unknown } | undefined,
): Standing {
	if (verdict?.shown) return 'open';
	return verdict?.entry !== undefined && WITH_ADDRESS.includes(collection) ? 'closed' : 'absent';
}

/**
 * Compares what consents, withdrawals and `channels` want of every record with what stands in the built editions.
 * @param today the day the editions were built for, `YYYY-MM-DD`
 */
export function parity(museum: Museum, editions: readonly Built[], today: string): ParityRow[] {
	const columns = editions.map(({ edition, folder }) => ({
		verdicts: judgeMuseum(museum, edition, today),
		standing: standingsIn(folder),
	}));
	return COLLECTIONS_WITH_PLACES.flatMap((collection) => {
		const records = museum.records[collection as keyof Museum['records']]; // one of its collections
		return records.flatMap(({ id }) => {
			const key = `${collection}/${id}`;
			const place = placeOf(collection, id);
			if (!place) return [];
			return {
				key,
				expected: columns.map(({ verdicts }) => expectedStanding(collection, verdicts.get(key))),
				found: columns.map(({ standing }) => standing(place)),
			};
		});
	});
}

/** Rows that do not stand as they should. */
export const disparities = (rows: readonly ParityRow[]): ParityRow[] =>
	rows.filter(({ expected, found }) => expected.some((one, at) => one !== found[at]));
