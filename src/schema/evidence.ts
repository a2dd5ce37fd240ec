import { z } from 'astro/zod';
import { consents, entryId, grade, idList, text, withheld } from './fields.ts';
import { unknownFields } from './messages.ts';

/** 史料卡：一张卡一句话，这句话出自哪里，有多可靠。 */
export const evidenceSchema = z.strictObject(
	{
		/** 这张卡说的事，用我们自己的话写成一句。 */
		statement: text('事实', 'statement: 雍正《四川通志》记温江县城有五门。', 120),
		/** 出处，写 content/sources/ 里的文件名。 */
		source: entryId('出处', 'sichuan-tongzhi'),
		/** 在出处里的哪一卷、哪一页、哪一版。 */
		locator: text('位置', 'locator: 卷四上·城池').optional(),
		grade,
		/** 原文，照录，不超过30字。 */
		quotation: text('原文', 'quotation: 门五昭化阜成广安永宁进贤', 30).optional(),
		/** 编者的说明：疑点、转录情况、不能推出什么。 */
		note: text('说明', 'note: 转录本须对影印本').optional(),
		/** 与哪几张卡说法不一。 */
		conflicts: idList('说法不一', 'c07'),
		/** 说到的地点。 */
		places: idList('地点', 'city-wall'),
		consents,
		withheld,
	},
	unknownFields,
);
export type Evidence = z.output<typeof evidenceSchema>;
