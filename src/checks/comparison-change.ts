import type { Check } from './index.ts';
import type { Issue } from './issue.ts';

const SHORTEST_NOTE = 60;

/** 今昔 says what changed, and shows its pictures in the order of time. */
export const comparisons: Check = ({ records }) => {
	const photos = new Map(records.photos.map(({ id, data }) => [id, data]));
	return records.comparisons.flatMap(({ data, file, lineOf }) => {
		const issues: Issue[] = [];
		const length = [...data.changeNote].length;
		if (length < SHORTEST_NOTE)
			issues.push({
				name: 'comparison-change',
				file,
				line: lineOf('changeNote'),
				message: `「变化说明」只有 ${length} 个字`,
				fix: `请写 ${SHORTEST_NOTE} 到 200 字：改了什么，谁定的，谁做的；材料没有说的，写「材料未载」`,
			});
		const dates = data.pictures.map(({ photo }) => photos.get(photo)?.date);
		for (const [index, date] of dates.entries()) {
			const before = dates[index - 1];
			if (date && before && date.latest < before.earliest)
				issues.push({
					name: 'comparison-order',
					file,
					line: lineOf('pictures', index),
					message: `第 ${index + 1} 张图（${date.asRecorded}）比第 ${index} 张（${before.asRecorded}）还早`,
					fix: '请从早到晚排',
				});
		}
		return issues;
	});
};
