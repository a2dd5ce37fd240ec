import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Keeps other processes from working with the same journals. As in build/lock.ts the lock is SQLite's own, which the system
 * releases when its holder dies, however it dies.
 * @returns how to let go; undefined when another process holds it
 */
export function hold(file: string): (() => void) | undefined {
	mkdirSync(dirname(file), { recursive: true });
	const lock = new DatabaseSync(file, { timeout: 0 });
	try {
		lock.exec('BEGIN EXCLUSIVE');
		return () => lock.close();
	} catch {
		lock.close();
		return undefined;
	}
}
