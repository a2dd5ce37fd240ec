import { isUnfinished } from '../domain/unfinished.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';

/** The museum's number on paper names one thing. */
export const accessionNumbers: Check = ({ records }) => {
	const byNumber = Map.groupBy(
		records.photos.filter(({ data }) => !isUnfinished(data.accessionNo)),
		({ data }) => data.accessionNo,
	);
	return [...byNumber].flatMap(([number, [first, ...others]]) =>
		others.map(({ file, lineOf }): Issue => ({
			name: 'accession-number',
			file,
			line: lineOf('accessionNo'),
			message: `藏品号「${number}」已经用在 ${first?.file ?? ''} 上`,
			fix: '请查纸面的登记簿，给这一张写它自己的号',
		})),
	);
};
