import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';

/** In a release: what the next one is compared with. */
export const FACTS_FILE = 'release.json';

const factsSchema = z.object({
	/** Minute on the museum's clock: `2026-11-28-1430`. */
	version: z.string(),
	/** One fingerprint for each withdrawal that it knows (scripts/kiosk/release/withdrawals.ts). */
	withdrawals: z.array(z.string()),
	records: z.array(z.object({ key: z.string(), title: z.string(), digest: z.string() })),
});

export type ReleaseFacts = z.output<typeof factsSchema>;

export const factsText = (facts: ReleaseFacts): string =>
	`${JSON.stringify(facts, undefined, '\t')}\n`;

/** What a release says of itself; undefined where it says nothing that can be read. */
export function readFacts(folder: string): ReleaseFacts | undefined {
	const file = join(folder, FACTS_FILE);
	if (!existsSync(file)) return undefined;
	try {
		return factsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
	} catch {
		return undefined;
	}
}

/** Whether a release was made before something was withdrawn, and so may still hold it. */
export const isOlderThanWithdrawal = (
	facts: ReleaseFacts | undefined,
	log: readonly string[],
): boolean => log.some((one) => !facts?.withdrawals.includes(one));
