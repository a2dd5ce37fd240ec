import { z } from 'astro/zod';
import {
	channels,
	citedEvidence,
	consents,
	historicalDate,
	idList,
	text,
	withheld,
} from './fields.ts';
import { oneOf, unknownFields } from './messages.ts';

/** 人物：古人、公众人物，或签了同意书的口述者。普通居民没有同意书不立条目。 */
export const personSchema = z.strictObject(
	{
		/** 姓名；用化名的写化名。 */
		name: text('姓名', 'name: 王光祈'),
		/** 拼音，用来排序，姓在前。 */
		pinyin: text('拼音', 'pinyin: wang guangqi'),
		courtesyName: text('字', 'courtesyName: 润玙').optional(),
		artName: text('号', 'artName: 若愚').optional(),
		kind: z.enum(
			['historical', 'public', 'narrator'],
			oneOf('人物类型', {
				historical: '古人',
				public: '公众人物',
				narrator: '口述者，要有同意书',
			}),
		),
		/** 是不是化名。 */
		pseudonym: z.boolean().default(false),
		/** 身份，一句话。 */
		role: text('身份', 'role: 明成化间温江知县', 40),
		born: historicalDate('生年', 'born: 1892年10月5日').optional(),
		died: historicalDate('卒年', 'died: 约1936年').optional(),
		/** 与温江老城有关的事，句句有卡。 */
		summary: text('简介', 'summary: 成化年间砌石城。', 260),
		evidence: citedEvidence,
		places: idList('地点', 'shexuexiang'),
		channels,
		consents,
		withheld,
	},
	unknownFields,
);
export type Person = z.output<typeof personSchema>;
