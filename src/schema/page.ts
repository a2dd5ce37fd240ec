import { z } from 'astro/zod';
import { channels, text, withheld } from './fields.ts';
import { field, unknownFields } from './messages.ts';

/** 馆务页：关于、同意与撤回、无障碍声明、怎样参与、英文简介。 */
export const pageSchema = z.strictObject(
	{
		/** 页名，20字以内。英文页不限。 */
		title: text('页名', 'title: 个人信息与撤回'),
		/** 导语，也用在搜索和分享里。 */
		lede: text('导语', 'lede: 谁保管资料，怎样撤回。'),
		/** 先后，数字小的在前。 */
		order: z.number(field('次序', 'order: 10')).int().min(0),
		/** 英文页写 en。 */
		language: z.enum(['zh-Hans-CN', 'en']).default('zh-Hans-CN'),
		/** 英文页对应的中文地址，例如 /chapters/。 */
		counterpart: z.string().startsWith('/').endsWith('/').optional(),
		updated: z.iso.date(field('改动日期', 'updated: 2026-11-22')),
		channels,
		withheld,
	},
	unknownFields,
);
export type Page = z.output<typeof pageSchema>;
