import { describe, expect, test } from 'vitest';
import { readChapter, readText } from './read-chapter.ts';

const chapter = readChapter(`## 一圈三里，五道门

石城是<人 id="li-tang">李棠</人>砌的<引 id="b16" />。<注>里是古里<引 id="b17" />。</注>别的<地 id="city-wall">城墙</地>话
换了一行<引 id="c01 c02" />。

### 一圈三里，五道门

- 甲<引 id="a01" />
  - 乙<引 id="a02" />

<编者>

看[地图](/map/)。

</编者>

<一说 据="一则转帖">

丙<引 id="a03" />。

</一说>

<图 id="old-street" />

<今昔 id="yard" />

<大事 id="1638" />
`);

test('lists citations in reading order, with their lines', () => {
	expect(chapter.citations.map(({ id, line }) => [id, line])).toEqual([
		['b16', 3],
		['b17', 3],
		['c01', 4],
		['c02', 4],
		['a01', 8],
		['a02', 9],
		['a03', 19],
	]);
});

test('lists what else is named', () => {
	expect(chapter.people).toEqual([{ id: 'li-tang', line: 3, words: '李棠' }]);
	expect(chapter.places[0]?.words).toBe('城墙');
	expect([chapter.figures, chapter.comparisons, chapter.events].map(([mark]) => mark?.id)).toEqual([
		'old-street',
		'yard',
		'1638',
	]);
	expect(chapter.links).toEqual([{ address: '/map/', line: 13 }]);
	expect(chapter.footnotes).toBe(1);
});

test('gives headings the anchors the site gives them', () => {
	expect(chapter.headings.map(({ depth, slug }) => [depth, slug])).toEqual([
		[2, '一圈三里五道门'],
		[3, '一圈三里五道门-1'],
	]);
});

describe('passages', () => {
	test('end sentences at their marks and keep footnotes apart', () => {
		expect(chapter.passages[0]?.sentences).toEqual([
			{ text: '石城是李棠砌的。', line: 3, citations: ['b16'] },
			{ text: '别的城墙话\n换了一行。', line: 3, citations: ['c01', 'c02'] },
			{ text: '里是古里。', line: 3, citations: ['b17'] },
		]);
	});

	test('are each item of a list, the editors’ words, and each account', () => {
		expect(
			chapter.passages.map(({ kind, text, ownVoice, according }) => [
				kind,
				text,
				ownVoice,
				according,
			]),
		).toEqual([
			['paragraph', '石城是李棠砌的。别的城墙话\n换了一行。', false, undefined],
			['listItem', '甲', false, undefined],
			['listItem', '乙', false, undefined],
			['paragraph', '看地图。', true, undefined],
			['paragraph', '丙。', false, '一则转帖'],
		]);
	});
});

test('plain text is what a reader reads', () => {
	expect(chapter.plainText.split('\n').at(0)).toBe('一圈三里，五道门');
	expect(chapter.plainText).not.toContain('里是古里');
});

test('reads on behind a passage that cannot be parsed', () => {
	const { syntax, text } = readText('一<注>没有收尾\n\n二<引 id="b16" />。\n\n三{四\n');
	expect(syntax.map(({ line }) => line)).toEqual([1, 5]);
	expect(text.citations.map(({ id }) => id)).toEqual(['b16']);
});

test.each([
	[`${'> '.repeat(600)}深`, 'too-deep'],
	[`${'- '.repeat(300)}深`, 'too-deep'],
	['字'.repeat(200_001), 'too-long'],
	['['.repeat(1000), 'too-wide'],
])('does not hand the parser what would crash it', (body, kind) => {
	expect(readText(body).refused?.kind).toBe(kind);
});
