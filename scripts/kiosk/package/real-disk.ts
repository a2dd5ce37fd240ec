import {
	closeSync,
	fsyncSync,
	lstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readlinkSync,
	readSync,
	renameSync,
	rmdirSync,
	statfsSync,
	symlinkSync,
	unlinkSync,
	writeSync,
} from 'node:fs';
import type { Disk, EntryKind } from './disk.ts';

/** Bytes read at a time. */
const PART = 1024 * 1024;

function kind(path: string): EntryKind | undefined {
	const entry = lstatSync(path, { throwIfNoEntry: false });
	if (!entry) return undefined;
	if (entry.isFile()) return 'file';
	if (entry.isDirectory()) return 'folder';
	return entry.isSymbolicLink() ? 'link' : 'other';
}

function* parts(file: string): Iterable<Uint8Array> {
	const opened = openSync(file, 'r');
	try {
		for (;;) {
			const buffer = Buffer.allocUnsafe(PART);
			const length = readSync(opened, buffer);
			if (length === 0) return;
			yield buffer.subarray(0, length);
		}
	} finally {
		closeSync(opened);
	}
}

function flushFolder(path: string): void {
	const opened = openSync(path, 'r');
	try {
		fsyncSync(opened);
	} finally {
		closeSync(opened);
	}
}

/** The disk of this machine. */
export const realDisk: Disk = {
	kind,
	size: (file) => lstatSync(file).size,
	list: (folder) => readdirSync(folder).sort(),
	parts,
	linkTarget: (path) => readlinkSync(path),
	makeFolder: (path) => mkdirSync(path, { mode: 0o755 }),
	create(file) {
		const opened = openSync(file, 'w', 0o644);
		return {
			write(bytes) {
				for (let done = 0; done < bytes.length;) done += writeSync(opened, bytes, done);
			},
			flush: () => fsyncSync(opened),
			close: () => closeSync(opened),
		};
	},
	makeLink: (target, path) => symlinkSync(target, path),
	rename: (from, to) => renameSync(from, to),
	unlink: (path) => unlinkSync(path),
	removeFolder: (path) => rmdirSync(path),
	flushFolder,
	freeBytes(folder) {
		const { bavail, bsize } = statfsSync(folder);
		return bavail * bsize;
	},
};
