import { expect, test } from 'vitest';
import { reportAfter, type Breaking } from '../lib/broken-museum.ts';

const FORUM = 'sources/forum-post.yaml';
const CHAPTER = 'chapters/old-wall.mdx';
const HEADING = '## 一圈三里\n';

type Case = [title: string, change: (museum: Breaking) => void, report: string];

const one = (file: string, told: string, total = '共 1 处要改，在 1 个文件里。') =>
	`content/${file}\n${told}\n\n${total}`;
const reminded = (file: string, told: string) =>
	one(file, told, '没有要改的地方。另有 1 条提醒，不妨碍发布。');
const sentence = (text: string) => (museum: Breaking) =>
	museum.edit(CHAPTER, HEADING, `${HEADING}\n${text}\n`);

const CASES: Case[] = [
	[
		'an address that was copied with the sentence around it',
		({ edit }) => edit(FORUM, '/post', '/post。'),
		one(
			FORUM,
			`  第 6 行  网址「https://example.invalid/post。」里面有「。」，像是从句子里一起拷来的
           改法：请在浏览器里打开那一页，从地址栏重新拷一遍
           名字：address-malformed`,
		),
	],
	[
		'an address that tells who shared it',
		({ edit }) => edit(FORUM, '/post', '/post?id=3&utm_source=chat'),
		one(
			FORUM,
			`  第 6 行  网址里带着分享的人留下的记号：utm_source
           改法：请去掉，写成 URL: https://example.invalid/post?id=3；打开看看还是不是那一页
           名字：address-tracking`,
		),
	],
	[
		'a page nobody has kept',
		({ edit }) => edit(FORUM, /archived: .*\n/, ''),
		reminded(
			FORUM,
			`  第 6 行  提醒：这一页没有存档的副本，网站一改就找不回来了
           改法：请把网页存成文件，或用网页存档的网站存一份，再写上 archived: 存档的网址或馆内编号
           名字：source-not-archived`,
		),
	],
	[
		'a page nobody has kept, on a line that can be tampered with',
		({ edit }) => {
			edit(FORUM, /archived: .*\n/, '');
			edit(FORUM, 'https:', 'http:');
		},
		one(
			FORUM,
			`  第 6 行  提醒：这一页没有存档的副本，网站一改就找不回来了
           改法：请把网页存成文件，或用网页存档的网站存一份，再写上 archived: 存档的网址或馆内编号
           名字：source-not-archived
  第 6 行  提醒：网址用的是 http，路上会被改，浏览器也会警告
           改法：请试试 https://example.invalid/post，打得开就改成它；打不开的，存档以后不再提醒
           名字：address-http`,
			'没有要改的地方。另有 2 条提醒，不妨碍发布。',
		),
	],
	[
		'an address of another host outside the sources',
		({ edit }) =>
			edit('places/old-wall.yaml', '记它周三里。', '记它周三里，见https://example.invalid/a。'),
		one(
			'places/old-wall.yaml',
			`  第 8 行  文字里写着网址「https://example.invalid/a」
           改法：请删去，把它登记成 content/sources/ 里的一条出处，写在 URL 一栏
           名字：foreign-link`,
		),
	],
	[
		'a name too long for a card',
		({ edit }) => edit('places/east-gate.yaml', 'name: 东门', 'name: 甲县县城东边的老城门遗址'),
		reminded(
			'places/east-gate.yaml',
			`  第 1 行  提醒：地点「甲县县城东边的老城门遗址」有 12 个字宽，超过 10 个，示意图和索引上会挤
           改法：请改短到 10 个字以内，多的话写进导语、简介或图说
           名字：title-long`,
		),
	],
	[
		'a title too long for a share picture',
		({ edit }) =>
			edit(
				'photos/street-after.yaml',
				'title: 某老街如今',
				'title: 某老街从东头一直走到西头如今的样子',
			),
		reminded(
			'photos/street-after.yaml',
			`  第 1 行  提醒：照片「某老街从东头一直走到西头如今的样子」有 17 个字宽，超过 16 个，卡片、页首和分享图上要排三行以上
           改法：请改短到 16 个字以内，多的话写进导语、简介或图说
           名字：title-long`,
		),
	],
	[
		'a year without evidence in the editors’ own words',
		sentence('<编者>\n\n墙是1958年拆的。\n\n</编者>'),
		one(
			CHAPTER,
			`  第 15 行  有年份、数目，却没有标史料的句子有 1 处，登记的是 0 处：第 15 行
            改法：请给新写的一句加上 <引 id="……" />，或把年份、数目去掉；content/ratchet.yaml 里的数只许减少
            名字：unsourced-more`,
		),
	],
	[
		'fewer sentences without evidence than are put up with',
		({ write }) => write('ratchet.yaml', 'unsourced:\n  chapters/old-wall: 2\n'),
		reminded(
			'ratchet.yaml',
			`  提醒：「chapters/old-wall」没有标史料的句子登记的是 2 处，现在只有 0 处了
  改法：请运行 npm run check -- --ratchet，把登记的数降下来
  名字：unsourced-fewer`,
		),
	],
	[
		'a place in characters of the same sound',
		sentence('朝阳们外是田<引 id="e01" />。'),
		reminded(
			CHAPTER,
			`  第 13 行  提醒：「朝阳们」像是「朝阳门」，写法不一样
            改法：请改成「朝阳门」；确实是另一处的，新建一个地点，就不再提醒
            名字：place-misspelt`,
		),
	],
	[
		'an old name in a chapter that does not say today’s',
		({ edit }) => {
			edit(CHAPTER, '<地 id="east-gate">东</地>', '东');
			edit(CHAPTER, '- 东门又叫<注音 读="zhāo">朝</注音>阳门', '- 城里有一座朝阳门');
			edit(CHAPTER, '和[东门](/places/east-gate/)', '');
		},
		reminded(
			CHAPTER,
			`  第 47 行  提醒：「朝阳门」是「东门」的另一个名字，这一篇没有说它现在叫什么
            改法：请写上「东门」，或写成 <地 id="east-gate">朝阳门</地>
            名字：old-name-alone`,
		),
	],
	[
		'a traditional character in our own words, not in a quotation',
		sentence('城門在東，原书写作「東門」<引 id="e01" />。'),
		one(
			CHAPTER,
			`  第 13 行  「門」是繁体字或异体字，规范字是「门」
            改法：请改成「门」；是引文的，放进引号或 <引文>；人名、地名有理由用的，在 content/characters.yaml 里登记一行
            名字：traditional-character
  第 13 行  「東」是繁体字或异体字，规范字是「东」
            改法：请改成「东」；是引文的，放进引号或 <引文>；人名、地名有理由用的，在 content/characters.yaml 里登记一行
            名字：traditional-character`,
			'共 2 处要改，在 1 个文件里。',
		),
	],
	[
		'a character that is in no table and has no other form',
		({ edit }) => edit('places/old-wall.yaml', '哪一年拆的', '哪一年冺的'),
		reminded(
			'places/old-wall.yaml',
			`  第 10 行  提醒：「冺」不在《通用规范汉字表》里
            改法：请换成常用的字；有理由用它的，在 content/characters.yaml 里登记一行
            名字：character-not-standard`,
		),
	],
	[
		'a character with a reason, and one that is not there any more',
		({ edit, write }) => {
			edit('places/old-wall.yaml', '哪一年拆的', '哪一年開的');
			write(
				'characters.yaml',
				'characters:\n  - { character: 開, reason: 试验 }\n  - { character: 東, reason: 试验 }\n',
			);
		},
		reminded(
			'characters.yaml',
			`  提醒：登记了「東」，馆里没有一处用到它
  改法：请删去这一行
  名字：character-reason-unused`,
		),
	],
];

test.each(CASES)('%s', async (_title, change, report) => {
	expect(await reportAfter(change)).toBe(report);
});
