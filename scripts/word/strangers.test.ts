import { afterEach, beforeEach, expect, test } from 'vitest';
import {
	cell,
	OPENING,
	para,
	row,
	run,
	style,
	STYLES,
	table,
	trialDocx,
	trialMuseum,
} from './trial.ts';

let museum: ReturnType<typeof trialMuseum>;
beforeEach(() => {
	museum = trialMuseum();
});
afterEach(() => museum.remove());

const WRITE = { chapter: 'trial', write: true };
/** The text below the fields. */
const body = () => museum.chapter('trial').split('---\n').slice(2).join('---\n').trim();
const CITED = '砌的〔史料 E01〕。';

/** Brings a file in that nothing stands in the way of, and answers what was printed. */
async function brought(docx: Buffer): Promise<string> {
	const { text, ok } = await museum.bring(docx, WRITE);
	if (!ok) throw new Error(text);
	return text;
}

test('WPS: styles called 1, 2, 3, a phonetic guide as an equation, a citation in a footnote', async () => {
	const styles = [
		style('1', 'Normal'),
		style('2', 'heading 1', '<w:basedOn w:val="1"/>'),
		style('3', 'heading 2', '<w:basedOn w:val="1"/>'),
		style('a5', '我的小标题', '<w:basedOn w:val="3"/>'),
	].join('');
	const field = (instruction: string) =>
		`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
	const docx = trialDocx(
		para('石桥', '2') +
			para('一座石桥，有两种说法。', 'Subtitle') +
			para('桥在哪里', '3') +
			para(
				run('桥在') +
					field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(pí),郫)') +
					run('县城外') +
					'<w:r><w:footnoteReference w:id="2"/></w:r>' +
					run('。'),
			) +
			para('谁砌的', 'a5') +
			para(`某知县${CITED}`),
		{
			styles: styles + style('Subtitle', 'Subtitle'),
			footnotes: `<w:footnote w:id="2">${para('<w:r><w:footnoteRef/></w:r>' + run(' 〔史料：e01，E02〕'))}</w:footnote>`,
		},
	);
	expect(await brought(docx)).toMatchInlineSnapshot(`
		"文章.docx → content/chapters/trial.mdx（新的一篇，15 行）

		--- （没有）
		+++ 文章.docx
		@@ -0,0 +1,16 @@
		+---
		+title: 石桥
		+part: body
		+order: 21
		+lede: 一座石桥，有两种说法。
		+updated: '2026-11-23'
		+---
		+
		+## 桥在哪里
		+
		+桥在<注音 读="pí">郫</注音>县城外<引 id="e01 e02" />。
		+
		+## 谁砌的
		+
		+某知县砌的<引 id="e01" />。
		+

		请看一看，不妨碍写入：
		  标题　这一篇没有写话题，按话题看的人遇不到它
		    改法：请写进「这一章的记录」的「话题」一行；没有这张表的，收进来以后运行 npm run word -- export 编号，就有了

		写入 content/chapters/trial.mdx。接下来请运行 npm start，看一看网页上的样子。收错了，运行 npm run undo。"
	`);
	expect(museum.chapter('trial')).toMatchInlineSnapshot(`
		"---
		title: 石桥
		part: body
		order: 21
		lede: 一座石桥，有两种说法。
		updated: '2026-11-23'
		---

		## 桥在哪里

		桥在<注音 读="pí">郫</注音>县城外<引 id="e01 e02" />。

		## 谁砌的

		某知县砌的<引 id="e01" />。
		"
	`);
});

test('Word: lists in lists that begin at 3, a table with its caption, a quotation with its source, endnotes', async () => {
	const level = (at: number, format: string, start = 1) =>
		`<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`;
	const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 3)}${level(1, 'bullet')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
	const item = (text: string, list: number, at: number) =>
		para(
			text,
			'ListParagraph',
			`<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`,
		);
	const seq = '<w:fldSimple w:instr=" SEQ 表 \\* ARABIC "><w:r><w:t>1</w:t></w:r></w:fldSimple>';
	const docx = trialDocx(
		OPENING +
			para('门', 'Heading1') +
			item('东门〔史料 E01〕', 1, 0) +
			item('又叫朝阳门，据一则网络转帖〔史料 E04〕', 1, 1) +
			item('西门〔史料 E01〕', 1, 0) +
			item('另起一列〔史料 E01〕', 2, 0) +
			para(run('表 ') + seq + run('　几道门'), 'Caption') +
			table([
				row([cell('方位'), cell('门名')], true),
				row([cell('东'), cell('朝阳门，据网络转帖〔史料 E04〕')]),
			]) +
			para('城周三里，高一丈〔史料 E01〕', 'Quote') +
			para('——《甲县旧志》卷二', 'Quote') +
			para(run('城外是田') + '<w:r><w:endnoteReference w:id="1"/></w:r>' + run('〔史料 E01〕。')),
		{
			styles: STYLES,
			numbering,
			endnotes: `<w:endnote w:id="1">${para('<w:r><w:endnoteRef/></w:r>' + run(' 田坝。'))}</w:endnote>`,
		},
	);
	expect(await brought(docx)).toMatchInlineSnapshot(`
		"文章.docx → content/chapters/trial.mdx（新的一篇，31 行）

		--- （没有）
		+++ 文章.docx
		@@ -0,0 +1,32 @@
		+---
		+title: 试写的一篇
		+part: body
		+order: 21
		+lede: 试写的导语。
		+updated: '2026-11-23'
		+---
		+
		+## 门
		+
		+3. 东门<引 id="e01" />
		+   - 又叫朝阳门，据一则网络转帖<引 id="e04" />
		+4. 西门<引 id="e01" />
		+
		+1) 另起一列<引 id="e01" />
		+
		+<表 题="几道门">
		+
		+| 方位 | 门名 |
		+|---|---|
		+| 东 | 朝阳门，据网络转帖<引 id="e04" /> |
		+
		+</表>
		+
		+<引文 据="《甲县旧志》卷二">
		+
		+城周三里，高一丈<引 id="e01" />
		+
		+</引文>
		+
		+城外是田<注>田坝。</注><引 id="e01" />。
		+

		请看一看，不妨碍写入：
		  标题　这一篇没有写话题，按话题看的人遇不到它
		    改法：请写进「这一章的记录」的「话题」一行；没有这张表的，收进来以后运行 npm run word -- export 编号，就有了

		写入 content/chapters/trial.mdx。接下来请运行 npm start，看一看网页上的样子。收错了，运行 npm run undo。"
	`);
	expect(body()).toMatchInlineSnapshot(`
		"## 门

		3. 东门<引 id="e01" />
		   - 又叫朝阳门，据一则网络转帖<引 id="e04" />
		4. 西门<引 id="e01" />

		1) 另起一列<引 id="e01" />

		<表 题="几道门">

		| 方位 | 门名 |
		|---|---|
		| 东 | 朝阳门，据网络转帖<引 id="e04" /> |

		</表>

		<引文 据="《甲县旧志》卷二">

		城周三里，高一丈<引 id="e01" />

		</引文>

		城外是田<注>田坝。</注><引 id="e01" />。"
	`);
});

test('Google: bold by hand for headings, tabs and empty paragraphs for layout, curly quotes, blanks between letters', async () => {
	const docx = trialDocx(
		OPENING +
			para('<w:r><w:rPr><w:b/></w:rPr><w:t>从前的桥</w:t></w:r>') +
			para('') +
			para(
				`<w:r><w:tab/></w:r>${run('　　老人 说,桥是“清朝”的(大概) ,１９５０年修过 3 次')}${run('〔史料 E01〕.')}`,
			) +
			para('') +
			para('1. 先修桥墩〔史料 E01〕；') +
			para(`${run('甲')}<w:r><w:tab/></w:r>${run('乙〔史料 E01〕')}`) +
			para('他说“好〔史料 E01〕。'),
		{ styles: STYLES },
	);
	const { text, ok } = await museum.bring(docx, WRITE);
	expect(ok).toBe(false);
	expect(text).toMatchInlineSnapshot(`
		"文章.docx
		  第 3 段「从前的桥」　这一段没有标出史料：「从前的桥」
		    改法：请在说到事实的句子末尾、句号前面写上〔史料 编号〕；编者自己的话，上下各加一行【编者】【编者完】，没有答案的加【待考】【待考完】

		请看一看，不妨碍写入：
		  第 3 段「从前的桥」　整段加粗，像是小标题，照加粗的段落收
		    改法：请看是不是小标题；是的，选中这一段，点「标题 1」样式
		  第 5 段「1. 先修桥墩〔史料 E……」　像是手打的列表，照普通的段落收
		    改法：请看是不是一条一条的列表；是的，删去手打的记号，用「项目符号」或「编号」
		  第 6 段「甲 乙〔史料 E01〕」　用 Tab 键隔开了字，收成一个空格
		    改法：请看这里是不是一张表；是表的，请用「插入—表格」

		共 1 处要改。没有写入任何文件。"
	`);
	const cited = trialDocx(
		OPENING +
			para(
				`<w:r><w:tab/></w:r>${run('　　老人 说,桥是“清朝”的(大概) ,１９５０年修过 3 次')}${run('〔史料 E01〕.')}`,
			) +
			para('他说“好〔史料 E01〕。'),
		{ styles: STYLES },
	);
	expect(await brought(cited)).toMatchInlineSnapshot(`
		"文章.docx → content/chapters/trial.mdx（新的一篇，11 行）

		--- （没有）
		+++ 文章.docx
		@@ -0,0 +1,12 @@
		+---
		+title: 试写的一篇
		+part: body
		+order: 21
		+lede: 试写的导语。
		+updated: '2026-11-23'
		+---
		+
		+老人说，桥是「清朝」的（大概），1950年修过3次<引 id="e01" />。
		+
		+他说“好<引 id="e01" />。
		+

		照馆里的写法改了 9 处：
		  第 3 段「老人 说,桥是“清朝”的……」　全角数字、字母改半角：「大概) ,１９５０年修过 3」→「大概) ,1950年修过 3」
		  第 3 段「老人 说,桥是“清朝”的……」　括号改全角：「“清朝”的(大概) ,195」→「“清朝”的（大概） ,195」
		  第 3 段「老人 说,桥是“清朝”的……」　空格删去：「的（大概） ,1950」→「的（大概）,1950」
		  第 3 段「老人 说,桥是“清朝”的……」　半角标点改全角：「老人 说,桥是“清朝」→「老人 说，桥是“清朝」
		  第 3 段「老人 说,桥是“清朝”的……」　半角标点改全角：「的（大概）,1950年」→「的（大概），1950年」
		  第 3 段「老人 说,桥是“清朝”的……」　半角标点改全角：「 3 次〔〕.」→「 3 次〔〕。」
		  第 3 段「老人 说,桥是“清朝”的……」　引号改成「」：「 说，桥是“清朝”的（大概）」→「 说，桥是「清朝」的（大概）」
		  第 3 段「老人 说,桥是“清朝”的……」　空格删去：「老人 说，桥是「」→「老人说，桥是「」
		  第 3 段「老人 说,桥是“清朝”的……」　空格删去：「50年修过 3 次〔〕。」→「50年修过3次〔〕。」

		请看一看，不妨碍写入：
		  第 4 段「他说“好〔史料 E01〕……」　引号不成对，没有改
		    改法：请看少了哪一个；馆里的引号用「」，里层用『』
		  标题　这一篇没有写话题，按话题看的人遇不到它
		    改法：请写进「这一章的记录」的「话题」一行；没有这张表的，收进来以后运行 npm run word -- export 编号，就有了

		写入 content/chapters/trial.mdx。接下来请运行 npm start，看一看网页上的样子。收错了，运行 npm run undo。"
	`);
});

test('LibreOffice and Mac: other prefixes, a table of contents, comments, marks of emphasis, links into the museum', async () => {
	const docx = trialDocx(
		'<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>' +
			para('城墙……1') +
			'</w:sdtContent></w:sdt>' +
			OPENING +
			para(
				run('不', '<w:em w:val="dot"/>') +
					run('是') +
					run('李棠', '<w:u w:val="single"/>') +
					'<w:hyperlink r:id="rIdA"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>旧城墙</w:t></w:r></w:hyperlink>' +
					'<w:commentRangeStart w:id="0"/>' +
					run(CITED) +
					'<w:r><w:commentReference w:id="0"/></w:r>' +
					'<w:r><w:br w:type="page"/></w:r>',
			),
		{
			styles: STYLES,
			comments: `<w:comment w:id="0" w:author="老王">${para('这一句再核一核')}</w:comment>`,
			relations: [['rIdA', 'hyperlink', 'https://beijie.invalid/-/place/old-wall']],
		},
	);
	expect(await brought(docx)).toMatchInlineSnapshot(`
		"文章.docx → content/chapters/trial.mdx（新的一篇，9 行）

		--- （没有）
		+++ 文章.docx
		@@ -0,0 +1,10 @@
		+---
		+title: 试写的一篇
		+part: body
		+order: 21
		+lede: 试写的导语。
		+updated: '2026-11-23'
		+---
		+
		+<着重>不</着重>是<专名>李棠</专名><地 id="old-wall">旧城墙</地>砌的<引 id="e01" />。
		+

		请看一看，不妨碍写入：
		  第 3 段「不是李棠旧城墙砌的〔史料……」　「李棠」有下划线，收成专名线
		    改法：请看是不是人名、地名；不是的，去掉下划线
		  标题　这一篇没有写话题，按话题看的人遇不到它
		    改法：请写进「这一章的记录」的「话题」一行；没有这张表的，收进来以后运行 npm run word -- export 编号，就有了

		没有收进来的：
		  目录不收，网页自己会做。
		  第 3 段「不是李棠旧城墙砌的〔史料……」　批注（老王）：这一句再核一核

		写入 content/chapters/trial.mdx。接下来请运行 npm start，看一看网页上的样子。收错了，运行 npm run undo。"
	`);
	expect(body()).toMatchInlineSnapshot(
		`"<着重>不</着重>是<专名>李棠</专名><地 id="old-wall">旧城墙</地>砌的<引 id="e01" />。"`,
	);
});

test('a document whose writer chose other prefixes reads the same', async () => {
	const usual = trialDocx(OPENING + para(`某知县${CITED}`), { styles: STYLES });
	const text = await brought(usual);
	const other = trialDocx('', {
		styles: STYLES,
		files: {
			'word/document.xml': `<?xml version="1.0"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body>${(OPENING + para(`某知县${CITED}`)).replace(/(<\/?)w:/g, '$1x:').replace(/ w:/g, ' x:')}</x:body></x:document>`,
		},
	});
	expect(text).toContain('新的一篇');
	expect((await museum.bring(other, WRITE)).text).toContain('说的一样');
});
