import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageCounts } from './counts.ts';

/** A folder of this name on a stick asks for the counts. */
export const COUNTS_FOLDER = 'beijie-counts';

/** Writes the table of counts onto a stick that asks for it; a stick that cannot be written to is left alone. */
export function exportCounts(counts: PageCounts, stick: string): boolean {
	const folder = join(stick, COUNTS_FOLDER);
	if (!existsSync(folder)) return false;
	try {
		writeFileSync(join(folder, '每天打开的页面.csv'), counts.csv(), { flush: true });
		return true;
	} catch (error) {
		console.error(`counts were not written: ${String(error)}`);
		return false;
	}
}
