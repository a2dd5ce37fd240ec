import { afterAll, expect, test } from 'vitest';
import { BrokenLesson, reportOf, JUNIOR, type Edit } from '../../scripts/lib/broken-lesson.ts';

/* The lesson of the test museum, changed in one place: what its editor is told of grades, minutes and its question. */
const lesson = new BrokenLesson();
afterAll(() => lesson.close());

test('nothing is said of the lesson as it stands', async () => {
	expect(await lesson.report()).toEqual([]);
	expect(await lesson.report(...JUNIOR)).toEqual([]);
});

test.each<[string, Edit[], string[]]>([
	[
		'history in primary school',
		[['subject: 道德与法治', 'subject: 历史']],
		[
			'第 2 行  「历史」只在 7 到 9 年级开，这里写了 5、6 年级',
			'改法：请改年级，或换一个学科，例如 综合实践',
			'名字：lesson-grade',
			'第 10 行  第 1 条目标的核心素养写成了「责任意识」，「历史」的课标里没有这一条',
			'改法：请从这几条里选：唯物史观、时空观念、史料实证、历史解释、家国情怀',
			'名字：lesson-competency',
			'第 13 行  第 2 条目标的核心素养写成了「法治观念」，「历史」的课标里没有这一条',
			'改法：请从这几条里选：唯物史观、时空观念、史料实证、历史解释、家国情怀',
			'名字：lesson-competency',
		],
	],
	[
		'geography in primary school',
		[['subject: 道德与法治', 'subject: 地理']],
		[
			'第 2 行  「地理」只在 7 到 8 年级开，这里写了 5、6 年级',
			'改法：请改年级，或换一个学科，例如 综合实践',
			'名字：lesson-grade',
			'第 10 行  第 1 条目标的核心素养写成了「责任意识」，「地理」的课标里没有这一条',
			'改法：请从这几条里选：人地协调观、综合思维、区域认知、地理实践力',
			'名字：lesson-competency',
			'第 13 行  第 2 条目标的核心素养写成了「法治观念」，「地理」的课标里没有这一条',
			'改法：请从这几条里选：人地协调观、综合思维、区域认知、地理实践力',
			'名字：lesson-competency',
		],
	],
	[
		'a subject that no school has',
		[['subject: 道德与法治', 'subject: 国学']],
		[
			'第 3 行  「学科」写成了「国学」，没有这一类',
			'改法：请从这几类里选：综合实践（综合实践活动）、语文（语文）、道德与法治（道德与法治）、历史（历史，7到9年级）、地理（地理，7到8年级）、科学（科学）、美术（艺术·美术）',
			'名字：not-in-list',
		],
	],
	[
		'grades from the highest',
		[['grades: [5, 6]', 'grades: [6, 5]']],
		[
			'第 2 行  年级「6、5」不是从低到高各写一次',
			'改法：请照这样写，grades: [5, 6]',
			'名字：lesson-grade',
		],
	],
	[
		'a grade twice',
		[['grades: [5, 6]', 'grades: [5, 5]']],
		[
			'第 2 行  年级「5、5」不是从低到高各写一次',
			'改法：请照这样写，grades: [5]',
			'名字：lesson-grade',
		],
	],
	[
		'primary and junior school in one',
		[['grades: [5, 6]', 'grades: [6, 7]']],
		[
			'第 2 行  同一课写了小学和初中的年级，一节课长短不同',
			'改法：请分成两课',
			'名字：lesson-grade',
			'第 21 行  各步骤加起来 40 分钟，1 课时应当是 45 分钟',
			'改法：请调整各步的 minutes，加上 5 分钟',
			'名字：lesson-minutes',
		],
	],
	[
		'no grade',
		[['grades: [5, 6]', 'grades: []']],
		['第 2 行  「年级」没有写', '改法：请照这样写，grades: [3, 4]', '名字：too-few'],
	],
	[
		'grade 10',
		[['grades: [5, 6]', 'grades: [10]']],
		[
			'第 2 行  「年级」写成了「10」，最大只能是9',
			'改法：请照这样写，grades: [3, 4]',
			'名字：number-out-of-range',
		],
	],
	[
		'no period',
		[['periods: 1', 'periods: 0']],
		[
			'第 5 行  「课时」写成了「0」，最小是1',
			'改法：请照这样写，periods: 1',
			'名字：number-out-of-range',
		],
	],
	[
		'a step too long',
		[['minutes: 20', 'minutes: 30']],
		[
			'第 21 行  各步骤加起来 50 分钟，1 课时应当是 40 分钟',
			'改法：请调整各步的 minutes，减去 10 分钟',
			'名字：lesson-minutes',
		],
	],
	[
		'three minutes over',
		[['minutes: 20', 'minutes: 23']],
		[
			'第 21 行  各步骤加起来 43 分钟，1 课时应当是 40 分钟',
			'改法：请调整各步的 minutes，减去 3 分钟',
			'名字：lesson-minutes',
		],
	],
	[
		'three minutes under',
		[['minutes: 20', 'minutes: 17']],
		[
			'第 21 行  各步骤加起来 37 分钟，1 课时应当是 40 分钟',
			'改法：请调整各步的 minutes，加上 3 分钟',
			'名字：lesson-minutes',
		],
	],
	[
		'two periods in the time of one',
		[['periods: 1', 'periods: 2']],
		[
			'第 21 行  各步骤加起来 40 分钟，2 课时应当是 80 分钟',
			'改法：请调整各步的 minutes，加上 40 分钟',
			'名字：lesson-minutes',
		],
	],
	[
		'a step without minutes',
		[['    minutes: 20\n', '']],
		['第 26 行  缺少「分钟」', '改法：请补上一行，例如 minutes: 8', '名字：missing-field'],
	],
	[
		'two steps',
		[
			[
				'  - title: 写\n    minutes: 10\n    pupils: 把两种说法写下来。\n    teacher: 收学习单。\n',
				'',
			],
			['minutes: 20', 'minutes: 30'],
		],
		['第 21 行  「步骤」少于 3 步', '改法：请把一节课分成至少 3 步', '名字：too-few'],
	],
	[
		'homework in writing for grade 2',
		[
			['grades: [5, 6]', 'grades: [2, 3]'],
			['  practical:', '  written: 抄写生字\n  practical:'],
		],
		[
			'第 89 行  1、2年级写了书面作业',
			'改法：请删去 written，改成口头或动手的作业，写在 practical 里',
			'名字：lesson-homework',
		],
	],
	[
		'two questions',
		[['怎么办？\nlede', '怎么办？信谁？\nlede']],
		[
			'第 6 行  「核心问题」里有 2 个问号，一课只问一个问题',
			'改法：请留下最要紧的一个，别的放进步骤或学习单',
			'名字：lesson-question',
		],
	],
	[
		'no question',
		[['question: 两份材料说的年代不一样，怎么办？', 'question: 两份材料的年代']],
		[
			'第 6 行  「核心问题」写成了「两份材料的年代」，不是以「？」结尾的一句问话',
			'改法：请照这样写，question: 两本书说的年份不一样，怎么办？',
			'名字：lesson-question',
		],
	],
	[
		'a question that goes on',
		[['怎么办？\nlede', '怎么办？想一想\nlede']],
		[
			'第 6 行  「核心问题」写成了「两份材料说的年代不一样，怎么办？想一想」，不是以「？」结尾的一句问话',
			'改法：请照这样写，question: 两本书说的年份不一样，怎么办？',
			'名字：lesson-question',
		],
	],
	[
		'a long title',
		[['title: 两种说法怎么办', 'title: 两份材料说的年代不一样的时候我们应该怎么办才好']],
		['第 1 行  「课名」有 23 个字，超过了 20 字', '改法：请删短到 20 字以内', '名字：too-long'],
	],
	[
		'a misspelt field',
		[['materials:', 'material:']],
		[
			'第 20 行  有不认识的字段：material',
			'改法：请检查拼写，像是 materials；可用的字段见 content/README.md',
			'名字：unknown-field',
		],
	],
	[
		'no notes for the teacher',
		[['teacherNotes: 试验用的教师说明，里面有教师令牌。\n', '']],
		['缺少「教师说明」', '改法：请补上一行，例如 teacherNotes: ……', '名字：missing-field'],
	],
	[
		'a word of the teacher left out',
		[['    teacher: 不判对错。\n', '']],
		['第 26 行  缺少「教师提示」', '改法：请补上一行，例如 teacher: ……', '名字：missing-field'],
	],
])('%s', async (_, edits, told) => {
	expect(await lesson.report(...edits)).toEqual(reportOf(told));
});

test.each<[string, Edit[], string[]]>([
	[
		'history from grade 6 on',
		[['grades: [7, 8]', 'grades: [6, 7]']],
		[
			'第 2 行  「历史」只在 7 到 9 年级开，这里写了 6、7 年级',
			'改法：请改年级，或换一个学科，例如 综合实践',
			'名字：lesson-grade',
			'第 2 行  同一课写了小学和初中的年级，一节课长短不同',
			'改法：请分成两课',
			'名字：lesson-grade',
		],
	],
	[
		'geography in grade 9, beside history',
		[
			['grades: [7, 8]', 'grades: [9]'],
			['subject: 历史', 'subject: 历史\nalsoSubjects: [地理]'],
		],
		[
			'第 4 行  「地理」只在 7 到 8 年级开，这里写了 9 年级',
			'改法：请改年级，或换一个学科，例如 语文',
			'名字：lesson-grade',
		],
	],
	[
		'another subject that is the same',
		[['subject: 历史', 'subject: 历史\nalsoSubjects: [历史]']],
		[
			'第 4 行  学科「历史」写了两次',
			'改法：请从 alsoSubjects 里删去一个「历史」',
			'名字：lesson-grade',
		],
	],
	[
		'another subject twice',
		[['subject: 历史', 'subject: 历史\nalsoSubjects: [地理, 地理]']],
		[
			'第 4 行  学科「地理」写了两次',
			'改法：请从 alsoSubjects 里删去一个「地理」',
			'名字：lesson-grade',
		],
	],
	[
		'a lesson of primary school in junior school',
		[['minutes: 25', 'minutes: 20']],
		[
			'第 21 行  各步骤加起来 40 分钟，1 课时应当是 45 分钟',
			'改法：请调整各步的 minutes，加上 5 分钟',
			'名字：lesson-minutes',
		],
	],
])('in junior school: %s', async (_, edits, told) => {
	expect(await lesson.report(...JUNIOR, ...edits)).toEqual(reportOf(told));
});
test.each<[string, Edit[]]>([
	['two minutes over', [['minutes: 20', 'minutes: 22']]],
	['two minutes under', [['minutes: 20', 'minutes: 18']]],
	[
		'homework in writing from grade 3 on',
		[
			['grades: [5, 6]', 'grades: [3]'],
			['  practical:', '  written: 写三句话\n  practical:'],
		],
	],
	['one grade', [['grades: [5, 6]', 'grades: [6]']]],
])('nothing is said of %s', async (_, edits) => {
	expect(await lesson.report(...edits)).toEqual([]);
});

test('history and geography go together in grades 7 and 8, with the 核心素养 of both', async () => {
	const both: Edit[] = [
		['subject: 历史', 'subject: 历史\nalsoSubjects: [地理]'],
		['competency: 历史解释', 'competency: 区域认知'],
	];
	expect(await lesson.report(...JUNIOR, ...both)).toEqual([]);
});
