import { z } from 'astro/zod';
import {
	channels,
	citedEvidence,
	consents,
	historicalDate,
	idList,
	text,
	withheld,
} from './fields.ts';
import { field, unknownFields } from './messages.ts';

/** 大事记的一条。时间、地点、主体、结果、出处缺一不可；时间说法不一的，几说并列。 */
export const eventSchema = z.strictObject(
	{
		/** 一句话标题，20字以内。 */
		title: text('标题', 'title: 知县李棠砌石城', 20),
		/** 各家说法：一说一行，时间照原话，各有史料。 */
		accounts: z
			.array(
				z.strictObject(
					{
						date: historicalDate('时间', 'date: 明崇祯十一年（1638）'),
						evidence: citedEvidence,
						/** 这一说是谁说的，几说并列时要写。 */
						according: text('据', 'according: 《元和郡县图志》').optional(),
					},
					unknownFields,
				),
				field('时间', 'accounts: [{ date: 2014年4月17日, evidence: [s31] }]'),
			)
			.min(1, {
				error:
					'「时间」一说也没有写。\n请照这样写，accounts: [{ date: 2014年4月17日, evidence: [s31] }]',
			}),
		/** 地点编号。 */
		places: idList('地点', 'city-wall'),
		/** 地点的话；没有地点条目时也要写，例如 温江县。 */
		where: text('地点', 'where: 温江县城'),
		/** 谁做的，材料没有说就写 未载。 */
		subject: text('主体', 'subject: 知县李棠'),
		/** 做成了什么。 */
		result: text('结果', 'result: 县城有了石城墙。', 120),
		/** 编者的说明。 */
		note: text('说明', 'note: 公元年份为编者换算').optional(),
		channels,
		consents,
		withheld,
	},
	unknownFields,
);
export type Event = z.output<typeof eventSchema>;
