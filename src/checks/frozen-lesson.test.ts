import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrokenLesson, reportOf, type Edit } from '../../scripts/lib/broken-lesson.ts';

const FROZEN = 'frozen/two-books-1-0.yaml';
const lesson = new BrokenLesson();
beforeAll(() => lesson.freeze('--changes', '换了核心问题'));
afterAll(() => lesson.close());

/** What is said when a part of the lesson changes that pupils see. */
const changed = (parts: string) => [
	`第 92 行  版本 1.0（2026-11-23）在 2026-11-23 定过稿，后来改了：${parts}`,
	'改法：请把版本号加上，例如 version: 1.1（2026-11-23），再运行 npm run freeze:lesson -- two-books；不想改的，照定稿改回来',
	'名字：lesson-changed',
];

test('nothing is said of a frozen lesson as it stands', async () => {
	expect(await lesson.report()).toEqual([]);
});

test.each<[string, Edit[], string]>([
	['a task', [['prompt: 你还想查什么？', 'prompt: 你还想问什么？']], '学习单'],
	['a word on a card', [['statement: ', 'statement: 据说，', 'evidence/e02.yaml']], '史料卡 e02'],
	['a source', [['title: ', 'title: 另一部', 'sources/old-gazetteer.yaml']], '史料卡 e02'],
	[
		'the rain plan',
		[['rainPlan: ', 'rainPlan: 带伞。', 'walks/round-the-wall.yaml']],
		'路线 round-the-wall',
	],
	['the meaning of a word', [['meaning: ', 'meaning: 试验，', 'terms/tianba.yaml']], '词 tianba'],
	[
		'more than can be named',
		[
			['title: 两种说法怎么办', 'title: 两种说法'],
			['lede: 读两张卡', 'lede: 读一读两张卡'],
			['prompt: 你还想查什么？', 'prompt: 你还想问什么？'],
			['lookFor: [颜色, 路面]', 'lookFor: [路面, 颜色]'],
			['minutes: 20', 'minutes: 21'],
			['atHome: 不出门的班，', 'atHome: '],
			['basic: 说出', 'basic: 讲出'],
		],
		'课名、导语、步骤、学习单、看一看 等 7 处',
	],
])('%s that changes after the freezing asks for a new version', async (_, edits, parts) => {
	expect(await lesson.report(...edits)).toEqual(reportOf(changed(parts)));
});

test.each<[string, Edit[]]>([
	['an answer', [['answer: 言之成理就行。', 'answer: 合理即可。']]],
	['a word for the teacher', [['teacher: 不判对错。', 'teacher: 不判对错，记下来。']]],
	[
		'which places a card belongs to',
		[['places: [old-wall]', 'places: [east-gate]', 'evidence/e02.yaml']],
	],
	[
		'a task, with a new version',
		[
			['prompt: 你还想查什么？', 'prompt: 你还想问什么？'],
			['1.0（2026-11-23）', '1.1（2026-11-23）'],
		],
	],
])('%s may change', async (_, edits) => {
	expect(await lesson.report(...edits)).toEqual([]);
});

test('a card that cannot be read is not told as a change', async () => {
	expect(await lesson.report(['grade: A', 'grade: 甲', 'evidence/e02.yaml'])).toEqual(
		reportOf(
			[
				'第 3 行  「等级」写成了「甲」，没有这一类',
				'改法：请从这几类里选：A（原始或官方材料）、B（可靠的转述）、C（弱材料）',
				'名字：not-in-list',
			],
			'content/evidence/e02.yaml',
		),
	);
});

test('the day of a frozen version stays', async () => {
	expect(await lesson.report(['1.0（2026-11-23）', '1.0（2026-11-22）'])).toEqual(
		reportOf([
			'第 92 行  版本 1.0 定稿时写的是「1.0（2026-11-23）」，现在写成了「1.0（2026-11-22）」',
			'改法：请改回 version: 1.0（2026-11-23）',
			'名字：lesson-version',
		]),
	);
});

const SEAL_BROKEN = [
	'改法：请从 Git 里取回原来的文件；要改课，改 content/lessons/two-books.yaml，把版本号加上',
	'名字：frozen-changed',
];

test.each<[string, Edit]>([
	['a word', ['两份材料说的年代不一样', '两份材料的年代不一样', FROZEN]],
	['what changed', ['changes: 换了核心问题', 'changes: 没有改', FROZEN]],
	['the day', ['frozen: 2026-11-23', 'frozen: 2026-11-22', FROZEN]],
	['who is responsible', ['responsible: 试验编辑组', 'responsible: 别人', FROZEN]],
])('a frozen version in which %s was changed by hand does not pass', async (_, edit) => {
	const told = await lesson.report(edit);
	expect(told[1]).toMatch(/^第 \d+ 行 {2}这份定稿有人改过，和封条对不上$/);
	expect(told.slice(2)).toEqual([...SEAL_BROKEN, '共 1 处要改，在 1 个文件里。']);
});

test('a frozen version with words to take back may be withheld whole', async () => {
	expect(await lesson.report(['changes: ', 'withheld: 要撤下\nchanges: ', FROZEN])).toEqual([]);
});

test('nothing is asked when the lesson itself is withheld: the gate hides both', async () => {
	expect(await lesson.report(['teacherNotes: ', 'withheld: 待复核\nteacherNotes: '])).toEqual([]);
});

test('the name of a frozen file is the lesson and the number', async () => {
	lesson.rename(FROZEN, 'frozen/two-books-1.yaml');
	try {
		expect(await lesson.report()).toEqual(
			reportOf(
				[
					'第 3 行  这份定稿是「two-books」的 1.0（2026-11-23），文件名却是「two-books-1」',
					'改法：请把文件名改成 two-books-1-0.yaml',
					'名字：frozen-changed',
				],
				'content/frozen/two-books-1.yaml',
			),
		);
	} finally {
		lesson.rename('frozen/two-books-1.yaml', FROZEN);
	}
});
