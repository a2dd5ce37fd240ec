import { z } from 'astro/zod';
import { field, unknownFields } from './messages.ts';

/** content/ratchet.yaml：写着年份、数目，却没有标史料的句子，每一篇登记有几处。数只许减少，由 npm run check -- --ratchet 降。 */
export const ratchetSchema = z.strictObject(
	{
		/** 哪一篇：几处。没有写的是0处。 */
		unsourced: z
			.record(
				z.string().regex(/^chapters\/[a-z0-9]+(?:-[a-z0-9]+)*$/, {
					error: '篇的写法不对。\n请照这样写，chapters/city-wall: 2',
				}),
				z.number(field('处数', 'chapters/city-wall: 2')).int().positive(),
				field('没有标史料的句子', 'unsourced: { chapters/city-wall: 2 }'),
			)
			.default({}),
	},
	unknownFields,
);
export type RatchetFile = z.output<typeof ratchetSchema>;
