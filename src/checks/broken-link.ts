import { closest } from '../domain/closest.ts';
import * as paths from '../paths.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { Museum } from './museum.ts';
import { lineInFile, readingOf } from './reading.ts';

/** Every page of the museum, as an editor writes its address. */
function addresses({ ids, records }: Museum): Set<string> {
	// Records with mistakes have a page too, once they are mended.
	const each = (ids: ReadonlySet<string>, path: (id: string) => string) =>
		[...ids].map((id) => paths.withoutBase(path(id)));
	const rooms = [...paths.roomPaths(), paths.searchPath(), paths.aboutPath()];
	return new Set([
		...rooms.map(paths.withoutBase),
		...each(ids.chapters, paths.chapterPath),
		...each(ids.interviews, paths.interviewPath),
		...records.interviews.flatMap(({ id, data }) =>
			data.segments.map((segment) => paths.withoutBase(paths.segmentPath(id, segment.id))),
		),
		...each(ids.comparisons, paths.comparisonPath),
		...each(ids.photos, paths.photoPath),
		...each(ids.places, paths.placePath),
		...each(ids.walks, paths.walkPath),
		...each(ids.lessons, paths.lessonPath),
		...each(ids.lessons, paths.worksheetPath),
		...each(ids.evidence, paths.evidencePath),
		...each(ids.people, paths.personPath),
		...each(ids.pages, paths.housePagePath),
	]);
}

function judge(
	address: string,
	known: ReadonlySet<string>,
): Pick<Issue, 'name' | 'message' | 'fix'> | undefined {
	if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address))
		return {
			name: 'foreign-link',
			message: `链接「${address}」指向馆外`,
			fix: '请删去链接，把它登记成 content/sources/ 里的一条出处，再用 <引> 引用',
		};
	if (address.startsWith('#')) return undefined;
	const [path = ''] = address.split(/[?#]/);
	if (known.has(path)) return undefined;
	if (!path.startsWith('/') || !path.endsWith('/'))
		return {
			name: 'broken-link',
			message: `链接「${address}」写得不完整`,
			fix: '请从根写起，前后都有斜线，例如 /places/city-wall/',
		};
	const near = closest(path, known);
	return {
		name: 'broken-link',
		message: `链接「${address}」指的页面不存在`,
		fix:
			near.length > 0
				? `请改成已有的地址，相近的有 ${near.join('、')}`
				: '请改成已有的地址，或删去链接',
	};
}

/** Links in texts lead to pages of the museum that exist. */
export const brokenLinks: Check = (museum) => {
	const known = addresses(museum);
	return museum.texts.flatMap((text) =>
		readingOf(text).text.links.flatMap(({ address, line }) => {
			const trouble = judge(address, known);
			return trouble ? [{ ...trouble, file: text.file, line: lineInFile(text, line) }] : [];
		}),
	);
};
