import { expect, test } from 'vitest';
import { reportAfter, type Breaking } from '../lib/broken-museum.ts';

const TALK = 'interviews/talk-open';

const account = (...sentences: string[]) => ['WEBVTT', ...sentences].join('\n\n') + '\n';
const ASKED = '1-1\n00:00:00.500 --> 00:00:03.500\n<v 采访人>请讲讲旧城墙。';
const TOLD = '1-2\n00:00:04.000 --> 00:00:11.500\n<v 丁许可>我讲一句申酉戌亥令牌，就到这里。';

const SIGNED =
	'edited:\n  signatures:\n' +
	['narrator', 'interviewer', 'editor']
		.map((party) => `    - { party: ${party}, document: 试验整理-001, signedOn: 2026-03-01 }\n`)
		.join('');

/** A talk with an edited account that all three have signed; `more` goes below the signatures. */
function sign({ edit, read, write }: Breaking, text: string, more = '') {
	edit(`${TALK}/index.yaml`, 'review: reviewed', 'review: narratorApproved');
	write(`${TALK}/index.yaml`, `${String(read(`${TALK}/index.yaml`))}${SIGNED}${more}`);
	write(`${TALK}/edited.vtt`, text);
}

test('an account that follows the recording and is signed', async () => {
	expect(await reportAfter((museum) => sign(museum, account(ASKED, TOLD)))).toBe('');
});

test('sentences may share a cue, and need not say who speaks', async () => {
	const report = await reportAfter((museum) =>
		sign(
			museum,
			account(
				'00:00:04.000 --> 00:00:08.000\n我讲一句申酉戌亥令牌。',
				'00:00:04.000 --> 00:00:08.000\n只这一句。',
			),
		),
	);
	expect(report).toBe('');
});

test('an account that nobody has signed', async () => {
	const report = await reportAfter(({ write }) => {
		write(`${TALK}/edited.vtt`, account(ASKED, TOLD));
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/index.yaml
		  第 24 行  提醒：整理稿先不发布，还缺讲述人的签字、采访人的签字、编辑的签字、讲述人看过这一步
		            改法：请三方看过再签字；签好以后在 index.yaml 的 edited 里记下：signatures: [{ party: narrator, document: 文件编号, signedOn: 2026-11-23 }]；讲述人看过后写 review: narratorApproved
		            名字：edited-unsigned

		没有要改的地方。另有 1 条提醒，不妨碍发布。"
	`);
});

test('an account that the editor will sign tomorrow', async () => {
	const report = await reportAfter((museum) => {
		sign(museum, account(ASKED, TOLD));
		museum.edit(
			`${TALK}/index.yaml`,
			'party: editor, document: 试验整理-001, signedOn: 2026-03-01',
			'party: editor, document: 试验整理-001, signedOn: 2026-11-24',
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/index.yaml
		  第 37 行  提醒：整理稿先不发布，还缺编辑的签字
		            改法：请三方看过再签字；签好以后在 index.yaml 的 edited 里记下：signatures: [{ party: editor, document: 文件编号, signedOn: 2026-11-23 }]
		            名字：edited-unsigned

		没有要改的地方。另有 1 条提醒，不妨碍发布。"
	`);
});

test('numbers and names that nobody said, once each', async () => {
	const report = await reportAfter((museum) =>
		sign(
			museum,
			account(
				ASKED,
				'00:00:04.000 --> 00:00:08.000\n我讲一句申酉戌亥令牌，1955年的，在《乙城志》里。',
				'00:00:08.500 --> 00:00:11.500\n1955年就讲到这里。',
			),
		),
	);
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/edited.vtt
		  第 8 行  整理稿（0:04）里的数字「1955年」，逐字稿里没有
		           改法：请听一遍，照录音改；确是编者补的，在 index.yaml 的 edited 里写明来历：annotations: [{ words: 1955年, reason: 编者据史料卡补注 }]
		           名字：edited-fact
		  第 8 行  整理稿（0:04）里的名字「《乙城志》」，逐字稿里没有
		           改法：请听一遍，照录音改；确是编者补的，在 index.yaml 的 edited 里写明来历：annotations: [{ words: 《乙城志》, reason: 编者据史料卡补注 }]
		           名字：edited-fact

		共 2 处要改，在 1 个文件里。"
	`);
});

test('a year whose century the editor supplied', async () => {
	const report = await reportAfter((museum) => {
		museum.edit(`${TALK}/original.vtt`, '请您讲讲旧城墙。', '五五年的旧城墙是哪样？');
		sign(museum, account('00:00:00.500 --> 00:00:03.500\n1955年的旧城墙是什么样子？', TOLD));
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/edited.vtt
		  第 4 行  整理稿（0:01）里的数字「1955年」，逐字稿里没有，讲述人说的是「五五年」
		           改法：请听一遍，照录音改；确是编者补的，在 index.yaml 的 edited 里写明来历：annotations: [{ words: 1955年, reason: 编者据史料卡补注 }]
		           名字：edited-fact

		共 1 处要改，在 1 个文件里。"
	`);
});

test('what is added and says where it comes from', async () => {
	const text = account(ASKED, '00:00:04.000 --> 00:00:08.000\n我讲一句申酉戌亥令牌，1955年的。');
	const report = await reportAfter((museum) =>
		sign(museum, text, '  annotations:\n    - { words: 1955年, reason: 编者据试验卡补注 }\n'),
	);
	expect(report).toBe('');
});

test('an annotation that nothing needs', async () => {
	const report = await reportAfter((museum) =>
		sign(
			museum,
			account(ASKED, TOLD),
			'  annotations:\n    - { words: 1966年, reason: 编者据试验卡补注 }\n',
		),
	);
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/index.yaml
		  第 43 行  提醒：添注的「1966年」在整理稿里找不到
		            改法：请删去这一条，或照整理稿里的写法改
		            名字：edited-annotation-unused

		没有要改的地方。另有 1 条提醒，不妨碍发布。"
	`);
});

test('a sentence beside the cues, and one that runs backwards', async () => {
	const report = await reportAfter((museum) =>
		sign(
			museum,
			account(
				'00:00:00.900 --> 00:00:03.500\n请讲讲旧城墙。',
				'00:00:08.500 --> 00:00:11.500\n就到这里。',
				'00:00:04.000 --> 00:00:08.000\n<v 戊>我讲一句申酉戌亥令牌。',
			),
		),
	);
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/edited.vtt
		  第 3 行  整理稿的这一句（0:01）没有和逐字稿的句子对齐
		           改法：请改成 00:00:00.500 --> 00:00:03.500，开始和结束都照逐字稿的时间
		           名字：edited-times
		  第 9 行  这一句比上一句开始得早
		           改法：请照录音的先后排好
		           名字：cue-times
		  第 9 行  称呼「戊」不在说话的人里
		           改法：请改成「采访人」或「丁许可」，或在 index.yaml 的 speakers 里补上
		           名字：unknown-speaker

		共 3 处要改，在 1 个文件里。"
	`);
});

test('a chapter read aloud with an edited account', async () => {
	const report = await reportAfter(({ write, read }) => {
		const said = String(read('interviews/narration-old-wall/mandarin.vtt'));
		write('interviews/narration-old-wall/edited.vtt', said);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/narration-old-wall/edited.vtt
		  「听这一篇」念的是志书，没有整理稿
		  改法：请把 edited.vtt 移到别处，或核对 index.yaml 里的 kind
		  名字：edited-narration

		共 1 处要改，在 1 个文件里。"
	`);
});
