import { allReferences } from '../../../src/checks/references.ts';
import type { CheckedEntry, Museum } from '../../../src/checks/museum.ts';
import { parseLessonLabel } from '../../../src/domain/lesson-label.ts';
import {
	aboutPath,
	homePath,
	housePagePath,
	lessonPath,
	lessonVersionPath,
	mapTimePath,
	pinyinPath,
} from '../../../src/paths.ts';
import { isEarly } from '../../../src/domain/school.ts';
import type { CollectionName } from '../../../src/schema/collections.ts';
import { placeOf } from '../../channels/record-place.ts';
import { titleOf } from '../../release/title-of.ts';
import type { FormKind } from '../records/form/kinds.ts';

/** A page of the museum on which a record can be seen. */
export interface ShownOn {
	/** `/chapters/city-wall/`, or with the place on the page: `/timeline/#1465-stone-wall`. */
	address: string;
	/** What the page is called: of another record its title. */
	title: string;
	/** `own`: the page is this record's. `part`: it stands there among others. `other`: another record's page names it. */
	how: 'own' | 'part' | 'other';
}

/** Collections whose records stand on a page with others of their kind, and what that page is called. */
const COMMON_PAGES: Partial<Record<CollectionName, string>> = {
	events: '大事记',
	sources: '参考文献',
	terms: '词语',
	periods: '地图',
};

/** Enough to see that a record arrives elsewhere; a place may be named by forty. */
const MOST_OTHERS = 8;

/** The museum address of a record; undefined when visitors cannot be led to it, such as a consent form. */
export function addressOf({ collection, id, data }: CheckedEntry): string | undefined {
	if (collection === 'pages') return housePagePath(id);
	if (collection === 'periods') return mapTimePath(id);
	if (collection === 'frozen' && 'lesson' in data && 'version' in data) {
		const number = parseLessonLabel(data.version)?.number;
		return number === undefined ? undefined : lessonVersionPath(data.lesson, number);
	}
	const place = placeOf(collection, id);
	if (!place) return undefined;
	const page = `/${place.file.replace(/index\.html$/, '')}`;
	return place.anchor === undefined ? page : `${page}#${place.anchor}`;
}

/**
 * Every page of the museum on which a record is to be seen: its own first, then those of records that name it.
 * @param isShown whether some edition that is looked at shows a record, by `collection/id`
 */
export function shownOn(
	museum: Museum,
	collection: CollectionName,
	id: string,
	isShown: (key: string) => boolean,
): ShownOn[] {
	const record = museum.records[collection].find((one) => one.id === id);
	const own = record && addressOf(record);
	const common = COMMON_PAGES[collection];
	const first: ShownOn[] =
		record && own !== undefined
			? [{ address: own, title: common ?? titleOf(record), how: common ? 'part' : 'own' }]
			: [];
	const others = allReferences(museum)
		.filter((reference) => reference.target === collection && reference.id === id)
		.filter(({ from }) => isShown(`${from.collection}/${from.id}`))
		.flatMap(({ from }): ShownOn[] => {
			const naming = museum.records[from.collection].find((one) => one.id === from.id);
			const address = naming && addressOf(naming);
			if (!naming || address === undefined || address === own) return [];
			return [{ address, title: titleOf(naming), how: 'other' }];
		});
	const different = [...new Map(others.map((one) => [one.address, one])).values()];
	return [...first, ...different.slice(0, MOST_OTHERS)];
}

/** The pages on which a file that stands once is to be seen best: what it says is on many, or on none. */
export function shownOnPages(museum: Museum, kind: FormKind): ShownOn[] {
	if (kind === 'site')
		return [
			{ address: homePath(), title: '首页', how: 'other' },
			...(museum.ids.pages.has('about')
				? [{ address: aboutPath(), title: '关于', how: 'other' } as const]
				: []),
		];
	if (kind !== 'pinyin') return [];
	return museum.records.lessons
		.filter(({ data }) => isEarly(data.grades))
		.map(({ id, data }) => ({
			address: pinyinPath(lessonPath(id)),
			title: `${data.title}，带拼音`,
			how: 'other',
		}));
}
