import type { Check } from './index.ts';

/** `/interviews/by/…` are the pages by theme, place, decade and term. */
const INTERVIEW = 'by';
/** `/interviews/<id>/edited/` is the page of the edited account. */
const SEGMENT = 'edited';

/** A recording or segment may not have the name under which the room keeps a page of its own. */
export const reservedAddresses: Check = ({ records }) =>
	records.interviews.flatMap(({ id, data, file, lineOf }) => [
		...(id === INTERVIEW
			? [
					{
						name: 'reserved-address' as const,
						file,
						message: `编号「${INTERVIEW}」的网址留给了按话题、地点、年代、词查的页面`,
						fix: '请给文件夹另取一个名字，例如 talk-by-the-river',
					},
				]
			: []),
		...data.segments.flatMap((segment, index) =>
			segment.id === SEGMENT
				? [
						{
							name: 'reserved-address' as const,
							file,
							line: lineOf('segments', index, 'id'),
							message: `段号「${SEGMENT}」的网址留给了整理稿`,
							fix: '请换一个段号，例如 edited-1',
						},
					]
				: [],
		),
	]);
