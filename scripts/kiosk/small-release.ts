import { createHash } from 'node:crypto';
import type { Disk } from './package/disk.ts';
import { MANIFEST_FILE, manifestText, SIGNATURE_FILE, type Manifest } from './package/manifest.ts';
import { newKeyPair, signed } from './package/signature.ts';

/**
 * Releases of a few small files for tests: what is in them differs by version, so that a mixture of two would be seen.
 */

/** The key of the tests' museum, and one of somebody else. */
export const MUSEUM_KEY = newKeyPair();
export const FOREIGN_KEY = newKeyPair();

export const sha256 = (bytes: Uint8Array | string) =>
	createHash('sha256').update(bytes).digest('hex');

/** What a test may want otherwise. */
export interface SmallRelease {
	version: string;
	withdrawals?: string[];
	/** Files of the museum besides the pages that every small release has. */
	pages?: number;
	privateKey?: string;
	/** Writes another manifest than the right one; it is signed as it stands. */
	change?: (manifest: Manifest) => unknown;
}

/** All files of a release, by path from its folder. */
export function smallRelease(release: SmallRelease): Map<string, Buffer> {
	const { version, withdrawals = [], pages = 6, privateKey = MUSEUM_KEY.privateKey } = release;
	const museum = new Map([['kiosk/index.html', Buffer.from(`<title>${version}</title>`)]]);
	for (let page = 0; page < pages; page += 1)
		museum.set(
			`rooms/r${page % 5}/page-${page}.html`,
			Buffer.from(`${version} ${page} ${'城墙'.repeat(20 + page)}`),
		);
	// The same in every release.
	museum.set('_astro/voice.m4a', Buffer.alloc(3000, 7));
	const manifest: Manifest = {
		format: 1,
		edition: 'kiosk',
		version,
		contentDate: version.slice(0, 10),
		withdrawals,
		files: [...museum].map(([path, bytes]) => ({
			path,
			size: bytes.length,
			sha256: sha256(bytes),
		})),
	};
	const text = release.change ? JSON.stringify(release.change(manifest)) : manifestText(manifest);
	return new Map([
		...[...museum].map(([path, bytes]) => [`site/${path}`, bytes] as const),
		[MANIFEST_FILE, Buffer.from(text)],
		[SIGNATURE_FILE, Buffer.from(signed(Buffer.from(text), privateKey))],
	]);
}

/** Makes a folder and those that hold it. */
export function makeFolders(disk: Disk, folder: string): void {
	if (disk.kind(folder) !== undefined) return;
	makeFolders(disk, folder.slice(0, folder.lastIndexOf('/')) || '/');
	disk.makeFolder(folder);
}

/** Puts files into a folder of a disk. */
export function putFiles(disk: Disk, folder: string, files: ReadonlyMap<string, Buffer>): void {
	makeFolders(disk, folder);
	for (const [path, bytes] of files) {
		const file = `${folder}/${path}`;
		makeFolders(disk, file.slice(0, file.lastIndexOf('/')));
		const writer = disk.create(file);
		writer.write(bytes);
		writer.flush();
		writer.close();
	}
}
