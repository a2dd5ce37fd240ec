import { z } from 'astro/zod';
import { minuteOfDay } from '../domain/hall-hours.ts';
import { field, unknownFields } from './messages.ts';

const seconds = (label: string, example: string, least: number, most: number) =>
	z.int(field(label, example)).min(least, field(label, example)).max(most, field(label, example));

const volume = (label: string, example: string) =>
	z.number(field(label, example)).min(0, field(label, example)).max(1, field(label, example));

const clock = (label: string, example: string) =>
	z.string(field(label, example)).refine((written) => minuteOfDay(written) !== undefined, {
		error: ({ input }) =>
			`「${label}」写成了「${String(input)}」，不像一个钟点。\n请用24小时制，四个数字，例如 ${example}，加上引号`,
	});

/** 馆里触摸屏的脾气。都可以不写，照平常的来。 */
export const hallSchema = z.strictObject(
	{
		/** 没有人碰，过多少秒问一声「还在看吗」，20到600。平常45：加上等的20秒，离上一位最后一碰70秒以内，下一位见到的一定是开头。 */
		ask: seconds('多久问一声', 'ask: 45', 20, 600).default(45),
		/** 问了以后等多少秒，没有人应就回到开头，20到120；手慢的人也要来得及。平常20。 */
		answer: seconds('等多久', 'answer: 20', 20, 120).default(20),
		/** 声音停了，过多少秒才问，5到300；听的人也许还在想。平常30。 */
		afterSound: seconds('声音停后多久', 'afterSound: 30', 5, 300).default(30),
		/** 声音最大多大，0到1；参观的人可以调小，调不过它。平常0.8。 */
		volume: volume('音量上限', 'volume: 0.8').default(0.8),
		/** 安静的时候，例如午休，声音更小；音量写0就不出声，只看字。 */
		quiet: z
			.array(
				z.strictObject(
					{
						/** 从几点起，24小时制。 */
						from: clock('从', "from: '12:30'"),
						/** 到几点，比开头早就是到第二天。 */
						to: clock('到', "to: '14:00'"),
						/** 这段时候的音量上限，0到1。 */
						volume: volume('音量', 'volume: 0.3'),
					},
					unknownFields,
				),
				field('安静的时候', "quiet: [{ from: '12:30', to: '14:00', volume: 0.3 }]"),
			)
			.default([]),
		/** 开放时间。写了，别的时候屏幕是暗的。 */
		open: z
			.strictObject(
				{
					/** 几点开。 */
					from: clock('开馆', "from: '09:00'"),
					/** 几点关。 */
					to: clock('闭馆', "to: '17:00'"),
					/** 星期几开：1是星期一，7是星期日。 */
					days: z
						.array(
							z
								.int(field('星期', 'days: [1, 2, 3, 4, 5]'))
								.min(1, field('星期', 'days: [1, 2, 3, 4, 5]'))
								.max(7, field('星期', 'days: [1, 2, 3, 4, 5]')),
							field('星期', 'days: [1, 2, 3, 4, 5]'),
						)
						.min(1, field('星期', 'days: [1, 2, 3, 4, 5]')),
				},
				unknownFields,
			)
			.optional(),
	},
	unknownFields,
);
export type Hall = z.output<typeof hallSchema>;
