import { z } from 'astro/zod';
import { channels, citedEvidence, entryId, text, withheld } from './fields.ts';
import { field, unknownFields } from './messages.ts';

const whole = (label: string, example: string) => z.number(field(label, example)).int().min(1);

/** 按学校规定或别的依据，每几个孩子配几位大人。 */
const adultsPerChildren = z
	.strictObject(
		{
			adults: whole('几位大人', 'adults: 1'),
			children: whole('几个孩子', 'children: 8'),
			/** 这个比例是哪里规定的。 */
			basis: text('依据', 'basis: 某小学《校外活动安全规定》', 40),
		},
		unknownFields,
	)
	.optional();

/** 这一站听的录音：馆里一次谈话的一段，不超过2分半。 */
const stopSound = z
	.strictObject(
		{
			interview: entryId('口述', 'narration-city-wall'),
			/** 那次谈话里的段号。 */
			segment: entryId('段号', 'part-2'),
		},
		unknownFields,
	)
	.optional();

/** 走着量出来的，到下一站有多远、要走几分钟。没有量过就不写。 */
const measuredLeg = z
	.strictObject(
		{
			metres: whole('米数', 'metres: 250').max(5000, {
				error: '「米数」超过了 5000。\n请核对；两站相隔这么远，请在中间再添一站',
			}),
			minutes: whole('分钟', 'minutes: 4'),
			measuredOn: z.iso.date(field('量的日子', 'measuredOn: 2026-12-05')),
			/** 谁量的；写单位或岗位，不写私人姓名。 */
			by: text('谁量的', 'by: 社区志愿者', 20),
		},
		unknownFields,
	)
	.optional();

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
		/** 带孩子走，每几个孩子配几位大人；没有依据就不写，页上写「按学校规定」。 */
		adultsPerChildren,
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
						/** 这一站听的录音：馆里一次谈话的一段，不超过2分半。没有合适的就不写。 */
						sound: stopSound,
						/** 到下一站怎么走；没走过不写，页上写「步行时间待实地测量」。 */
						toNext: text('到下一站', 'toNext: 沿文武路往西').optional(),
						/** 去下一站要过的路口，怎么过。 */
						crossing: text('过路口', 'crossing: 过商业街，走斑马线，有红绿灯', 60).optional(),
						/** 走着量出来的路程和时间；没有量过就不写，不从网上地图抄。 */
						measured: measuredLeg,
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
