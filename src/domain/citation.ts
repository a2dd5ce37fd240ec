import { durationAsTimestamp } from './duration.ts';

/** Kinds of sources, by their CSL names, and the letters GB/T 7714—2025 gives them (口述 is our own; the standard has none). */
export const SOURCE_MARKS = {
	book: 'M',
	'article-journal': 'J',
	'article-newspaper': 'N',
	archive: 'A',
	gazetteer: 'Z',
	collection: 'G',
	webpage: 'EB',
	dataset: 'DS',
	'oral-history': '口述',
} as const;
export type SourceType = keyof typeof SOURCE_MARKS;

/** What a bibliography knows of one source; field names are those of CSL. */
export interface CitedSource {
	type: SourceType;
	title: string;
	author: readonly string[];
	'container-title'?: string | undefined;
	edition?: string | undefined;
	volume?: string | undefined;
	issue?: string | undefined;
	page?: string | undefined;
	publisher?: string | undefined;
	'publisher-place'?: string | undefined;
	/** As the source gives it: `2018-10-11`, `2021`, `雍正年间`. */
	issued?: string | undefined;
	URL?: string | undefined;
	accessed?: string | undefined;
	archive?: string | undefined;
}

const present = (parts: readonly (string | undefined)[]): string[] =>
	parts.filter((part): part is string => part !== undefined && part !== '');

const joined = (mark: string, parts: readonly (string | undefined)[]) => present(parts).join(mark);

/** §7.1.2: three are named, more become 等. */
const authors = (names: readonly string[]): string =>
	joined('，', names.length > 3 ? [...names.slice(0, 3), '等'] : names);

/** §7.5.4: books carry the year alone; words such as 雍正年间 stay as they are. */
const yearOf = (issued: string | undefined) => issued?.replace(/^(\d{4})-\d\d(?:-\d\d)?$/, '$1');

const inBrackets = (text: string | undefined) => (text ? `（${text}）` : '');

/** §7.3: 类型/载体; what was read on the web is /OL. */
function mark({ type, URL }: CitedSource): string {
	const online = type === 'webpage' || URL !== undefined;
	return `[${SOURCE_MARKS[type]}${online ? '/OL' : ''}]`;
}

/** §8.2: 出版地：出版者，年：页. A source without publisher and place still has its year. */
function imprint(source: CitedSource, locator: string | undefined): string {
	const place = joined('：', [source['publisher-place'], source.publisher]);
	return joined('：', [joined('，', [place, yearOf(source.issued)]), source.page ?? locator]);
}

/** §8.2 and §8.3: books, gazetteers and collections, also when the text read is part of a larger one. */
function bookLike(source: CitedSource, locator: string | undefined): string[] {
	const title = joined('：', [source.title, source.volume]) + mark(source);
	const host = source['container-title'];
	return present([
		host === undefined ? title : `${title}//${host}`,
		source.edition,
		imprint(source, locator),
	]);
}

/** §8.5: 刊名，年，卷（期）：页. */
function journal(source: CitedSource): string[] {
	const when = joined('，', [source['container-title'], yearOf(source.issued), source.volume]);
	return [
		source.title + mark(source),
		joined('：', [`${when}${inBrackets(source.issue)}`, source.page]),
	];
}

/** §8.5.1.4: 报名，日期（版次）. */
function newspaper(source: CitedSource): string[] {
	const name = source['container-title'] ?? source.publisher ?? '[报名不详]';
	return [
		source.title + mark(source),
		`${joined('，', [name, source.issued])}${inBrackets(source.page)}`,
	];
}

/** §8.12: 题名：档号. 收藏地：收藏者，形成日期; recordings kept by someone are cited the same way. */
function kept(source: CitedSource, locator: string | undefined): string[] {
	const keeper = joined('：', [source['publisher-place'], source.archive ?? source.publisher]);
	return present([
		joined('：', [source.title, source.volume ?? locator]) + mark(source),
		joined('，', [keeper, source.issued]),
	]);
}

/**
 * §8.11 and §8.14: （发布日期）[引用日期]. The name of the site stands where a data set names its archive; the standard
 * asks for none, but an address alone tells a reader little.
 */
function online(source: CitedSource): string[] {
	const host =
		source['container-title'] ?? (source.author.length > 0 ? source.publisher : undefined);
	const dates = `${inBrackets(source.issued)}${source.accessed ? `[${source.accessed}]` : ''}`;
	return present([
		source.title + mark(source),
		source.edition,
		`${source.type === 'dataset' ? (source.publisher ?? host ?? '') : (host ?? '')}${dates}`,
	]);
}

function body(source: CitedSource, locator: string | undefined): string[] {
	switch (source.type) {
		case 'book':
		case 'gazetteer':
		case 'collection':
			return bookLike(source, locator);
		case 'article-journal':
			return journal(source);
		case 'article-newspaper':
			return newspaper(source);
		case 'archive':
		case 'oral-history':
			return kept(source, locator);
		case 'webpage':
		case 'dataset':
			return online(source);
	}
}

/**
 * One entry of a bibliography after GB/T 7714—2025, 顺序编码制. Following the standard's own print, 「.」 and 「[ ]」
 * are half-width and all other marks full-width. `locator` is the place within the source, where the kind has one.
 */
export function citeSource(source: CitedSource, locator?: string): string {
	// §7.1.3 lets the reference begin with its title; a site's owner is known more often than its writers.
	const responsible =
		source.type === 'webpage' && source.author.length === 0
			? source.publisher
			: authors(source.author);
	return `${joined('. ', [responsible, ...body(source, locator), source.URL])}.`;
}

/** A page of this museum, for 「引用本页」. */
export interface CitedPage {
	/** Who answers for the page: the museum's name. */
	publisher: string;
	title: string;
	/** The day of the last change, `2026-11-22`. */
	updated?: string | undefined;
	/** The whole address; undefined until the museum has one. */
	address?: string | undefined;
	/** The day it was read, `2026-11-23`. */
	accessed?: string | undefined;
	/** Seconds, when a passage of a recording is cited. */
	passage?: { start: number; end?: number | undefined } | undefined;
}

/** 「引用本页」 after GB/T 7714—2025 §8.11, with the time in the recording where there is one. */
export function citePage({
	publisher,
	title,
	updated,
	address,
	accessed,
	passage,
}: CitedPage): string {
	const time = passage && joined('—', [passage.start, passage.end].map(asTimestamp));
	const dates = `${inBrackets(updated)}${accessed ? `[${accessed}]` : ''}`;
	return `${joined('. ', [publisher, `${joined('：', [title, time])}[EB/OL]`, dates, address])}.`;
}

const asTimestamp = (seconds: number | undefined) =>
	seconds === undefined ? undefined : durationAsTimestamp(seconds);
