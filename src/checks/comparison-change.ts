import { isEarlier } from '../domain/date-order.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry, Museum } from './museum.ts';

/** Characters; the schema knows the longest. Requirement PH-2. */
const SHORTEST_NOTE = 60;

/** Words for whoever decides and does things, and for saying that nobody wrote it down. */
const WHO =
	/居民|住户|业主|街坊|邻里|社区|街道|小组|委员会|单位|公司|施工|政府|部门|志愿者|的人|商量|决定|做主|定下|未载|没有写|没有说|没有交代|不详|不知道|不清楚/;

/** The change note says enough, and who decided. */
function judgeNote({ data, file, lineOf }: CheckedEntry<'comparisons'>): Issue[] {
	const line = lineOf('changeNote');
	const length = [...data.changeNote].length;
	if (length < SHORTEST_NOTE)
		return [
			{
				name: 'comparison-change',
				file,
				line,
				message: `「变化说明」只有 ${length} 个字`,
				fix: `请写 ${SHORTEST_NOTE} 到 200 字：改了什么，谁定的，谁做的；材料没有说的，写「材料未载」`,
			},
		];
	return WHO.test(data.changeNote)
		? []
		: [
				{
					name: 'comparison-decision',
					file,
					line,
					message: '「变化说明」没有说是谁定的、谁做的',
					fix: '请写上谁商量、谁定、谁施工；材料没有说的，写「材料未载」',
					reminder: true,
				},
			];
}

/** Every picture once, by a name of its own, from the oldest to the newest. */
function judgePictures(
	{ data, file, lineOf }: CheckedEntry<'comparisons'>,
	photos: ReadonlyMap<string, Museum['records']['photos'][number]['data']>,
): Issue[] {
	return data.pictures.flatMap(({ photo, label }, index): Issue[] => {
		const earlier = data.pictures.slice(0, index);
		const twin = earlier.findIndex((other) => other.photo === photo || other.label === label);
		if (twin >= 0) {
			const same =
				earlier[twin]?.photo === photo ? `都是照片「${photo}」` : `的叫法都是「${label}」`;
			return [
				{
					name: 'comparison-labels',
					file,
					line: lineOf('pictures', index),
					message: `第 ${twin + 1} 张图和第 ${index + 1} 张图${same}`,
					fix: '请每张图放一次，叫法各不相同，例如 改造前、改造后',
				},
			];
		}
		const date = photos.get(photo)?.date;
		const before = photos.get(earlier.at(-1)?.photo ?? '')?.date;
		return date && before && isEarlier(date, before)
			? [
					{
						name: 'comparison-order',
						file,
						line: lineOf('pictures', index),
						message: `第 ${index + 1} 张图（${date.asRecorded}）比第 ${index} 张（${before.asRecorded}）还早`,
						fix: '请从早到晚排',
					},
				]
			: [];
	});
}

/** 今昔 says what changed and who decided it, and shows its pictures in the order of time. */
export const comparisons: Check = ({ records }) => {
	const photos = new Map(records.photos.map(({ id, data }) => [id, data]));
	return records.comparisons.flatMap((comparison) => [
		...judgeNote(comparison),
		...judgePictures(comparison, photos),
	]);
};
