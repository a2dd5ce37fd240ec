import { z } from 'astro/zod';
import { channels, citedEvidence, entryId, idList, text, withheld } from './fields.ts';
import { field, oneOf, unknownFields } from './messages.ts';

export const SUBJECTS = {
	综合实践: '综合实践活动',
	语文: '语文',
	道德与法治: '道德与法治',
	历史: '历史，7到9年级',
	地理: '地理，7到8年级',
	科学: '科学',
	美术: '艺术·美术',
} as const;
const subjects = Object.keys(SUBJECTS) as (keyof typeof SUBJECTS)[]; // Object.keys forgets the key type.

export const STEP_TASKS = { listening: '听一听', observation: '看一看', quiz: '小测' } as const;
export type StepTask = keyof typeof STEP_TASKS;
const tasks = Object.keys(STEP_TASKS) as StepTask[]; // Object.keys forgets the key type.

/** 课：一节课一个问题，用馆里的史料来回答。 */
export const lessonSchema = z.strictObject(
	{
		title: text('课名', 'title: 城墙去哪儿了', 20),
		/** 年级，一年级到九年级写 1 到 9，从低到高。 */
		grades: z
			.array(
				z.number(field('年级', 'grades: [3, 4]')).int().min(1).max(9),
				field('年级', 'grades: [3, 4]'),
			)
			.min(1, { error: '「年级」没有写。\n请照这样写，grades: [3, 4]' }),
		subject: z.enum(subjects, oneOf('学科', SUBJECTS)),
		/** 跨学科的课还连着哪几科；这几科的核心素养也能用，学科里写主要的那一科。 */
		alsoSubjects: z
			.array(z.enum(subjects, oneOf('跨学科', SUBJECTS)), field('跨学科', 'alsoSubjects: [地理]'))
			.default([]),
		/** 课程标准的依据，用自己的话写；写明是哪一份课标（放在书名号里）、哪一个学习主题。 */
		curriculum: text('课标依据', 'curriculum: 《义务教育历史课程标准（2022年版）》……'),
		/** 几课时。1到6年级一课时40分钟，7到9年级45分钟。 */
		periods: z.number(field('课时', 'periods: 1')).int().min(1).max(4),
		/** 一个核心问题，一句话，一个问号。 */
		question: text('核心问题', 'question: 两本书说的年份不一样，怎么办？', 40),
		lede: text('导语', 'lede: ……', 90),
		/** 学习目标，2到4条；每条一个核心素养，一行量规。 */
		goals: z
			.array(
				z.strictObject(
					{
						goal: text('目标', 'goal: 能说出史料是谁写的、什么时候写的'),
						/** 这一科自己的核心素养里的一条，名字见「加一节课」。 */
						competency: text('核心素养', 'competency: 史料实证'),
						/** 评价量规，从好到需努力，3到4档；一节课里各条的档数一样。 */
						rubric: z
							.array(text('量规', 'rubric: [……]'), field('量规', 'rubric: [好, 中, 差]'))
							.min(3, { error: '「量规」少于 3 档。\n请写 3 到 4 档' })
							.max(4, { error: '「量规」多于 4 档。\n请写 3 到 4 档' }),
					},
					unknownFields,
				),
				field('学习目标', 'goals: [{ goal: …, competency: …, rubric: [好, 中, 差] }]'),
			)
			.min(2, { error: '「学习目标」少于 2 条。\n请写 2 到 4 条' })
			.max(4, { error: '「学习目标」多于 4 条。\n请写 2 到 4 条' }),
		/** 课上用的史料卡，至少两张；步骤、学习单、小测里用到的都列在这里。 */
		evidence: citedEvidence,
		chapters: idList('篇', 'city-wall'),
		comparisons: idList('今昔', 'dananjie-65'),
		interviews: idList('口述', 'how-to-record'),
		places: idList('地点', 'city-wall'),
		/** 要准备的东西。 */
		materials: z
			.array(
				text('材料', 'materials: [学习单每人一张]'),
				field('材料', 'materials: [学习单每人一张]'),
			)
			.min(1, {
				error: '「材料」一样也没有写。\n请写上要准备的东西，例如 materials: [学习单每人一张]',
			}),
		/** 活动步骤，分钟数加起来等于课时。 */
		steps: z
			.array(
				z.strictObject(
					{
						title: text('步骤', 'title: 看一看', 18),
						minutes: z.number(field('分钟', 'minutes: 8')).int().positive(),
						/** 学生做什么，说给学生听的话。 */
						pupils: text('学生活动', 'pupils: ……'),
						/** 这一步投影给全班看的史料卡。 */
						evidence: idList('史料', 'b16'),
						/** 这一步投影给全班看的今昔图。 */
						comparisons: idList('今昔', 'dananjie-65'),
						/** 这一步做哪些任务；投影就在这一步后面放。不写的任务放在最后。 */
						tasks: z.array(z.enum(tasks, oneOf('任务', STEP_TASKS))).default([]),
						/** 教师怎么带，只在教师版里。 */
						teacher: text('教师提示', 'teacher: ……'),
					},
					unknownFields,
				),
				field('步骤', 'steps: [{ title: 看一看, minutes: 8, pupils: …, teacher: … }]'),
			)
			.min(3, { error: '「步骤」少于 3 步。\n请把一节课分成至少 3 步' }),
		/** 学习单上的题。 */
		worksheet: z
			.array(
				z.strictObject(
					{
						prompt: text('题目', 'prompt: 你看到了什么？'),
						/** 留几行写字。0 表示画图或口头。 */
						lines: z.number(field('几行', 'lines: 3')).int().min(0).max(12),
						/** 给学生看的史料卡。 */
						evidence: entryId('史料', 'b16').optional(),
						/** 参考答案或可能的回答，只在教师版里。 */
						answer: text('参考', 'answer: ……'),
						level: z
							.enum(['basic', 'extended'], oneOf('层次', { basic: '基础', extended: '拓展' }))
							.default('basic'),
					},
					unknownFields,
				),
				field('学习单', 'worksheet: [{ prompt: …, lines: 3, answer: … }]'),
			)
			.min(2, { error: '「学习单」少于 2 题。\n请至少写 2 题，其中一道拓展题' }),
		/** 听一听：听馆里的一段录音，再答题。学习单上印二维码，扫开就是那一秒。 */
		listening: z
			.array(
				z.strictObject(
					{
						interview: entryId('口述', 'how-to-record'),
						/** 从第几秒听起、听到第几秒。 */
						from: z.number(field('从第几秒', 'from: 93.4')).min(0),
						to: z.number(field('到第几秒', 'to: 120')).positive(),
						prompt: text('题目', 'prompt: 她说的「地脉」是什么意思？'),
						lines: z.number(field('几行', 'lines: 3')).int().min(0).max(12),
						/** 参考答案，只在教师版里。 */
						answer: text('参考', 'answer: ……'),
					},
					unknownFields,
				),
			)
			.default([]),
		/** 看一看：比一比今昔两幅图，再问「谁做的决定」。 */
		observation: z
			.strictObject(
				{
					comparison: entryId('今昔', 'dananjie-65'),
					/** 要在图上找的东西，2到4样，表里一样一行。 */
					lookFor: z
						.array(text('看什么', 'lookFor: [地面, 门, 墙]', 12))
						.min(2, { error: '「看什么」少于 2 样。\n请写 2 到 4 样' })
						.max(4, { error: '「看什么」多于 4 样。\n请写 2 到 4 样' }),
					/** 参考答案，只在教师版里。 */
					answer: text('参考', 'answer: ……'),
				},
				unknownFields,
			)
			.optional(),
		/** 走一走的路线；写了就要写 safety，和不便出门的班用的 atHome。 */
		walk: entryId('走读', 'old-gates').optional(),
		/** 不出校门也能做的那一种。 */
		atHome: text('不出门怎么做', 'atHome: ……').optional(),
		/** 小测：做完马上知道对不对、为什么，不计分，不留名。 */
		quiz: z
			.array(
				z.strictObject(
					{
						question: text('小测题', 'question: 哪一部书写得最早？', 60),
						options: z
							.array(
								z.strictObject(
									{
										text: text('选项', 'text: 《元和郡县图志》', 40),
										/** 对的那一项写 true，一题只有一项。 */
										correct: z.boolean(field('对不对', 'correct: true')).default(false),
										/** 选了这一项，说给学生听的话：为什么对，为什么不对。 */
										feedback: text('说明', 'feedback: ……', 90),
									},
									unknownFields,
								),
							)
							.min(2, { error: '「选项」少于 2 个。\n请写 2 到 4 个' })
							.max(4, { error: '「选项」多于 4 个。\n请写 2 到 4 个' }),
						/** 到哪里看：一张史料卡、一篇，或一段录音，写其中一样。 */
						evidence: entryId('史料', 'b16').optional(),
						chapter: entryId('篇', 'city-wall').optional(),
						interview: entryId('口述', 'how-to-record').optional(),
						/** 录音从第几秒听起。 */
						from: z.number(field('从第几秒', 'from: 93.4')).min(0).optional(),
					},
					unknownFields,
				),
			)
			.max(10, { error: '「小测」多于 10 题。\n一节课做不完，请留最要紧的' })
			.default([]),
		/** 词卡：这一课用到的词，正面是词，背面是意思，有声音的带二维码。 */
		glossary: idList('词条', 'tianjing'),
		/** 分层：基础人人要到，拓展给走得快的；每课都要写，学习单上至少有一道拓展题。 */
		differentiation: z
			.strictObject(
				{
					basic: text('基础', 'basic: ……'),
					extended: text('拓展', 'extended: ……'),
				},
				unknownFields,
			)
			.optional(),
		/** 作业：口头、动手或书面。1、2年级 written 不写。 */
		homework: z.strictObject(
			{
				practical: text('实践作业', 'practical: 问家里老人一个老地名'),
				written: text('书面作业', 'written: ……').optional(),
			},
			unknownFields,
		),
		/** 写给教师的话。 */
		teacherNotes: text('教师说明', 'teacherNotes: ……'),
		/** 出校门的课要写。 */
		safety: text('安全提示', 'safety: ……').optional(),
		/** 版本号与日期；学生看到的内容一改，版本号就往上加。 */
		version: text('版本', 'version: 1.0（2026-11-23）'),
		/** 谁负责这份材料。 */
		responsible: text('责任者', 'responsible: 北街史志馆编辑组').optional(),
		channels,
		withheld,
	},
	unknownFields,
);
export type Lesson = z.output<typeof lessonSchema>;
