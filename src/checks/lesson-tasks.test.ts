import { afterAll, expect, test } from 'vitest';
import { BrokenLesson, reportOf, type Edit } from '../../scripts/lib/broken-lesson.ts';

/* What the editor is told of tasks: listening, looking, and the steps that do them. */
const lesson = new BrokenLesson();
afterAll(() => lesson.close());

test('nothing is said of the lesson as it stands', async () => {
	expect(await lesson.report()).toEqual([]);
});

test.each<[string, Edit[], string[]]>([
	[
		'a task that the lesson does not have',
		[
			['    pupils: 读两张卡。', '    tasks: [observation]\n    pupils: 读两张卡。'],
			[
				'observation:\n  comparison: street\n  lookFor: [颜色, 路面]\n  answer: 颜色是画的人换的，观察参考里的教师令牌。\n',
				'',
			],
		],
		[
			'第 24 行  第 1 步要做「看一看」，这一课里没有写',
			'改法：请补上 observation，或从 tasks 里删去它',
			'名字：lesson-task',
		],
	],
	[
		'a task in two steps',
		[
			['    pupils: 读两张卡。', '    tasks: [listening]\n    pupils: 读两张卡。'],
			[
				'    pupils: 两人一组比一比。',
				'    tasks: [quiz, listening]\n    pupils: 两人一组比一比。',
			],
		],
		[
			'第 29 行  「听一听」在第 1 步和第 2 步都写了',
			'改法：请只留在做它的那一步',
			'名字：lesson-task',
		],
	],
	[
		'a task of another name',
		[['    pupils: 读两张卡。', '    tasks: [walk]\n    pupils: 读两张卡。']],
		[
			'第 24 行  「任务」写成了「walk」，没有这一类',
			'改法：请从这几类里选：listening（听一听）、observation（看一看）、quiz（小测）',
			'名字：not-in-list',
		],
	],
	[
		'listening that ends before it begins',
		[['    to: 7.5', '    to: 4']],
		[
			'第 46 行  「听一听」第 1 题从 4.5 秒听到 4 秒，结束不比开始晚',
			'改法：请听一遍，核对 from 和 to，单位是秒',
			'名字：lesson-listening',
		],
	],
	[
		'listening beyond the end',
		[['    to: 7.5', '    to: 12.5']],
		[
			'第 46 行  「听一听」第 1 题听到 12.5 秒，录音「narration-old-wall」只有 12 秒',
			'改法：请把 to 改到 12 秒以内',
			'名字：lesson-listening',
		],
	],
	[
		'listening from before the beginning',
		[['    from: 4.5\n    to', '    from: -1\n    to']],
		[
			'第 45 行  「从第几秒」写成了「-1」，最小是0',
			'改法：请照这样写，from: 93.4',
			'名字：number-out-of-range',
		],
	],
	[
		'listening to nothing',
		[
			[
				'  - interview: narration-old-wall\n    from: 4.5\n    to',
				'  - interview: narration-new-wall\n    from: 4.5\n    to',
			],
		],
		[
			'第 44 行  「口述」里的「narration-new-wall」不在 content/interviews/ 里',
			'改法：请把编号改对，相近的有 narration-old-wall；或新建 content/interviews/narration-new-wall/index.yaml',
			'名字：dangling-reference',
		],
	],
	[
		'one thing to look for',
		[['lookFor: [颜色, 路面]', 'lookFor: [颜色]']],
		['第 52 行  「看什么」少于 2 样', '改法：请写 2 到 4 样', '名字：too-few'],
	],
	[
		'a comparison that does not exist',
		[['  comparison: street', '  comparison: lane']],
		[
			'第 51 行  「今昔」里的「lane」不在 content/comparisons/ 里',
			'改法：新建 content/comparisons/lane.yaml，或把编号改对',
			'名字：dangling-reference',
		],
	],
])('%s', async (_, edits, told) => {
	expect(await lesson.report(...edits)).toEqual(reportOf(told));
});
/* A lesson asks 「谁做的决定」 of two pictures and their note; a comparison without them is no comparison at all. */
test.each<[string, Edit, string[]]>([
	[
		'one picture',
		['  - photo: street-after\n    label: 如今\n', '', 'comparisons/street.yaml'],
		['第 5 行  今昔至少要两张图', '改法：请在 pictures 里再补一张', '名字：too-few'],
	],
	[
		'no note of the change',
		['changeNote: 这是', 'questions: [这是] #', 'comparisons/street.yaml'],
		[
			'缺少「变化说明」',
			'改法：请补上一行，例如 changeNote: 据2018年报道……',
			'名字：missing-field',
		],
	],
])('a comparison with %s is refused before a lesson looks at it', async (_, edit, told) => {
	expect(await lesson.report(edit)).toEqual(reportOf(told, 'content/comparisons/street.yaml'));
});
