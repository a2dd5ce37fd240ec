import type { Disk } from '../package/disk.ts';
import { MANIFEST_FILE, SIGNATURE_FILE, SITE_FOLDER } from '../package/manifest.ts';
import { Refusal } from '../package/refusal.ts';
import { checkContent, type SignedManifest } from '../package/verify.ts';

/** Bytes that must be free beyond the release itself, for the system's own needs. */
export const RESERVE = 200 * 1024 * 1024;

/** What a file takes beyond its bytes: its last block and its place in a folder. */
const PER_FILE = 4096 + 512;

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;

/** Whether the machine's disk can take another whole release. */
export function checkSpace(disk: Disk, folder: string, { manifest }: SignedManifest): void {
	const needed = manifest.files.reduce((sum, { size }) => sum + size + PER_FILE, RESERVE);
	const free = disk.freeBytes(folder);
	if (free < needed)
		throw new Refusal('disk-full', `要 ${megabytes(needed)}，只剩 ${megabytes(free)}`);
}

/** All folders of a release, each after the one that holds it. */
function foldersOf(paths: readonly string[]): string[] {
	const folders = new Set<string>();
	for (const path of paths)
		for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1))
			folders.add(path.slice(0, end));
	return [...folders].sort();
}

function writeText(disk: Disk, file: string, text: string): void {
	const writer = disk.create(file);
	try {
		writer.write(Buffer.from(text));
		writer.flush();
	} finally {
		writer.close();
	}
}

/**
 * Copies a release into a new folder, checking every byte on its way and leaving nothing in the computer's memory only: whoever
 * finds the folder under its final name after a power cut finds all of it. Only what the manifest names is copied.
 */
export function copyRelease(
	source: Disk,
	from: string,
	disk: Disk,
	to: string,
	release: SignedManifest,
) {
	const { files } = release.manifest;
	const folders = foldersOf(files.map(({ path }) => `${SITE_FOLDER}/${path}`));
	disk.makeFolder(to);
	for (const folder of folders) disk.makeFolder(`${to}/${folder}`);
	for (const file of files) {
		const writer = disk.create(`${to}/${SITE_FOLDER}/${file.path}`);
		try {
			checkContent(source, from, file, (part) => writer.write(part));
			writer.flush();
		} finally {
			writer.close();
		}
	}
	writeText(disk, `${to}/${MANIFEST_FILE}`, release.text);
	writeText(disk, `${to}/${SIGNATURE_FILE}`, release.signature);
	for (const folder of folders.reverse()) disk.flushFolder(`${to}/${folder}`);
	disk.flushFolder(to);
}
