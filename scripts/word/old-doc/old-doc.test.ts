import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256Of } from '../../photos/files/archive.ts';
import { readWord } from '../read-word.ts';
import { trialMuseum } from '../trial.ts';
import { translateDoc } from './translate.ts';
import { PICTURES, SOURCES } from './trial-docs.ts';
import { oldDoc } from './trial-old.ts';

let museum: ReturnType<typeof trialMuseum>;
beforeEach(() => {
	museum = trialMuseum();
});
afterEach(() => museum.remove());

const EVIDENCE = new Set(['e01', 'e02']);

/** What is read in a file: its paragraphs and tables, and what is said of them. */
function readIn(bytes: Buffer) {
	writeFileSync(museum.path, bytes);
	const read = readWord(museum.path, () => EVIDENCE);
	if ('troubles' in read) throw new Error(JSON.stringify(read.troubles));
	const { document, context } = read.value;
	return { items: document.items, findings: context.findings };
}

/** LibreOffice writes of every paragraph in plain style that it stands at the left, which .docx leaves unsaid. */
const leftUnsaid = (items: unknown): unknown =>
	JSON.parse(JSON.stringify(items), (key, value: unknown) =>
		value === 'left' ? (key === 'align' ? undefined : null) : value,
	);

test('what becomes a chapter is read in a .doc as in the .docx it was made from', () => {
	const [old, modern] = [readIn(oldDoc('chapter')), readIn(SOURCES.chapter)];
	expect(old.items.length).toBeGreaterThan(15);
	expect(leftUnsaid(old.items)).toEqual(leftUnsaid(modern.items));
	expect(old.findings).toEqual(modern.findings);
});

const CHAPTER = `
## 桥在哪里

桥在**县城***外，*<专名>某人</专名><书名>《某志》</书名><着重>记着</着重><注音 读="pí">郫</注音>江<注>脚注的话。</注>，(Bridge 2)，é 和 ☆𠮷<引 id="e01" />。

### 一个自己的小标题

看<地 id="east-gate">东门</地>，上一行\\
下一行<注>尾注的话。</注>，又一条<引 id="e01" />。<引 id="e02" />

3. 第三条<引 id="e01" />。
   - 里面的一条<引 id="e01" />。
4. 第四条<引 id="e01" />。

列表之间<引 id="e01" />。

- 一个点<引 id="e01" />。
  1. 点里的第一<引 id="e01" />。

<引文 据="《某志》卷一">

城周三里，高一丈<引 id="e01" />。

</引文>

<表 题="两座桥">

| 名称 | 多长 |
|:--|---|
| 东桥 | 十步<引 id="e01" />。 |

</表>

<待考>

桥是谁造的？

</待考>
`;

test('a .doc becomes a chapter, and a second time nothing changes', async () => {
	const options = { chapter: 'trial', write: true };
	const { text, ok } = await museum.bring(oldDoc('chapter'), options);
	expect(text).toContain('新的一篇');
	expect(ok).toBe(true);
	expect(museum.chapter('trial').split('---\n').slice(2).join('---\n')).toBe(CHAPTER);
	const again = await museum.bring(oldDoc('chapter'), options);
	expect(again.ok).toBe(true);
	expect(again.text).toContain('说的一样');
});

test('what is refused in a .docx is refused in a .doc, at the same places and with the same words', () => {
	const [old, modern] = [readIn(oldDoc('refused')), readIn(SOURCES.refused)];
	expect(old.findings.troubles.length).toBeGreaterThan(8);
	expect(old.findings.troubles).toEqual(modern.findings.troubles);
	expect(old.findings.notes).toEqual(modern.findings.notes);
	expect(old.findings.notes).toEqual([
		'第 7 段「有批注〔史料 E01〕。」　批注（老王）：请核对年份。',
	]);
	// A text box of LibreOffice is a frame and a box with the words.
	expect(old.findings.doubts.map(({ message }) => message)).toContain(
		'有一个图形（线、框之类），不收',
	);
});

test('pictures come out as the files they were, in a line or floating', () => {
	const parts = translateDoc(oldDoc('pictures'));
	const media = [...parts].filter(([name]) => name.startsWith('word/media/'));
	expect(media.map(([name]) => name)).toEqual(['word/media/image1.jpg', 'word/media/image2.png']);
	expect(media.map(([, bytes]) => sha256Of(bytes))).toEqual(PICTURES.map(sha256Of));
	const { items } = readIn(oldDoc('pictures'));
	const uses = items.flatMap((item) => (item.kind === 'paragraph' ? item.pictures : []));
	expect(uses.map(({ relation }) => relation)).toEqual(['rIdPicture1', 'rIdPicture2']);
});

describe('a chapter that was handed out and comes back as a .doc', () => {
	const wall = () => museum.chapter('old-wall');

	test('is the chapter it was', async () => {
		const before = wall();
		const { text, ok } = await museum.bring(oldDoc('exported'), { write: true });
		expect(text).toContain('说的一样');
		expect(ok).toBe(true);
		expect(wall()).toBe(before);
	});

	test('does not cover what was changed in the museum since, for it does not carry the old text', async () => {
		const path = join(museum.root, 'chapters', 'old-wall.mdx');
		writeFileSync(path, `${readFileSync(path, 'utf8')}\n又一段<引 id="e01" />。\n`);
		const before = wall();
		const { text, ok } = await museum.bring(oldDoc('exported'), { write: true });
		expect(ok).toBe(false);
		expect(text).toContain('文件里也没有原来的一份可以比');
		expect(wall()).toBe(before);
	});
});
