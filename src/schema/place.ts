import { z } from 'astro/zod';
import { DATUMS } from '../domain/place-point.ts';
import {
	channels,
	citedEvidence,
	consents,
	entryId,
	grade,
	historicalDate,
	idList,
	text,
	withheld,
} from './fields.ts';
import { field, oneOf, sayBack, unknownFields } from './messages.ts';

export const PLACE_KINDS = {
	courtyard: '院落',
	gate: '城门',
	wall: '城墙',
	street: '街巷',
	river: '江河',
	bridge: '桥',
	school: '县学、文庙',
	community: '社区',
	site: '遗址',
	station: '车站',
	county: '县城、县治',
} as const;
const placeKinds = Object.keys(PLACE_KINDS) as (keyof typeof PLACE_KINDS)[]; // Object.keys forgets the key type.

export const PLACE_RELATIONS = {
	inside: '有材料说在北街社区',
	neighbour: '有材料说属于邻近社区',
	county: '全县、全城的事，不单属于哪个社区',
	unknown: '属于哪个社区，未见材料',
} as const;
const placeRelations = Object.keys(PLACE_RELATIONS) as (keyof typeof PLACE_RELATIONS)[]; // as above

/** Names the point: a line may have thirty. Whether it is on the sheet is asked with all else a shape can get wrong. */
const wrongSpot = {
	error: ({ path = [], input }: z.core.$ZodRawIssue) => {
		const [point = 0, axis] = path.slice(path.indexOf('points') + 1).map(Number);
		const which = axis === undefined ? '' : axis === 0 ? '往东的数' : '往北的数';
		return `第 ${point + 1} 点${which}写成了「${sayBack(input)}」，要写${which ? '一个数' : '两个数'}。\n请照这样写，points: [[480, 310]]；先往东、后往北，各在 0 到 1000 之间`;
	},
};
const sheetPoint = z.tuple([z.number(wrongSpot), z.number(wrongSpot)], wrongSpot);

/** 地点：院落、城门、城墙、街巷、江河。 */
export const placeSchema = z.strictObject(
	{
		/** 今名或通用名。 */
		name: text('名称', 'name: 大南街65号'),
		/** 拼音，地名索引按它排。平时不写，机器会读；有多音字读错了才写。 */
		pinyin: text('拼音', 'pinyin: chang chun xiang').optional(),
		kind: z.enum(placeKinds, oneOf('类别', PLACE_KINDS)),
		/** 与北街社区的关系。不知道就写 unknown，不要猜。 */
		relation: z.enum(placeRelations, oneOf('与北街社区的关系', PLACE_RELATIONS)),
		/** 属于哪个社区（邻近社区的地点写）。 */
		community: text('所属社区', 'community: 东街社区').optional(),
		/** 旧名、别名，各有出处。 */
		formerNames: z
			.array(
				z.strictObject(
					{
						name: text('旧名', 'name: 文明门'),
						/** 哪个时候、哪份材料里的名字，照出处写。 */
						when: text('时候', 'when: 据2021年网络转帖').optional(),
						evidence: citedEvidence,
					},
					unknownFields,
				),
				field('旧名', 'formerNames: [{ name: 文明门, evidence: [b12] }]'),
			)
			.default([]),
		/** 哪个时期的材料说到它。一种说法一条；材料没有说的时期不写。 */
		times: z
			.array(
				z.strictObject(
					{
						/** 时期，写 content/periods/ 里的文件名。 */
						period: entryId('时期', 'qing'),
						/** 所说的事在什么时候，照原话写；只知道材料是什么时候的，写材料的年代。 */
						date: historicalDate('时间', 'date: 清康熙八年（1669）'),
						/** 材料说它怎么样，一句话。弱材料要说明是谁说的。 */
						says: text('说法', 'says: 知县李棠砌了石城。', 60),
						evidence: citedEvidence,
					},
					unknownFields,
				),
				field(
					'各时期的说法',
					'times: [{ period: ming, date: 明成化间, says: 知县李棠砌了石城。, evidence: [b16] }]',
				),
			)
			.default([]),
		/** 两三句话，句句在 evidence 里有卡。 */
		summary: text('简介', 'summary: 2018年的报道把它列为老旧院落的典型。', 260),
		evidence: citedEvidence,
		/** 大家还不知道的事，写成问句，请读者来答。 */
		questions: z.array(text('待考', 'questions: [这座院子哪一年建的？]')).default([]),
		/** 在街区示意图上的样子。图幅 1000×1000，左下角是 0,0，上北下南。 */
		sketch: z
			.strictObject(
				{
					shape: z.enum(
						['point', 'line', 'area'],
						oneOf('形状', { point: '点', line: '线', area: '面' }),
					),
					points: z.array(sheetPoint, field('示意图位置', 'points: [[480, 310]]')).min(1),
					/** 这个位置可靠到什么程度；没有一级材料说明方位的写 C。 */
					grade,
					/** 位置是怎么来的。 */
					note: text('位置说明', 'note: 据转帖所记路口').optional(),
				},
				unknownFields,
			)
			.optional(),
		/** 实测坐标。没有就不写，不要从网上地图抄。 */
		coordinate: z
			.strictObject(
				{
					// As wide as longitude: the check that finds swapped numbers says more than a limit could.
					latitude: z.number(field('纬度', 'latitude: 30.69')).min(-180).max(180),
					longitude: z.number(field('经度', 'longitude: 103.83')).min(-180).max(180),
					datum: z.enum(
						DATUMS,
						oneOf('坐标系', {
							wgs84: '手机和 GPS 原始坐标',
							cgcs2000: '国家大地坐标',
							gcj02: '高德、腾讯地图',
							bd09: '百度地图',
						}),
					),
					/** 误差大约多少米。院落写10或更大。 */
					precision: z.number(field('精度', 'precision: 10')).positive(),
					/** 哪一天测的。 */
					measured: z.iso.date(field('测的日期', 'measured: 2026-11-28')).optional(),
					/** 测的是哪一点。院落是住家，只测院门外的街边，一定要写。 */
					spot: text('测的地方', 'spot: 院门外的街边').optional(),
				},
				unknownFields,
			)
			.optional(),
		/** 步行可到的相邻地点。 */
		near: idList('相邻地点', 'dananjie'),
		/** 题图，写 content/photos/ 里的文件名。 */
		picture: entryId('题图', 'dananjie-65-after').optional(),
		channels,
		consents,
		withheld,
	},
	unknownFields,
);
export type Place = z.output<typeof placeSchema>;
