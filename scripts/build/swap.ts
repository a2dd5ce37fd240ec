import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The folders a build moves between. They lie beside each other, so that a rename never copies. */
export interface SwapFolders {
	/** What is served and copied away: always whole. */
	target: string;
	/** The new one while it is being made. */
	staging: string;
	/** The former one, between the two renames. */
	former: string;
}

export function swapFolders(target: string): SwapFolders {
	const [parent, name] = [dirname(target), basename(target)];
	return {
		target,
		staging: join(parent, `.building-${name}`),
		former: join(parent, `.former-${name}`),
	};
}

/** Whether a folder may be replaced: it is absent, empty, or holds an edition made earlier. */
export function mayReplace(target: string): boolean {
	if (!existsSync(target)) return true;
	return existsSync(join(target, 'edition.json')) || readdirSync(target).length === 0;
}

/**
 * Moves a folder, to another disk too. Astro can only write onto the disk the project is on, and an
 * edition may be wanted on a USB stick.
 */
export async function moveFolder(from: string, to: string): Promise<void> {
	mkdirSync(dirname(to), { recursive: true });
	try {
		renameSync(from, to);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
		// Not cpSync: it calls a full disk an input/output error.
		await cp(from, to, { recursive: true });
		rmSync(from, { recursive: true });
	}
}

/** What a swap does to the disk; tests pass their own to stop it half-way. */
export interface Disk {
	rename: (from: string, to: string) => void;
	remove: (folder: string) => void;
}

const realDisk: Disk = {
	rename: renameSync,
	remove: (folder) => rmSync(folder, { recursive: true, force: true }),
};

/**
 * Puts right what a crash left behind: a former museum goes back to its place if its place is empty,
 * everything half-made or outdated is removed. Only under the build's lock.
 */
export function recover({ target, staging, former }: SwapFolders, disk: Disk = realDisk): void {
	if (existsSync(former) && !existsSync(target)) disk.rename(former, target);
	disk.remove(former);
	disk.remove(staging);
}

/**
 * Puts the finished new museum in the place of the old. Stopped at any moment, one whole museum is left
 * (in `target`, or in `former` for `recover` to put back). If the new one cannot be moved in, the old
 * one returns and the error is thrown on.
 */
export function swapIn({ target, staging, former }: SwapFolders, disk: Disk = realDisk): void {
	const hadOne = existsSync(target);
	if (hadOne) disk.rename(target, former);
	try {
		disk.rename(staging, target);
	} catch (error) {
		if (hadOne) disk.rename(former, target);
		throw error;
	}
	disk.remove(former);
}
