import { expect, test } from 'vitest';
import { chooses } from './filter-list-choice.ts';

const line: Record<string, string> = { grade: 'A', chapters: 'city-wall rivers' };
const attribute = (name: string) => line[name];

test.each([
	['no filter chosen', '', '', true],
	['the grade fits', 'A', '', true],
	['the grade does not fit', 'B', '', false],
	['one of several chapters fits', '', 'rivers', true],
	['a part of a chapter id is not the chapter', '', 'city', false],
	['both must fit', 'B', 'rivers', false],
])('%s', (_title, grade, chapters, fits) => {
	const choices = [
		{ name: 'grade', value: grade },
		{ name: 'chapters', value: chapters },
	];
	expect(chooses(choices, attribute)).toBe(fits);
});
