import { z } from 'astro/zod';
import { channels, citedEvidence, entryId, idList, text, withheld } from './fields.ts';
import { oneOf, unknownFields } from './messages.ts';

export const TERM_KINDS = {
	dialect: '方言',
	dwelling: '老房子',
	institution: '制度与史志',
	community: '社区与院落',
	landscape: '山川地貌',
} as const;
const termKinds = Object.keys(TERM_KINDS) as (keyof typeof TERM_KINDS)[]; // Object.keys forgets the key type.

/** 词：方言词、老行当、志书用语。 */
export const termSchema = z.strictObject(
	{
		/** 写法。 */
		word: text('写法', 'word: 坝坝'),
		/** 普通话拼音，带声调。 */
		pinyin: text('拼音', 'pinyin: bàba'),
		/** 当地读音，有出处才写。 */
		localReading: text('当地读音', 'localReading: ba4 ba1').optional(),
		kind: z.enum(termKinds, oneOf('类别', TERM_KINDS)),
		/** 普通话意思。 */
		meaning: text('意思', 'meaning: 平地，院子里的空地。', 120),
		/** 用例，有出处；原文不超过30字。 */
		example: z
			.strictObject(
				{ text: text('用例', 'text: 平原曰坝', 30), evidence: entryId('史料', 'j02') },
				unknownFields,
			)
			.optional(),
		evidence: citedEvidence,
		/** 编者说明：用例是哪里的，不能说成温江的。 */
		note: text('说明', 'note: 青白江城厢镇用例，非温江').optional(),
		related: idList('相关的词', 'baba-dianying'),
		channels,
		withheld,
	},
	unknownFields,
);
export type Term = z.output<typeof termSchema>;
