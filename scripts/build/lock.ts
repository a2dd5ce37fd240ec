import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

/** In the project's folder: builds hold it beside each other, whoever empties their caches holds it alone. */
export const BUILD_LOCK = '.cache/build.lock';
/** Held while Astro works: it notes in `.astro/` which pictures the content has, and knows but one place for that. */
export const ASTRO_LOCK = '.cache/astro.lock';

/** Milliseconds between two attempts. */
const PATIENCE = 500;
/** Attempts between two signs of life: every ten seconds. */
const BETWEEN_SIGNS = 20;

const isLocked = (error: unknown) =>
	error instanceof Error && /database is locked/.test(error.message);

/**
 * `alone`: nobody else works. `beside`: others may work as well, as long as they all say so.
 */
export type Company = 'alone' | 'beside';

function take(lock: DatabaseSync, company: Company): void {
	if (company === 'alone') {
		lock.exec('BEGIN EXCLUSIVE');
		return;
	}
	lock.exec('BEGIN');
	try {
		// Reading is what takes SQLite's shared lock; it lasts as long as the transaction.
		lock.exec('SELECT count(*) FROM sqlite_schema');
	} catch (error) {
		lock.exec('ROLLBACK');
		throw error;
	}
}

/**
 * Runs the work while no other process holds the same lock file, or only such as work beside it, waiting for its turn.
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
	company: Company = 'alone',
): Promise<Value> {
	mkdirSync(dirname(file), { recursive: true });
	const lock = new DatabaseSync(file, { timeout: 0 });
	try {
		for (let attempt = 0; ; attempt += 1) {
			try {
				take(lock, company);
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
