import { isUnfinished } from '../domain/unfinished.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';

/** Faces of children and of people who were not asked are looked for before a picture is shown. */
export const faceReview: Check = ({ records }) =>
	records.photos.flatMap(({ data, file, lineOf }): Issue[] => {
		const isDraft = data.withheld !== undefined && isUnfinished(data.accessionNo);
		if ((data.withheld !== undefined && !isDraft) || data.access === 'hidden') return [];
		if (data.faceReview === 'pending')
			return [
				{
					name: 'face-review',
					file,
					line: lineOf('faceReview'),
					message: '画面里的人脸还没有查过',
					fix: '请看有没有孩子、有没有没签同意书的人，处理好以后写 faceReview: done；查好以前写 access: hidden',
					reminder: isDraft ? true : undefined,
				},
			];
		const hasPeople = data.people === '不详' || data.people.length > 0;
		return hasPeople && data.faceReview === 'none'
			? [
					{
						name: 'face-review',
						file,
						line: lineOf('faceReview'),
						message: '写了画面里有人，又写了没有人脸（none）',
						fix: '请查过人脸以后写 faceReview: done；没有人就写 people: []',
					},
				]
			: [];
	});
