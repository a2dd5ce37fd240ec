import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type AccountState = 'new' | 'same' | 'differs';

/** How what stands in the folder compares with what would be written; line ends make no difference. */
export function accountState(folder: string, text: string): AccountState {
	const path = join(folder, 'edited.vtt');
	if (!existsSync(path)) return 'new';
	return readFileSync(path, 'utf8').replace(/\r\n/g, '\n') === text ? 'same' : 'differs';
}

/** Writes the account whole or not at all. */
export function writeAccount(folder: string, text: string): void {
	const path = join(folder, 'edited.vtt');
	const beside = `${path}.${process.pid}.part`;
	try {
		writeFileSync(beside, text);
		renameSync(beside, path);
	} finally {
		rmSync(beside, { force: true });
	}
}
