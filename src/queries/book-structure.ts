import * as paths from '../paths.ts';
import type { Chapter } from '../schema/chapter.ts';
import { chapterLines, type ChapterLine } from './chapter-page.ts';
import type { Entry } from './entry.ts';

/** One part of the chronicle, in the order of a printed gazetteer. */
export interface BookPart {
	title: string;
	/** Chapters, or rooms of the museum that stand for this part. */
	lines: (Pick<ChapterLine, 'href' | 'label' | 'lede' | 'number' | 'draft'> & { id: string })[];
	/** A part nobody has written yet is named, not invented. */
	missing: boolean;
}

const room = (id: string, href: string, label: string, lede: string) => ({
	id,
	href,
	label,
	lede,
	number: undefined,
	draft: false,
});

/**
 * The parts of the book: 卷首（凡例、概述）→ 大事记 → 各篇 → 人物 → 图录 → 表 → 附录 → 索引 → 编后记. Rooms of the
 * museum stand for the parts that are records, and what does not exist is shown as 编写中.
 */
export function bookStructure(chapters: readonly Entry<Chapter>[]): BookPart[] {
	const lines = chapterLines(chapters);
	const ofPart = (part: Chapter['part']) => lines.filter((line) => line.part === part);
	return [
		{ title: '卷首', lines: ofPart('front'), missing: false },
		{
			title: '大事记',
			lines: [
				room('timeline', paths.timelinePath(), '大事记', '有年代可查的事，一条一条，出处都在。'),
			],
			missing: false,
		},
		{ title: '各篇', lines: ofPart('body'), missing: false },
		{
			title: '人物',
			lines: [room('people', paths.peoplePath(), '人物', '志书里留下名字的古人和公众人物。')],
			missing: false,
		},
		{
			title: '图录',
			lines: [room('photos', paths.photosPath(), '图录', '目前只有示意画，等您的老照片来换。')],
			missing: false,
		},
		{
			title: '附录',
			lines: [
				...ofPart('back'),
				room('terms', paths.termsPath(), '词', '方言、老房子和志书里的词。'),
				room('places', paths.placesPath(), '地点', '院落、城门、街巷、江河。'),
			],
			missing: false,
		},
		{
			title: '索引',
			lines: [
				room(
					'index-people',
					paths.backIndexPath('people'),
					'人名索引',
					'按拼音查一个人，字、号也查得到。',
				),
				room(
					'index-places',
					paths.backIndexPath('places'),
					'地名索引',
					'按拼音查一处地方，旧名也查得到。',
				),
				room(
					'index-subjects',
					paths.backIndexPath('subjects'),
					'事项索引',
					'按拼音查一个词、一件事。',
				),
				room('evidence', paths.evidenceIndexPath(), '史料索引', '每一句话的出处，按等级和篇目查。'),
			],
			missing: false,
		},
		{ title: '编后记', lines: [], missing: true },
	];
}
