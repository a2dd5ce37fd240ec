import { z } from 'astro/zod';
import { text } from './fields.ts';
import { field, unknownFields } from './messages.ts';

/**
 * 第二人看过的登记，一行一次，只在后面加，不改不删。由编辑台写；发布的时候查。
 * 写的是两个编辑的称呼，不写讲述人、供图人。
 */
const secondLookSchema = z.strictObject(
	{
		/** 哪一天看的。 */
		on: z.iso.date(field('日子', 'on: 2026-11-28')),
		/** 看的是哪一条。 */
		record: z
			.string(field('条目', 'record: interviews/street-talk-01'))
			.regex(/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/),
		/** 看的时候那一条是什么样子的核对码；以后改过，就和它不一样了。 */
		digest: z.string(field('核对码', 'digest: 1a2b3c4d5e6f7a8b')).regex(/^[0-9a-f]{16}$/),
		/** 谁编的。 */
		editor: text('谁编的', 'editor: 编辑甲', 12),
		/** 谁看的，是另一个人。 */
		reader: text('谁看的', 'reader: 编辑乙', 12),
	},
	unknownFields,
);
export type SecondLook = z.output<typeof secondLookSchema>;

/** content/second-looks.yaml */
export const secondLooksSchema = z.strictObject(
	{
		/** 从早到晚。 */
		looks: z.array(secondLookSchema, field('登记', 'looks: []')).default([]),
	},
	unknownFields,
);
