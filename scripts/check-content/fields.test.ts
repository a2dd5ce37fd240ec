import { expect, test } from 'vitest';
import { reportAfter } from '../lib/broken-museum.ts';

test('the fixture itself has nothing to mend', async () => {
	const report = await reportAfter(({ read }) => {
		read('site.yaml');
	});
	expect(report).toMatchInlineSnapshot(`""`);
});

test('a missing field', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('places/old-wall.yaml', 'name: 旧城墙\n', '');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/places/old-wall.yaml
		  缺少「名称」
		  改法：请补上一行，例如 name: 大南街65号
		  名字：missing-field

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a misspelt field, with the nearest name', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('places/old-wall.yaml', 'summary:', 'sumary:');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/places/old-wall.yaml
		  第 8 行  有不认识的字段：sumary
		           改法：请检查拼写，像是 summary；可用的字段见 content/README.md
		           名字：unknown-field

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a misspelt field inside a list', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('places/old-wall.yaml', '    when:', '    wen:');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/places/old-wall.yaml
		  第 6 行  有不认识的字段：wen
		           改法：请检查拼写，像是 when；可用的字段见 content/README.md
		           名字：unknown-field

		共 1 处要改，在 1 个文件里。"
	`);
});

test('an empty field', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('terms/tianba.yaml', '成片的平整田地。', "''");
	});
	expect(report).toMatchInlineSnapshot(`
		"content/terms/tianba.yaml
		  第 4 行  「意思」是空的
		           改法：请写上内容，例如 meaning: 平地，院子里的空地
		           名字：empty-field

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a number where words belong', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('terms/tianba.yaml', 'word: 田坝', 'word: 3');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/terms/tianba.yaml
		  第 1 行  「写法」写成了「3」，认不出来
		           改法：请照这样写，word: 坝坝
		           名字：unreadable-field

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a word that is not in the list', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('places/old-wall.yaml', 'kind: wall', 'kind: 城墙');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/places/old-wall.yaml
		  第 2 行  「类别」写成了「城墙」，没有这一类
		           改法：请从这几类里选：courtyard（院落）、gate（城门）、wall（城墙）、street（街巷）、river（江河）、bridge（桥）、school（县学、文庙）、community（社区）、site（遗址）、station（车站）、county（县城、县治）
		           名字：not-in-list

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a title that is too long', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(
			'walks/round-the-wall.yaml',
			'绕城一圈',
			'从东门出发绕着整座旧城墙走上完完整整的一大圈再回来',
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/walks/round-the-wall.yaml
		  第 1 行  「标题」有 25 个字，超过了 20 字
		           改法：请删短到 20 字以内
		           名字：too-long

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a date that cannot be read', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('photos/street-before.yaml', '约1985年', '很久以前');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.yaml
		  第 3 行  「时间」写成了「很久以前」，认不出来
		           改法：请照这样写，date: 约1985年；写法见 content/README.md「年代怎么写」
		           名字：unreadable-date

		共 1 处要改，在 1 个文件里。"
	`);
});

test('an unknown date written out', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('photos/street-before.yaml', '约1985年', '不详');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.yaml
		  第 3 行  「时间」写成了「不详」，排不进年代
		           改法：请写一个拿得准的范围，例如 20世纪50年代 或 1949—1978；这一栏可以不写的，删去这一行
		           名字：unreadable-date

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a reign that was shorter', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('photos/street-before.yaml', '约1985年', '清光绪四十年');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.yaml
		  第 3 行  「时间」写成了「清光绪四十年」，可是「光绪」只到三十四年
		           改法：请照这样写，date: 约1985年；写法见 content/README.md「年代怎么写」
		           名字：unreadable-date

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a reign of another dynasty', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('photos/street-before.yaml', '约1985年', '明康熙八年');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.yaml
		  第 3 行  「时间」写成了「明康熙八年」，可是「康熙」是清代的年号
		           改法：请照这样写，date: 约1985年；写法见 content/README.md「年代怎么写」
		           名字：unreadable-date

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a day that is not in the calendar', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('interviews/talk-open/index.yaml', '2026-02-01', '2026-02-30');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/index.yaml
		  第 4 行  「录制日期」写成了「2026-02-30」，认不出来
		           改法：请照这样写，recorded: 2026-11-22
		           名字：unreadable-date

		共 1 处要改，在 1 个文件里。"
	`);
});

test('an id with capital letters', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('places/old-wall.yaml', 'near: [east-gate]', 'near: [East Gate]');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/places/old-wall.yaml
		  第 16 行  「相邻地点」写成了「East Gate」，不像一个编号
		            改法：请只用小写字母、数字和连字符，例如 dananjie
		            名字：bad-id

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a number out of range', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('comparisons/street.yaml', 'azimuth: 90', 'azimuth: 400');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 4 行  「朝向」写成了「400」，最大只能是359
		           改法：请照这样写，azimuth: 180
		           名字：number-out-of-range

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a list that is too short', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('comparisons/street.yaml', '  - photo: street-after\n    label: 如今\n', '');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 5 行  今昔至少要两张图
		           改法：请在 pictures 里再补一张
		           名字：too-few

		共 1 处要改，在 1 个文件里。"
	`);
});

test('an address that is none', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('sources/forum-post.yaml', 'https://example.invalid/post', 'example.invalid/post');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/sources/forum-post.yaml
		  第 6 行  「网址」写成了「example.invalid/post」，认不出来
		           改法：请照这样写，URL: https://example.cn/page
		           名字：unreadable-address

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a point without its datum', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('places/east-gate.yaml', '  datum: wgs84\n', '');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/places/east-gate.yaml
		  第 10 行  缺少「坐标系」
		            改法：请从这几类里选：wgs84（手机和 GPS 原始坐标）、cgcs2000（国家大地坐标）、gcj02（高德、腾讯地图）、bd09（百度地图）
		            名字：missing-field

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a full-width colon', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('terms/tianba.yaml', 'word: 田坝', 'word：田坝');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/terms/tianba.yaml
		  第 1 行  「word」后面用了全角冒号
		           改法：请改成半角冒号加一个空格：word: 田坝
		           名字：full-width-colon

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a tab before a field', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('places/east-gate.yaml', '  latitude: 30.7', '\tlatitude: 30.7');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/places/east-gate.yaml
		  第 11 行  行首用了制表符（Tab）缩进
		            改法：请把行首的 Tab 换成空格，每层两个
		            名字：yaml-tab

		共 1 处要改，在 1 个文件里。"
	`);
});

test('the same field twice', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('terms/tianba.yaml', 'word: 田坝', 'word: 田坝\nword: 田埂');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/terms/tianba.yaml
		  第 2 行  同一个字段写了两次
		           改法：请只留一行，删去另一行
		           名字：duplicate-field

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a quotation mark that never ends', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('terms/tianba.yaml', 'word: 田坝', 'word: "田坝');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/terms/tianba.yaml
		  第 1 行  少了一个记号，像是引号、括号没有成对，或冒号后面没有空格
		           改法：请检查这一行的引号、方括号、花括号是否成对
		           名字：yaml-syntax

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a second colon in a line', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('terms/tianba.yaml', 'word: 田坝', 'word: 田坝: 平地');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/terms/tianba.yaml
		  第 1 行  这一行里出现了不止一个「冒号加空格」
		           改法：请给内容加上引号，例如 title: '城墙: 旧事'，或改用全角冒号
		           名字：yaml-syntax

		共 1 处要改，在 1 个文件里。"
	`);
});

test('fields that do not line up', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('places/east-gate.yaml', '  longitude: 103.8', ' longitude: 103.8');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/places/east-gate.yaml
		  第 12 行  这一行的缩进与上下不齐
		            改法：请看这一行和上一行，让同一层的左边对齐，只用半角空格
		            名字：yaml-syntax

		共 1 处要改，在 1 个文件里。"
	`);
});

test('no fields at all', async () => {
	const report = await reportAfter(({ write }) => {
		write('terms/tianba.yaml', '田坝就是平地\n');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/terms/tianba.yaml
		  第 1 行  这里应当是一行一个「字段: 内容」
		           改法：请照 content/README.md 里的例子写，例如 title: 城墙与城门
		           名字：not-fields

		共 1 处要改，在 1 个文件里。"
	`);
});

test('an empty file', async () => {
	const report = await reportAfter(({ write }) => {
		write('terms/tianba.yaml', '');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/terms/tianba.yaml
		  文件是空的
		  改法：请照 content/README.md 里的例子写上内容，或删去这个文件
		  名字：empty-file

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a chapter without its fields', async () => {
	const report = await reportAfter(({ write }) => {
		write('chapters/old-wall.mdx', '旧城墙周三里。\n');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 1 行  文件开头没有字段区
		           改法：请在最前面写上两行 ---，字段写在两行中间，例如 title: 城墙与城门
		           名字：missing-front-matter

		共 1 处要改，在 1 个文件里。"
	`);
});

test('text saved as GBK', async () => {
	const report = await reportAfter(({ write }) => {
		write(
			'terms/tianba.yaml',
			Buffer.concat([
				Buffer.from('kind: landscape\nword: '),
				Buffer.from([0xcc, 0xef, 0xb0, 0xd3, 0x0a]),
			]),
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/terms/tianba.yaml
		  第 2 行  文件像是用 GBK（ANSI）编码存的，中文会变成乱码
		           改法：请用记事本打开，选「另存为」，编码选 UTF-8，再保存
		           名字：not-utf8

		共 1 处要改，在 1 个文件里。"
	`);
});

test('text saved as UTF-16', async () => {
	const report = await reportAfter(({ write }) => {
		write('terms/tianba.yaml', Buffer.from('\ufeffword: 田坝', 'utf16le'));
	});
	expect(report).toMatchInlineSnapshot(`
		"content/terms/tianba.yaml
		  文件是用「Unicode（UTF-16）」存的，读不出来
		  改法：请用记事本打开，选「另存为」，编码选 UTF-8，再保存
		  名字：not-utf8

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a character nobody can see', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('terms/tianba.yaml', '成片的', '成片\u200b的');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/terms/tianba.yaml
		  第 4 行  这一行夹着看不见的字符（U+200B），多半是粘贴时带进来的
		           改法：请把这一行重新打一遍，或先粘贴到记事本里再拷过来
		           名字：invisible-character

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a character that was lost', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('terms/tianba.yaml', '成片的', '成\ufffd的');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/terms/tianba.yaml
		  第 4 行  这一行有乱码「�」
		           改法：请对照原文，把这个字补上
		           名字：invisible-character

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a byte order mark', async () => {
	const report = await reportAfter(({ write, read }) => {
		write('terms/tianba.yaml', `\ufeff${read('terms/tianba.yaml').toString('utf8')}`);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/terms/tianba.yaml
		  第 1 行  文件开头有一个看不见的 BOM 记号
		           改法：请另存为「UTF-8」（不是「带有 BOM 的 UTF-8」）
		           名字：byte-order-mark

		共 1 处要改，在 1 个文件里。"
	`);
});

test('several mistakes in several files are all told in one run', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('terms/tianba.yaml', 'word: 田坝', 'wrod: 田坝');
		edit('places/old-wall.yaml', 'kind: wall', 'kind: 城墙');
		edit('chapters/old-wall.mdx', '<引 id="e02" />', '<引 id="e20" />');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 25 行  「<引>」里的「e20」不在 content/evidence/ 里
		            改法：请把编号改对，相近的有 e02；或新建 content/evidence/e20.yaml
		            名字：dangling-reference

		content/places/old-wall.yaml
		  第 2 行  「类别」写成了「城墙」，没有这一类
		           改法：请从这几类里选：courtyard（院落）、gate（城门）、wall（城墙）、street（街巷）、river（江河）、bridge（桥）、school（县学、文庙）、community（社区）、site（遗址）、station（车站）、county（县城、县治）
		           名字：not-in-list

		content/terms/tianba.yaml
		  第 1 行  有不认识的字段：wrod
		           改法：请检查拼写，像是 word；可用的字段见 content/README.md
		           名字：unknown-field

		共 3 处要改，在 3 个文件里。"
	`);
});

test('the national map with half of what it needs', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(
			'site.yaml',
			"version: '2026-11-23'",
			"version: '2026-11-23'\ntianditu:\n  key: 0123456789ABCDEF\n  approval: 没有\n",
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/site.yaml
		  第 3 行  缺少「署名」
		           改法：请补上一行，例如 credit: © 天地图
		           名字：missing-field
		  第 4 行  「天地图密钥」要32个字符，只有数字和小写 a–f
		           改法：请到天地图网站的「控制台」照抄，例如 key: 0123456789abcdef0123456789abcdef
		           名字：unreadable-field
		  第 5 行  「审图号」认不出来
		           改法：请照天地图网站页脚写，例如 approval: GS（0000）0000号
		           名字：unreadable-field

		共 3 处要改，在 1 个文件里。"
	`);
});
