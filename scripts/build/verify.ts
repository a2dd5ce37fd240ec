import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { nameFaults, scriptFaults, styleFaults } from './open-from-files/file-faults.ts';
import { readPage, type PageParts } from './page-parts.ts';
import { BuildProblem } from './problem.ts';
import type { BuildContext } from './steps.ts';

/** Addresses are resolved against this host, so that one that leaves it is seen. */
const OWN_HOST = 'https://museum.invalid';

/** At most so many different problems are printed; the rest is counted. */
const PRINTED = 60;

/** Pages named with each problem. A dead link in the footer is on every page. */
const PAGES_NAMED = 3;

/** Files without which an edition is not a museum. */
const NEEDED = ['index.html', '404.html'];

interface Page {
	/** Relative to the edition's folder, with `/`. */
	file: string;
	parts: PageParts;
}

/** The address under which a file is seen: behind a server `chapters/index.html` is `/chapters/`. */
function addressOf(
	file: string,
	{ base, edition }: Pick<BuildContext, 'base' | 'edition'>,
): string {
	const seen = edition.opensFromFiles ? file : file.replace(/(^|\/)index\.html$/, '$1');
	return base + encodeURI(seen);
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
	context: Pick<BuildContext, 'base' | 'edition'>,
): Set<string> {
	const { base, edition } = context;
	const problems = new Set(page.parts.forbidden.map((found) => `有安全策略不允许的${found}`));
	if (edition.opensFromFiles) page.parts.fileFaults.forEach((fault) => problems.add(fault));
	const from = new URL(addressOf(page.file, context), OWN_HOST);
	for (const { address, loads } of page.parts.addresses) {
		const url = URL.canParse(address, from) ? new URL(address, from) : undefined;
		if (!url) {
			problems.add(`网址写错了：${address}`);
		} else if (!/^https?:$/.test(url.protocol)) {
			if (loads && url.protocol !== 'blob:') problems.add(`不能用的网址：${address.slice(0, 60)}`);
		} else if (url.origin !== OWN_HOST) {
			if (loads) problems.add(`要从别的网站取东西：${address}`);
			else if (!edition.externalLinks) problems.add(`${edition.label}里不能有外部链接：${address}`);
		} else {
			const file = fileAt(url, folder, base);
			const anchor = decodeURIComponent(url.hash.slice(1));
			if (file === undefined) problems.add(`链接打不开：${address}`);
			else if (edition.opensFromFiles && url.pathname.endsWith('/')) {
				problems.add(`从文件打开时看到的是文件夹：${address}`);
			}
			// `#t=93` is a moment of a recording, not a place on the page.
			else if (anchor && !/^t=[\d.]+$/.test(anchor) && anchors.get(file)?.has(anchor) === false) {
				problems.add(`页面上没有这个位置：${address}`);
			}
		}
	}
	return problems;
}

/** One line per problem, with the pages it is on. */
function report(found: ReadonlyMap<string, readonly string[]>): string {
	const lines = [...found].slice(0, PRINTED).map(([problem, pages]) => {
		const named = pages.slice(0, PAGES_NAMED).join('、');
		const more = pages.length > PAGES_NAMED ? ` 等 ${pages.length} 页` : '';
		return `${problem}\n    在 ${named}${more}`;
	});
	if (found.size > PRINTED) lines.push(`……还有 ${found.size - PRINTED} 处`);
	return [...lines, `成品里有 ${found.size} 处不对。`].join('\n');
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
 * somewhere. An edition that is opened from files is also read with the eyes of a browser without a server.
 */
export async function verify(folder: string, context: BuildContext): Promise<void> {
	const files = filesBelow(folder);
	const missing = NEEDED.filter((file) => !files.includes(file));
	const pages = files
		.filter((file) => file.endsWith('.html'))
		.map((file) => ({ file, parts: readPage(readFileSync(join(folder, file), 'utf8')) }));
	const anchors = new Map(pages.map(({ file, parts }) => [file, parts.ids]));
	const found = new Map(missing.map((file) => [`缺少这一页：${file}`, ['首页所在的文件夹']]));
	const note = (problem: string, file: string) => {
		const onPages = found.get(problem);
		if (onPages) onPages.push(file);
		else found.set(problem, [file]);
	};
	for (const page of pages) {
		for (const problem of problemsOf(page, anchors, folder, context)) note(problem, page.file);
	}
	if (context.edition.opensFromFiles) {
		nameFaults(files).forEach((problem) => note(problem, `${context.edition.label}的文件夹`));
		for (const file of files) {
			const read = () => readFileSync(join(folder, file), 'utf8');
			if (file.endsWith('.css')) styleFaults(read()).forEach((problem) => note(problem, file));
			if (file.endsWith('.js')) scriptFaults(read()).forEach((problem) => note(problem, file));
		}
	}
	if (found.size > 0) throw new BuildProblem(report(found));
}
