import { expect, test } from 'vitest';
import { excerptOf, queryPairs, queryWords, simplified } from './search-text.ts';

test.each([
	['城墙', ['城墙']],
	['五道城门', ['五道', '道城', '城门']],
	['大南街65号', ['大南', '南街', '街6', '65', '5号']],
	['ＡＢＣ', ['abc']],
	['温江 城墙', ['温江', '城墙']],
	['墙', ['墙']],
	['', []],
])('cuts 「%s」 into pairs', (query, pairs) => {
	expect(queryPairs(query)).toEqual(pairs);
});

test('punctuation and spaces part the words of a query', () => {
	expect(queryWords('《四川通志》 城池')).toEqual(['四川通志', '城池']);
});

const text = '温江县的石城，是明朝成化年间知县李棠砌的。墙高一丈五尺，绕城一圈三里六分。';

test('an excerpt marks the whole string asked for', () => {
	const pieces = excerptOf(text, '三里六分');
	expect(pieces?.filter(({ hit }) => hit)).toEqual([{ text: '三里六分', hit: true }]);
	expect(pieces?.map((piece) => piece.text).join('')).toContain('绕城一圈三里六分');
});

test('an excerpt begins at a sentence when one is near', () => {
	expect(excerptOf(text, '一丈五尺')?.[0]?.text).toBe('墙高');
});

test('an excerpt keeps the signs of the page, even where folding changes lengths', () => {
	const pieces = excerptOf('材料写到这里……为止，墙高（一丈五尺），周三里六分。', '一丈五尺');
	expect(pieces?.map((piece) => piece.text).join('')).toBe(
		'材料写到这里……为止，墙高（一丈五尺），周三里六分。',
	);
	expect(pieces?.[1]).toEqual({ text: '一丈五尺', hit: true });
});

test('a long sentence is entered after a pause, not in the middle of a word', () => {
	const long = `${'很长的话'.repeat(12)}，后来改成石墙，周三里六分。`;
	const words = excerptOf(long, '三里')?.map((piece) => piece.text);
	expect(words?.join('')).toBe('后来改成石墙，周三里六分。');
});

test('all words must stand in the text', () => {
	expect(excerptOf(text, '石城 李棠')).toBeDefined();
	expect(excerptOf(text, '石城 砖墙')).toBeUndefined();
	expect(excerptOf(text, '')).toBeUndefined();
});

test('a query in traditional characters is asked in simplified ones', () => {
	expect(simplified('光緒三十年 65號', { from: '緒號', to: '绪号' })).toBe('光绪三十年 65号');
});
