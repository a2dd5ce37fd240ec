import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

/** Milliseconds between two attempts. */
const PATIENCE = 500;
/** Attempts between two signs of life: every ten seconds. */
const BETWEEN_SIGNS = 20;

const isLocked = (error: unknown) =>
	error instanceof Error && /database is locked/.test(error.message);

/**
 * Runs the work while no other process holds the same lock file, waiting for its turn. Builds share
 * Astro's caches, so only one may run at a time.
 *
 * The lock is SQLite's own lock on a file: the system releases it when its holder dies, however it
 * dies, so there are no stale locks and no numbers of dead processes to judge.
 *
 * @param waiting called at once when somebody else is working, then every ten seconds
 */
export async function withLock<Value>(
	file: string,
	work: () => Promise<Value>,
	waiting: () => void,
): Promise<Value> {
	mkdirSync(dirname(file), { recursive: true });
	const lock = new DatabaseSync(file, { timeout: 0 });
	try {
		for (let attempt = 0; ; attempt += 1) {
			try {
				lock.exec('BEGIN EXCLUSIVE');
				break;
			} catch (error) {
				if (!isLocked(error)) throw error;
				if (attempt % BETWEEN_SIGNS === 0) waiting();
				await setTimeout(PATIENCE);
			}
		}
		return await work();
	} finally {
		lock.close();
	}
}
