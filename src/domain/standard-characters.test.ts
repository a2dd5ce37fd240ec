import { expect, test } from 'vitest';
import { withQuotedHidden } from './quoted.ts';
import { isStandard, standardForm } from './standard-characters.ts';

test.each([
	['城', true],
	['甪', true],
	['〇', true],
	['A', true],
	['冺', false],
	['開', false],
])('%s', (letter, expected) => expect(isStandard(letter)).toBe(expected));

test.each([
	['開', '开'],
	['羣', '群'],
	['裏', '里'],
	['城', undefined],
	['冺', undefined],
])('the standard form of %s', (letter, expected) => expect(standardForm(letter)).toBe(expected));

test('what is quoted is hidden, and all else stays in its place', () => {
	expect(withQuotedHidden('《溫江縣志》說「開城」。城')).toBe('〓〓〓〓〓〓說〓〓〓〓。城');
	expect(withQuotedHidden('只有一个「')).toBe('只有一个「');
});
