import { join } from 'node:path';
import type { Issue } from '../../src/checks/issue.ts';
import type { Museum } from '../../src/checks/museum.ts';
import { EDITIONS } from '../../src/editions/edition.ts';
import {
	COLLECTIONS,
	isCollectionName,
	type CollectionName,
} from '../../src/schema/collections.ts';
import { CONTENT_FOLDER } from '../lib/content-root.ts';
import { changesBetween, fingerprints, type Changes } from './fingerprints.ts';
import { changeLines, versionInWords } from './note.ts';
import { readFacts } from './release-facts.ts';
import { wholeReleases } from './release-store.ts';

const ENDINGS = { mdx: '.mdx', yaml: '.yaml', folder: '/index.yaml' } as const;

/** The editions a release holds. */
export const RELEASED = ['web', 'kiosk', 'school'] as const;

/** What became of the content since the last release. */
export interface SinceRelease extends Changes {
	/** Of the last release: `2026-11-28-1430`. */
	version: string;
	/** Records that were shown then and whose files are gone, though nobody withdrew them. */
	missing: { collection: CollectionName; id: string }[];
}

/** Keys of what the log of withdrawals took down, also of what went with it. */
const withdrawnKeys = ({ withdrawals }: Museum) =>
	new Set(
		withdrawals.flatMap(({ collection, id, gone }) => [
			`${collection}/${id}`,
			...Object.values(gone).flat(),
		]),
	);

/**
 * Compares the content with the last whole release; undefined while there is none.
 * @param content the folder of the content
 * @param releases the folder of the releases
 */
export function sinceLastRelease(
	museum: Museum,
	{ content, releases, today }: { content: string; releases: string; today: string },
): SinceRelease | undefined {
	const last = wholeReleases(releases).at(-1);
	const before = last === undefined ? undefined : readFacts(join(releases, last));
	if (!before) return undefined;
	const editions = RELEASED.map((name) => EDITIONS[name]);
	const changes = changesBetween(before.records, fingerprints(museum, editions, today, content));
	const withdrawn = withdrawnKeys(museum);
	const missing = changes.gone
		.filter((key) => !withdrawn.has(key))
		.map((key) => key.split('/'))
		.flatMap(([collection = '', id = '']) =>
			isCollectionName(collection) && !museum.ids[collection].has(id) ? [{ collection, id }] : [],
		);
	return { ...changes, version: before.version, missing };
}

/** In words, one line each, first which release it is compared with. */
export function sinceInWords(since: SinceRelease | undefined): string[] {
	if (since === undefined) return ['还没有发布过，没有可以比的。'];
	const lines = changeLines(since);
	const head = `和上一次发布（${versionInWords(since.version)}）比`;
	return lines.length > 0 ? [`${head}：`, ...lines] : [`${head}，内容没有变。`];
}

/** A record that vanished without being withdrawn was perhaps deleted by mistake. */
export const missingRecords = (since: SinceRelease | undefined): Issue[] =>
	(since?.missing ?? []).map(({ collection, id }) => ({
		name: 'record-removed',
		file: `${CONTENT_FOLDER}/${collection}/${id}${ENDINGS[COLLECTIONS[collection].form]}`,
		message: `上一次发布里还有${COLLECTIONS[collection].label}「${id}」，现在文件没有了`,
		fix: '请看看是不是误删；误删的取回文件，有意删的不用管，下次发布以后不再提',
		reminder: true,
	}));
