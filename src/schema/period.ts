import { z } from 'astro/zod';
import { channels, citedEvidence, historicalDate, text, withheld } from './fields.ts';
import { unknownFields } from './messages.ts';

/** 时期：地图上可以停下来看的一段年份。 */
export const periodSchema = z.strictObject(
	{
		/** 滑块念出来的名字，10个字以内。 */
		name: text('名称', 'name: 清', 10),
		/** 从哪一年起。 */
		from: historicalDate('起', 'from: 1644年'),
		/** 到哪一年止。一直到现在的不写。 */
		to: historicalDate('止', 'to: 1911年').optional(),
		/** 这一时期的材料说了什么、没有说什么，两三句话，句句在 evidence 里有卡。 */
		summary: text('简介', 'summary: 雍正《四川通志》记城有五门。', 200),
		evidence: citedEvidence,
		channels,
		withheld,
	},
	unknownFields,
);
export type Period = z.output<typeof periodSchema>;
