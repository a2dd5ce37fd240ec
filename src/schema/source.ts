import { z } from 'astro/zod';
import { text, withheld } from './fields.ts';
import { field, oneOf, unknownFields } from './messages.ts';

export const SOURCE_TYPES = {
	book: '图书 [M]',
	'article-journal': '期刊文章 [J]',
	'article-newspaper': '报纸文章 [N]',
	archive: '档案 [A]',
	gazetteer: '方志 [Z]',
	collection: '汇编 [G]',
	webpage: '网页、网帖 [EB/OL]',
	dataset: '数据 [DS]',
	'oral-history': '口述 [口述]',
} as const;
const sourceTypes = Object.keys(SOURCE_TYPES) as (keyof typeof SOURCE_TYPES)[]; // Object.keys forgets the key type.

/** 出处：一本书、一篇报道、一个网页。字段名沿用 CSL。 */
export const sourceSchema = z.strictObject(
	{
		/** 哪一类出处。 */
		type: z.enum(sourceTypes, oneOf('类别', SOURCE_TYPES)),
		/** 题名，不加书名号。 */
		title: text('题名', 'title: 四川通志'),
		/** 责任者；朝代写在括号里，例如（唐）李吉甫。不知道就不写。 */
		author: z.array(text('责任者', 'author: [（唐）李吉甫]')).default([]),
		/** 收在哪本书、哪份报、哪个网站里。 */
		'container-title': text('所在', 'container-title: 成都日报').optional(),
		/** 版本，例如 四库全书本。 */
		edition: text('版本', 'edition: 四库全书本').optional(),
		volume: text('卷', 'volume: 卷四上').optional(),
		issue: text('期', 'issue: 11').optional(),
		page: text('页', 'page: A4').optional(),
		publisher: text('出版者', 'publisher: 国家统计局').optional(),
		'publisher-place': text('出版地', 'publisher-place: 成都').optional(),
		/** 年月，照出处写，例如 2018-10-11、雍正年间。不知道就不写。 */
		issued: z.string(field('年月', 'issued: 2018-10-11')).optional(),
		/** 网址，http 或 https 开头。 */
		URL: z
			.url({ protocol: /^https?$/, ...field('网址', 'URL: https://example.cn/page') })
			.optional(),
		/** 哪一天看的。 */
		accessed: z.iso.date(field('查看日期', 'accessed: 2026-11-22')).optional(),
		/** 存档副本的网址或馆内编号。 */
		archived: text('存档', 'archived: 馆藏电子件 W-0007').optional(),
		/** 收藏机构、索书号、代码库等。 */
		archive: text('收藏处', 'archive: 四川大学图书馆').optional(),
		/** 编者说明：怎么看到的，有什么毛病。 */
		note: text('说明', 'note: 只见开头约一千字').optional(),
		withheld,
	},
	unknownFields,
);
export type Source = z.output<typeof sourceSchema>;
