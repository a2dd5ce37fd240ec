import { z } from 'astro/zod';
import { entryId, idList, text, withheld } from './fields.ts';
import { field, unknownFields } from './messages.ts';

const digest = (label: string) =>
	z.string(field(label, "hash: '1a2b3c4d'")).regex(/^[0-9a-f]{8}$/, {
		error: `「${label}」不是 8 位的核对码。\n请从 Git 里取回原来的文件；定稿只由 npm run freeze:lesson 写`,
	});

/**
 * 定稿：一节课的一个版本，送审、印发以后就不改。由 npm run freeze:lesson 写，不用手写，也不手改；
 * 只存课自己的话，史料卡、今昔、口述只记编号，撤下的不会从这里再出来。
 */
export const frozenSchema = z.strictObject(
	{
		/** 哪一课，写 content/lessons/ 里的文件名。 */
		lesson: entryId('课', 'two-dates'),
		/** 定稿的版本，照课里写的。 */
		version: text('版本', 'version: 1.0（2026-11-23）'),
		/** 哪一天定的稿。 */
		frozen: z.iso.date(field('定稿日期', 'frozen: 2026-11-28')),
		/** 谁负责这一版。 */
		responsible: text('责任者', 'responsible: 北街史志馆编辑组'),
		/** 比上一版改了什么，说给老师听。 */
		changes: text('改了什么', 'changes: 第一次定稿', 120),
		/** 学生看到的全部内容的核对码，印在每一页、每一张纸上。 */
		hash: digest('核对码'),
		/** 每一部分、每一条用到的记录各自的核对码；内容改了，靠它说得出改了哪里。 */
		parts: z.record(z.string(), digest('部分的核对码')),
		/** 这一版课自己的话，一段一段，给学生看的。 */
		text: z
			.array(
				z.strictObject(
					{
						heading: text('小标题', 'heading: 第1步　读卡（10分钟）'),
						lines: z.array(text('段落', 'lines: [读两张卡。]')).default([]),
						/** 这一段用到的记录，只写编号。 */
						evidence: idList('史料', 'b16'),
						comparisons: idList('今昔', 'dananjie-65'),
						interviews: idList('口述', 'how-to-record'),
						walks: idList('路线', 'old-gates'),
					},
					unknownFields,
				),
			)
			.min(1),
		/** 这份文件自己的核对码：改了一个字就对不上。 */
		seal: digest('封条'),
		/** 这一版里有要撤下的话，写上原因，整版不再出现；别的都不动。 */
		withheld,
	},
	unknownFields,
);
export type FrozenLesson = z.output<typeof frozenSchema>;
