import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { alone, finishInterrupted } from './bring-in.ts';
import type { Ending, Places } from './carry-out.ts';
import { makeTrial, type Trial } from './trial.ts';

/**
 * Does something with a copy of content/ while no other program brings in or takes back; undefined where another does. What was
 * cut off before is ended first.
 */
export const inTrial = <Value>(
	places: Places,
	work: (trial: Trial, finished: Ending | undefined) => Promise<Value>,
): Promise<Value | undefined> =>
	alone(places, async () => {
		const finished = finishInterrupted(places);
		const folder = join(places.store.folder, 'trial');
		const clear = () => rmSync(folder, { recursive: true, force: true });
		clear();
		try {
			return await work(makeTrial(places.content, folder), finished);
		} finally {
			clear();
		}
	});
