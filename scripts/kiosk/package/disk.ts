/** What an entry of a folder is; links are not followed. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/** A file being written. It is on the disk for certain only after `flush`. */
export interface FileWriter {
	write(bytes: Uint8Array): void;
	flush(): void;
	close(): void;
}

/**
 * Everything that releases and updates do on a disk, in steps small enough that the power may fail between any two. Paths are
 * absolute. Updates ask for nothing else, so a test can hand them a disk that forgets what was not flushed.
 */
export interface Disk {
	/** Undefined where there is nothing. */
	kind(path: string): EntryKind | undefined;
	/** Bytes of a file. */
	size(file: string): number;
	/** Names in a folder, sorted. */
	list(folder: string): string[];
	/** The content of a file, part by part. */
	parts(file: string): Iterable<Uint8Array>;
	/** Where a link points, as written. */
	linkTarget(path: string): string;
	/** The folder that holds it must be there. */
	makeFolder(path: string): void;
	/** Creates a file, or empties it. */
	create(file: string): FileWriter;
	makeLink(target: string, path: string): void;
	/** Replaces what is at `to`, in one step. */
	rename(from: string, to: string): void;
	/** Removes a file or a link. */
	unlink(path: string): void;
	/** Removes an empty folder. */
	removeFolder(path: string): void;
	/** Makes the names in a folder last through a power cut. */
	flushFolder(path: string): void;
	/** Bytes that may still be written. */
	freeBytes(folder: string): number;
}

/** The whole content of a small file. */
export function readWhole(disk: Disk, file: string): Buffer {
	return Buffer.concat([...disk.parts(file)]);
}

/** Removes whatever is at a path, with all that is in it; nothing there is fine, too. */
export function removeTree(disk: Disk, path: string): void {
	const kind = disk.kind(path);
	if (kind === undefined) return;
	if (kind !== 'folder') {
		disk.unlink(path);
		return;
	}
	for (const name of disk.list(path)) removeTree(disk, `${path}/${name}`);
	disk.removeFolder(path);
}

/** Writes a small file so that, after a power cut, either the old or the new one is there, whole. */
export function replaceFile(disk: Disk, file: string, text: string): void {
	const draft = `${file}.new`;
	const writer = disk.create(draft);
	try {
		writer.write(Buffer.from(text));
		writer.flush();
	} finally {
		writer.close();
	}
	disk.rename(draft, file);
	disk.flushFolder(file.slice(0, file.lastIndexOf('/')));
}
