import { expect, test } from 'vitest';
import { reportAfter, type Breaking } from '../lib/broken-museum.ts';

/** What input methods and word processors do to what editors type. */
const after = (change: (museum: Breaking & { sentence: (text: string) => void }) => void) =>
	reportAfter((museum) => {
		const sentence = (text: string) =>
			museum.edit('chapters/old-wall.mdx', '## 一圈三里\n', `## 一圈三里\n\n${text}\n`);
		change({ ...museum, sentence });
	});

test('a full-width colon hides no other mistake of the file', async () => {
	const report = await after(({ edit }) => {
		edit('evidence/e01.yaml', 'source: ', 'source：');
		edit('evidence/e01.yaml', 'grade: A', 'grade: D');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/evidence/e01.yaml
		  第 2 行  「source」后面用了全角冒号
		           改法：请改成半角冒号加一个空格：source: old-gazetteer
		           名字：full-width-colon
		  第 4 行  「等级」写成了「D」，没有这一类
		           改法：请从这几类里选：A（原始或官方材料）、B（可靠的转述）、C（弱材料）
		           名字：not-in-list

		共 2 处要改，在 1 个文件里。"
	`);
});

test('a colon without its space', async () => {
	const report = await after(({ edit }) => {
		edit('evidence/e01.yaml', 'grade: A', 'grade:A');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/evidence/e01.yaml
		  第 4 行  「grade」的冒号后面没有空格
		           改法：请在冒号后面加一个空格：grade: A
		           名字：colon-without-space

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a full-width space behind the colon, and a pasted one', async () => {
	const report = await after(({ edit }) => {
		edit('evidence/e01.yaml', 'grade: A', 'grade:　A');
		edit('evidence/e02.yaml', 'grade: A', 'grade:\u00a0A');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/evidence/e01.yaml
		  第 4 行  「grade」的冒号后面，空格不是半角的
		           改法：请删去这个空格，用英文输入法重打一个
		           名字：full-width-space

		content/evidence/e02.yaml
		  第 3 行  「grade」的冒号后面，空格不是半角的
		           改法：请删去这个空格，用英文输入法重打一个
		           名字：full-width-space

		共 2 处要改，在 2 个文件里。"
	`);
});

test('a field indented with full-width spaces', async () => {
	const report = await after(({ edit }) => {
		edit('events/1465-wall-built.yaml', '    evidence: [e02]', '　　evidence: [e02]');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/events/1465-wall-built.yaml
		  第 4 行  行首的空格不是半角的
		           改法：请删去行首的空格，用英文输入法重打，同一层的各行左边对齐
		           名字：full-width-space

		共 1 处要改，在 1 个文件里。"
	`);
});

test('items of a list that begin with a dash, or with no space', async () => {
	const report = await after(({ edit }) => {
		edit('events/1465-wall-built.yaml', '  - date: 明正', '  —date: 明正');
		edit('comparisons/street.yaml', '  - photo: street-a', '  -photo: street-a');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 8 行  一项开头的「-」写得不对
		           改法：请改成半角的「-」加一个空格：- photo: street-after
		           名字：list-dash

		content/events/1465-wall-built.yaml
		  第 6 行  一项开头的「-」写得不对
		           改法：请改成半角的「-」加一个空格：- date: 明正德年间
		           名字：list-dash

		共 2 处要改，在 2 个文件里。"
	`);
});

test('the Chinese name of a field, and a full-width colon', async () => {
	const report = await after(({ edit }) => {
		edit('evidence/e01.yaml', 'grade: A', '等级：A');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/evidence/e01.yaml
		  第 4 行  「等级」后面用了全角冒号
		           改法：请改成半角冒号加一个空格：等级: A
		           名字：full-width-colon
		  第 4 行  有不认识的字段：等级
		           改法：请把字段名「等级」改成 grade
		           名字：unknown-field

		共 2 处要改，在 1 个文件里。"
	`);
});

test('a full-width colon inside braces', async () => {
	const report = await after(({ edit }) => {
		edit(
			'events/1465-wall-built.yaml',
			/accounts:[\s\S]*(?=places)/,
			'accounts: [{ date：1465年, evidence: [e01] }]\n',
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/events/1465-wall-built.yaml
		  第 2 行  「date」后面用了全角冒号
		           改法：请改成半角冒号加一个空格：date: 1465年
		           名字：full-width-colon

		共 1 处要改，在 1 个文件里。"
	`);
});

test('ids joined by a Chinese comma, and in Chinese brackets', async () => {
	const report = await after(({ edit }) => {
		edit('chapters/old-wall.mdx', '[old-wall, east-gate]', '[old-wall，east-gate]');
		edit('evidence/e02.yaml', '[old-wall]', '【old-wall、east-gate】');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 7 行  「地点」写成了「old-wall，east-gate」，几个编号没有用半角逗号隔开
		           改法：请写成 places: [old-wall, east-gate]
		           名字：bad-id

		content/evidence/e02.yaml
		  第 6 行  「地点」写成了「【old-wall、east-gate】」，不是放在方括号里的一列
		           改法：请写成 places: [old-wall, east-gate]
		           名字：unreadable-field

		共 2 处要改，在 2 个文件里。"
	`);
});

test('ids without brackets', async () => {
	const report = await after(({ edit }) => {
		edit('evidence/e01.yaml', 'places: [old-wall]', 'places: old-wall');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/evidence/e01.yaml
		  第 6 行  「地点」写成了「old-wall」，不是放在方括号里的一列
		           改法：请写成 places: [old-wall]
		           名字：unreadable-field

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a bracket that does not end', async () => {
	const report = await after(({ edit }) => {
		edit('evidence/e01.yaml', 'places: [old-wall]', 'places: [old-wall\nnote: 短');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/evidence/e01.yaml
		  第 6 行  少了一个记号，像是引号、括号没有成对，或冒号后面没有空格
		           改法：请检查这一行的引号、方括号、花括号是否成对
		           名字：yaml-syntax

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a field with its name only', async () => {
	const report = await after(({ edit }) => {
		edit('evidence/e01.yaml', 'locator: 卷二·城池', 'locator:');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/evidence/e01.yaml
		  第 3 行  「位置」写了名字，没有内容
		           改法：请写上内容，例如 locator: 卷四上·城池；可以不填的就删去整行
		           名字：empty-field

		共 1 处要改，在 1 个文件里。"
	`);
});

test('numbers in quotes, and in full width', async () => {
	const report = await after(({ edit }) => {
		edit('chapters/old-wall.mdx', 'order: 10', "order: '10'");
		edit('interviews/talk-open/index.yaml', 'duration: 12', 'duration: １２');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 4 行  「次序」写成了「10」，数字加了引号
		           改法：请照这样写，order: 40
		           名字：unreadable-field

		content/interviews/talk-open/index.yaml
		  第 5 行  「总长」写成了「１２」，数字是全角的
		           改法：请照这样写，duration: 312.4
		           名字：unreadable-field

		共 2 处要改，在 2 个文件里。"
	`);
});

test('fields that begin with a long dash', async () => {
	const report = await after(({ edit }) => {
		edit('chapters/old-wall.mdx', /^---/, '———');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 1 行  开头写成了「———」，不是三个半角的短横
		           改法：请改成 ---，字段下面的那一行也一样
		           名字：missing-front-matter

		共 1 处要改，在 1 个文件里。"
	`);
});

test('fields that do not end', async () => {
	const report = await after(({ edit }) => {
		edit('chapters/old-wall.mdx', "'2026-11-22'\n---", "'2026-11-22'\n");
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 1 行  字段区没有结束，缺少第二行 ---
		           改法：请在最后一个字段下面补上一行 ---
		           名字：missing-front-matter

		共 1 处要改，在 1 个文件里。"
	`);
});

test('fields below an empty line', async () => {
	const report = await after(({ edit }) => {
		edit('chapters/old-wall.mdx', /^---/, '\n---');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 1 行  开头的 --- 前面有空行或空格
		           改法：请删去，让 --- 从第一行的最左边开始
		           名字：missing-front-matter

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a picture whose ending is in capitals', async () => {
	const report = await after(({ rename }) => {
		rename('photos/street-before.jpg', 'photos/street-before.JPG');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.JPG
		  文件名的结尾「.JPG」是大写的
		  改法：请把文件名改成 street-before.jpg
		  名字：file-name

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a file of the word processor, and an ending that Windows hid', async () => {
	const report = await after(({ write, rename }) => {
		write('chapters/draft.docx', 'PK');
		rename('walks/round-the-wall.yaml', 'walks/round-the-wall.yaml.txt');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/draft.docx
		  这是文字处理软件的文件，不会发布
		  改法：请把文字拷进一个 .mdx 文件，原稿移到别处
		  名字：stray-file

		content/lessons/two-books.yaml
		  第 54 行  「走读」里的「round-the-wall」不在 content/walks/ 里
		            改法：新建 content/walks/round-the-wall.yaml，或把编号改对
		            名字：dangling-reference

		content/walks/round-the-wall.yaml.txt
		  这里的文件应当以 .yaml 结尾，这一个不会发布
		  改法：请改名为 round-the-wall.yaml
		  名字：stray-file

		共 3 处要改，在 3 个文件里。"
	`);
});

test('curly quotes in a mark', async () => {
	const report = await after(({ sentence }) => {
		sentence('城外是田<引 id=“e01” />。');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  标记「<引 id=“e01” />」的引号不是半角的 "
		            改法：请改成 <引 id="e01" />
		            名字：mark-signs

		共 1 处要改，在 1 个文件里。"
	`);
});

test('full-width angle brackets', async () => {
	const report = await after(({ sentence }) => {
		sentence('城外是田＜引 id="e01" /＞。');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  标记「＜引 id="e01" /＞」的尖括号不是半角的 < >
		            改法：请改成 <引 id="e01" />
		            名字：mark-signs

		共 1 处要改，在 1 个文件里。"
	`);
});

test('full-width angle brackets around a block', async () => {
	const report = await after(({ sentence }) => {
		sentence('＜编者＞\n\n这是编者的话。\n\n＜/编者＞');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  标记「＜编者＞」的尖括号不是半角的 < >
		            改法：请改成 <编者>
		            名字：mark-signs
		  第 17 行  标记「＜/编者＞」的尖括号不是半角的 < >
		            改法：请改成 </编者>
		            名字：mark-signs

		共 2 处要改，在 1 个文件里。"
	`);
});

test('the brackets of book titles for angle brackets', async () => {
	const report = await after(({ sentence }) => {
		sentence('城外是田《引 id="e01" /》，见《表》。');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  标记「《引 id="e01" /》」的尖括号不是半角的 < >
		            改法：请改成 <引 id="e01" />
		            名字：mark-signs

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a mark without quotes, without a gap, with a gap too many', async () => {
	const report = await after(({ sentence }) => {
		sentence('城外是田<引 id=e01 />。\n\n城里是屋<引id="e01" />。\n\n墙外是河< 引 id="e01" />。');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  标记「<引 id=e01 />」的等号后面没有引号
		            改法：请改成 <引 id="e01" />
		            名字：mark-signs
		  第 15 行  标记「<引id="e01" />」的名字后面没有空格
		            改法：请改成 <引 id="e01" />
		            名字：mark-signs
		  第 17 行  标记「< 引 id="e01" />」的 < 后面有空格
		            改法：请改成 <引 id="e01" />
		            名字：mark-signs

		共 3 处要改，在 1 个文件里。"
	`);
});

test('full-width signs and the wrong slash in a mark', async () => {
	const report = await after(({ sentence }) => {
		sentence('城外是田<引 ID＝"e01" ／>。\n\n城里是屋<引 id="e01" \\>。');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  标记「<引 ID＝"e01" ／>」的斜线是全角的，等号是全角的，「ID」是大写的
		            改法：请改成 <引 id="e01" />
		            名字：mark-signs
		  第 15 行  标记「<引 id="e01" \\>」的斜线的方向反了
		            改法：请改成 <引 id="e01" />
		            名字：mark-signs

		共 2 处要改，在 1 个文件里。"
	`);
});

test('ids in capitals and with commas in a mark', async () => {
	const report = await after(({ sentence }) => {
		sentence('城外是田<引 id="E01" />。\n\n城里是屋<引 id="e01，e02" />。');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  <引> 里的「E01」不像一个编号
		            改法：请写成 id="e01"，编号只用小写字母
		            名字：bad-id
		  第 15 行  <引> 里的「e01，e02」不像一个编号
		            改法：请写成 id="e01 e02"，几个编号之间空一格
		            名字：bad-id

		共 2 处要改，在 1 个文件里。"
	`);
});

test('a block mark that is never closed is one mistake', async () => {
	const report = await after(({ sentence }) => {
		sentence('<编者>\n\n这是编者的话。');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  <编者> 没有写结束标记
		            改法：请在这段话后面空一行，补上 </编者>，单独成行
		            名字：unclosed-mark

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a block mark closed by the name of another', async () => {
	const report = await after(({ sentence }) => {
		sentence('<编者>\n\n是谁？\n\n</待考>');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 17 行  <编者> 的结尾写成了 </待考>
		            改法：请把 </待考> 改成 </编者>
		            名字：crossed-marks

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a block mark on the line of its words', async () => {
	const report = await after(({ sentence }) => {
		sentence('<编者>这是编者的话。\n\n第二段。</编者>');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  <编者> 和文字写在了同一行
		            改法：请让 <编者> 和 </编者> 各占一行，前后各空一行
		            名字：unclosed-mark

		共 1 处要改，在 1 个文件里。"
	`);
});

test('headings whose sign does not work', async () => {
	const report = await after(({ sentence }) => {
		sentence('##小标题\n\n＃＃ 又一个');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  行首的 # 后面没有空格，不会变成小标题
		            改法：请在 # 后面加一个空格，例如 ## 小标题
		            名字：leftover-sign
		  第 15 行  行首的 # 是全角的，不会变成小标题
		            改法：请改成半角的，后面加一个空格，例如 ## 小标题
		            名字：leftover-sign

		共 2 处要改，在 1 个文件里。"
	`);
});

test('pasted spaces and typed indents', async () => {
	const report = await after(({ sentence }) => {
		sentence('　　城外是田<引 id="e01" />。\n\n城里\u00a0是屋<引 id="e01" />。');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  这一段的开头打了全角空格
		            改法：请删去；段首缩进由网页自动加
		            名字：typed-space
		  第 15 行  这一行夹着网页或 Word 里的空格（U+00A0），不会换行
		            改法：请删去这个空格；真要空一格，用英文输入法打
		            名字：invisible-character

		共 2 处要改，在 1 个文件里。"
	`);
});

test('full-width digits', async () => {
	const report = await after(({ sentence }) => {
		sentence('城周３里<引 id="e01" />。');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  数字或字母是全角的：「３」
		            改法：请改成半角，写成「3」
		            名字：full-width-letter

		共 1 处要改，在 1 个文件里。"
	`);
});

test('times of a transcript with a long arrow, full-width colons, or the comma of subtitles', async () => {
	const report = await after(({ edit }) => {
		edit('interviews/talk-open/mandarin.vtt', '-->', '—>');
		edit('interviews/talk-kiosk/original.vtt', '00:00:00.500', '00：00：00.500');
		edit('interviews/talk-kiosk/mandarin.vtt', '00:00:00.500', '00:00:00,500');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-kiosk/mandarin.vtt
		  第 3 行  时间「00:00:00,500 --> 00:00:03.500」认不出来
		           改法：请照这样写，00:01:05.000 --> 00:01:09.500；冒号、小数点和箭头都是半角的
		           名字：unreadable-transcript

		content/interviews/talk-kiosk/original.vtt
		  第 3 行  时间「00：00：00.500 --> 00:00:03.500」认不出来
		           改法：请照这样写，00:01:05.000 --> 00:01:09.500；冒号、小数点和箭头都是半角的
		           名字：unreadable-transcript

		content/interviews/talk-open/mandarin.vtt
		  第 3 行  时间「00:00:00.500 —> 00:00:03.500」认不出来
		           改法：请照这样写，00:01:05.000 --> 00:01:09.500；冒号、小数点和箭头都是半角的
		           名字：unreadable-transcript

		共 3 处要改，在 3 个文件里。"
	`);
});
