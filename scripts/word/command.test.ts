import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wellSpoken } from '../lib/broken-museum.ts';
import { answer } from './answer.ts';
import { para, trialMuseum, withPart } from './trial.ts';

let museum: ReturnType<typeof trialMuseum>;
beforeEach(() => {
	museum = trialMuseum();
});
afterEach(() => museum.remove());

/** What the command prints, without where the trial happens to lie. */
async function says(...typed: string[]) {
	const { text, ok } = await answer(typed, museum.root, museum.settings);
	return { ok, text: wellSpoken(text).replaceAll(museum.folder, '…') };
}

test('what cannot be understood is told with how it is meant', async () => {
	const { text, ok } = await says('exprot', 'old-wall', 'again', '--chapter', 'Old Wall');
	expect(ok).toBe(false);
	expect(text).toMatchInlineSnapshot(`
		"npm run word
		  命令　不认识「exprot」
		    改法：请照下面这样写
		怎样用：
		  npm run word -- export city-wall                    把一篇志存成 city-wall.docx，用 WPS 或 Word 改
		  npm run word -- import city-wall.docx               看一遍改了什么，不写文件
		  npm run word -- import city-wall.docx --write       写进馆里，文件里的图一起收成照片的草稿
		  npm run word -- new old-bridge                      新写一篇：存一份空的 old-bridge.docx
		还可以写：
		  --chapter 编号    别处写的文件，收成哪一篇
		  --to 文件.docx    export 和 new 存到哪里
		  --replace         export 和 new：那里已经有一份不一样的，盖掉它
		  命令　多写了「again」
		    改法：请一次只写一样；文件名里有空格的要加引号
		  命令　编号「Old Wall」里有小写字母、数字、连字符以外的字
		    改法：请只用小写字母、数字和连字符，例如 city-wall

		共 3 处要改。没有写入任何文件。"
	`);
	expect((await says('export')).text).toContain('export 后面没有写编号');
	expect((await says('import', 'a.docx', '--replace')).text).toContain(
		'import 不认识「--replace」',
	);
	expect((await says('--help')).ok).toBe(true);
});

describe('export', () => {
	const to = () => join(museum.folder, '旧城墙.docx');

	test('saves a file, once, and does not write over one that somebody has changed', async () => {
		expect(await says('export', 'old-wall', '--to', to())).toMatchInlineSnapshot(`
			{
			  "ok": true,
			  "text": "content/chapters/old-wall.mdx → …/旧城墙.docx（存好了，读回来核对过，和馆里的一字不差）
			请用 WPS 或 Word 打开来改，存成 .docx；改好以后运行 npm run word -- import 旧城墙.docx",
			}
		`);
		expect((await says('export', 'old-wall', '--to', to())).text).toContain('已经是这样，没有再写');
		const edited = withPart(readFileSync(to()), 'word/document.xml', (xml) =>
			xml.replace('>几道门<', '>门<'),
		);
		writeFileSync(to(), edited);
		const { text, ok } = await says('export', 'old-wall', '--to', to());
		expect(ok).toBe(false);
		expect(text).toMatchInlineSnapshot(`
			"旧城墙.docx
			  旧城墙.docx　这里已经有一份不一样的，里面也许有人改过
			    改法：请换一个名字：--to 新名字.docx；确定不要旧的，加上 --replace

			共 1 处要改。没有写入任何文件。"
		`);
		expect(readFileSync(to()).equals(edited)).toBe(true);
		expect((await says('export', 'old-wall', '--to', to(), '--replace')).ok).toBe(true);
	});

	test('says what it cannot save', async () => {
		expect((await says('export', 'old-wal', '--to', to())).text).toContain(
			'请核对编号，相近的有 old-wall',
		);
		const path = join(museum.root, 'chapters/old-wall.mdx');
		const source = readFileSync(path, 'utf8');
		writeFileSync(path, source.replace('据《甲县旧志》，', '```\n代码\n```\n\n'));
		expect((await says('export', 'old-wall', '--to', to())).text).toContain(
			'这里用了 Word 里没有的写法',
		);
		writeFileSync(path, source.replace('order: 10', 'order: 10\nodd: 1'));
		expect((await says('export', 'old-wall', '--to', to())).text).toContain('有不认识的字段：odd');
	});
});

test('a new chapter begins from an empty file, becomes a chapter, and brought in again changes nothing', async () => {
	const to = join(museum.folder, 'old-bridge.docx');
	expect(await says('new', 'old-bridge', '--to', to)).toMatchInlineSnapshot(`
		{
		  "ok": true,
		  "text": "新的一篇「old-bridge」→ …/old-bridge.docx（存好了）
		请填好标题、副标题和「这一章的记录」，在表格下面写正文；写好以后运行 npm run word -- import old-bridge.docx",
		}
	`);
	expect((await says('import', to)).text).toMatchInlineSnapshot(`
		"old-bridge.docx
		  old-bridge.docx　篇名还写着「待填」
		  old-bridge.docx　导语还写着「待填」
		    改法：请写上；「标题」「副标题」两种样式的段落就是篇名和导语

		共 2 处要改。没有写入任何文件。"
	`);
	const written = withPart(readFileSync(to), 'word/document.xml', (xml) =>
		xml
			.replace('待填：篇名，20字以内', '石桥')
			.replace('待填：开篇一句话，也用在列表和搜索里', '一座石桥。')
			.replace('<w:sectPr>', `${para('某知县砌的〔史料 E01〕。')}<w:sectPr>`),
	);
	writeFileSync(to, written);
	expect((await says('import', to, '--write')).ok).toBe(true);
	expect(museum.chapter('old-bridge')).toMatchInlineSnapshot(`
		"---
		title: 石桥
		part: body
		order: 21
		lede: 一座石桥。
		updated: '2026-11-23'
		---

		某知县砌的<引 id="e01" />。
		"
	`);
	expect((await says('import', to, '--write')).text).toContain('说的一样');
	expect((await says('new', 'old-bridge', '--to', to)).text).toContain(
		'馆里已经有「old-bridge」这一篇',
	);
});
