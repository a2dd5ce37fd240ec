/** What goes with a withdrawal: the records that a receipt speaks of. Pure. */
import type { CheckedEntry, Museum } from '../../src/checks/museum.ts';
import { keyOf, neededRecords } from '../../src/editions/record.ts';
import { consentsAfter, standingWithdrawals, withdrawalOf } from '../../src/editions/withdrawal.ts';

const recordsOf = (museum: Museum) =>
	(Object.values(museum.records).flat() as CheckedEntry[]).filter(
		({ collection }) => collection !== 'consents',
	);

/** The forms that a record leans on; none for records that no form is about. */
const formsOf = ({ data }: CheckedEntry): readonly string[] =>
	'consents' in data ? data.consents : [];

/** The record, or all that lean on the form, and whatever cannot be shown without them. */
export function concernedBy(museum: Museum, target: string): CheckedEntry[] {
	const records = recordsOf(museum);
	const [collection, id = ''] = target.split('/');
	const found = new Set(
		records.filter((record) =>
			collection === 'consents' ? formsOf(record).includes(id) : keyOf(record) === target,
		),
	);
	for (let size = -1; size !== found.size;) {
		size = found.size;
		const keys = new Set([...found].map(keyOf));
		for (const record of records)
			if (neededRecords(record).some((key) => keys.has(key))) found.add(record);
	}
	return [...found];
}

/** Paper numbers of the forms that are concerned, as they stand on the families' own copies. */
export function documentNumbers(museum: Museum, target: string): string[] {
	const [collection, id = ''] = target.split('/');
	const own = recordsOf(museum).filter((record) => keyOf(record) === target);
	const ids = collection === 'consents' ? [id] : own.flatMap(formsOf);
	return museum.records.consents
		.filter((form) => ids.includes(form.id))
		.map(({ data }) => data.document);
}

/** The day on which it was withdrawn, `YYYY-MM-DD`; undefined while it is not. */
export function withdrawnOn(museum: Museum, target: string): string | undefined {
	const standing = standingWithdrawals(museum.withdrawals);
	const forms = new Map(museum.records.consents.map(({ id, data }) => [id, data]));
	const ledger = consentsAfter(forms, standing);
	const [collection, id = ''] = target.split('/');
	if (collection === 'consents') return ledger.get(id)?.withdrawnOn;
	const records = new Map(recordsOf(museum).map((record) => [keyOf(record), record]));
	const record = records.get(target);
	return record && withdrawalOf(record, records, ledger, standing)?.on;
}
