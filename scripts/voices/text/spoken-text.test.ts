import { expect, test } from 'vitest';
import { plainWords, spokenSections } from './spoken-text.ts';

const CHAPTER = `
<编者>

这一篇讲城墙。

</编者>

## 一圈三里六分

温江县的石城，是<词 id="zhixian">知县</词><人 id="li-tang">李棠</人>砌的<引 id="b16" />。<注>古代的里与今天不同<引 id="b17" />。</注>门楼叫<注音 读="qiáo">谯</注音>楼
<引 id="b20" />。

<引文 据="雍正《四川通志》卷四上">

周三里六分<引 id="b17" />

</引文>

- 东门叫<地 id="gate-east">和宁门</地><引 id="b13" />
- 西门没有见到<引 id="b13" />

<图 id="dananjie-65-after" />

## 说法

<说法不一 题="改名在哪一年">

<一说 据="《元和郡县图志》">

贞观元年<引 id="c02" />。

</一说>

</说法不一>

<表 题="城门">

| 门 | 名 |
|---|---|
| 东门 | 和宁门<引 id="b13" /> |

</表>

<待考>

门在哪里？见[城墙](/places/city-wall/)。

</待考>
`;

test('reads a chapter as a neighbour would, without marks and footnotes', () => {
	expect(spokenSections(CHAPTER).map(({ paragraphs }) => paragraphs)).toEqual([
		['这一篇讲城墙。'],
		[
			'一圈三里六分。',
			'温江县的石城，是知县李棠砌的。门楼叫谯楼。',
			'雍正《四川通志》卷四上写道：',
			'「周三里六分」。',
			'东门叫和宁门。',
			'西门没有见到。',
		],
		[
			'说法。',
			'说法不一：改名在哪一年。',
			'一说，见《元和郡县图志》。',
			'贞观元年。',
			'这里有一张表，题为「城门」，请看文字。',
			'待考。',
			'门在哪里？见城墙。',
		],
	]);
});

test('knows the places, people and words a section speaks of', () => {
	const section = spokenSections(CHAPTER)[1];
	expect(section?.places).toEqual(['gate-east']);
	expect(section?.people).toEqual(['li-tang']);
	expect(section?.terms).toEqual(['zhixian']);
	expect(section?.keywords).toEqual(['知县']);
});

test('titles of books keep their marks', () => {
	expect(plainWords('见<书名>四川通志</书名>')).toBe('见《四川通志》');
});
