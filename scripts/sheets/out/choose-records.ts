import type { Museum } from '../../../src/checks/museum.ts';
import { EDITIONS } from '../../../src/editions/edition.ts';
import { judgeMuseum } from '../../../src/editions/gate.ts';
import { keyOf, peopleIn, type GateRecord } from '../../../src/editions/record.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../../src/schema/collections.ts';
import type { Listed } from '../book/write-book.ts';

/** A record that may stand in a workbook. */
export type Chosen = Museum['records'][CollectionName][number];

/** What may go into a workbook that is passed round. */
export interface Choice {
	may: (record: Chosen) => boolean;
	/** The records that others may point to, with a name to know them by. */
	listed: (collection: CollectionName) => Listed[];
}

/** Whether a record that is kept back for a reason of its own tells of nobody. */
function tellsOfNobody(record: GateRecord): boolean {
	const { consents = [], people } = record.data;
	return consents.length === 0 && people !== '不详' && peopleIn(record).length === 0;
}

/** Long enough to know a record by, without the marks that part ids in a cell. */
function shortName(data: object): string {
	const fields = new Map<string, unknown>(Object.entries(data));
	const name = ['title', 'name', 'word', 'statement'].map((key) => fields.get(key)).find(Boolean);
	const plain = String(name ?? '').replace(/[、,，;；\s]+/g, ' ');
	const letters = [...plain];
	return letters.length > 16 ? `${letters.slice(0, 15).join('')}…` : plain;
}

/**
 * Chooses what may leave the house in a workbook: what the web edition shows on that day, and what the museum keeps back
 * for a reason of its own as long as nobody is in it. `withDrafts` adds drafts with people whom nobody has asked yet, for a
 * workbook that stays in the museum; what hangs on a consent form is never added.
 */
export function chooseRecords(museum: Museum, today: string, withDrafts: boolean): Choice {
	const verdicts = judgeMuseum(museum, EDITIONS.web, today);
	const may = (record: Chosen): boolean => {
		const verdict = verdicts.get(keyOf(record));
		if (!verdict || verdict.shown) return verdict?.shown === true;
		if (verdict.refusal !== 'withheld') return false;
		const { consents = [] }: GateRecord['data'] = record.data;
		return tellsOfNobody(record) || (withDrafts && consents.length === 0);
	};
	const listed = new Map(
		COLLECTION_NAMES.map((name): [CollectionName, Listed[]] => [
			name,
			(museum.records[name] as readonly Chosen[]) // each collection's own records
				.filter(may)
				.map(({ id, data }) => ({ id, name: shortName(data) })),
		]),
	);
	return { may, listed: (collection) => listed.get(collection) ?? [] };
}
