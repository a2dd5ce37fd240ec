import { COLLECTIONS } from '../schema/collections.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry } from './museum.ts';

/**
 * Two lines of eight squares, as a title is set on the picture that stands for a page in a chat
 * (scripts/build/share-drawing.ts). The same sixteen are two lines of a card and three of a heading on a narrow phone.
 */
const MOST_SQUARES = 16;
/** On the map a name stands beside its point, and in an index it is one line at 320 px with the largest letters. */
const MOST_ON_MAP = 10;

/** Figures and Latin letters are about half as wide as ours. */
const squares = (title: string) =>
	[...title].reduce((width, letter) => width + (/[!-~ ]/.test(letter) ? 0.5 : 1), 0);

function judge(
	{ file, collection, lineOf }: CheckedEntry,
	field: string,
	title: string,
	most: number,
): Issue[] {
	const width = Math.ceil(squares(title));
	return width <= most
		? []
		: [
				{
					name: 'title-long',
					file,
					line: lineOf(field),
					message: `${COLLECTIONS[collection].label}「${title}」有 ${width} 个字宽，超过 ${most} 个，${most === MOST_ON_MAP ? '示意图和索引上会挤' : '卡片、页首和分享图上要排三行以上'}`,
					fix: `请改短到 ${most} 个字以内，多的话写进导语、简介或图说`,
					reminder: true,
				},
			];
}

/** Titles that are shown on cards, page heads and share pictures can be read there at a glance. */
export const titleLengths: Check = ({ records }) => [
	...[
		...records.chapters,
		...records.interviews,
		...records.comparisons,
		...records.photos,
		...records.walks,
		...records.lessons,
		...records.events,
		...records.pages,
	].flatMap((record) => judge(record, 'title', record.data.title, MOST_SQUARES)),
	...[...records.places, ...records.people].flatMap((record) =>
		judge(record, 'name', record.data.name, MOST_ON_MAP),
	),
	...records.terms.flatMap((record) => judge(record, 'word', record.data.word, MOST_ON_MAP)),
];
