import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../src/checks/settings.ts';
import type { Trouble } from '../interviews/trouble.ts';
import { issuesIn, keyOf } from '../sheets/check/check-plan.ts';
import { atLine, type Brought } from './bring/brought.ts';

const isOf = (file: string, { becomes }: Brought) =>
	becomes.some((one) => file === one.file || (one.file.endsWith('/') && file.startsWith(one.file)));

/**
 * Asks the museum's whole check about content/ as it would be, and tells every mistake at the thing of the inbox that it comes
 * from. What was wrong before is left to `npm run check`. Answers mistakes of records that nothing in the inbox becomes, and
 * that are wrong only afterwards.
 */
export async function checkWhole(
	content: string,
	copy: string,
	brought: readonly Brought[],
	settings: Settings,
): Promise<Trouble[]> {
	const after = await issuesIn(copy, undefined, settings);
	const isThere = (file: string) => existsSync(join(content, ...file.split('/').slice(1)));
	const pictures = after.pictures.filter(({ file }) => isThere(file));
	const before = await issuesIn(content, pictures, settings);
	const known = new Set(before.issues.map(keyOf));
	const elsewhere: Trouble[] = [];
	for (const issue of after.issues) {
		if (known.has(keyOf(issue))) continue;
		const owner = brought.find((one) => isOf(issue.file, one));
		if (!owner) {
			if (issue.reminder !== true) elsewhere.push(atLine(issue));
			continue;
		}
		const trouble = owner.trace(issue);
		if (trouble) (issue.reminder === true ? owner.reminders : owner.troubles).push(trouble);
	}
	return elsewhere;
}
