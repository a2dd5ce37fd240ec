import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packagesBeside } from '../../scripts/build/package/place.ts';

const root = join(import.meta.dirname, '../..');

/** An edition as it was last built in dist/; built if it is not there, as dist/web is. */
export async function standingEdition(edition: 'kiosk' | 'school'): Promise<string> {
	const folder = join(root, 'dist', edition);
	return existsSync(folder) ? folder : buildEdition(edition, folder, {});
}

/** The archive of the standing school edition; the edition is built again where none lies beside it. */
export async function standingPackage(): Promise<string> {
	const folder = await standingEdition('school');
	if (packagesBeside(folder).length === 0) await buildEdition('school', folder, {});
	const [archive] = packagesBeside(folder);
	if (archive === undefined) throw new Error(`no archive lies beside ${folder}`);
	return archive;
}

/** A folder for editions and contents that only tests see. */
export function trialFolder(): { path: string; remove: () => void } {
	const path = mkdtempSync(join(tmpdir(), 'museum-trial-'));
	return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * Builds an edition as people do, into a folder of its own, and answers that folder. `variables` are
 * those of the environment: MUSEUM_CONTENT, MUSEUM_TODAY, BASE.
 */
export async function buildEdition(
	edition: 'web' | 'kiosk' | 'school',
	folder: string,
	variables: Readonly<Record<string, string>>,
	options: readonly string[] = [],
): Promise<string> {
	const command = ['scripts/build.ts', '--edition', edition, '--out', folder, ...options];
	await promisify(execFile)(process.execPath, command, {
		cwd: root,
		env: { ...process.env, ...variables },
		maxBuffer: 16 * 1024 * 1024,
	});
	return folder;
}
