import { describe, expect, test } from 'vitest';
import { runTool } from '../lib/ffmpeg.ts';
import { reportAfter } from '../lib/broken-museum.ts';

const line = (fields: string) =>
	`log:\n  - { on: 2026-06-01, action: withdraw, collection: interviews, id: talk-open, reason: consent, who: narrator${fields} }\n`;

describe('the log of what was taken down', () => {
	test('is fine as the commands write it', async () => {
		const report = await reportAfter(({ write }) => {
			write('withdrawals.yaml', line(', gone: { web: [interviews/talk-open] }'));
		});
		expect(report).toBe('');
	});

	test('that does not add up', async () => {
		const report = await reportAfter(({ write }) => {
			write(
				'withdrawals.yaml',
				[
					'log:',
					'  - { on: 2026-06-01, action: restore, collection: photos, id: street-after, reason: mistake, who: museum }',
					'  - { on: 2026-06-02, action: withdraw, collection: interviews, id: talk-open, reason: consent, who: narrator }',
					'  - { on: 2026-05-30, action: withdraw, collection: interviews, id: talk-open, reason: consent, who: narrator }',
					'  - { on: 2027-01-01, action: restore, collection: interviews, id: talk-open, reason: renewed, who: narrator }',
					'',
				].join('\n'),
			);
		});
		expect(report).toMatchInlineSnapshot(`
			"content/withdrawals.yaml
			  第 2 行  「street-after」没有撤下过，谈不上恢复
			           改法：请核对编号；写错的一行请管理员看过再删去
			           名字：withdrawal-log
			  第 4 行  这一行是 2026-05-30 的，前面一行是 2026-06-02 的
			           改法：请把这一行移回原处；登记从早到晚排，只在最后加
			           名字：withdrawal-log
			  第 4 行  「talk-open」已经撤下了，又撤了一次
			           改法：删去这一行，前面那一行已经管用
			           名字：withdrawal-log
			  第 5 行  「日子」写成了 2027-01-01，还没有到
			           改法：请写办这件事的那一天；登记只记办过的事
			           名字：withdrawal-log

			共 4 处要改，在 1 个文件里。"
		`);
	});

	test('with words that are not in the lists', async () => {
		const report = await reportAfter(({ write }) => {
			write(
				'withdrawals.yaml',
				'log:\n  - { on: 2026-6-1, action: remove, collection: terms, id: 田坝, reason: 吵架, who: 丙撤回 }\n',
			);
		});
		expect(report).toMatchInlineSnapshot(`
			"content/withdrawals.yaml
			  第 2 行  「日子」写成了「2026-6-1」，认不出来
			           改法：请照这样写，on: 2026-11-28
			           名字：unreadable-date
			  第 2 行  「动作」写成了「remove」，没有这一类
			           改法：请从这几类里选：withdraw（撤下）、restore（恢复）
			           名字：not-in-list
			  第 2 行  「集子」写成了「terms」，没有这一类
			           改法：请从这几类里选：interviews（口述）、people（人物）、photos（照片）、comparisons（今昔）、chapters（志）、evidence（史料卡）、consents（同意书）
			           名字：not-in-list
			  第 2 行  「编号」写成了「田坝」，不像一个编号
			           改法：请只用小写字母、数字和连字符，例如 c2026-001
			           名字：bad-id
			  第 2 行  「原因」写成了「吵架」，没有这一类
			           改法：请从这几类里选：consent（撤回同意）、privacy（涉及他人隐私）、minor（涉及未成年人）、family（亲属意见不一）、rights（权利有争议）、error（内容有误）、authority（有关部门要求）、renewed（重新同意）、corrected（已经改好）、mistake（撤错了）
			           名字：not-in-list
			  第 2 行  「谁提出」写成了「丙撤回」，没有这一类
			           改法：请从这几类里选：narrator（讲述人）、family（亲属）、pictured（画面里的人）、contributor（供图人）、mentioned（被讲到的人）、authority（有关部门）、museum（本馆）
			           名字：not-in-list

			共 6 处要改，在 1 个文件里。"
		`);
	});

	test('takes a form with it: what still names the narrator is told', async () => {
		const report = await reportAfter(({ write, edit }) => {
			write(
				'withdrawals.yaml',
				'log:\n  - { on: 2026-06-01, action: withdraw, collection: consents, id: c2026-004, reason: consent, who: narrator }\n',
			);
			edit(
				'chapters/old-wall.mdx',
				'这一篇是编来试机器的',
				'这一篇由<人 id="ding-xuke">丁许可</人>讲过',
			);
		});
		expect(report).toMatchInlineSnapshot(`
			"content/chapters/old-wall.mdx
			  第 58 行  「<人>」里的「ding-xuke」已经撤回，不能再出现在网页、触摸屏、学校
			            改法：请删去这一处，或缩小这一篇的 channels，或先请本人补签同意书
			            名字：consent-too-narrow

			共 1 处要改，在 1 个文件里。"
		`);
	});
});

test('an address that holds the name of a narrator', async () => {
	const report = await reportAfter(({ rename }) => {
		rename('interviews/talk-open', 'interviews/ding-xuke-1');
		rename('photos/street-after.yaml', 'photos/dingxuke.yaml');
		rename('photos/street-after.jpg', 'photos/dingxuke.jpg');
		rename('chapters/sealed.mdx', 'chapters/ding-xukeng.mdx');
	});
	expect(report.match(/.*name-in-address/g)).toHaveLength(2);
	expect(report).toContain(
		'编号「ding-xuke-1」里有讲述人名字的拼音；撤下以后网址还在，名字就留下了',
	);
});

test('an address that holds a name behind a 化名, which is not said back', async () => {
	const report = await reportAfter(
		({ rename }) => rename('interviews/talk-kiosk', 'interviews/talk-zhang-sanfeng'),
		{ realNames: ['张三丰'] },
	);
	expect(report).toContain('name-in-address');
	expect(report).not.toContain('张三丰');
});

test('a title that may be listed and names the narrator', async () => {
	const listed = await reportAfter(({ edit }) => {
		edit('interviews/talk-kiosk/index.yaml', /^title: .*$/m, 'title: 甲化名讲旧事');
		edit('consents/c2026-001.yaml', 'pseudonym: true', 'pseudonym: true\nlisted: true');
	});
	expect(listed).toContain('标题里有讲述人的称呼「甲化名」；同意书许可只列题目，列出来就露了名字');
	const unlisted = await reportAfter(({ edit }) =>
		edit('interviews/talk-kiosk/index.yaml', /^title: .*$/m, 'title: 甲化名讲旧事'),
	);
	expect(unlisted).toBe('');
});

test('the door of a home, where a house number would do', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('interviews/talk-open/original.vtt', '请您讲讲旧城墙', '您家住旧城墙9号2单元301');
	});
	expect(report).toContain('这一行像是写了住址');
	expect(report).toContain('改法：请删去；公开的内容里不放个人的住址');
});

describe('what is left out of a recording', () => {
	const redact = (fields: string) => `duration: 12\nredactions:\n${fields}`;

	test('is fine where it lies inside, one after the other', async () => {
		const report = await reportAfter(({ edit }) => {
			edit(
				'interviews/talk-open/index.yaml',
				'duration: 12\n',
				redact(
					'  - { start: 4, end: 8, reason: 提到他人的病情 }\n  - { start: 8, end: 9, reason: 同上 }\n',
				),
			);
			// The record, the chapter and the person of the fixture say its words on purpose.
			edit('people/ding-xuke.yaml', '申酉戌亥令牌', '某某');
			edit('interviews/talk-open/index.yaml', '申酉戌亥令牌', '某某');
		});
		expect(report).toBe('');
	});

	test('is told when its times do not fit', async () => {
		const report = await reportAfter(({ edit }) => {
			edit(
				'interviews/talk-open/index.yaml',
				'duration: 12\n',
				redact(
					'  - { start: 3.4, end: 3.2, reason: 写反了 }\n  - { start: 3, end: 3.5, reason: 重叠 }\n  - { start: 11.9, end: 14, reason: 超出 }\n',
				),
			);
		});
		expect(report).toMatchInlineSnapshot(`
			"content/interviews/talk-open/index.yaml
			  第 7 行  隐去的一处结束（3.2）不比开始（3.4）晚
			           改法：请核对 start 和 end，单位是秒
			           名字：redaction-times
			  第 8 行  隐去的一处从 0:03 开始，上一处 0:03 才结束
			           改法：请从早到晚排，前后两处不要重叠；重叠的并成一处
			           名字：redaction-times
			  第 9 行  隐去的一处到 0:14，录音 0:12 就完了
			           改法：请把 end 改到总长以内
			           名字：redaction-times

			共 3 处要改，在 1 个文件里。"
		`);
	});

	test('is told, but not said, when it stands elsewhere', async () => {
		const report = await reportAfter(({ edit }) => {
			edit(
				'interviews/talk-open/index.yaml',
				'duration: 12\n',
				redact('  - { start: 4, end: 8, reason: 隐私 }\n'),
			);
			edit(
				'chapters/old-wall.mdx',
				'这一篇是编来试机器的',
				'我来讲一句申酉戌亥，这一篇是编来试机器的',
			);
		});
		expect(report).not.toMatch(/申酉/);
		expect(report).toMatchInlineSnapshot(`
			"content/chapters/old-wall.mdx
			  第 58 行  这一行有连着8个字以上，和一份口述里隐去的话一样
			            改法：请改写这一行；隐去的话别处也不能有
			            名字：redaction-repeated

			content/interviews/talk-open/index.yaml
			  第 3 行  这一行有连着4个字以上，和一份口述里隐去的话一样
			           改法：请改写这一行；隐去的话别处也不能有
			           名字：redaction-repeated

			content/people/ding-xuke.yaml
			  第 5 行  提醒：这一行有连着4个字以上，和一份口述里隐去的话一样
			           改法：请看一看：说的是同一件事就改写，只是平常话就不用动
			           名字：redaction-repeated

			共 2 处要改，在 2 个文件里。另有 1 条提醒，不妨碍发布。"
		`);
	});

	test('is told when the sound is of a kind that cannot be silenced', async () => {
		const { output } = await runTool('ffmpeg', [
			...['-f', 'lavfi', '-i', 'anullsrc=r=32000:cl=stereo', '-t', '12', '-c:a', 'aac'],
			...['-movflags', 'frag_keyframe+empty_moov', '-f', 'mp4', 'pipe:1'],
		]);
		const report = await reportAfter(({ edit, write }) => {
			write('interviews/talk-open/audio.m4a', output);
			edit(
				'interviews/talk-open/index.yaml',
				'duration: 12\n',
				redact('  - { start: 9, end: 10, reason: 隐私 }\n'),
			);
		});
		expect(report).toContain('这份录音不是单声道的 AAC，隐去的地方没有办法静音');
	});
});
