import { expect, test } from 'vitest';
import { changedLines, lineDiff } from './line-diff.ts';

const signs = { same: ' ', out: '-', in: '+' };
const told = (before: string, after: string) =>
	changedLines(lineDiff(before, after)).map(({ kind, text }) => signs[kind] + text);

test('tells what went, what came, and the line beside it', () => {
	expect(told('a\nb\nc\nd\n', 'a\nb\nx\ny\nd\n')).toEqual([' b', '-c', '+x', '+y', ' d']);
	expect(told('a\nb\n', 'a\nb\nc\n')).toEqual([' b', '+c', ' ']);
	expect(told('a\nb\n', 'b\n')).toEqual(['-a', ' b']);
});

test('tells nothing of a text that stayed, whatever ends its lines', () => {
	expect(told('a\nb', 'a\nb')).toEqual([]);
	expect(told('a\r\nb\r\n', 'a\nb\n')).toEqual([]);
});
