import { z } from 'astro/zod';
import { channels, consents, entryId, idList, text, themes, withheld } from './fields.ts';
import { field, oneOf, unknownFields } from './messages.ts';

export const CHAPTER_PARTS = {
	front: '卷首',
	body: '各篇',
	back: '附录',
} as const;

/** 志：一篇长文，正文在文件里，句句有出处。 */
export const chapterSchema = z.strictObject(
	{
		/** 篇名，20字以内，单独看也明白。 */
		title: text('篇名', 'title: 城墙与城门', 20),
		/** 属于哪一部分。 */
		part: z.enum(['front', 'body', 'back'], oneOf('部分', CHAPTER_PARTS)),
		/** 先后，数字小的在前。 */
		order: z.number(field('次序', 'order: 40')).int().min(0),
		/** 开篇一句话，也用在列表、搜索和分享里。 */
		lede: text('导语', 'lede: 城墙没了，城门的名字还在街上。', 90),
		/** 题图，写 content/photos/ 里的文件名。 */
		picture: entryId('题图', 'dananjie-65-after').optional(),
		/** 相关地点。 */
		places: idList('地点', 'city-wall'),
		/** 属于哪几个话题，志和口述用同一份话题表：names（地名与建置）、walls（城墙与街巷）、rivers（江河与桥）、schools（学校与读书）、courtyards（院落与改造）、neighbours（邻里与志愿）、memory（记忆与修志）。 */
		themes,
		/** 最近一次改动的日子。 */
		updated: z.iso.date(field('改动日期', 'updated: 2026-11-22')),
		/** 还在写的篇只显示篇名、导语和「编写中」，朗读也不出现。 */
		draft: z.boolean(field('编写中', 'draft: true')).default(false),
		channels,
		consents,
		withheld,
	},
	unknownFields,
);
export type Chapter = z.output<typeof chapterSchema>;
