import { createHash } from 'node:crypto';
import type { Withdrawal } from '../../../src/schema/withdrawal.ts';

/** What of a line of the log makes it this line. */
type LogLine = Pick<Withdrawal, 'on' | 'action' | 'collection' | 'id'>;

/**
 * One fingerprint for every withdrawal in the log, in its order. Machines remember them and refuse a release that lacks one;
 * they need not be told whose it was. The number of the line is part of it, because a record may go, come back and go again
 * on one day; lines of the log are never changed.
 */
export function withdrawalFingerprints(log: readonly LogLine[]): string[] {
	return log.flatMap(({ on, action, collection, id }, index) =>
		action === 'withdraw'
			? [createHash('sha256').update(`${index} ${on} ${collection}/${id}`).digest('hex')]
			: [],
	);
}
