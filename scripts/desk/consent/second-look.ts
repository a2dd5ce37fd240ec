import { createHash } from 'node:crypto';
import type { CheckedEntry, Museum } from '../../../src/checks/museum.ts';
import { CHANNELS, EDITIONS } from '../../../src/editions/edition.ts';
import { judgeMuseum } from '../../../src/editions/gate.ts';
import { keyOf } from '../../../src/editions/record.ts';
import { WITHDRAWABLE } from '../../../src/schema/withdrawal.ts';
import type { SecondLook } from '../../../src/schema/second-look.ts';
import { digestOf } from '../../release/fingerprints.ts';
import { titleOf } from '../../release/title-of.ts';

/** Whether somebody had to agree before the record may be shown, and the pages about consents speak of it. */
function bearsConsent({ collection, data }: CheckedEntry): boolean {
	if (collection === 'consents' || !Object.hasOwn(WITHDRAWABLE, collection)) return false;
	const isSpoken = 'kind' in data && (data.kind === 'interview' || data.kind === 'narrator');
	return isSpoken || ('consents' in data && data.consents.length > 0);
}

/** A digest of the record and of the forms it leans on: what the second person judges. */
export function lookDigest(record: CheckedEntry, museum: Museum, content: string): string {
	const forms = 'consents' in record.data ? record.data.consents : [];
	const hash = createHash('sha256').update(digestOf(record, museum, content));
	for (const { id, source } of museum.records.consents) if (forms.includes(id)) hash.update(source);
	return hash.digest('hex').slice(0, 16);
}

/** How it stands with the second person. `changed`: somebody looked, but at what the record was before. */
export type LookState =
	{ kind: 'not-needed' } | { kind: 'missing' } | { kind: 'looked' | 'changed'; look: SecondLook };

/** @param content the folder of the content */
export function lookState(
	record: CheckedEntry,
	museum: Museum,
	looks: readonly SecondLook[],
	content: string,
): LookState {
	if (!bearsConsent(record)) return { kind: 'not-needed' };
	const look = looks.filter((one) => one.record === keyOf(record)).at(-1);
	if (!look) return { kind: 'missing' };
	return {
		kind: look.digest === lookDigest(record, museum, content) ? 'looked' : 'changed',
		look,
	};
}

/** A record that may not go out before somebody else has looked at it. */
export interface Unseen {
	key: string;
	title: string;
}

/** What some edition would show although no second person has seen it as it is. */
export function unseenRecords(
	museum: Museum,
	looks: readonly SecondLook[],
	today: string,
	content: string,
): Unseen[] {
	const verdicts = CHANNELS.map((channel) => judgeMuseum(museum, EDITIONS[channel], today));
	const records: CheckedEntry[] = Object.values(museum.records).flat();
	return records
		.filter((record) => verdicts.some((verdict) => verdict.get(keyOf(record))?.shown))
		.filter((record) =>
			['missing', 'changed'].includes(lookState(record, museum, looks, content).kind),
		)
		.map((record) => ({ key: keyOf(record), title: titleOf(record) }));
}
