import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CheckedEntry } from '../../../../src/checks/museum.ts';
import { placeOf, standingsIn } from '../../../channels/record-place.ts';
import { versionInWords } from '../../../release/note.ts';
import { readFacts } from '../../../release/release-facts.ts';
import { wholeReleases } from '../../../release/release-store.ts';
import { released as words } from './text.ts';

const EDITIONS = { web: words.web, kiosk: words.kiosk, school: words.school } as const;

/** Whether Git has ever kept a file; where there is no Git, it has not. */
function isInGit(root: string, file: string): boolean {
	if (!existsSync(join(root, '.git'))) return false;
	const asked = ['-C', root, 'log', '--all', '--format=%h', '-1', '--', file];
	const { status, stdout } = spawnSync('git', asked, { encoding: 'utf8', windowsHide: true });
	return status === 0 && stdout.trim() !== '';
}

/**
 * Where a record has been before, in words: in releases that are kept, in editions that were built here, in the history of
 * Git. Nothing else can be known on this machine.
 */
export function whereReleased({ collection, id, file }: CheckedEntry, content: string): string[] {
	const root = dirname(resolve(content));
	const releases = join(root, 'dist/releases');
	const key = `${collection}/${id}`;
	const kept = wholeReleases(releases)
		.flatMap((name) => readFacts(join(releases, name)) ?? [])
		.filter(({ records }) => records.some((one) => one.key === key))
		.map(({ version }) => words.release(versionInWords(version)));
	const place = placeOf(collection, id);
	const built = Object.entries(EDITIONS)
		.filter(([name]) => place && standingsIn(join(root, 'dist', name))(place) !== 'absent')
		.map(([, label]) => words.built(label));
	return [...kept, ...built, ...(isInGit(root, file) ? [words.git] : [])];
}
