import { z } from 'astro/zod';
import { RIGHTS_URIS, RIGHTS_WORDS, type RightsUri } from '../domain/rights.ts';
import { channels, consents, entryId, historicalDate, text, withheld } from './fields.ts';
import { field, oneOf, unknownFields } from './messages.ts';

export const RIGHTS = Object.fromEntries(
	RIGHTS_URIS.map((uri) => [uri, RIGHTS_WORDS[uri].label]),
) as Record<RightsUri, string>; // fromEntries forgets the keys

export const PROVENANCES = {
	photograph: '照片',
	drawing: '示意画，非照片',
	scan: '扫描件',
	restored: '修复件',
} as const;

/** How a damaged picture was repaired. */
export const REPAIRED_BY = { ai: 'AI修复', hand: '人工修复' } as const;

const whole = (label: string, example: string) => z.number(field(label, example)).int().min(1);

/** 照片：一张图，一份来历。图和这份记录同名，放在一起。 */
export const photoSchema = z.strictObject(
	{
		/** 题名，20字以内。 */
		title: text('题名', 'title: 大南街65号院坝', 20),
		/** 为什么拍、画的是什么事。 */
		occasion: text('事由', 'occasion: 为改造前后对照而画'),
		/** 时间，照原话；画的写画的那一年。初稿里还不知道的写 待填，填好以前不发布。 */
		date: historicalDate('时间', 'date: 约1985年', '待填'),
		/** 地点编号，查不到的写 不详。 */
		place: entryId('地点', 'dananjie-65', '不详').optional(),
		/** 照片里的人，写 content/people/ 的文件名；没有人写 []，认不得写 不详。 */
		people: z.union(
			[z.literal('不详'), z.array(entryId('人物', 'wang-guangqi'))],
			field('人物', 'people: [] 或 people: 不详'),
		),
		/** 摄影者或绘者，不知道写 不详。 */
		maker: text('摄影者', 'maker: 不详'),
		/** 供图人。 */
		contributor: text('供图人', 'contributor: 北街社区'),
		/** 藏品号，本馆给的号。 */
		accessionNo: text('藏品号', 'accessionNo: BJ-P-0001'),
		/** 权利，从表里选一个网址。 */
		rights: z.enum(RIGHTS_URIS, oneOf('权利', RIGHTS)),
		/** 署名行，印在图下。 */
		credit: text('署名', 'credit: 北街史志馆 绘'),
		/** 给看不见图的人听的一句话，8到80字；不以「图片」「照片」开头，不重复题名。 */
		alt: text('图片说明', 'alt: 院坝中间一棵树，三面是四层楼房', 80),
		/** 图说，印在图下给所有人看。 */
		caption: text('图说', 'caption: 改造后的院坝，示意画', 120),
		provenance: z.enum(['photograph', 'drawing', 'scan', 'restored'], oneOf('来历', PROVENANCES)),
		/** 修复件才写：从哪一张修来的，怎么修的。页上先给看原件，修复件标明「AI修复」或「人工修复」。 */
		restoration: z
			.strictObject(
				{
					/** 没有修过的那一张，写 content/photos/ 里的文件名。 */
					original: entryId('原件', 'old-street-1985'),
					by: z.enum(['ai', 'hand'], oneOf('怎么修的', REPAIRED_BY)),
					/** 改了画面的哪些地方，80字以内。 */
					note: text('修了什么', 'note: 补上折痕，去掉霉点', 80),
				},
				unknownFields,
			)
			.optional(),
		/** 画面里的人脸查过没有。没有人脸写 none。 */
		faceReview: z.enum(
			['none', 'pending', 'done'],
			oneOf('人脸核对', { none: '没有人脸', pending: '还没查', done: '查过，可以公开' }),
		),
		access: z
			.enum(
				['public', 'kiosk-only', 'hidden'],
				oneOf('公开范围', { public: '公开', 'kiosk-only': '只在馆内触摸屏', hidden: '不公开' }),
			)
			.default('public'),
		/** 底片：原始文件的指纹和技术数据，由 npm run add:photo 写好。原始文件不放进馆里，只记存在哪几处。 */
		master: z
			.strictObject(
				{
					/** 原始文件的 SHA-256，64 位十六进制。 */
					sha256: z.string(field('指纹', 'sha256: 9f86d081884c…')).regex(/^[0-9a-f]{64}$/, {
						error: '「指纹」不是 64 位的 SHA-256。\n请用 npm run add:photo 重新登记原始文件',
					}),
					bytes: whole('字节数', 'bytes: 4831838'),
					/** 文件格式。 */
					format: text('格式', 'format: jpeg'),
					/** 像素，转正以后的。 */
					width: whole('宽', 'width: 4032'),
					height: whole('高', 'height: 3024'),
					/** 每种颜色的位数。 */
					bitDepth: whole('位深', 'bitDepth: 8').optional(),
					/** 颜色怎么记的。 */
					colour: text('颜色', 'colour: sRGB').optional(),
					/** 一个文件里有好几页的，这是第几页。 */
					page: whole('页', 'page: 2').optional(),
					/** 用什么拍的或扫的，只写牌子和型号。 */
					device: text('设备', 'device: 手机').optional(),
					/** 谁保管，存在哪几处；写单位或岗位，不写私人住址。 */
					keepers: z.array(text('保管', 'keepers: [社区档案柜硬盘甲, 街道备份盘]')).default([]),
				},
				unknownFields,
			)
			.optional(),
		channels,
		consents,
		withheld,
	},
	unknownFields,
);
export type Photo = z.output<typeof photoSchema>;
