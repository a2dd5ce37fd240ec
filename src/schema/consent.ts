import { z } from 'astro/zod';
import { CHANNELS } from '../editions/edition.ts';
import { text } from './fields.ts';
import { field, oneOf, unknownFields } from './messages.ts';

const isoDay = (label: string, example: string) => z.iso.date(field(label, example));

/**
 * 同意书的登记：只登许可了什么和纸面文件的编号。姓名、电话、签字扫描件都不放进来。
 * 没写的许可就是不许可。
 */
export const consentSchema = z.strictObject(
	{
		/** 纸面同意书的编号。 */
		document: text('文件编号', 'document: 北街口述-2026-001'),
		signedOn: isoDay('签字日期', 'signedOn: 2026-11-22'),
		/** 许可在哪些版里出现。 */
		channels: z.array(
			z.enum(
				CHANNELS,
				oneOf('许可范围', { web: '网页', kiosk: '触摸屏', school: '学校', book: '电子书' }),
			),
			field('许可范围', 'channels: [kiosk]'),
		),
		/** 许不许网上的搜索引擎收录。 */
		searchEngines: z.boolean(field('搜索引擎', 'searchEngines: false')).default(false),
		/** 到哪一天才可以公开。 */
		embargoUntil: isoDay('封存到', 'embargoUntil: 2030-01-01').optional(),
		/** 许可到哪一天为止。 */
		expiresOn: isoDay('到期', 'expiresOn: 2046-01-01').optional(),
		/** 撤回的日子。写了这一行，下一次发布起哪里都没有了。 */
		withdrawnOn: isoDay('撤回', 'withdrawnOn: 2027-03-01').optional(),
		/** 内容不能公开时，能不能列出题目（封存中、只在馆里）。不写就是不能。 */
		listed: z.boolean(field('列出题目', 'listed: true')).default(false),
		/** 是不是要求用化名。 */
		pseudonym: z.boolean().default(false),
	},
	unknownFields,
);
