import type { Check } from './index.ts';

/** What a segment may say beside its words, and what is lost when none of a talk's segments says it. */
const DETAILS = [
	['period', '讲的是什么时候（period）', '按年代听的人遇不到它', 'period: 20世纪60年代'],
	['photo', '配的照片（photo）', '目录和分享出去的图里没有画面', 'photo: dananjie-65-after'],
] as const;

/** A neighbour's talk that names no time or shows no picture in any segment. Not every talk has them, so this only reminds. */
export const segmentDetails: Check = ({ records }) =>
	records.interviews
		.filter(
			({ data }) =>
				data.kind === 'interview' &&
				!data.synthetic &&
				data.review !== 'draft' &&
				data.withheld === undefined,
		)
		.flatMap(({ data, file, lineOf }) =>
			DETAILS.filter(([field]) =>
				data.segments.every((segment) => segment[field] === undefined),
			).map(([, what, loss, example]) => ({
				name: 'segment-details' as const,
				file,
				line: lineOf('segments'),
				message: `没有一段写了${what}，${loss}`,
				fix: `请在说得清的那几段里加一行，例如 ${example}`,
				reminder: true as const,
			})),
		);
