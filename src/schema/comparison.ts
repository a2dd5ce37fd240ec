import { z } from 'astro/zod';
import { channels, citedEvidence, entryId, text, withheld } from './fields.ts';
import { field, oneOf, unknownFields } from './messages.ts';

export const MATCHES = { A: '同机位已对齐', B: '近似机位', C: '仅同一地点' } as const;

const percent = z.number(field('对位点', 'points: [[12.5, 40.2, 13.1, 41]]')).min(0).max(100);

/** 今昔：同一处地方，两个或更多时候的图，说清改了什么。 */
export const comparisonSchema = z.strictObject(
	{
		/** 标题，20字以内。 */
		title: text('标题', 'title: 大南街65号院坝', 20),
		place: entryId('地点', 'dananjie-65'),
		/** 机位对得怎么样。C 只并排，不做滑动。 */
		match: z.enum(['A', 'B', 'C'], oneOf('机位', MATCHES)),
		/** 镜头朝哪，正北为 0，顺时针，0到359度。 */
		azimuth: z.number(field('朝向', 'azimuth: 180')).min(0).max(359).optional(),
		/** 从早到晚排。 */
		pictures: z
			.array(
				z.strictObject(
					{
						photo: entryId('照片', 'dananjie-65-before'),
						/** 读屏软件和按钮上说的话，例如 改造前。 */
						label: text('叫法', 'label: 改造前', 8),
						/** 对位点，每行四个百分数：在这张图上的横、竖，在最新一张图上的横、竖。由 npm run align 写，不用手写。 */
						points: z
							.array(
								z.tuple([percent, percent, percent, percent]),
								field('对位点', 'points: [[12.5, 40.2, 13.1, 41]]'),
							)
							.optional(),
					},
					unknownFields,
				),
				field('照片', 'pictures: [{ photo: dananjie-65-before, label: 改造前 }]'),
			)
			.min(2, { error: '今昔至少要两张图。\n请在 pictures 里再补一张' }),
		/** 改了什么、谁定的、谁做的，60到200字。 */
		changeNote: text('变化说明', 'changeNote: 据2018年报道……', 200),
		evidence: citedEvidence,
		/** 图上的说明点，x、y 是百分比，左上角为 0,0。 */
		hotspots: z
			.array(
				z.strictObject(
					{
						x: z.number().min(0).max(100),
						y: z.number().min(0).max(100),
						what: text('改了什么', 'what: 排水沟', 30),
						evidence: citedEvidence,
					},
					unknownFields,
				),
				field('说明点', 'hotspots: [{ x: 40, y: 60, what: 排水沟, evidence: [s16] }]'),
			)
			.default([]),
		/** 还不知道的事。 */
		questions: z.array(text('待考', 'questions: [哪一年完工？]')).default([]),
		channels,
		withheld,
	},
	unknownFields,
);
export type Comparison = z.output<typeof comparisonSchema>;
