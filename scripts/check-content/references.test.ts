import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMuseum } from '../lib/read-content.ts';
import { reportAfter } from '../lib/broken-museum.ts';

/** Every character the fixture uses. */
const readdirText = () =>
	readMuseum('src/fixtures/museum').sources.flatMap(({ source }) => [...source]);

test('a card that does not exist', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '<引 id="e02" />', '<引 id="e20" />');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 25 行  「<引>」里的「e20」不在 content/evidence/ 里
		            改法：请把编号改对，相近的有 e02；或新建 content/evidence/e20.yaml
		            名字：dangling-reference

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a place that does not exist', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('places/old-wall.yaml', 'near: [east-gate]', 'near: [east-gat]');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/places/old-wall.yaml
		  第 16 行  「相邻地点」里的「east-gat」不在 content/places/ 里
		            改法：请把编号改对，相近的有 east-gate；或新建 content/places/east-gat.yaml
		            名字：dangling-reference

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a word that does not exist', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '<词 id="tianba">', '<词 id="zhuwan">');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 13 行  「<词>」里的「zhuwan」不在 content/terms/ 里
		            改法：新建 content/terms/zhuwan.yaml，或把编号改对
		            名字：dangling-reference

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a record with mistakes is not reported missing as well', async () => {
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

test('a withheld card in a published text', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '<引 id="e02" />', '<引 id="e05" />');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 25 行  「<引>」里的「e05」暂不公开（原句未留存，待复核）
		            改法：请改用别的条目，或删去这一处；核实以后再用
		            名字：withheld-reference
		  第 25 行  这一句只靠 C 级史料（e05），却没有说明：「成化年间，某知县始砌以石。」
		            改法：请在句子里说明出自哪里，例如「据一则网络转帖」「有网友说」「一说」
		            名字：weak-evidence-alone

		共 2 处要改，在 1 个文件里。"
	`);
});

const heldStreet = `${readFileSync('src/fixtures/museum/photos/street-before.yaml', 'utf8')}withheld: 人脸还没有看过\n`;
const picture = readFileSync('src/fixtures/museum/photos/street-before.jpg');

test('a withheld picture in a published text is worth a look', async () => {
	const report = await reportAfter(({ write, edit }) => {
		write('photos/bridge.yaml', heldStreet.replace('SY-P-0001', 'SY-P-0009'));
		write('photos/bridge.jpg', picture);
		edit('chapters/old-wall.mdx', '<图 id="street-after" />', '<图 id="bridge" />');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 50 行  提醒：图「bridge」还没放行，读者暂时看不到（人脸还没有看过）
		            改法：请填好这张照片的记录，看过人脸，删去 withheld 一行，图就在这里出来；文章不用改
		            名字：withheld-picture

		没有要改的地方。另有 1 条提醒，不妨碍发布。"
	`);
});

test('a withheld picture that is all there is below a heading or in a mark', async () => {
	const report = await reportAfter(({ write, edit }) => {
		write('photos/bridge.yaml', heldStreet.replace('SY-P-0001', 'SY-P-0009'));
		write('photos/bridge.jpg', picture);
		edit(
			'chapters/old-wall.mdx',
			'<待考>',
			'## 老照片\n\n### 桥\n\n<图 id="bridge" />\n\n### 街\n\n<图 id="bridge" />\n\n<图 id="street-after" />\n\n## 还有\n\n<编者>\n\n<图 id="bridge" />\n\n</编者>\n\n<待考>',
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 66 行  图「bridge」还没放行，这一处除了它没有别的，读者只看到空的
		            改法：请在这里写上几句，或先把图移到别的段落中间，等放行以后再移回来
		            名字：withheld-picture-alone
		  第 70 行  提醒：图「bridge」还没放行，读者暂时看不到（人脸还没有看过）
		            改法：请填好这张照片的记录，看过人脸，删去 withheld 一行，图就在这里出来；文章不用改
		            名字：withheld-picture
		  第 78 行  图「bridge」还没放行，这一处除了它没有别的，读者只看到空的
		            改法：请在这里写上几句，或先把图移到别的段落中间，等放行以后再移回来
		            名字：withheld-picture-alone

		共 2 处要改，在 1 个文件里。另有 1 条提醒，不妨碍发布。"
	`);
});

test('a card on a withheld source', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('evidence/e05.yaml', 'withheld: 原句未留存，待复核\n', '');
		edit('chapters/sealed.mdx', '据一个', '据网上一个');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/evidence/e05.yaml
		  第 2 行  「出处」里的「lost-page」暂不公开（没有网址，待复核）
		           改法：请给这一条也写上 withheld，或先把出处核实，再删去出处里的 withheld
		           名字：withheld-reference

		共 1 处要改，在 1 个文件里。"
	`);
});

test('two files with one id in different cases', async () => {
	const report = await reportAfter(({ write, read }) => {
		write('places/Old-Wall.yaml', read('places/old-wall.yaml'));
	});
	expect(report).toMatchInlineSnapshot(`
		"content/places/Old-Wall.yaml
		  文件名「Old-Wall.yaml」里有大写字母
		  改法：请把文件名改成 old-wall.yaml
		  名字：file-name

		content/places/old-wall.yaml
		  编号「old-wall」有 2 个文件在用：content/places/Old-Wall.yaml、content/places/old-wall.yaml
		  改法：请给其中一个文件改名，例如 old-wall-2，或删去多余的一个
		  名字：duplicate-id

		共 2 处要改，在 2 个文件里。"
	`);
});

test('two files with one id and different endings', async () => {
	const report = await reportAfter(({ write, read }) => {
		write('places/old-wall.yml', read('places/old-wall.yaml'));
	});
	expect(report).toMatchInlineSnapshot(`
		"content/places/old-wall.yml
		  这里的文件应当以 .yaml 结尾，这一个不会发布
		  改法：请改名为 old-wall.yaml
		  名字：stray-file
		  编号「old-wall」有 2 个文件在用：content/places/old-wall.yaml、content/places/old-wall.yml
		  改法：请给其中一个文件改名，例如 old-wall-2，或删去多余的一个
		  名字：duplicate-id

		共 2 处要改，在 1 个文件里。"
	`);
});

test('a file name with capitals and a space', async () => {
	const report = await reportAfter(({ edit, rename }) => {
		rename('terms/tianba.yaml', 'terms/Tian Ba.yaml');
		edit('chapters/old-wall.mdx', '<词 id="tianba">田坝</词>', '田坝');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/lessons/two-books.yaml
		  第 84 行  「词条」里的「tianba」不在 content/terms/ 里
		            改法：请把编号改对，相近的有 Tian Ba；或新建 content/terms/tianba.yaml
		            名字：dangling-reference

		content/terms/Tian Ba.yaml
		  文件名「Tian Ba.yaml」里有大写字母和空格
		  改法：请把文件名改成 tian-ba.yaml
		  名字：file-name

		共 2 处要改，在 2 个文件里。"
	`);
});

test('a file name in Chinese', async () => {
	const report = await reportAfter(({ edit, rename }) => {
		rename('terms/tianba.yaml', 'terms/田坝.yaml');
		edit('chapters/old-wall.mdx', '<词 id="tianba">田坝</词>', '田坝');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/lessons/two-books.yaml
		  第 84 行  「词条」里的「tianba」不在 content/terms/ 里
		            改法：新建 content/terms/tianba.yaml，或把编号改对
		            名字：dangling-reference

		content/terms/田坝.yaml
		  文件名「田坝.yaml」里有汉字
		  改法：请改成小写字母、数字和连字符，例如 city-wall.yaml
		  名字：file-name

		共 2 处要改，在 2 个文件里。"
	`);
});

test('a folder that is not a collection', async () => {
	const report = await reportAfter(({ write }) => {
		write('place/third-gate.yaml', 'name: 三门\n');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/place/third-gate.yaml
		  content/ 里没有「place」这个集子，这个文件不会发布
		  改法：请把文件移到 content/places/，或删去
		  名字：unknown-folder

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a file that is not read', async () => {
	const report = await reportAfter(({ write }) => {
		write('places/notes.docx', 'x');
		write('places/Thumbs.db', 'x');
		write('interviews/talk-open/master.wav', 'x');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/master.wav
		  口述的文件夹里只放 index.yaml、audio.m4a、waveform.json、original.vtt、mandarin.vtt、edited.vtt，「master.wav」不会发布
		  改法：请改成这几个名字之一，或移到别处；母带不放进来
		  名字：stray-file

		content/places/Thumbs.db
		  这是电脑自己留下的文件，不是内容
		  改法：请删去
		  名字：stray-file

		content/places/notes.docx
		  这是文字处理软件的文件，不会发布
		  改法：请把文字拷进一个 .yaml 文件，原稿移到别处
		  名字：stray-file

		共 3 处要改，在 3 个文件里。"
	`);
});

test('cards that disagree on one side only', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('evidence/e03.yaml', 'conflicts: [e02]\n', '');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/evidence/e03.yaml
		  「e02」说与「e03」说法不一，这张卡却没有写「e02」
		  改法：请在这里补上，例如 conflicts: [e02]；若其实不矛盾，从 content/evidence/e02.yaml 里删去
		  名字：one-sided-conflict

		共 1 处要改，在 1 个文件里。"
	`);
});

test('two chapters with one number', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/sealed.mdx', 'order: 20', 'order: 10');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/sealed.mdx
		  第 4 行  次序 10 已经给了 content/chapters/old-wall.mdx
		           改法：请换一个数字，例如 order: 11
		           名字：duplicate-order

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a year in brackets that denies the reign', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('events/1465-wall-built.yaml', '明成化间（1465—1487）', '明崇祯十一年（1368）');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/events/1465-wall-built.yaml
		  第 3 行  「明崇祯十一年（1368）」前后不合：照年号算是1638年，括号里写的是1368年
		           改法：请核对原书，把年号或括号里的年份改对；原书就这样写的，删去括号里的年份，在 note 里说明
		           名字：date-contradiction

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a person who dies before birth', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(
			'people/mou-zhixian.yaml',
			'kind: historical',
			'kind: historical\nborn: 1500年\ndied: 1490年',
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/people/mou-zhixian.yaml
		  第 7 行  「某知县」生于1500年，却卒于1490年
		           改法：请核对 born 和 died
		           名字：date-contradiction

		共 1 处要改，在 1 个文件里。"
	`);
});

test('accounts that do not say whose they are', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('events/1465-wall-built.yaml', '    according: 一则网络转帖\n', '');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/events/1465-wall-built.yaml
		  第 6 行  时间有 2 说，第 2 说没有写是谁说的
		           改法：请补上 according，例如 according: 《元和郡县图志》
		           名字：account-without-source

		共 1 处要改，在 1 个文件里。"
	`);
});

test('latitude and longitude swapped', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('places/east-gate.yaml', 'latitude: 30.7', 'latitude: 103.8');
		edit('places/east-gate.yaml', 'longitude: 103.8', 'longitude: 30.7');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/places/east-gate.yaml
		  第 11 行  纬度 103.8 和经度 30.7 像是写反了
		            改法：请对调，latitude: 30.7、longitude: 103.8
		            名字：misplaced-point

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a point far away', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('places/east-gate.yaml', 'longitude: 103.8', 'longitude: 116.4');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/places/east-gate.yaml
		  第 11 行  坐标 30.7，116.4 不在温江区
		            改法：请重新核对；温江的纬度在 30.6 到 30.9 之间，经度在 103.66 到 103.96 之间
		            名字：misplaced-point

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a space typed between Han and digits', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('places/old-wall.yaml', '《甲县旧志》记它周三里。', '《甲县旧志》记它周 3 里。');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/places/old-wall.yaml
		  第 8 行  汉字和字母、数字之间打了空格：「》记它周 3 里。」
		           改法：请删去空格，写成「》记它周3里。」；间隔由网页自动加
		           名字：typed-space

		共 1 处要改，在 1 个文件里。"
	`);
});

test('half-width punctuation in Chinese', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '这一篇是编来试机器的，看', '这一篇是编来试机器的,看');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 58 行  汉字后面用了半角标点：「试机器的,」
		            改法：请改成全角，写成「试机器的，」
		            名字：half-width-punctuation

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a mobile number', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('pages/about.mdx', '试验馆的一切都是编的。', '有事打13800138000。');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/pages/about.mdx
		  第 10 行  这一行像是写了手机号
		            改法：请删去；公开的内容里不放个人的手机号
		            名字：private-information

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a citizen number and a bank card', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(
			'pages/about.mdx',
			'试验馆的一切都是编的。',
			'身份证51010119800101123X，卡号6222 0200 0000 0000 000。',
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/pages/about.mdx
		  第 10 行  这一行像是写了身份证号
		            改法：请删去；公开的内容里不放个人的身份证号
		            名字：private-information
		  第 10 行  这一行像是写了银行卡号
		            改法：请删去；公开的内容里不放个人的银行卡号
		            名字：private-information

		共 2 处要改，在 1 个文件里。"
	`);
});

test('a character no font of ours has', async () => {
	const report = await reportAfter(
		({ edit }) => {
			edit('terms/tianba.yaml', '成片的', '𪚥片的');
		},
		{ allowedCharacters: new Set([...readdirText(), '片'].filter((letter) => letter !== '𪚥')) },
	);
	expect(report).toMatchInlineSnapshot(`
		"content/terms/tianba.yaml
		  第 4 行  「𪚥」（U+2A6A5）这个字，馆里的字体显示不出来
		           改法：请换一个写法，或用「⿰」一类的拆字说明代替，并告诉管理员
		           名字：character-not-in-font

		共 1 处要改，在 1 个文件里。"
	`);
});

test('the public site without its registration', async () => {
	const report = await reportAfter(
		({ read }) => {
			read('site.yaml');
		},
		{ production: true },
	);
	expect(report).toMatchInlineSnapshot(`
		"content/site.yaml
		  正式发布缺少「ICP备案号」
		  改法：请补上一行，例如 icp: 蜀ICP备00000000号
		  名字：production-details

		共 1 处要改，在 1 个文件里。"
	`);
});

test('the name of someone who withdrew, in plain words, in a caption and in what another one says', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '这一篇是编来', '丙撤回说，这一篇是编来');
		edit('photos/street-after.yaml', 'caption: ', 'caption: 丙撤回摄，');
		edit('interviews/talk-open/mandarin.vtt', '令牌', '令牌，丙撤回也知道');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 58 行  这一行写着的「丙撤回」已经撤回，不能再出现在网页、触摸屏、学校
		            改法：请删去这一处，或缩小这一篇的 channels，或先请本人补签同意书
		            名字：consent-too-narrow

		content/interviews/talk-open/mandarin.vtt
		  第 7 行  这一行写着的「丙撤回」已经撤回，不能再出现在网页、触摸屏、学校
		           改法：请删去这一处，或缩小这一篇的 channels，或先请本人补签同意书
		           名字：consent-too-narrow

		content/photos/street-after.yaml
		  第 12 行  这一行写着的「丙撤回」已经撤回，不能再出现在网页、触摸屏、学校
		            改法：请删去这一处，或缩小这一篇的 channels，或先请本人补签同意书
		            名字：consent-too-narrow

		共 3 处要改，在 3 个文件里。"
	`);
});

test('the name of a narrator who agreed only to the hall', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('terms/tianba.yaml', '成片的', '甲化名说的，成片的');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/terms/tianba.yaml
		  第 4 行  这一行写着的「甲化名」没有列入网页、学校
		           改法：请删去这一处，或缩小这一篇的 channels，或先请本人补签同意书
		           名字：consent-too-narrow

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a card that rests on what somebody told and took back', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('evidence/e04.yaml', 'grade: C', 'grade: C\nconsents: [c2026-003]');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 43 行  「<引>」里的「e04」已经撤回，不能再出现在网页、触摸屏、学校
		            改法：请删去这一处，或缩小这一篇的 channels，或先请本人补签同意书
		            名字：consent-too-narrow
		  第 47 行  「<引>」里的「e04」已经撤回，不能再出现在网页、触摸屏、学校
		            改法：请删去这一处，或缩小这一篇的 channels，或先请本人补签同意书
		            名字：consent-too-narrow

		content/places/east-gate.yaml
		  第 7 行  「史料」里的「e04」已经撤回，不能再出现在网页、触摸屏、学校
		           改法：请删去这一处，或缩小这一篇的 channels，或先请本人补签同意书
		           名字：consent-too-narrow
		  第 9 行  「史料」里的「e04」已经撤回，不能再出现在网页、触摸屏、学校
		           改法：请删去这一处，或缩小这一篇的 channels，或先请本人补签同意书
		           名字：consent-too-narrow

		content/walks/round-the-wall.yaml
		  第 14 行  「史料」里的「e04」已经撤回，不能再出现在网页、触摸屏、学校
		            改法：请删去这一处，或缩小这一篇的 channels，或先请本人补签同意书
		            名字：consent-too-narrow

		共 5 处要改，在 3 个文件里。"
	`);
});

test('the photograph of a segment must be there', async () => {
	const report = await reportAfter(({ edit }) =>
		edit('interviews/talk-open/index.yaml', 'photo: street-before', 'photo: street-befor'),
	);
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/index.yaml
		  第 23 行  「照片」里的「street-befor」不在 content/photos/ 里
		            改法：请把编号改对，相近的有 street-before、street-after；或新建 content/photos/street-befor.yaml
		            名字：dangling-reference

		共 1 处要改，在 1 个文件里。"
	`);
});
