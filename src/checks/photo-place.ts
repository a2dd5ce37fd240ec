import { isUnfinished } from '../domain/unfinished.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';

/** Every photograph says where it was taken, or that nobody knows. Drawings may show a place that is none. */
export const photoPlaces: Check = ({ records }) =>
	records.photos.flatMap(({ data, file, lineOf }): Issue[] => {
		if (data.provenance === 'drawing' || data.place !== undefined) return [];
		const isDraft = data.withheld !== undefined;
		// A record that somebody withheld for good is not asked for more.
		if (isDraft && !isUnfinished(data.accessionNo)) return [];
		return [
			{
				name: 'photo-place',
				file,
				line: lineOf('date'),
				message: '没有写在哪里拍的',
				fix: '请加一行地点编号，例如 place: dananjie-65；查不到的写 place: 不详',
				reminder: isDraft ? true : undefined,
			},
		];
	});
