import { createHash } from 'node:crypto';
import { readWhole, type Disk } from './disk.ts';
import {
	LARGEST_MANIFEST,
	MANIFEST_FILE,
	MOST_FILES,
	parseManifest,
	SIGNATURE_FILE,
	SITE_FOLDER,
	type Manifest,
	type ReleaseFile,
} from './manifest.ts';
import { Refusal } from './refusal.ts';
import { isSignedBy } from './signature.ts';

/** A manifest whose signature was found right, with the bytes that were signed. */
export interface SignedManifest {
	manifest: Manifest;
	text: string;
	signature: string;
}

/** Bytes of a signature file; ed25519 needs 89. */
const LARGEST_SIGNATURE = 1024;

function smallFile(disk: Disk, file: string, largest: number): Buffer | undefined {
	if (disk.kind(file) !== 'file') return undefined;
	if (disk.size(file) > largest) throw new Refusal('broken-manifest', '大得不像清单');
	return readWhole(disk, file);
}

/** Reads the manifest in a release's folder once, and believes it only if the museum's key signed it. */
export function readSignedManifest(disk: Disk, folder: string, publicKey: string): SignedManifest {
	const bytes = smallFile(disk, `${folder}/${MANIFEST_FILE}`, LARGEST_MANIFEST);
	if (!bytes) throw new Refusal('missing-file', `没有清单 ${MANIFEST_FILE}`);
	const signature = smallFile(disk, `${folder}/${SIGNATURE_FILE}`, LARGEST_SIGNATURE)?.toString();
	if (signature === undefined || signature.trim() === '') throw new Refusal('unsigned');
	if (!isSignedBy(bytes, signature, publicKey)) throw new Refusal('wrong-key');
	const text = bytes.toString('utf8');
	return { manifest: parseManifest(text), text, signature };
}

/**
 * Every file below a folder, as paths with `/`; anything but files and folders is refused. What begins with a dot is not
 * seen: computers leave such files on sticks unasked, no manifest can name them, nobody copies or serves them.
 */
export function filesBelow(disk: Disk, folder: string): string[] {
	const found: string[] = [];
	const walk = (inner: string) => {
		for (const name of disk.list(`${folder}${inner}`).filter((one) => !one.startsWith('.'))) {
			const path = `${inner}/${name}`;
			const kind = disk.kind(`${folder}${path}`);
			if (kind === 'folder') walk(path);
			else if (kind === 'file') found.push(path.slice(1));
			else throw new Refusal('not-a-file', path.slice(1));
			if (found.length > MOST_FILES) throw new Refusal('too-many-files', `不止 ${MOST_FILES} 个`);
		}
	};
	walk('');
	return found;
}

/** Whether exactly the files of the manifest are there, with the right sizes; their content is not read. */
export function checkPresence(disk: Disk, folder: string, files: readonly ReleaseFile[]): void {
	const site = `${folder}/${SITE_FOLDER}`;
	if (disk.kind(site) !== 'folder') throw new Refusal('missing-file', `没有 ${SITE_FOLDER} 文件夹`);
	const present = new Set(filesBelow(disk, site));
	const missing = files.filter(({ path }) => !present.has(path));
	if (missing[0])
		throw new Refusal('missing-file', `少了 ${missing.length} 个文件，例如「${missing[0].path}」`);
	const cut = files.find(({ path, size }) => disk.size(`${site}/${path}`) < size);
	if (cut) throw new Refusal('missing-file', `「${cut.path}」只有半个`);
	const listed = new Set(files.map(({ path }) => path));
	const extra = [...present].find((path) => !listed.has(path));
	if (extra !== undefined) throw new Refusal('extra-file', extra);
}

/** Goes through a file once and hands its parts on; throws if it is not the one in the manifest. */
export function checkContent(
	disk: Disk,
	folder: string,
	{ path, size, sha256 }: ReleaseFile,
	handOn: (part: Uint8Array) => void = () => undefined,
): void {
	const hash = createHash('sha256');
	let bytes = 0;
	for (const part of disk.parts(`${folder}/${SITE_FOLDER}/${path}`)) {
		bytes += part.length;
		// A file that grows while it is read must not fill the disk.
		if (bytes > size) throw new Refusal('wrong-hash', path);
		hash.update(part);
		handOn(part);
	}
	if (bytes !== size || hash.digest('hex') !== sha256) throw new Refusal('wrong-hash', path);
}

/** Checks all of a release: signature, names, presence, and every byte. Throws a `Refusal`. */
export function checkRelease(disk: Disk, folder: string, publicKey: string): SignedManifest {
	const signedManifest = readSignedManifest(disk, folder, publicKey);
	const { files } = signedManifest.manifest;
	checkPresence(disk, folder, files);
	for (const file of files) checkContent(disk, folder, file);
	return signedManifest;
}
