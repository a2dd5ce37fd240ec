import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { para, run, trialMuseum, withPart } from './trial.ts';
import { chapterDocument } from './write/chapter.ts';

let museum: ReturnType<typeof trialMuseum>;
let source = '';
let docx: Buffer = Buffer.alloc(0);
beforeEach(() => {
	museum = trialMuseum();
	source = museum.chapter('old-wall');
	docx = chapterDocument('old-wall', source);
});
afterEach(() => museum.remove());

const TEXT = 'word/document.xml';
/** Puts paragraphs behind the one that holds some words. */
const after = (words: string, more: string) => (xml: string) => {
	const end = xml.indexOf('</w:p>', xml.indexOf(words)) + '</w:p>'.length;
	return xml.slice(0, end) + more + xml.slice(end);
};

test('what was not changed is not changed', async () => {
	const { text, ok } = await museum.bring(docx);
	expect(ok).toBe(true);
	expect(text).toMatchInlineSnapshot(`
		"文章.docx 和 content/chapters/old-wall.mdx 说的一样。

		没有写入任何文件。"
	`);
});

test('a sentence, a footnote and a heading that were changed in Word are what changes in the chapter', async () => {
	let edited = withPart(docx, TEXT, (xml) => xml.replace('>几道门<', '>城门有几道<'));
	const note = '<w:r><w:footnoteReference w:id="9"/></w:r>';
	edited = withPart(
		edited,
		TEXT,
		after('周三里', para(run('墙外有田，《甲县旧志》这样说〔史料 E01〕。') + note)),
	);
	edited = withPart(edited, 'word/footnotes.xml', (xml) =>
		xml.replace(
			'</w:footnotes>',
			`<w:footnote w:id="9">${para('<w:r><w:footnoteRef/></w:r>' + run(' 只见到这一句〔史料 E01〕。'), 'FootnoteText')}</w:footnote></w:footnotes>`,
		),
	);
	const { text, ok } = await museum.bring(edited, { write: true });
	expect(ok).toBe(true);
	expect(text).toMatchInlineSnapshot(`
		"文章.docx → content/chapters/old-wall.mdx（添 3 行，去 1 行）

		--- content/chapters/old-wall.mdx
		+++ 文章.docx
		@@ -13,4 +13,6 @@
		 据《甲县旧志》，<地 id="old-wall">旧城墙</地>周三里<引 id="e01" />。<注>这里的里是古里<引 id="e01" />。</注>城外是<词 id="tianba">田坝</词><引 id="e01" />。
		 
		+墙外有田，《甲县旧志》这样说<引 id="e01" />。<注>只见到这一句<引 id="e01" />。</注>
		+
		 <引文 据="《甲县旧志》卷二">
		 
		@@ -35,5 +37,5 @@
		 </说法不一>
		 
		-### 几道门
		+### 城门有几道
		 
		 <表 题="一则网络转帖所记的门">

		「改动日期」没有改，还是原来的；要改，改「这一章的记录」里的一行。

		写入 content/chapters/old-wall.mdx。接下来请运行 npm start，看一看网页上的样子。收错了，运行 npm run undo。"
	`);
	expect(museum.chapter('old-wall')).toBe(
		source
			.replace('### 几道门', '### 城门有几道')
			.replace(
				'<引文 据',
				'墙外有田，《甲县旧志》这样说<引 id="e01" />。<注>只见到这一句<引 id="e01" />。</注>\n\n<引文 据',
			),
	);
});

test('fields are changed in the table, and a row that is gone is missed', async () => {
	const edited = withPart(docx, TEXT, (xml) =>
		xml
			.replace('>2026-11-22<', '>2026年12月1日<')
			.replace('>城墙与街巷<', '>城墙与街巷、江河与桥<'),
	);
	expect((await museum.bring(edited, { write: true })).ok).toBe(true);
	expect(museum.chapter('old-wall')).toBe(
		source
			.replace("updated: '2026-11-22'", "updated: '2026-12-01'")
			.replace('themes: [walls]', 'themes: [walls, rivers]'),
	);
	const rows = withPart(docx, TEXT, (xml) =>
		xml.replace(/<w:tr>(?:(?!<\/w:tr>).)*话题.*?<\/w:tr>/s, ''),
	);
	expect((await museum.bring(rows)).text).toMatchInlineSnapshot(`
		"文章.docx
		  这一章的记录　少了「话题」一行
		    改法：请在表里补上一行，左边写「话题」；不要这一项的，留着这一行，把右边清空

		共 1 处要改。没有写入任何文件。"
	`);
});

test('a word that Word cut into pieces is one word', async () => {
	const edited = withPart(docx, TEXT, (xml) =>
		xml.replace(
			/<w:t xml:space="preserve">几道门<\/w:t>/,
			'<w:t>几</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>道</w:t></w:r><w:bookmarkStart w:id="0" w:name="_Toc1"/><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>门</w:t>',
		),
	);
	expect((await museum.bring(edited)).text).toContain('说的一样');
});

describe('a chapter that was changed since', () => {
	const change = () =>
		writeFileSync(
			join(museum.root, 'chapters/old-wall.mdx'),
			source.replace('最后一段墙', '最后那一段墙'),
		);

	test('is not written over; both changes are shown', async () => {
		change();
		const edited = withPart(docx, TEXT, (xml) => xml.replace('>几道门<', '>城门<'));
		const { text, ok } = await museum.bring(edited, { write: true });
		expect(ok).toBe(false);
		expect(text).toMatchInlineSnapshot(`
			"文章.docx
			  content/chapters/old-wall.mdx　文件存出来以后，馆里的这一篇又改过，两边的改动不能一起收
			    改法：请运行 npm run word -- export old-wall --to old-wall-2.docx 重新存一份，把下面第二段里的改动抄过去

			馆里改了：
			--- 存出来的时候
			+++ content/chapters/old-wall.mdx
			@@ -62,5 +62,5 @@
			 <待考>
			 
			-最后一段墙是哪一年拆的？
			+最后那一段墙是哪一年拆的？
			 
			 </待考>

			文件里改了：
			--- 存出来的时候
			+++ 文章.docx
			@@ -35,5 +35,5 @@
			 </说法不一>
			 
			-### 几道门
			+### 城门
			 
			 <表 题="一则网络转帖所记的门">

			共 1 处要改。没有写入任何文件。"
		`);
		expect(museum.chapter('old-wall')).toContain('最后那一段墙');
	});

	test('is left alone by a file in which nothing was changed', async () => {
		change();
		expect(await museum.bring(docx, { write: true })).toEqual({
			ok: true,
			text: '文章.docx 存出来以后没有改过；馆里的 content/chapters/old-wall.mdx 后来改过，留着馆里的。\n\n没有写入任何文件。',
		});
	});

	test('is not guessed at where the file has lost its own copy', async () => {
		change();
		const edited = withPart(docx, 'customXml/item1.xml', () => '<gone/>');
		expect((await museum.bring(edited, { write: true })).text).toMatchInlineSnapshot(`
			"文章.docx
			  content/chapters/old-wall.mdx　馆里的这一篇，在文件存出来以后改过，或者核对码被改过；文件里也没有原来的一份可以比
			    改法：请运行 npm run word -- export old-wall 重新存一份，把改动抄过去

			共 1 处要改。没有写入任何文件。"
		`);
	});

	test('does not matter where it only lost its copy', async () => {
		const edited = withPart(
			withPart(docx, 'customXml/item1.xml', () => '<gone/>'),
			TEXT,
			(xml) => xml.replace('>几道门<', '>城门<'),
		);
		expect((await museum.bring(edited, { write: true })).ok).toBe(true);
		expect(museum.chapter('old-wall')).toBe(source.replace('### 几道门', '### 城门'));
	});
});

test('what would break another record is told before anything is written', async () => {
	const edited = withPart(docx, TEXT, (xml) =>
		xml
			.replace('>城墙与街巷<', '>城墙<')
			.replace('〔史料 E02〕', '〔史料 E12〕')
			.replace('>【编者完】<', '>编者完<'),
	);
	const { text, ok } = await museum.bring(edited, { write: true });
	expect(ok).toBe(false);
	expect(text).toMatchInlineSnapshot(`
		"文章.docx
		  第 9 段「成化年间，某知县始砌以石……」　没有「E12」这张史料卡
		    改法：请把编号改对，相近的有 E02；还没有卡的，先新建 content/evidence/e12.yaml
		  第 22 段「【编者】」　【编者】没有写完
		    改法：请在这段话的下面补一行【编者完】
		  这一章的记录「话题」　「话题」写成了「城墙」，没有这一类
		    改法：请从这几类里选：names（地名与建置）、walls（城墙与街巷）、rivers（江河与桥）、schools（学校与读书）、courtyards（院落与改造）、neighbours（邻里与志愿）、memory（记忆与修志）

		共 3 处要改。没有写入任何文件。"
	`);
	expect(museum.chapter('old-wall')).toBe(source);
});

test('a second time changes nothing', async () => {
	const edited = withPart(docx, TEXT, (xml) => xml.replace('>几道门<', '>城门<'));
	await museum.bring(edited, { write: true });
	const written = readFileSync(join(museum.root, 'chapters/old-wall.mdx'));
	expect((await museum.bring(edited, { write: true })).text).toContain('说的一样');
	expect(readFileSync(join(museum.root, 'chapters/old-wall.mdx')).equals(written)).toBe(true);
});
