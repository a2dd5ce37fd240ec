import { z } from 'astro/zod';
import { channels, citedEvidence, entryId, text, withheld } from './fields.ts';
import { field, unknownFields } from './messages.ts';

/** 路线：一站一站走。 */
export const walkSchema = z.strictObject(
	{
		title: text('标题', 'title: 找城门', 20),
		lede: text('导语', 'lede: 顺着四条街名，找看不见的城墙。', 90),
		/** 大约要走多久；没有实地走过就写 待实地测量。 */
		duration: text('用时', 'duration: 待实地测量'),
		distance: text('路程', 'distance: 待实地测量'),
		/** 过马路、车流、雨天路滑。 */
		safety: text('安全', 'safety: 过路口走斑马线。'),
		/** 有没有台阶，轮椅能不能走；没走过写 待实地查看。 */
		stepFree: text('无障碍', 'stepFree: 待实地查看'),
		/** 厕所和歇脚处；没查过写 待实地查看。 */
		facilities: text('厕所与歇脚', 'facilities: 待实地查看'),
		/** 下雨怎么办。 */
		rainPlan: text('雨天', 'rainPlan: 在馆里看示意图走一遍。'),
		stops: z
			.array(
				z.strictObject(
					{
						place: entryId('地点', 'gate-south'),
						title: text('站名', 'title: 大南门在哪', 18),
						/** 站在这里看什么、想什么。 */
						text: text('说明', 'text: ……', 400),
						/** 看一看、找一找。 */
						lookFor: text('看什么', 'lookFor: 路牌上的街名', 80),
						evidence: citedEvidence,
						/** 到下一站怎么走；没走过写 待实地测量。 */
						toNext: text('到下一站', 'toNext: 步行时间待实地测量').optional(),
					},
					unknownFields,
				),
				field('站', 'stops: [{ place: …, title: …, text: …, lookFor: …, evidence: […] }]'),
			)
			.min(2, { error: '一条路线至少要两站。\n请在 stops 里再补一站' }),
		channels,
		withheld,
	},
	unknownFields,
);
export type Walk = z.output<typeof walkSchema>;
