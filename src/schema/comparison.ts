import { z } from 'astro/zod';
import { channels, citedEvidence, entryId, idList, text, withheld } from './fields.ts';
import { field, oneOf, sayBack, unknownFields } from './messages.ts';

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
		/** 镜头离地多高，米。 */
		cameraHeight: z.number(field('镜头高度', 'cameraHeight: 1.6')).min(0).max(200).optional(),
		/** 焦距，折成35毫米胶片的，毫米。手机主镜头大多是24到28。 */
		focalLength: z.number(field('焦距', 'focalLength: 26')).min(5).max(2000).optional(),
		/** 从早到晚排；可以不止两张。 */
		pictures: z
			.array(
				z.strictObject(
					{
						photo: entryId('照片', 'dananjie-65-before'),
						/** 读屏软件和按钮上说的话，例如 改造前。每张图的叫法不一样。 */
						label: text('叫法', 'label: 改造前', 8),
						/** 几点拍的，24小时制；看影子要用。 */
						time: z
							.string(field('钟点', "time: '15:30'"))
							.refine((written) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(written), {
								error: (issue) =>
									`「钟点」写成了「${sayBack(issue.input)}」，认不出来。\n请照这样写，time: '15:30'`,
							})
							.optional(),
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
		/** 图上的说明点：改了什么，谁说的。 */
		hotspots: z
			.array(
				z
					.strictObject(
						{
							/** 说明点的横位置，百分比，左边是0。 */
							x: z.number(field('横位置', 'x: 40')).min(0).max(100),
							/** 说明点的竖位置，百分比，上边是0。 */
							y: z.number(field('竖位置', 'y: 60')).min(0).max(100),
							/** 改了什么，30字以内；想象的就说是想象的。 */
							what: text('改了什么', 'what: 排水沟是想象的；报道说小区经受过多次暴雨', 30),
							/** 只在哪张图上看得到，写那张图的叫法；每张图上都有就不写。 */
							picture: text('哪张图', 'picture: 改造后', 8).optional(),
							/** 谁说的，写史料卡的编号。 */
							evidence: idList('史料', 's16'),
							/** 谁说的，写哪一篇志。 */
							chapter: entryId('篇', 'courtyards').optional(),
							/** 那一篇里的哪一节，照抄小标题；要和 chapter 一起写。 */
							section: text('小标题', 'section: 大南街65号').optional(),
							/** 说的是哪个地点；和这一条今昔的地点不同才用写。 */
							place: entryId('地点', 'dananjie-65').optional(),
							/** 谁说的，写口述里的哪一句：编号，和那一句里的一秒。 */
							recording: z
								.strictObject(
									{
										id: entryId('口述', 'how-to-record'),
										/** 从头数起的秒，写到小数点后一位；在播放器里点那一句，地址末尾 t= 后面就是。 */
										at: z.number(field('第几秒', 'at: 93.4')).min(0),
									},
									unknownFields,
								)
								.optional(),
						},
						unknownFields,
					)
					.refine(
						({ evidence, chapter, place, recording }) =>
							evidence.length > 0 || [chapter, place, recording].some((one) => one !== undefined),
						{
							params: { name: 'hotspot-source' },
							error:
								'说明点没有写是谁说的。\n请写上史料卡，例如 evidence: [s16]；也可以写 chapter、recording 或 place',
						},
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
/** One point on the pictures, as its record says it. */
export type Hotspot = Comparison['hotspots'][number];
