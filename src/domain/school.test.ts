import { expect, test } from 'vitest';
import {
	ageRange,
	asksForOrigin,
	gradeWords,
	lessonMinutes,
	rubricSteps,
	stageWords,
	writingLine,
} from './school.ts';

test.each([
	[[3, 4], 1, 40],
	[[6], 2, 80],
	[[7, 8], 1, 45],
	[[9], 2, 90],
])('grades %j have %i periods of %i minutes in all', (grades, periods, minutes) => {
	expect(lessonMinutes(grades, periods)).toBe(minutes);
});

test('grades are written in Chinese', () => {
	expect(gradeWords([3, 4])).toBe('三、四年级');
	expect(gradeWords([9])).toBe('九年级');
});

test('the youngest child of a class decides how wide the lines are', () => {
	expect([[1], [3, 4], [4, 5], [9]].map(writingLine)).toEqual([10, 10, 8, 8]);
});

test('only classes from grade 5 on are asked for the origin of a source', () => {
	expect([[4, 5], [5, 6], [7]].map(asksForOrigin)).toEqual([false, true, true]);
});

test('a rubric names as many steps as it has, the best first', () => {
	expect(rubricSteps(3)).toEqual(['优', '良', '再努力']);
	expect(rubricSteps(4)).toEqual(['优', '良', '中', '再努力']);
});

test.each([
	[[1], ['第一学段'], '6-7'],
	[[3, 4], ['第二学段'], '8-10'],
	[[2, 3], ['第一学段', '第二学段'], '7-9'],
	[[7, 8, 9], ['第四学段'], '12-15'],
])('grades %j belong to %j, and are %s years old', (grades, stages, ages) => {
	expect(stageWords(grades)).toEqual(stages);
	expect(ageRange(grades)).toBe(ages);
});
