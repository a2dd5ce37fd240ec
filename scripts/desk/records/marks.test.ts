import { expect, test } from 'vitest';
import { COMPONENTS } from '../../../src/domain/chapter/components.ts';
import { marksIn } from './marks.ts';

test('the marks that stand in a text are told, and no others', () => {
	expect(marksIn('城墙<引 id="b16" />，<注音 读="pí">郫</注音>江。')).toBe(
		'尖括号里的是标记，网页上只看到它们的样子：〈引〉句子所据的史料卡，〈注音〉字上的注音。改字的时候，标记和里面的编号不用动。',
	);
	expect(marksIn('城墙，三 < 四，〈引〉')).toBe('');
});

test('every mark has its words', () => {
	for (const name of Object.keys(COMPONENTS))
		expect(marksIn(`<${name}>`)).toMatch(new RegExp(`：〈${name}〉[\\p{Script=Han}]{2,}。`, 'u'));
});
