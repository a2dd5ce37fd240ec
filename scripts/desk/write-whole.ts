import {
	closeSync,
	copyFileSync,
	fsyncSync,
	openSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';

/** Writes a file whole or not at all, by way of a file in another folder. */
export function writeWhole(file: string, text: string, staged: string): void {
	const descriptor = openSync(staged, 'w');
	try {
		writeFileSync(descriptor, text);
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
	try {
		renameSync(staged, file);
	} catch (error) {
		// The content may lie on another disk, as on a stick.
		if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
		copyFileSync(staged, `${file}.part`);
		renameSync(`${file}.part`, file);
		rmSync(staged);
	}
}
