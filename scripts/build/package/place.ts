import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where the archive of an edition lies: beside its folder, so that a rename never copies. */
export interface PackagePlace {
	/** What is handed on: always whole. */
	target: string;
	/** The new one while it is being made. */
	staging: string;
}

const BUILDING = '.building-';
const FORMER = '.former-';

/** `beijie-school-2026-11-28.zip` for the folder `school`: who gets two of them sees which is the newer. */
const packageName = (folder: string, day: string) => `beijie-${basename(folder)}-${day}.zip`;

export function packagePlace(folder: string, day: string): PackagePlace {
	const name = packageName(folder, day);
	const parent = dirname(folder);
	return { target: join(parent, name), staging: join(parent, `${BUILDING}${name}`) };
}

/** The archives of a folder, of whatever day, that stand beside it; `prefix` for those that a build has put aside. */
function packagesOf(folder: string, prefix = ''): string[] {
	const parent = dirname(folder);
	if (!existsSync(parent)) return [];
	const [before = '', after = ''] = packageName(folder, '\n').split('\n');
	const start = prefix + before;
	return readdirSync(parent)
		.filter((file) => file.startsWith(start) && file.endsWith(after))
		.filter((file) => /^\d{4}-\d\d-\d\d$/.test(file.slice(start.length, -after.length)))
		.sort()
		.map((file) => join(parent, file));
}

/** The archives that people may take for those of an edition. */
export const packagesBeside = (folder: string): string[] => packagesOf(folder);

/** Puts right what a crash left behind, as `recover` does for folders. Only under the build's lock. */
export function recoverPackages(folder: string): void {
	const stands = packagesOf(folder).length > 0;
	for (const former of packagesOf(folder, FORMER)) {
		if (stands) rmSync(former);
		else renameSync(former, join(dirname(former), basename(former).slice(FORMER.length)));
	}
	for (const half of packagesOf(folder, BUILDING)) rmSync(half);
}

/**
 * Puts the new archive in the place of the old ones while `swap` does the same with the folder; archive and folder belong
 * together, so if either cannot be moved in, both old ones stay. Without a new archive the old ones go all the same: what
 * they hold stands nowhere else any more.
 */
export function swapPackages(
	folder: string,
	made: PackagePlace | undefined,
	swap: () => void,
): void {
	const held = packagesOf(folder).map((file) => ({
		file,
		former: join(dirname(file), FORMER + basename(file)),
	}));
	const done: { file: string; former: string }[] = [];
	try {
		for (const one of held) {
			renameSync(one.file, one.former);
			done.push(one);
		}
		if (made) renameSync(made.staging, made.target);
		swap();
	} catch (error) {
		if (made) rmSync(made.target, { force: true });
		for (const { file, former } of done) renameSync(former, file);
		throw error;
	}
	for (const { former } of held) rmSync(former);
}
