import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readPage, type PageParts } from './page-parts.ts';
import { BuildProblem } from './problem.ts';
import type { BuildContext } from './steps.ts';

/** Addresses are resolved against this host, so that one that leaves it is seen. */
const OWN_HOST = 'https://museum.invalid';

/** At most so many problems are printed; the rest is counted. */
const PRINTED = 60;

/** Files without which an edition is not a museum. */
const NEEDED = ['index.html', '404.html'];

interface Page {
	/** Relative to the edition's folder, with `/`. */
	file: string;
	parts: PageParts;
}

/** The address under which a file is seen: `chapters/index.html` is `/chapters/`. */
function addressOf(file: string, base: string): string {
	return base + encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));
}

/** The file an address shows, or undefined if it lies outside the museum or shows none. */
function fileAt(url: URL, folder: string, base: string): string | undefined {
	if (!url.pathname.startsWith(base)) return undefined;
	let path = decodeURIComponent(url.pathname.slice(base.length));
	if (path === '' || path.endsWith('/')) path += 'index.html';
	const full = join(folder, path);
	return existsSync(full) && statSync(full).isFile() ? path : undefined;
}

/** Everything in one page that would break for a visitor; `anchors` knows the ids of every page. */
function problemsOf(
	page: Page,
	anchors: ReadonlyMap<string, ReadonlySet<string>>,
	folder: string,
	{ base, edition }: Pick<BuildContext, 'base' | 'edition'>,
): string[] {
	const problems = page.parts.forbidden.map((found) => `有安全策略不允许的${found}`);
	const from = new URL(addressOf(page.file, base), OWN_HOST);
	for (const { address, loads } of page.parts.addresses) {
		const url = URL.canParse(address, from) ? new URL(address, from) : undefined;
		if (!url) {
			problems.push(`网址写错了：${address}`);
		} else if (!/^https?:$/.test(url.protocol)) {
			if (loads && url.protocol !== 'blob:') problems.push(`不能用的网址：${address.slice(0, 60)}`);
		} else if (url.origin !== OWN_HOST) {
			if (loads) problems.push(`要从别的网站取东西：${address}`);
			else if (!edition.externalLinks)
				problems.push(`${edition.label}里不能有外部链接：${address}`);
		} else {
			const file = fileAt(url, folder, base);
			const anchor = decodeURIComponent(url.hash.slice(1));
			if (file === undefined) problems.push(`链接打不开：${address}`);
			// `#t=93` is a moment of a recording, not a place on the page.
			else if (anchor && !/^t=[\d.]+$/.test(anchor) && anchors.get(file)?.has(anchor) === false) {
				problems.push(`页面上没有这个位置：${address}`);
			}
		}
	}
	return [...new Set(problems)].map((problem) => `${page.file}  ${problem}`);
}

/** The files below a folder, relative, with `/`, in one order on every system. */
export function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}

/**
 * The last look at an edition before it takes the place of the old one: the pages exist, none needs
 * another host, none contains what the security policy forbids, and every address in them leads
 * somewhere.
 */
export async function verify(folder: string, context: BuildContext): Promise<void> {
	const files = filesBelow(folder);
	const missing = NEEDED.filter((file) => !files.includes(file));
	const pages = files
		.filter((file) => file.endsWith('.html'))
		.map((file) => ({ file, parts: readPage(readFileSync(join(folder, file), 'utf8')) }));
	const anchors = new Map(pages.map(({ file, parts }) => [file, parts.ids]));
	const problems = [
		...missing.map((file) => `${file}  缺少这一页`),
		...pages.flatMap((page) => problemsOf(page, anchors, folder, context)),
	];
	if (problems.length === 0) return;
	const rest = problems.length > PRINTED ? [`……还有 ${problems.length - PRINTED} 处`] : [];
	throw new BuildProblem(
		[...problems.slice(0, PRINTED), ...rest, `成品里有 ${problems.length} 处不对。`].join('\n'),
	);
}
