import {
	closeSync,
	copyFileSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	rmdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { digestOf } from './digest.ts';

/** All that bringing in and taking back do to the disk; tests pass one that is full, or that stops at some moment. */
export interface Disk {
	write: (path: string, text: string) => void;
	copy: (from: string, to: string) => void;
	rename: (from: string, to: string) => void;
	/** Makes sure that a file's bytes are on the disk, not only on their way there. */
	settle: (path: string) => void;
	/** Takes away a file or a folder with all that is in it; nothing where there is none. */
	remove: (path: string) => void;
	makeFolder: (path: string) => void;
	/** Takes a folder away that holds nothing; leaves any other. */
	removeEmpty: (path: string) => void;
}

const settle = (path: string) => {
	const descriptor = openSync(path, 'r+');
	try {
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
};

export const REAL_DISK: Disk = {
	write: (path, text) => writeFileSync(path, text, { flush: true }),
	copy: (from, to) => {
		copyFileSync(from, to);
		settle(to);
	},
	rename: renameSync,
	settle,
	remove: (path) => rmSync(path, { recursive: true, force: true }),
	makeFolder: (path) => void mkdirSync(path, { recursive: true }),
	removeEmpty: (path) => {
		try {
			rmdirSync(path);
		} catch {
			// Something lies in it, or it is gone already.
		}
	},
};

export const codeOf = (error: unknown): string | undefined =>
	error instanceof Error && 'code' in error && typeof error.code === 'string'
		? error.code
		: undefined;

/** Puts a file in its place whole; the place may be on another disk, as on a stick. */
export function place(disk: Disk, from: string, to: string): void {
	try {
		disk.rename(from, to);
	} catch (error) {
		if (codeOf(error) !== 'EXDEV') throw error;
		disk.copy(from, partOf(to));
		disk.rename(partOf(to), to);
	}
}

/** Where a file from another disk is written before it gets its name. */
export const partOf = (path: string): string => `${path}.part`;

/** SHA-256 of the file that lies there; null for none. */
export const digestAt = (path: string): string | null =>
	existsSync(path) ? digestOf(readFileSync(path)) : null;
