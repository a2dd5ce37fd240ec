import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

test('the order of keys makes no difference, the order of a list does', () => {
	expect(canonicalJson({ b: [2, 1], a: { d: '丁', c: true } })).toBe(
		'{"a":{"c":true,"d":"丁"},"b":[2,1]}',
	);
	expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});

test('what is empty is the same as what is not there', () => {
	const said = { question: '城墙在哪里？', lines: 0, correct: false, note: '' };
	const laterSchema = { ...said, quiz: [], safety: undefined, walk: { stops: [] } };
	expect(canonicalJson(laterSchema)).toBe(canonicalJson(said));
	expect(canonicalJson(said)).toContain('"lines":0');
	expect(canonicalJson(said)).toContain('"correct":false');
});
