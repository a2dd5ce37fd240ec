import { createHash } from 'node:crypto';
import { troublesOf } from './bring/brought.ts';
import type { InboxPlan } from './plan.ts';
import { digestAt } from './write/disk.ts';
import type { Run } from './write/run.ts';

const sumOf = (value: unknown): string =>
	createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Equal for plans that write the same bytes over the same files, out of the same originals. Asked while what was made is there. */
export const planDigest = (plan: InboxPlan): string =>
	sumOf([
		plan.changes.map(({ path, made, seen }) => [path, seen, digestAt(made)]),
		...[plan.moves, plan.received, troublesOf(plan)],
	]);

/** Equal where taking back does the same. */
export const undoDigest = (last: { name: string; run: Run; edited: readonly string[] }): string =>
	sumOf([last.name, last.run.steps, last.run.moves, last.edited]);
