import { housePagePath, withBase, withoutBase } from '../paths.ts';
import type { Page } from '../schema/page.ts';
import { byId, type Entry, type Link } from './entry.ts';

/** A house page in a list: its name and its one sentence. */
export interface HouseLine extends Link {
	id: string;
	lede: string;
}

/** The front page of the room 「关于本馆」. */
export const HOUSE_FRONT = 'about';
/** The first of the English pages. */
export const ENGLISH_FRONT = 'en-home';

const byOrder = (a: Entry<Page>, b: Entry<Page>): number =>
	a.data.order - b.data.order || byId(a, b);

const houseLine = ({ id, data }: Entry<Page>): HouseLine => ({
	id,
	href: housePagePath(id),
	label: data.title,
	lede: data.lede,
});

const inLanguage = (pages: readonly Entry<Page>[], language: Page['language']) =>
	pages.filter(({ data }) => data.language === language).sort(byOrder);

/** The house pages below the room's front page. */
export const houseLines = (pages: readonly Entry<Page>[]): HouseLine[] =>
	inLanguage(pages, 'zh-Hans-CN')
		.filter(({ id }) => id !== HOUSE_FRONT)
		.map(houseLine);

/** The page with this id; a museum without its front pages cannot be built. */
export function pageOf<One extends Entry<Page>>(id: string, pages: readonly One[]): One {
	const page = pages.find((one) => one.id === id);
	if (!page) throw new Error(`content/pages/${id}.mdx is missing`);
	return page;
}

export const englishLines = (pages: readonly Entry<Page>[]): HouseLine[] =>
	inLanguage(pages, 'en').map(houseLine);

/** The English page that stands for a Chinese room, as the layout wants it; undefined when there is none. */
export function englishCounterpart(
	path: string,
	pages: readonly Entry<Page>[],
): { language: 'en'; href: string } | undefined {
	const address = withoutBase(path);
	const page = pages.find(({ data }) => data.language === 'en' && data.counterpart === address);
	return page && { language: 'en', href: housePagePath(page.id) };
}

/** The Chinese address an English page stands for. */
export const chineseCounterpart = ({
	data,
}: Entry<Page>): { language: 'zh-Hans-CN'; href: string } | undefined =>
	data.counterpart === undefined
		? undefined
		: { language: 'zh-Hans-CN', href: withBase(data.counterpart) };
