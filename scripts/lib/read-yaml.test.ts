import { expect, test } from 'vitest';
import { lineOfField, readYaml } from './read-yaml.ts';

const FIELDS =
	'title: 城墙\nstops:\n  - place: east\n    text: 甲\n  - place: west\nquestions: [一, 二]\n';

test.each([
	[['title'], 1],
	[['stops'], 2],
	[['stops', 0], 3],
	[['stops', 0, 'text'], 4],
	[['stops', 1, 'text'], 5],
	[['questions', 1], 6],
	[['missing'], undefined],
])('finds the line of %j', (path, line) => {
	expect(lineOfField(FIELDS, path)).toBe(line);
});

test('counts from the line on which the fields begin', () => {
	expect(lineOfField(FIELDS, ['title'], 2)).toBe(2);
});

test('keeps dates and numbers in quotes as they were written', () => {
	expect(readYaml("a: 2026-11-22\nb: '1936'\nc: 3\nd: no\n", 'x').raw).toEqual({
		a: '2026-11-22',
		b: '1936',
		c: 3,
		d: 'no',
	});
});

test('refuses a tangle of references that would unfold without end', () => {
	const bomb = [
		'a: &a [x, x, x, x, x, x, x, x, x]',
		...'bcdefgh'
			.split('')
			.map(
				(name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(', ')}]`,
			),
	].join('\n');
	expect(readYaml(bomb, 'x').issues).toHaveLength(1);
});
