import type { Issue } from './issue.ts';
import type { Museum } from './museum.ts';

/** A question about the museum: every place where the answer is wrong. */
export type Check = (museum: Museum) => Issue[];

/** All questions, in the order editors should hear them. */
const CHECKS: readonly Check[] = [];

/** Asks every question of a museum that has been read. */
export const runChecks = (museum: Museum): Issue[] => CHECKS.flatMap((check) => check(museum));
