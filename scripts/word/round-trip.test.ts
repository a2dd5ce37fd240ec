import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chapterParts } from './chapter-file.ts';
import { changeChapter } from './compose.ts';
import { assemble, NO_PICTURES } from './read/assemble.ts';
import { readWord } from './read-word.ts';
import { blockLines } from './text/to-mdx.ts';
import { trialMuseum } from './trial.ts';
import { chapterDocument } from './write/chapter.ts';

const CHAPTERS = readdirSync('content/chapters').map((name) => name.replace(/\.mdx$/, ''));
const EVIDENCE = new Set(
	readdirSync('content/evidence').map((name) => name.replace(/\.yaml$/, '')),
);

let museum: ReturnType<typeof trialMuseum>;
beforeAll(() => {
	museum = trialMuseum();
});
afterAll(() => museum.remove());

/** What a Word file says, without anything it carries unseen. */
function readBack(docx: Buffer, evidence: ReadonlySet<string> = EVIDENCE) {
	writeFileSync(museum.path, docx);
	const read = readWord(museum.path, () => evidence);
	if ('troubles' in read) throw new Error(JSON.stringify(read.troubles));
	const { document, context, carried } = read.value;
	const assembled = assemble(document, context.findings, NO_PICTURES);
	return { assembled, record: document.record, findings: context.findings, carried };
}

test.each(CHAPTERS)('「%s」 comes back from Word as it went, byte for byte', (id) => {
	const source = readFileSync(join('content/chapters', `${id}.mdx`), 'utf8');
	const { assembled, record, findings, carried } = readBack(chapterDocument(id, source));
	expect(findings).toEqual({ troubles: [], doubts: [], notes: [] });
	expect(carried).toBe(source);
	expect(record?.id).toBe(id);
	expect(changeChapter(source, assembled, record)?.source).toBe(source);
	// The words alone are enough: nothing but the blank line below the fields comes from what was there before.
	const body = blockLines(assembled.blocks).map(({ text }) => text);
	expect(['', ...body, ''].join('\n')).toBe(chapterParts(source)?.body);
});

test('equal chapters give equal files', () => {
	const source = readFileSync('content/chapters/rivers.mdx', 'utf8');
	expect(chapterDocument('rivers', source).equals(chapterDocument('rivers', source))).toBe(true);
});

/** Everything a chapter can say, and much that ours do not. */
const RICH = `---
# 给编辑的话
title:   '带 引号的篇名'
part: body
order: 40
lede: >-
  折成
  两行的导语
places: [ city-wall,gate-east ]
updated: 2026-11-23   # 日子
channels: [web, kiosk]
---


## 一
### 二

软换行
接着写，**加粗**、*斜体*、<着重>着重</着重>、<专名>李棠</专名>、<书名>四川<着重>通志</着重></书名>，
[**链接**](/places/city-wall/)和<人 id="li-tang">李<注音 读="táng">棠</注音></人><引 id="b16 b17" />。<注>脚注里有*斜体*和[链接](/about/)，<引 id="b16" />。</注>

1\\. 不是列表 \\*星号\\* a_b \\[方括号\\] &amp;amp; \\~波浪\\~ \\\\ ~

* 甲
    1. 子

       子的第二段
    2. 丑
* 乙

- 另一个列表

3) 从三数起
4) 四

> 引一段
>
> 再一段

***

|左|中|右|无|
|:--|:-:|--:|---|
|1|2|3|a\\|b|
|<引 id="b16"/>|||短|

| 紧跟的 | 一张 |
|---|---|
| 甲 | 乙 |

<引文 据="「甲」与'乙'的书">

第一段<引 id="b16" />

第二段

</引文>
<说法不一 题='带 "双引号" 的题'>

<一说 据="甲">

话<引 id="b16" />。

- 条

</一说>
<一说 据="乙">

<引文 据="丙">

话

- 列表在引文里

</引文>

</一说>

</说法不一>

<图 id="old-street" />

<编者>

第一行\\
第二行

</编者>
<待考>

问？

</待考>
`;

test('what no chapter of ours says comes back too, with every blank and sign as it was typed', () => {
	const { assembled, record, findings } = readBack(chapterDocument('rich', RICH));
	expect(findings.troubles).toEqual([]);
	expect(changeChapter(RICH, assembled, record)?.source).toBe(RICH);
});

test('line ends of Windows come back', () => {
	const source = RICH.replace(/\n/g, '\r\n');
	const { assembled, record } = readBack(chapterDocument('rich', RICH));
	expect(changeChapter(source, assembled, record)?.source).toBe(source);
});
