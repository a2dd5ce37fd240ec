import { afterAll, expect, test } from 'vitest';
import { BrokenLesson, reportOf, type Edit } from '../../scripts/lib/broken-lesson.ts';

/* What the editor is told of the cards and other records a lesson uses. */
const lesson = new BrokenLesson();
afterAll(() => lesson.close());

test('nothing is said of the lesson as it stands', async () => {
	expect(await lesson.report()).toEqual([]);
});

test.each<[string, Edit[], string[]]>([
	[
		'one card',
		[['evidence: [e02, e03]', 'evidence: [e02]']],
		[
			'第 15 行  这一课只用了 1 张史料卡',
			'改法：请至少用 2 张，让学生有得比较',
			'名字：lesson-evidence',
		],
	],
	[
		'no list of cards',
		[['evidence: [e02, e03]\n', '']],
		['缺少「史料」', '改法：请补上一行，例如 evidence: [b16]', '名字：missing-field'],
	],
	[
		'a card of the worksheet that is not listed',
		[['    evidence: e02\n    answer', '    evidence: e04\n    answer']],
		[
			'第 37 行  学习单第 1 题用了史料卡「e04」，开头的 evidence 里没有它',
			'改法：请照这样写，evidence: [e02, e03, e04]；老师照这一行备课、打印',
			'名字：lesson-unlisted',
		],
	],
	[
		'a card of a step that is not listed',
		[['    pupils: 读两张卡。', '    pupils: 读两张卡。\n    evidence: [e02, e04]']],
		[
			'第 25 行  第 1 步用了史料卡「e04」，开头的 evidence 里没有它',
			'改法：请照这样写，evidence: [e02, e03, e04]；老师照这一行备课、打印',
			'名字：lesson-unlisted',
		],
	],
	[
		'a card of the quiz that is not listed',
		[['    evidence: e02\n  - question', '    evidence: e01\n  - question']],
		[
			'第 66 行  小测第 1 题用了史料卡「e01」，开头的 evidence 里没有它',
			'改法：请照这样写，evidence: [e02, e03, e01]；老师照这一行备课、打印',
			'名字：lesson-unlisted',
		],
	],
	[
		'a comparison that is not listed',
		[['comparisons: [street]\n', '']],
		[
			'第 50 行  「看一看」用了今昔「street」，开头的 comparisons 里没有它',
			'改法：请照这样写，comparisons: [street]；老师照这一行备课、打印',
			'名字：lesson-unlisted',
		],
	],
	[
		'a recording that is not listed',
		[['interviews: [narration-old-wall]\n', '']],
		[
			'第 43 行  「听一听」第 1 题用了口述「narration-old-wall」，开头的 interviews 里没有它',
			'改法：请照这样写，interviews: [narration-old-wall]；老师照这一行备课、打印',
			'名字：lesson-unlisted',
			'第 73 行  小测第 2 题用了口述「narration-old-wall」，开头的 interviews 里没有它',
			'改法：请照这样写，interviews: [narration-old-wall]；老师照这一行备课、打印',
			'名字：lesson-unlisted',
		],
	],
	[
		'a chapter that is not listed',
		[['chapters: [old-wall]\n', '']],
		[
			'第 82 行  小测第 3 题用了篇「old-wall」，开头的 chapters 里没有它',
			'改法：请照这样写，chapters: [old-wall]；老师照这一行备课、打印',
			'名字：lesson-unlisted',
		],
	],
	[
		'a card that does not exist',
		[['evidence: [e02, e03]', 'evidence: [e02, e99]']],
		[
			'第 15 行  「史料」里的「e99」不在 content/evidence/ 里',
			'改法：新建 content/evidence/e99.yaml，或把编号改对',
			'名字：dangling-reference',
		],
	],
	[
		'a walk that does not exist',
		[['walk: round-the-wall', 'walk: round-the-walls']],
		[
			'第 54 行  「走读」里的「round-the-walls」不在 content/walks/ 里',
			'改法：请把编号改对，相近的有 round-the-wall；或新建 content/walks/round-the-walls.yaml',
			'名字：dangling-reference',
		],
	],
	[
		'a word that has no entry',
		[['glossary: [tianba]', 'glossary: [tianbas]']],
		[
			'第 84 行  「词条」里的「tianbas」不在 content/terms/ 里',
			'改法：请把编号改对，相近的有 tianba；或新建 content/terms/tianbas.yaml',
			'名字：dangling-reference',
		],
	],
])('%s', async (_, edits, told) => {
	expect(await lesson.report(...edits)).toEqual(reportOf(told));
});
