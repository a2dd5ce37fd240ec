import * as paths from '../paths.ts';
import type { Entry } from './entry.ts';
import type { Holdings, TextEntry } from './holdings.ts';
import { interviewIndexes } from './interview-indexes.ts';
import type { Page } from '../schema/page.ts';

/** One address the sitemap names. */
export interface PublishedPage {
	address: string;
	/** Day of the last change, `YYYY-MM-DD`, where the record tells it. */
	changed?: string | undefined;
}

/** Every page that search engines may list, in one order. What someone has not agreed to is not in it. */
export function publishedPages(
	holdings: Holdings,
	pages: readonly TextEntry<Page>[],
	/** Recordings whose edited account is shown. */
	withEdited: ReadonlySet<string> = new Set(),
): PublishedPage[] {
	const listed = <Data>(entries: readonly Entry<Data>[]) =>
		entries.filter(({ data }) => data.searchEngines !== false);
	const addresses = (ids: readonly { id: string }[], path: (id: string) => string) =>
		ids.map(({ id }) => ({ address: path(id) }));
	return [
		...paths.roomPaths().map((address) => ({ address })),
		...listed(holdings.chapters).map(({ id, data }) => ({
			address: paths.chapterPath(id),
			changed: data.updated,
		})),
		...listed(holdings.interviews).flatMap(({ id, data }) => [
			{ address: paths.interviewPath(id), changed: data.recorded },
			...data.segments.map((segment) => ({ address: paths.segmentPath(id, segment.id) })),
			...(withEdited.has(id) ? [{ address: paths.editedAccountPath(id) }] : []),
		]),
		...interviewIndexes(holdings).flatMap(({ href, pages: values }) => [
			{ address: href },
			...values
				.filter(({ searchEngines }) => searchEngines)
				.map((value) => ({ address: value.href })),
		]),
		...addresses(listed(holdings.comparisons), paths.comparisonPath),
		...addresses(listed(holdings.photos), paths.photoPath),
		...addresses(listed(holdings.places), paths.placePath),
		...addresses(listed(holdings.walks), paths.walkPath),
		...addresses(listed(holdings.people), paths.personPath),
		...addresses(listed(holdings.evidence), paths.evidencePath),
		...addresses(listed(holdings.lessons), paths.lessonPath),
		...listed(pages).map(({ id, data }) => ({
			address: paths.housePagePath(id),
			changed: data.updated,
		})),
	];
}
