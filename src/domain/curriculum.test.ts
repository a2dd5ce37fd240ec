import { expect, test } from 'vitest';
import { competenciesOf, CURRICULUM, hasSubject } from './curriculum.ts';

test.each([
	[[7, 8, 9], '历史', true],
	[[6, 7], '历史', false],
	[[7, 8], '地理', true],
	[[9], '地理', false],
	[[1, 2], '综合实践', true],
	[[5, 6], '道德与法治', true],
] as const)('grades %j have %s: %s', (grades, subject, expected) => {
	expect(hasSubject(grades, subject)).toBe(expected);
});

test('no 核心素养 belongs to two subjects, so that its name says whose it is', () => {
	const subjects = Object.keys(CURRICULUM) as (keyof typeof CURRICULUM)[]; // Object.keys forgets the key type.
	const all = competenciesOf(subjects);
	expect(new Set(all).size).toBe(all.length);
	expect(competenciesOf(['历史', '地理'])).toContain('区域认知');
});
