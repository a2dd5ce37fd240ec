import { expect, test } from 'vitest';
import { joinParts, partsOf } from './marked-words.ts';

const text = '中间的坝坝，坝坝电影也放';

test('a text is cut at its dialect words', () => {
	expect(
		partsOf(text, [
			{ from: 3, to: 5 },
			{ from: 6, to: 10 },
		]).map(({ text, isDialect }) => (isDialect ? `〔${text}〕` : text)),
	).toEqual(['中间的', '〔坝坝〕', '，', '〔坝坝电影〕', '也放']);
});

test.each([
	[[]],
	[[{ from: 0, to: 3 }]],
	[[{ from: 10, to: 12 }]],
	[
		[
			{ from: 3, to: 5 },
			{ from: 5, to: 7 },
		],
	],
])('its parts joined are the text with its words: %j', (dialect) => {
	const joined = joinParts(partsOf(text, dialect));
	expect(joined.text).toBe(text);
	expect(joined.dialect ?? []).toEqual(dialect);
});
