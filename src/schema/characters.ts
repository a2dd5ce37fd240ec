import { z } from 'astro/zod';
import { text } from './fields.ts';
import { field, unknownFields } from './messages.ts';

/** content/characters.yaml：《通用规范汉字表》以外，有理由这样写的字。引文里的字不用登记。 */
export const charactersSchema = z.strictObject(
	{
		/** 一行一个字。 */
		characters: z
			.array(
				z.strictObject(
					{
						/** 这个字，只写一个。 */
						character: z
							.string(field('字', 'character: 堃'))
							.refine((letter) => [...letter].length === 1 && /\p{Script=Han}/u.test(letter), {
								error: '「字」要写一个汉字。\n请照这样写，character: 堃',
								params: { name: 'unreadable-field' },
							}),
						/** 为什么用它：人名、地名、方言字，依据什么。 */
						reason: text('理由', 'reason: 碑上刻的人名用这个字'),
					},
					unknownFields,
				),
				field('字', 'characters: [{ character: 堃, reason: 碑上刻的人名用这个字 }]'),
			)
			.default([]),
	},
	unknownFields,
);
export type CharactersFile = z.output<typeof charactersSchema>;
