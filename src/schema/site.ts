import { z } from 'astro/zod';
import { text } from './fields.ts';
import { hallSchema } from './hall.ts';
import { field, unknownFields } from './messages.ts';

const tiandituKey = {
	error:
		'「天地图密钥」要32个字符，只有数字和小写 a–f。\n请到天地图网站的「控制台」照抄，例如 key: 0123456789abcdef0123456789abcdef',
};
const tiandituApproval = {
	error: '「审图号」认不出来。\n请照天地图网站页脚写，例如 approval: GS（0000）0000号',
};

const optionalText = (label: string, example: string) => text(label, example).optional();

/** content/site.yaml：馆名、主办单位、备案号这些印在页脚的话。不知道就删去那一行，页上会写「待社区填写」。 */
export const siteSchema = z.strictObject(
	{
		name: text('馆名', 'name: 北街史志馆'),
		/** 上线后的网址，二维码和分享用；没有就不写。 */
		address: z
			.url({ protocol: /^https?$/, ...field('网址', 'address: https://example.cn/') })
			.optional(),
		/** 主办单位。 */
		organiser: optionalText('主办单位', 'organiser: 北街社区居民委员会'),
		/** 联系电话与地址。 */
		telephone: optionalText('联系电话', 'telephone: 028-00000000'),
		postalAddress: optionalText('联系地址', 'postalAddress: 成都市温江区柳城街道……'),
		/** 微信名，写在「我认得这张照片」的条子上。 */
		wechat: optionalText('微信名', 'wechat: 北街史志馆'),
		/** ICP 备案号。正式发布必须有。 */
		icp: optionalText('ICP备案号', 'icp: 蜀ICP备00000000号'),
		/** 公安备案号。 */
		publicSecurity: optionalText('公安备案号', 'publicSecurity: 川公网安备00000000000000号'),
		/** 天地图底图，只用在网页版，平时不写。三项要一起写；有实测坐标的地点才会站到上面。 */
		tianditu: z
			.strictObject(
				{
					/** 在天地图官网申请的浏览器端密钥（tk），32位。 */
					key: z
						.string(field('天地图密钥', 'key: 0123456789abcdef0123456789abcdef'))
						.refine((key) => /^[0-9a-f]{32}$/.test(key), tiandituKey),
					/** 审图号，照天地图网站页脚写，显示在图的左下角。 */
					approval: z
						.string(field('审图号', 'approval: GS（0000）0000号'))
						.refine((approval) => /\d.*号$/.test(approval), tiandituApproval),
					/** 图的署名，写在审图号旁边。 */
					credit: text('署名', 'credit: © 天地图'),
				},
				unknownFields,
			)
			.optional(),
		/** 读者看过的网页，要不要在他自己的手机里留一份，没有网也能看。平时不写，就是要；写 false，留过的下次联网就都删去。 */
		offline: z.boolean(field('没有网也能看', 'offline: false')).optional(),
		/** 馆里触摸屏怎样等人、多大声、几点开。 */
		hall: hallSchema.optional(),
		/** 版本，年月日。 */
		version: z.string(field('版本', 'version: 2026-11-23')),
	},
	unknownFields,
);
export type Site = z.output<typeof siteSchema>;
