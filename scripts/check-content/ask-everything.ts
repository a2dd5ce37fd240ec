import { join, resolve } from 'node:path';
import { runChecks } from '../../src/checks/index.ts';
import type { Issue } from '../../src/checks/issue.ts';
import type { Museum } from '../../src/checks/museum.ts';
import type { Settings } from '../../src/checks/settings.ts';
import { checkSettings } from '../lib/check-settings.ts';
import { contentRoot, readMuseum } from '../lib/read-content.ts';
import { readPictures } from '../lib/read-pictures.ts';
import { missingRecords, sinceLastRelease, type SinceRelease } from '../release/since.ts';

/** What was found when everything was asked. */
export interface Asked {
	museum: Museum;
	issues: Issue[];
	/** What changed since the last release; undefined while there is none. */
	since: SinceRelease | undefined;
}

/** What the questions are asked with; left out, what `npm run check` takes. */
export interface Asking {
	settings?: Settings;
	/** The folder of the releases; undefined: there is nothing to compare with. */
	releases?: string | undefined;
}

const root = join(import.meta.dirname, '../..');

/** Where the releases of a content folder lie. A trial copy was never released, and what is released tells nothing of it. */
const releasesOf = (content: string) =>
	resolve(content) === join(root, 'content') ? join(root, 'dist/releases') : undefined;

/** Reads the content, asks every question of it, and compares it with the last release. */
export async function askEverything(
	content: string = contentRoot(),
	{ settings = checkSettings(), releases = releasesOf(content) }: Asking = {},
): Promise<Asked> {
	const read = readMuseum(content);
	const museum = { ...read, pictures: await readPictures(content, read.files) };
	const { today } = settings;
	const since =
		releases === undefined ? undefined : sinceLastRelease(museum, { content, releases, today });
	const issues = [...museum.issues, ...runChecks(museum, settings), ...missingRecords(since)];
	return { museum, issues, since };
}
