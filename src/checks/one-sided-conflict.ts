import type { Check } from './index.ts';

/** Cards that disagree say so on both sides. */
export const mutualConflicts: Check = ({ records }) => {
	const byId = new Map(records.evidence.map((card) => [card.id, card]));
	return records.evidence.flatMap(({ id, data, file, lineOf }) =>
		data.conflicts.flatMap((otherId, index) => {
			if (otherId === id)
				return [
					{
						name: 'one-sided-conflict',
						file,
						line: lineOf('conflicts', index),
						message: `「${id}」写成了和自己说法不一`,
						fix: '请把 conflicts 里自己的编号删去',
					},
				];
			const other = byId.get(otherId);
			if (!other || other.data.conflicts.includes(id)) return [];
			return [
				{
					name: 'one-sided-conflict',
					file: other.file,
					line: other.lineOf('conflicts'),
					message: `「${id}」说与「${otherId}」说法不一，这张卡却没有写「${id}」`,
					fix: `请在这里补上，例如 conflicts: [${[...other.data.conflicts, id].join(', ')}]；若其实不矛盾，从 ${file} 里删去`,
				},
			];
		}),
	);
};
