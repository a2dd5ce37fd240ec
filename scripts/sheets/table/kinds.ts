import type { CollectionName } from '../../../src/schema/collections.ts';

/** One kind of record that goes to a workbook and back. */
export interface Kind {
	collection: CollectionName;
	/** The sheet's name. */
	sheet: string;
	/** Fields that never go into a workbook. The reasons stand in README.md. */
	without: readonly string[];
	/** Only this list of the record goes, not the record itself: 分段 of an interview. */
	only?: string | undefined;
	/** How a new record is begun, when a row of a sheet cannot do it. */
	newBy?: string | undefined;
	/** Names of fields, where the schema has none or one that another field has too. */
	labels: Readonly<Record<string, string>>;
}

/** In the order in which they stand in the workbook. */
export const KINDS: readonly Kind[] = [
	{
		collection: 'terms',
		sheet: '词',
		without: [],
		labels: { example: '用例', 'example.text': '原文' },
	},
	{
		...{ collection: 'places', sheet: '地点', without: ['consents'] },
		labels: {
			...{ sketch: '示意图', 'sketch.points': '位置', coordinate: '实测', formerNames: '旧名' },
		},
	},
	{
		...{ collection: 'events', sheet: '大事', without: ['consents'] },
		labels: { accounts: '各家说法', where: '地点的话' },
	},
	{ collection: 'evidence', sheet: '史料卡', without: ['consents'], labels: {} },
	{
		...{
			collection: 'photos',
			sheet: '照片',
			without: ['consents', 'master', 'faceReview', 'access'],
		},
		newBy: '照片要先有图：请用 npm run add:photo 加，再导出，在表里填',
		labels: { restoration: '修复' },
	},
	{
		...{ collection: 'interviews', sheet: '口述分段', without: [], only: 'segments' },
		newBy: '口述要先有录音和同意书：请用 npm run add:interview 加，再导出，在表里分段',
		labels: {},
	},
	{
		...{ collection: 'lessons', sheet: '课', without: [] },
		labels: {
			...{ listening: '听一听', quiz: '小测', 'quiz[].options': '小测选项', observation: '看一看' },
			...{ differentiation: '分层', homework: '作业', steps: '步骤', worksheet: '学习单' },
		},
	},
];
