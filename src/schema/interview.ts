import { z } from 'astro/zod';
import { channels, consents, entryId, idList, text, withheld } from './fields.ts';
import { field, oneOf, unknownFields } from './messages.ts';

export const INTERVIEW_KINDS = {
	interview: '口述',
	narration: '听这一篇',
	demonstration: '示范',
} as const;

const seconds = (label: string, example: string) => z.number(field(label, example)).min(0);

/**
 * 口述：一个文件夹一次谈话。index.yaml 是这份记录，旁边是 audio.m4a、original.vtt（原话）、mandarin.vtt（普通话）。
 * 「听这一篇」只有普通话一层。
 */
export const interviewSchema = z.strictObject(
	{
		/** 标题，20字以内。 */
		title: text('标题', 'title: 怎样录一段口述史', 20),
		kind: z.enum(['interview', 'narration', 'demonstration'], oneOf('类别', INTERVIEW_KINDS)),
		/** 念的是哪一篇（听这一篇用）。 */
		chapter: entryId('篇', 'city-wall').optional(),
		/** 一两句话说清楚讲了什么，80字以内。 */
		synopsis: text('提要', 'synopsis: 两个声音讲怎样做一次口述访谈。', 80),
		/** 录制的日子。 */
		recorded: z.iso.date(field('录制日期', 'recorded: 2026-11-22')),
		/** 总长，秒。 */
		duration: seconds('总长', 'duration: 312.4'),
		/** 合成语音写 true，页面、文件和文字稿第一行都会标明。 */
		synthetic: z.boolean(field('合成语音', 'synthetic: true')),
		/** 合成语音用的引擎。 */
		engine: text('合成引擎', 'engine: espeak-ng 1.51').optional(),
		/** 署名行。 */
		credit: text('署名', 'credit: 北街史志馆，合成语音'),
		/** 说话的人；编号就是文字稿里的称呼。 */
		speakers: z
			.array(
				z.strictObject(
					{
						/** 文字稿里 <v 称呼> 的称呼。 */
						name: text('称呼', 'name: 采访人'),
						role: text('身份', 'role: 合成语音，示范角色', 30),
						/** 口述者写 content/people/ 的文件名。 */
						person: entryId('人物', 'wang-guangqi').optional(),
					},
					unknownFields,
				),
				field('说话的人', 'speakers: [{ name: 朗读, role: 合成语音 }]'),
			)
			.min(1, { error: '「说话的人」一个也没有。\n请写上文字稿里的称呼' }),
		/** 分段：连续、不重叠，间隔超过2秒要写 skip。 */
		segments: z
			.array(
				z.strictObject(
					{
						id: entryId('段号', 'why-record'),
						title: text('段名', 'title: 为什么要录', 18),
						synopsis: text('段提要', 'synopsis: 记忆会散，录下来才留得住。', 80),
						start: seconds('开始', 'start: 0'),
						end: seconds('结束', 'end: 82.5'),
						keywords: z.array(text('关键词', 'keywords: [口述史]')).default([]),
						people: idList('人物', 'wang-guangqi'),
						places: idList('地点', 'city-wall'),
						terms: idList('词', 'baba'),
						/** 与上一段之间空开的原因。 */
						skip: text('跳过的原因', 'skip: 试音').optional(),
					},
					unknownFields,
				),
				field('分段', 'segments: [{ id: s1, title: 开头, synopsis: ……, start: 0, end: 80 }]'),
			)
			.min(1, { error: '一段也没有分。\n请至少写一段，从 0 到总长' }),
		/** 文字稿核到哪一步。草稿不会出现在任何一版里。 */
		review: z.enum(
			['draft', 'reviewed', 'narratorApproved'],
			oneOf('核对', { draft: '草稿', reviewed: '编辑核过', narratorApproved: '讲述人看过' }),
		),
		/** 需要先提醒听众的内容。 */
		warning: text('提醒', 'warning: 含已故者的声音').optional(),
		channels,
		consents,
		withheld,
	},
	unknownFields,
);
export type Interview = z.output<typeof interviewSchema>;
