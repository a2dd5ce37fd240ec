import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runChecks } from '../../../../src/checks/index.ts';
import type { Issue } from '../../../../src/checks/issue.ts';
import type { Museum } from '../../../../src/checks/museum.ts';
import { checkSettings } from '../../../lib/check-settings.ts';
import { readMuseum } from '../../../lib/read-content.ts';
import { makeOverlay } from '../../preview/overlay.ts';

/** The museum as it would be, read from a second copy of its files. */
export function museumAfter(
	content: string,
	trial: string,
	texts: ReadonlyMap<string, string>,
	moved: readonly { from: string; to: string }[],
): Museum {
	rmSync(trial, { recursive: true, force: true });
	makeOverlay(
		content,
		trial,
		[...texts].map(([path, text]) => ({ path, text })),
	);
	for (const { from, to } of moved) {
		mkdirSync(dirname(join(trial, to)), { recursive: true });
		renameSync(join(trial, from), join(trial, to));
	}
	const museum = readMuseum(trial);
	rmSync(trial, { recursive: true, force: true });
	return museum;
}

/** Everything that the checks find. */
export const issuesOf = (museum: Museum): Issue[] => [
	...museum.issues,
	...runChecks(museum, checkSettings()),
];

/** Mistakes of kinds that there are more of than before. */
export function newIssues(before: readonly Issue[], after: readonly Issue[]): Issue[] {
	const count = (issues: readonly Issue[], name: string) =>
		issues.filter((issue) => issue.name === name && !issue.reminder).length;
	const isKnown = ({ name, message }: Issue) =>
		before.some((issue) => issue.name === name && issue.message === message);
	return after.filter(
		(issue) =>
			!issue.reminder && count(after, issue.name) > count(before, issue.name) && !isKnown(issue),
	);
}
