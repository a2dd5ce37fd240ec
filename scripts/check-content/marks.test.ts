import { expect, test } from 'vitest';
import { reportAfter } from '../lib/broken-museum.ts';

test('a mark that is never closed', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '古里<引 id="e01" />。</注>', '古里<引 id="e01" />。');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  <注> 没有写结束标记
		            改法：请在这一段末尾补上 </注>
		            名字：unclosed-mark

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a self-closing mark without its slash', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '<图 id="street-after" />', '<图 id="street-after">');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 50 行  <图> 没有收尾
		            改法：请在 > 前面加一条斜线，照这样写：<图 id="dananjie-65-after" />
		            名字：unclosed-mark

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a closing mark without a beginning', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '## 一圈三里\n', '## 一圈三里\n\n多出来的</注>。\n');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  多了一个结束标记 </注>
		            改法：请删去它，或在前面补上 <注>
		            名字：stray-closing-mark

		共 1 处要改，在 1 个文件里。"
	`);
});

test('marks that cross', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(
			'chapters/old-wall.mdx',
			'<词 id="tianba">田坝</词>',
			'<词 id="tianba"><着重>田坝</词></着重>',
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  <着重> 还没有结束，就先遇到了 </词>
		            改法：请先写 </着重>，再写 </词>
		            名字：crossed-marks

		共 1 处要改，在 1 个文件里。"
	`);
});

test('two broken passages are both told', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '<图 id="street-after" />', '<图 id="street-after">');
		edit('chapters/old-wall.mdx', '这一篇是编来试机器的', '这一篇是{编}来试机器的');
		edit('chapters/old-wall.mdx', '- 别的门', '- <注>别的门');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 48 行  <注> 没有写结束标记
		            改法：请在这一段末尾补上 </注>
		            名字：unclosed-mark
		  第 50 行  <图> 没有收尾
		            改法：请在 > 前面加一条斜线，照这样写：<图 id="dananjie-65-after" />
		            名字：unclosed-mark
		  第 58 行  正文里有花括号 { }，里面的字会被当成程序
		            改法：请删去花括号，或改用全角的「｛」「｝」
		            名字：code-in-text

		共 3 处要改，在 1 个文件里。"
	`);
});

test('an unknown mark, with the nearest one', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '<待考>', '<待查>');
		edit('chapters/old-wall.mdx', '</待考>', '</待查>');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 62 行  没有 <待查> 这个标记
		            改法：请改成 <待考>；能用的标记见 content/README.md
		            名字：unknown-mark
		  第 64 行  这一段没有标出史料：「最后一段墙是哪一年拆的？」
		            改法：请在说到事实的句子末尾加上 <引 id="……" />；编者自己的话放进 <编者>，没有答案的放进 <待考>
		            名字：passage-without-evidence

		共 2 处要改，在 1 个文件里。"
	`);
});

test('an HTML tag', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '某知县</人>始砌', '某知县</人><b>始</b>砌');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 25 行  正文里有 HTML 标签 <b>
		            改法：请改用 **加粗的字**
		            名字：raw-html

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a script', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(
			'chapters/old-wall.mdx',
			'## 一圈三里\n',
			'## 一圈三里\n\n<script src="https://example.invalid/x.js"></script>\n',
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  正文里有 HTML 标签 <script>
		            改法：请删去，改用 content/README.md 里列出的标记
		            名字：raw-html

		共 1 处要改，在 1 个文件里。"
	`);
});

test('an event attribute', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '<地 id="old-wall">', '<地 id="old-wall" onClick="alert(1)">');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  <地> 里不能写「onClick」
		            改法：请照这样写：<地 id="city-wall">城墙</地>
		            名字：mark-attribute

		共 1 处要改，在 1 个文件里。"
	`);
});

test('an attribute in braces', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '<地 id="old-wall">', '<地 id={"old-wall"}>');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  <地> 里用了花括号，会被当成程序
		            改法：请照这样写：<地 id="city-wall">城墙</地>
		            名字：code-in-text

		共 1 处要改，在 1 个文件里。"
	`);
});

test('an import', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '## 一圈三里\n', 'import fs from "node:fs"\n\n## 一圈三里\n');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 11 行  正文里有一行 import 或 export，会被当成程序
		            改法：请删去这一行；句子要以它开头时，前面加一个字
		            名字：code-in-text

		共 1 处要改，在 1 个文件里。"
	`);
});

test('an export', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '## 一圈三里\n', 'export const a = 1\n\n## 一圈三里\n');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 11 行  正文里有一行 import 或 export，会被当成程序
		            改法：请删去这一行；句子要以它开头时，前面加一个字
		            名字：code-in-text

		共 1 处要改，在 1 个文件里。"
	`);
});

test('an expression', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '这一篇是编来试机器的', '这一篇是{process.exit()}编来试机器的');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 58 行  正文里有花括号 { }，里面的字会被当成程序
		            改法：请删去花括号，或改用全角的「｛」「｝」
		            名字：code-in-text

		共 1 处要改，在 1 个文件里。"
	`);
});

test('an expression between comments', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '这一篇是编来试机器的', '这一篇是{/* a */1/* b */}编来试机器的');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 58 行  正文里有花括号 { }，里面的字会被当成程序
		            改法：请删去花括号，或改用全角的「｛」「｝」
		            名字：code-in-text

		共 1 处要改，在 1 个文件里。"
	`);
});

test('an HTML comment', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '## 一圈三里\n', '## 一圈三里\n\n<!-- 以后再写 -->\n');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  这里有 HTML 注释 <!-- -->
		            改法：请删去；给同事的话写在别处
		            名字：raw-html

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a Markdown picture', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '<图 id="street-after" />', '![老街](street.jpg)<引 id="e01" />');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 50 行  用 ![]() 插了图
		            改法：请把图放进 content/photos/，写一份记录，再用 <图 id="……" />
		            名字：markdown-image

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a Markdown footnote', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '城外是', '城外[^1]是');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  用 [^1] 写了脚注
		            改法：请改成 <注>脚注的话</注>，放在要加注的字后面，编号自动排
		            名字：markdown-footnote

		共 1 处要改，在 1 个文件里。"
	`);
});

test('stars that did not become bold', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '城外是', '城外**是');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  有没有配成对的 ** 或 __，会照样印出来
		            改法：请检查两头是不是都有；标点放到 ** 外面，例如 **加粗的字**
		            名字：leftover-sign

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a heading without its space', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '### 几道门', '###几道门<引 id="e01" />');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 37 行  行首的 # 后面没有空格，不会变成小标题
		            改法：请在 # 后面加一个空格，例如 ## 小标题
		            名字：leftover-sign

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a heading with one #', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '## 一圈三里', '# 一圈三里');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 11 行  小标题「一圈三里」用了一个 #
		            改法：请用 ##；一个 # 是篇名，已经写在 title 里
		            名字：heading-level

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a heading that is too deep', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '### 几道门', '#### 几道门');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 37 行  小标题「几道门」用了 4 个 #
		            改法：请用 ## 或 ###，最多两层
		            名字：heading-level

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a mark in a heading', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '### 几道门', '### <地 id="east-gate">几道门</地>');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 37 行  小标题里有 <地>
		            改法：请把它移到下面的正文里，小标题只写字
		            名字：mark-place

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a block mark inside a sentence', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '城外是', '城外<编者>编者说</编者>是');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  <编者> 夹在句子里了
		            改法：请让它单独成行，前后各空一行
		            名字：mark-place

		共 1 处要改，在 1 个文件里。"
	`);
});

test('an account outside its frame', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', /<说法不一 题="哪一年砌的">\n\n|<\/说法不一>\n\n/g, '');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 21 行  <一说> 要放在 <说法不一> 里面
		            改法：请把它移进 <说法不一> 里
		            名字：mark-place
		  第 27 行  <一说> 要放在 <说法不一> 里面
		            改法：请把它移进 <说法不一> 里
		            名字：mark-place

		共 2 处要改，在 1 个文件里。"
	`);
});

test('only one account', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', /<一说 据="一则网络转帖">[\s\S]*?<\/一说>\n\n/, '');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 21 行  <说法不一> 里只有一种说法
		            改法：请至少写两个 <一说>，或改成普通的段落
		            名字：mark-content

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a mark without its id', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '<图 id="street-after" />', '<图 />');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 50 行  <图> 缺少「id」
		            改法：请照这样写：<图 id="dananjie-65-after" />
		            名字：mark-attribute

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a mark with an attribute it does not have', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '<图 id="street-after" />', '<图 id="street-after" 宽="300" />');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 50 行  <图> 里不能写「宽」
		            改法：请照这样写：<图 id="dananjie-65-after" />
		            名字：mark-attribute

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a code block by accident', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '## 一圈三里\n', '## 一圈三里\n\n```\n城墙\n```\n');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  这一段会变成代码（行首空了四格，或用了 \`\`\`）
		            改法：请删去行首的空格或 \`\`\`；段首缩进不用自己打
		            名字：not-allowed-here

		共 1 处要改，在 1 个文件里。"
	`);
});

test('text nested far too deep', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '## 一圈三里\n', `## 一圈三里\n\n${'> '.repeat(700)}深\n`);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  这里一层套一层，套得太深了
		            改法：请减少缩进、> 号或标记的层数
		            名字：text-too-complex

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a link to another host', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '(/map/)', '(https://example.invalid/)');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 58 行  链接「https://example.invalid/」指向馆外
		            改法：请删去链接，把它登记成 content/sources/ 里的一条出处，再用 <引> 引用
		            名字：foreign-link

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a link to a page that does not exist', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '(/places/east-gate/)', '(/places/east-gat/)');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 58 行  链接「/places/east-gat/」指的页面不存在
		            改法：请改成已有的地址，相近的有 /places/、/places/east-gate/、/places/old-wall/
		            名字：broken-link

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a link without its slashes', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '(/map/)', '(map)');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 58 行  链接「map」写得不完整
		            改法：请从根写起，前后都有斜线，例如 /places/city-wall/
		            名字：broken-link

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a script address in a link', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '(/map/)', '(javascript:alert(1))');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 58 行  链接「javascript:alert(1)」指向馆外
		            改法：请删去链接，把它登记成 content/sources/ 里的一条出处，再用 <引> 引用
		            名字：foreign-link

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a passage without evidence', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(
			'chapters/old-wall.mdx',
			'别的门，《甲县旧志》没有写<引 id="e01" />。',
			'别的门早就不见了，谁也说不清是哪一年拆的。',
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 48 行  这一条没有标出史料：「别的门早就不见了，谁也说不清是哪……」
		            改法：请在说到事实的句子末尾加上 <引 id="……" />；编者自己的话放进 <编者>，没有答案的放进 <待考>
		            名字：passage-without-evidence

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a sentence that rests on weak evidence without saying so', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '，这是一则网络转帖说的', '');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 47 行  这一句只靠 C 级史料（e04），却没有说明：「东门又叫朝阳门。」
		            改法：请在句子里说明出自哪里，例如「据一则网络转帖」「有网友说」「一说」
		            名字：weak-evidence-alone

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a quotation that is not what the card says', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '城周三里，高一丈<', '城周三里，高二丈<');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 15 行  引文「城周三里，高二丈」和史料卡上的原文不一样
		            改法：请照史料卡改，卡上是「城周三里，高一丈」
		            名字：quotation-differs

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a quotation that is too long', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(
			'chapters/old-wall.mdx',
			'城周三里，高一丈<',
			'城周三里高一丈城周三里高一丈城周三里高一丈城周三里高一丈城周三里<',
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 15 行  引文有 32 个字，超过了 30 字
		            改法：请只引最要紧的 30 字以内，其余用自己的话说
		            名字：quotation-too-long

		共 1 处要改，在 1 个文件里。"
	`);
});

test('quoted words that are nearly those of the card', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '始砌以石<引', '「成化间知县始砌石」<引');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 25 行  引的「成化间知县始砌石」和史料卡上的原文不一样
		            改法：请照史料卡改，卡上是「成化间知县始砌以石」；不是引用就去掉「」
		            名字：quotation-differs

		共 1 处要改，在 1 个文件里。"
	`);
});
