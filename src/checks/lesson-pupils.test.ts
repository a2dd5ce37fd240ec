import { afterAll, expect, test } from 'vitest';
import { BrokenLesson, reportOf, type Edit } from '../../scripts/lib/broken-lesson.ts';

/* What the editor is told of those who stay in, and of the slow and the fast. */
const lesson = new BrokenLesson();
afterAll(() => lesson.close());

test('nothing is said of the lesson as it stands', async () => {
	expect(await lesson.report()).toEqual([]);
});

test.each<[string, Edit[], string[]]>([
	[
		'a walk without a word of safety',
		[['safety: 过路口走斑马线。\n', '']],
		[
			'第 54 行  这一课要出校门，缺少「安全提示」',
			'改法：请补上一行，例如 safety: 走人行道，过路口走斑马线，不进院子',
			'名字：lesson-walk',
		],
	],
	[
		'a walk for those who can walk only',
		[['atHome: 不出门的班，在教室里看示意图，找出东门。\n', '']],
		[
			'第 54 行  这一课要出校门，没有写不便出门的班怎么做',
			'改法：请补上一行，例如 atHome: 在教室里看街区示意图，一站一站地找',
			'名字：lesson-walk',
		],
	],
	[
		'no levels',
		[
			[
				'differentiation:\n  basic: 说出两份材料各自写了什么。\n  extended: 再说出还可以去哪里查。\n',
				'',
			],
		],
		[
			'这一课没有写「分层」',
			'改法：请补上 differentiation，下面写两行：basic: 人人要做到的；extended: 走得快的再做的',
			'名字：lesson-levels',
		],
	],
	[
		'a level without a word for the fast',
		[['  extended: 再说出还可以去哪里查。\n', '']],
		['第 85 行  缺少「拓展」', '改法：请补上一行，例如 extended: ……', '名字：missing-field'],
	],
	[
		'no task for the fast',
		[['    level: extended\n', '']],
		[
			'第 34 行  学习单上没有拓展题，走得快的学生没有事做',
			'改法：请在一道题下面写 level: extended',
			'名字：lesson-levels',
		],
	],
	[
		'no task for everybody',
		[['    answer: 一说成化，一说正德。', '    answer: 一说成化，一说正德。\n    level: extended']],
		[
			'第 34 行  学习单上全是拓展题，没有人人要做的',
			'改法：请从至少一道题下面删去 level: extended',
			'名字：lesson-levels',
		],
	],
])('%s', async (_, edits, told) => {
	expect(await lesson.report(...edits)).toEqual(reportOf(told));
});
