import { afterAll, expect, test } from 'vitest';
import { BrokenLesson, reportOf, JUNIOR, type Edit } from '../../scripts/lib/broken-lesson.ts';

/* What the editor is told of goals, rubrics, the standard, and what is on the worksheet. */
const lesson = new BrokenLesson();
afterAll(() => lesson.close());

test('nothing is said of the lesson as it stands', async () => {
	expect(await lesson.report()).toEqual([]);
	expect(await lesson.report(...JUNIOR)).toEqual([]);
});

test.each<[string, Edit[], string[]]>([
	[
		'the 核心素养 of another subject',
		[['competency: 责任意识', 'competency: 史料实证']],
		[
			'第 10 行  第 1 条目标的核心素养写成了「史料实证」，「道德与法治」的课标里没有这一条',
			'改法：请从这几条里选：政治认同、道德修养、法治观念、健全人格、责任意识',
			'名字：lesson-competency',
		],
	],
	[
		'a 核心素养 in other words',
		[['competency: 责任意识', 'competency: 责任感']],
		[
			'第 10 行  第 1 条目标的核心素养写成了「责任感」，「道德与法治」的课标里没有这一条',
			'改法：请从这几条里选：政治认同、道德修养、法治观念、健全人格、责任意识',
			'名字：lesson-competency',
		],
	],
	[
		'a goal without 核心素养',
		[['    competency: 责任意识\n', '']],
		[
			'第 9 行  缺少「核心素养」',
			'改法：请补上一行，例如 competency: 史料实证',
			'名字：missing-field',
		],
	],
	[
		'a goal without a rubric',
		[['    rubric: [说得全, 说出一份, 说不出]\n', '']],
		['第 9 行  缺少「量规」', '改法：请补上一行，例如 rubric: [好, 中, 差]', '名字：missing-field'],
	],
	[
		'a rubric of two steps',
		[['[说得全, 说出一份, 说不出]', '[说得全, 说不出]']],
		['第 11 行  「量规」少于 3 档', '改法：请写 3 到 4 档', '名字：too-few'],
	],
	[
		'a rubric of five steps',
		[['[说得全, 说出一份, 说不出]', '[一, 二, 三, 四, 五]']],
		['第 11 行  「量规」多于 4 档', '改法：请写 3 到 4 档', '名字：too-many'],
	],
	[
		'rubrics of different lengths',
		[['[说得全, 说出一份, 说不出]', '[说得全, 说出一份, 要人提醒, 说不出]']],
		[
			'第 14 行  各条目标的量规档数不一样：4、3 档',
			'改法：请都写成 4 档，量规表才排得齐',
			'名字：lesson-rubric',
		],
	],
	[
		'two steps of a rubric alike',
		[['[写得全, 写出一种, 写不出]', '[写得全, 写出一种, 写出一种]']],
		[
			'第 14 行  第 2 条目标的量规里，「写出一种」写了两档',
			'改法：请让每一档说的不一样，老师才分得出来',
			'名字：lesson-rubric',
		],
	],
	[
		'a worksheet of one task',
		[
			[
				'  - prompt: 两份材料各说了什么？\n    lines: 4\n    evidence: e02\n    answer: 一说成化，一说正德。\n',
				'',
			],
		],
		['第 34 行  「学习单」少于 2 题', '改法：请至少写 2 题，其中一道拓展题', '名字：too-few'],
	],
	[
		'no worksheet',
		[
			[
				'worksheet:\n  - prompt: 两份材料各说了什么？\n    lines: 4\n    evidence: e02\n    answer: 一说成化，一说正德。\n  - prompt: 你还想查什么？\n    lines: 3\n    answer: 言之成理就行。\n    level: extended\n',
				'',
			],
		],
		[
			'缺少「学习单」',
			'改法：请补上一行，例如 worksheet: [{ prompt: …, lines: 3, answer: … }]',
			'名字：missing-field',
		],
	],
	[
		'nothing to prepare',
		[['materials: [学习单每人一张]\n', '']],
		['缺少「材料」', '改法：请补上一行，例如 materials: [学习单每人一张]', '名字：missing-field'],
	],
	[
		'one goal',
		[
			[
				'  - goal: 能把两种说法并列写出来\n    competency: 法治观念\n    rubric: [写得全, 写出一种, 写不出]\n',
				'',
			],
		],
		['第 8 行  「学习目标」少于 2 条', '改法：请写 2 到 4 条', '名字：too-few'],
	],
	[
		'no standard named',
		[
			[
				'curriculum: 《义务教育道德与法治课程标准（2022年版）》，试验用，没有照课标写。',
				'curriculum: 照课标写的。',
			],
		],
		[
			'第 4 行  「课标依据」没有写是哪一份课标',
			'改法：请写上课标的全名，放在书名号里，例如 《义务教育道德与法治课程标准（2022年版）》',
			'名字：lesson-curriculum',
		],
	],
])('%s', async (_, edits, told) => {
	expect(await lesson.report(...edits)).toEqual(reportOf(told));
});

test.each<[string, Edit[], string[]]>([
	[
		'a 核心素养 of a subject that the lesson does not say',
		[['competency: 史料实证', 'competency: 区域认知']],
		[
			'第 10 行  第 1 条目标的核心素养写成了「区域认知」，「历史」的课标里没有这一条',
			'改法：请从这几条里选：唯物史观、时空观念、史料实证、历史解释、家国情怀',
			'名字：lesson-competency',
		],
	],
])('in junior school: %s', async (_, edits, told) => {
	expect(await lesson.report(...JUNIOR, ...edits)).toEqual(reportOf(told));
});
