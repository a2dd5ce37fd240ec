import { afterAll, expect, test } from 'vitest';
import { BrokenLesson, reportOf, type Edit } from '../../scripts/lib/broken-lesson.ts';

/* What the editor is told of a quiz. */
const lesson = new BrokenLesson();
afterAll(() => lesson.close());

test('nothing is said of the lesson as it stands', async () => {
	expect(await lesson.report()).toEqual([]);
});

test.each<[string, Edit[], string[]]>([
	[
		'no right answer',
		[['      - text: 三里\n        correct: true\n', '      - text: 三里\n']],
		[
			'第 68 行  小测第 2 题没有写哪一项对',
			'改法：请只在一项下面写 correct: true',
			'名字：lesson-quiz-answer',
		],
	],
	[
		'two right answers',
		[['      - text: 六里\n', '      - text: 六里\n        correct: true\n']],
		[
			'第 68 行  小测第 2 题有 2 项都写了对',
			'改法：请只在一项下面写 correct: true',
			'名字：lesson-quiz-answer',
		],
	],
	[
		'right written in Chinese',
		[
			[
				'        correct: true\n        feedback: 对，第二句就是。',
				'        correct: 对\n        feedback: 对，第二句就是。',
			],
		],
		[
			'第 70 行  「对不对」写成了「对」，认不出来',
			'改法：请照这样写，correct: true',
			'名字：unreadable-field',
		],
	],
	[
		'the same option twice',
		[['      - text: 正德年间', '      - text: 成化年间']],
		[
			'第 62 行  小测第 1 题的选项「成化年间」写了两次',
			'改法：请改掉其中一项，或删去',
			'名字：lesson-quiz-answer',
		],
	],
	[
		'one option',
		[['      - text: 六里\n        feedback: 再听一遍第二句。\n', '']],
		['第 68 行  「选项」少于 2 个', '改法：请写 2 到 4 个', '名字：too-few'],
	],
	[
		'an option without a word on it',
		[['        feedback: 再听一遍第二句。\n', '']],
		['第 72 行  缺少「说明」', '改法：请补上一行，例如 feedback: ……', '名字：missing-field'],
	],
	[
		'nowhere to look',
		[['    chapter: old-wall\nglossary', 'glossary']],
		[
			'第 76 行  小测第 3 题没有写到哪里看',
			'改法：请写一处：evidence（史料卡）、chapter（篇）或 interview（口述），学生答完点开的就是它',
			'名字：lesson-quiz-source',
		],
	],
	[
		'two places to look',
		[['    evidence: e02\n  - question', '    evidence: e02\n    chapter: old-wall\n  - question']],
		[
			'第 67 行  小测第 1 题写了 2 处去看：evidence、chapter',
			'改法：请写一处：evidence（史料卡）、chapter（篇）或 interview（口述），学生答完点开的就是它',
			'名字：lesson-quiz-source',
		],
	],
	[
		'a second without a recording',
		[['    chapter: old-wall\nglossary', '    chapter: old-wall\n    from: 3\nglossary']],
		[
			'第 84 行  小测第 3 题写了从第几秒听起，没有写是哪份录音',
			'改法：请补上 interview，或删去 from',
			'名字：lesson-quiz-moment',
		],
	],
	[
		'a second after the end',
		[['    from: 4.5\n  - question', '    from: 12\n  - question']],
		[
			'第 75 行  小测第 2 题从 12 秒听起，录音「narration-old-wall」只有 12 秒',
			'改法：请把 from 改到 12 秒以前',
			'名字：lesson-quiz-moment',
		],
	],
])('%s', async (_, edits, told) => {
	expect(await lesson.report(...edits)).toEqual(reportOf(told));
});
