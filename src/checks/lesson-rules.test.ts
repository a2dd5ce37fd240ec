import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXPLANATIONS } from './explanations.ts';

const TESTS = readdirSync(import.meta.dirname)
	.filter((name) => /^(?:lesson|frozen)-.*\.test\.ts$/.test(name))
	.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
	.join('\n');

const RULES = Object.keys(EXPLANATIONS).filter((name) => /^(?:lesson|frozen)-/.test(name));

test('there are rules of lessons', () => {
	expect(RULES.length).toBeGreaterThan(15);
});

/* A rule whose message no changed lesson provokes could be deleted without a test that fails. */
test.each(RULES)('the rule %s refuses some changed lesson', (name) => {
	expect(TESTS).toContain(`名字：${name}'`);
});
