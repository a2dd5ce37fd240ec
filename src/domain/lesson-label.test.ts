import { expect, test } from 'vitest';
import { byNumber, lessonLabel, nextNumber, parseLessonLabel } from './lesson-label.ts';

test('a version has a number and a day', () => {
	const read = parseLessonLabel('1.0（2026-11-23）');
	expect(read).toEqual({ number: '1.0', day: '2026-11-23' });
	expect(read && lessonLabel(read)).toBe('1.0（2026-11-23）');
});

test.each([
	'1.0',
	'2026-11-23',
	'1（2026-11-23）',
	'1.0(2026-11-23)',
	'1.0（2026-02-30）',
	'1.0（2026-13-01）',
])('「%s」 is not one', (written) => {
	expect(parseLessonLabel(written)).toBeUndefined();
});

test('the version after 1.9 is 1.10, and stands after it', () => {
	expect([nextNumber('1.0'), nextNumber('1.9')]).toEqual(['1.1', '1.10']);
	expect(['1.10', '2.0', '1.2', '0.1'].sort(byNumber)).toEqual(['0.1', '1.2', '1.10', '2.0']);
});
