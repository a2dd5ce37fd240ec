/**
 * Joins the style sheets of each page. The bundler writes one for every part of a page that has a style, up to fourteen, most
 * of them smaller than the question for them. What every page has becomes one file, fetched once and kept; what stands before it
 * and after it becomes one file each, in the same order, so that every rule counts as before.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildContext } from './steps.ts';
import { filesBelow } from './verify.ts';

/** Where the bundler puts style sheets; pictures they name by address lie there, too. */
const MADE = '_astro/';
/** A link as it is written into pages, with the name of its sheet. */
const LINK = /<link rel="stylesheet" href="([^"]*)_astro\/([^"/]+\.css)">/g;

interface Page {
	file: string;
	html: string;
	/** Names of its style sheets, in the order in which they count. */
	sheets: readonly string[];
}

/** The style sheets of a page, parted where those that every page has begin and end: `[[a, b], [common], [c]]`. */
export function runsOf(sheets: readonly string[], common: ReadonlySet<string>): string[][] {
	const runs: string[][] = [];
	for (const sheet of sheets) {
		const run = runs.at(-1);
		const [first] = run ?? [];
		if (first !== undefined && common.has(first) === common.has(sheet)) run?.push(sheet);
		else runs.push([sheet]);
	}
	return runs;
}

const readPages = (folder: string, files: readonly string[]): Page[] =>
	files
		.filter((file) => file.endsWith('.html'))
		.map((file) => {
			const html = readFileSync(join(folder, file), 'utf8');
			return { file, html, sheets: [...html.matchAll(LINK)].map(([, , name = '']) => name) };
		})
		.filter(({ sheets }) => sheets.length > 0);

/** The page with one link for each run, where the first of the run stood. */
function relinked(html: string, runs: readonly string[][], nameOf: (run: string[]) => string) {
	const first = new Map(runs.map((run) => [run[0], nameOf(run)]));
	return html.replace(LINK, (_, before: string, name: string) => {
		const joined = first.get(name);
		return joined === undefined ? '' : `<link rel="stylesheet" href="${before}${MADE}${joined}">`;
	});
}

/** Joins the style sheets of every page in `folder`, and removes those that nothing names any more. */
export async function joinSheets(folder: string, _context: BuildContext): Promise<void> {
	const files = filesBelow(folder);
	const pages = readPages(folder, files);
	const [shortest, ...others] = pages.map(({ sheets }) => new Set(sheets));
	const common = new Set(
		[...(shortest ?? [])].filter((sheet) => others.every((sheets) => sheets.has(sheet))),
	);
	const written = new Set<string>();
	/** Writes a run as one file; its name tells its text, so that equal runs are one file. */
	const nameOf = (run: readonly string[]): string => {
		const [only = ''] = run;
		const text = run.map((sheet) => readFileSync(join(folder, MADE, sheet), 'utf8')).join('\n');
		const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
		const name = run.length === 1 ? only : `joined.${hash}.css`;
		if (run.length > 1) writeFileSync(join(folder, MADE, name), text);
		written.add(name);
		return name;
	};
	for (const { file, html, sheets } of pages)
		writeFileSync(join(folder, file), relinked(html, runsOf(sheets, common), nameOf));
	const scripts = files
		.filter((file) => file.endsWith('.js'))
		.map((file) => readFileSync(join(folder, file), 'utf8'));
	for (const sheet of new Set(pages.flatMap(({ sheets }) => sheets)))
		if (!written.has(sheet) && !scripts.some((script) => script.includes(sheet)))
			rmSync(join(folder, MADE, sheet));
}
