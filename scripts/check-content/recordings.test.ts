import { expect, test } from 'vitest';
import { reportAfter } from '../lib/broken-museum.ts';

test('a segment that overlaps', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(
			'interviews/talk-open/index.yaml',
			'    end: 12\n',
			'    end: 7\n  - id: rest\n    title: 后一半\n    synopsis: 剩下的。\n    start: 5\n    end: 12\n',
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/index.yaml
		  第 23 行  「后一半」从 0:05 开始，上一段 0:07 才结束
		            改法：请让前后两段接上，不要重叠
		            名字：segment-overlap

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a gap without a reason', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(
			'interviews/talk-open/index.yaml',
			'    end: 12\n',
			'    end: 5\n  - id: rest\n    title: 后一半\n    synopsis: 剩下的。\n    start: 9\n    end: 12\n',
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/index.yaml
		  第 23 行  「后一半」前面空了 4 秒
		            改法：请让前后两段接上；有意跳过就写 skip: 原因
		            名字：segment-gap

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a segment past the end', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('interviews/talk-open/index.yaml', '    end: 12\n', '    end: 20\n');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/index.yaml
		  第 18 行  「从头到尾」到 0:20，录音只有 0:12
		            改法：请核对 end 和 duration
		            名字：segment-past-end

		共 1 处要改，在 1 个文件里。"
	`);
});

test('time left over at the end', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('interviews/talk-open/index.yaml', '    end: 12\n', '    end: 8\n');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/index.yaml
		  第 18 行  最后一段之后还有 4 秒没有分段
		            改法：请把最后一段的 end 改成 12，或再分一段
		            名字：segment-gap

		共 1 处要改，在 1 个文件里。"
	`);
});

test('one segment id twice', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(
			'interviews/talk-open/index.yaml',
			'    end: 12\n',
			'    end: 6\n  - id: whole\n    title: 后一半\n    synopsis: 剩下的。\n    start: 6\n    end: 12\n',
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/index.yaml
		  第 23 行  段号「whole」用了两次
		            改法：请换一个，例如 whole-2
		            名字：duplicate-segment

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a segment title that is too long', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(
			'interviews/talk-open/index.yaml',
			'title: 从头到尾',
			'title: 从头到尾把旧城墙的来龙去脉都讲了一遍又一遍',
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/index.yaml
		  第 16 行  「段名」有 21 个字，超过了 18 字
		            改法：请删短到 18 字以内
		            名字：too-long

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a recording without its sound', async () => {
	const report = await reportAfter(({ remove }) => {
		remove('interviews/talk-open/audio.m4a');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/index.yaml
		  找不到录音 audio.m4a
		  改法：请把录音放进 content/interviews/talk-open/，文件名是 audio.m4a
		  名字：recording-file-missing

		共 1 处要改，在 1 个文件里。"
	`);
});

test('an interview without the words as spoken', async () => {
	const report = await reportAfter(({ remove }) => {
		remove('interviews/talk-open/original.vtt');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/index.yaml
		  找不到原话文字稿 original.vtt
		  改法：请把原话文字稿放进 content/interviews/talk-open/，文件名是 original.vtt
		  名字：recording-file-missing

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a recording that is something else', async () => {
	const report = await reportAfter(({ write }) => {
		write('interviews/talk-open/audio.m4a', 'ID3');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/audio.m4a
		  这段录音打不开，不是完好的 m4a（AAC）
		  改法：请重新导出为 m4a（AAC），再放进来；只改文件名没有用
		  名字：recording-unreadable

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a recording that is not as long as the record says', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('interviews/talk-open/index.yaml', 'duration: 12', 'duration: 20');
		edit('interviews/talk-open/index.yaml', '    end: 12', '    end: 20');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/index.yaml
		  第 5 行  「总长」写成了 20 秒，录音其实有 12 秒
		           改法：请改成 duration: 12，并核对分段
		           名字：recording-length

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a synthetic recording whose file does not say so', async () => {
	const report = await reportAfter(({ write, read }) => {
		write('interviews/narration-old-wall/audio.m4a', read('interviews/talk-open/audio.m4a'));
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/narration-old-wall/audio.m4a
		  录音文件的属性里没有「合成语音」
		  改法：请在导出时把备注（comment）写成「合成语音」；文件离开本馆也要认得出来
		  名字：synthetic-label

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a folder without its record', async () => {
	const report = await reportAfter(({ remove }) => {
		remove('interviews/talk-draft/index.yaml');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-draft
		  这个文件夹里没有 index.yaml，不会发布
		  改法：新建 content/interviews/talk-draft/index.yaml，写上这次谈话的记录
		  名字：recording-without-record

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a transcript without its first line', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('interviews/talk-open/mandarin.vtt', 'WEBVTT\n\n', '');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/mandarin.vtt
		  第 1 行  文字稿的第一行不是 WEBVTT
		           改法：请在最前面加一行 WEBVTT，下面空一行
		           名字：unreadable-transcript

		共 1 处要改，在 1 个文件里。"
	`);
});

test('times that cannot be read', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('interviews/talk-open/mandarin.vtt', '00:00:04.000 --> 00:00:08.000', '00:04 --> 00:08');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/mandarin.vtt
		  第 6 行  时间「00:04 --> 00:08」认不出来
		           改法：请照这样写，00:01:05.000 --> 00:01:09.500；冒号、小数点和箭头都是半角的
		           名字：unreadable-transcript

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a cue that ends before it begins', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(
			'interviews/talk-open/mandarin.vtt',
			'00:00:04.000 --> 00:00:08.000',
			'00:00:08.000 --> 00:00:04.000',
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/mandarin.vtt
		  第 6 行  这一句的结束不比开始晚
		           改法：请把时间改对
		           名字：cue-times

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a cue that begins too early', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('interviews/talk-open/mandarin.vtt', '00:00:04.000 -->', '00:00:02.000 -->');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/mandarin.vtt
		  第 6 行  这一句开始时，上一句还没有结束
		           改法：请让时间一句接一句
		           名字：cue-times

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a cue past the end', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('interviews/talk-open/mandarin.vtt', '00:00:11.500', '00:00:14.500');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/mandarin.vtt
		  第 9 行  这一句的时间超过了录音的总长
		           改法：请核对时间，或改 index.yaml 里的 duration
		           名字：cue-times

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a cue without a speaker', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('interviews/talk-open/mandarin.vtt', '<v 采访人>', '');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/mandarin.vtt
		  第 3 行  这一句没有写是谁说的
		           改法：请在前面加上 <v 采访人>
		           名字：cue-without-speaker

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a speaker nobody has named', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('interviews/talk-open/mandarin.vtt', '<v 采访人>', '<v 小王>');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/mandarin.vtt
		  第 3 行  称呼「小王」不在说话的人里
		           改法：请改成「采访人」或「丁许可」，或在 index.yaml 的 speakers 里补上
		           名字：unknown-speaker

		共 1 处要改，在 1 个文件里。"
	`);
});

test('laughter in round brackets', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('interviews/talk-open/mandarin.vtt', '【笑】', '（笑）');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/mandarin.vtt
		  第 9 行  笑声、停顿写在了圆括号里
		           改法：请改用【】，例如【笑】【停顿】【听不清 00:12:31】
		           名字：cue-marks

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a cue that is long is a reminder only', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(
			'interviews/talk-open/mandarin.vtt',
			'我来讲一句',
			'我来讲一句很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长的',
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/mandarin.vtt
		  第 6 行  提醒：这一句有 44 个字
		           改法：请尽量分成 36 字以内的短句
		           名字：cue-length

		没有要改的地方。另有 1 条提醒，不妨碍发布。"
	`);
});

test('a synthetic voice without its label', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(
			'interviews/narration-old-wall/index.yaml',
			'credit: 试验史志馆，合成语音',
			'credit: 试验史志馆',
		);
		edit('interviews/narration-old-wall/mandarin.vtt', '以下是合成语音朗读。', '以下是朗读。');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/narration-old-wall/index.yaml
		  第 9 行  署名里没有「合成语音」
		           改法：请写明，例如 credit: 北街史志馆，合成语音
		           名字：synthetic-label

		content/interviews/narration-old-wall/mandarin.vtt
		  第 3 行  文字稿第一句没有说明是合成语音
		           改法：请让第一句说明，例如「以下是合成语音。」
		           名字：synthetic-label

		共 2 处要改，在 2 个文件里。"
	`);
});

test('a narrator without a consent form', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('people/ding-xuke.yaml', 'consents: [c2026-004]\n', '');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/people/ding-xuke.yaml
		  第 3 行  口述者「丁许可」没有同意书
		           改法：请写上同意书的编号，例如 consents: [c2026-001]；还没有签就写 withheld: 同意书未签
		           名字：missing-consent

		共 1 处要改，在 1 个文件里。"
	`);
});

test('an interview without a consent form', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('interviews/talk-open/index.yaml', 'consents: [c2026-004]\n', '');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/index.yaml
		  第 2 行  口述「处处许可的话」没有同意书
		           改法：请写上同意书的编号，例如 consents: [c2026-001]；还没有签就写 withheld: 同意书未签
		           名字：missing-consent

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a text that names a person only the kiosk may show', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '<人 id="mou-zhixian">', '<人 id="jia-huaming">');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 25 行  「<人>」里的「jia-huaming」没有列入网页、学校
		            改法：请删去这一处，或缩小这一篇的 channels，或先请本人补签同意书
		            名字：consent-too-narrow

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a text that names a person under embargo', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '<人 id="mou-zhixian">', '<人 id="yi-fengcun">');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 25 行  「<人>」里的「yi-fengcun」还在封存期内，不能出现在网页、触摸屏、学校
		            改法：请删去这一处，或缩小这一篇的 channels，或先请本人补签同意书
		            名字：consent-too-narrow

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a text that names a person who has withdrawn', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '<人 id="mou-zhixian">', '<人 id="bing-chehui">');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 25 行  「<人>」里的「bing-chehui」已经撤回，不能再出现在网页、触摸屏、学校
		            改法：请删去这一处，或缩小这一篇的 channels，或先请本人补签同意书
		            名字：consent-too-narrow

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a text that shows a picture only the kiosk may show', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', '<图 id="street-after" />', '<图 id="face-kiosk" />');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/chapters/old-wall.mdx
		  第 50 行  「<图>」里的「face-kiosk」没有列入网页、学校
		            改法：请删去这一处，或缩小这一篇的 channels，或先请本人补签同意书
		            名字：consent-too-narrow

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a pseudonym that is not marked', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('people/jia-huaming.yaml', 'pseudonym: true\n', '');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/people/jia-huaming.yaml
		  第 1 行  「甲化名」的同意书要求用化名，但没有标明这是化名
		           改法：请确认 name 写的是化名，再补上一行 pseudonym: true
		           名字：pseudonym-missing

		共 1 处要改，在 1 个文件里。"
	`);
});

test('the name behind a pseudonym', async () => {
	const report = await reportAfter(
		({ edit }) => {
			edit('interviews/talk-kiosk/mandarin.vtt', '请您讲讲', '赵真名请您讲讲');
		},
		{ realNames: ['赵真名'] },
	);
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-kiosk/mandarin.vtt
		  第 4 行  这一行出现了一个应当用化名的真名
		           改法：请改成化名；若已经提交过，请告诉管理员连历史一起清除
		           名字：real-name-shown

		共 1 处要改，在 1 个文件里。"
	`);
});
