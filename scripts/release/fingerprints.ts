import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedEntry, Museum } from '../../src/checks/museum.ts';
import type { Edition } from '../../src/editions/edition.ts';
import { judgeMuseum } from '../../src/editions/gate.ts';
import { keyOf } from '../../src/editions/record.ts';
import { mediaOf } from '../absence/record-sources.ts';
import { CONTENT_FOLDER } from '../lib/content-root.ts';
import { COLLECTIONS_WITH_PLACES } from '../channels/record-place.ts';
import { titleOf } from './title-of.ts';

/** A record that somebody can see in some edition, as it was on the day of a release. */
export interface Fingerprint {
	/** `chapters/city-wall` */
	key: string;
	title: string;
	/** Of its fields, text, transcripts, sounds and pictures. */
	digest: string;
}

/** A digest of everything that a record holds: fields, text, transcripts, sounds, pictures. */
export function digestOf(record: CheckedEntry, museum: Museum, content: string): string {
	const hash = createHash('sha256').update(record.source);
	if (record.collection === 'interviews')
		for (const { interview, layer, source } of museum.transcripts)
			if (interview === record.id) hash.update(layer).update(source);
	for (const file of mediaOf(museum, record.collection, record.id))
		hash.update(file).update(readFileSync(join(content, file.slice(CONTENT_FOLDER.length + 1))));
	return hash.digest('hex').slice(0, 16);
}

/**
 * Fingerprints of every record with a place in an edition that is shown in at least one of `editions`. What nobody may see has
 * none: a release travels.
 * @param content the folder of the content
 */
export function fingerprints(
	museum: Museum,
	editions: readonly Edition[],
	today: string,
	content: string,
): Fingerprint[] {
	const verdicts = editions.map((edition) => judgeMuseum(museum, edition, today));
	return COLLECTIONS_WITH_PLACES.flatMap((collection) =>
		// A name of one of its collections.
		museum.records[collection as keyof Museum['records']]
			.filter((record) => verdicts.some((verdict) => verdict.get(keyOf(record))?.shown))
			.map((record) => ({
				key: keyOf(record),
				title: titleOf(record),
				digest: digestOf(record, museum, content),
			})),
	);
}

/** What became of the records between two releases. */
export interface Changes {
	added: Fingerprint[];
	changed: Fingerprint[];
	/** Keys of records that are no longer shown. What is handed on only counts them. */
	gone: string[];
}

export function changesBetween(
	before: readonly Fingerprint[],
	after: readonly Fingerprint[],
): Changes {
	const known = new Map(before.map(({ key, digest }) => [key, digest]));
	const there = new Set(after.map(({ key }) => key));
	return {
		added: after.filter(({ key }) => !known.has(key)),
		changed: after.filter(({ key, digest }) => known.has(key) && known.get(key) !== digest),
		gone: before.map(({ key }) => key).filter((key) => !there.has(key)),
	};
}
