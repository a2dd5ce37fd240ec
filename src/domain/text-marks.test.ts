import { expect, test } from 'vitest';
import { readableLength, textMarks } from './text-marks.ts';

const body = `## 石城

<人 id="li-tang">李棠</人>砌石城<引 id="b16" />，周三里六分<引 id="B17 b16" />。

<今昔 id="dananjie-65" />
`;

test('finds each mark once, in order of first appearance, whatever the letter case', () => {
	const marks = textMarks(body);
	expect(marks.citations).toEqual(['b16', 'b17']);
	expect(marks.people).toEqual(['li-tang']);
	expect(marks.comparisons).toEqual(['dananjie-65']);
	expect(marks.terms).toEqual([]);
});

test('finds a mark in single quotes, as the content check does', () => {
	expect(textMarks('县城<引 id=\'b16 b17\' />在<地 id = "city-wall">城</地>里').citations).toEqual([
		'b16',
		'b17',
	]);
	expect(textMarks('在<地 id = "city-wall">城</地>里').places).toEqual(['city-wall']);
});

test('counts what is read aloud, not the marks and notes', () => {
	expect(readableLength('## 石城\n\n李棠<引 id="b16" />砌<注>转录本</注>城。')).toBe(7);
});
