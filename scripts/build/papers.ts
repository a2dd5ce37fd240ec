/**
 * Prints the sheets of the lessons as PDF, from the pages of this very edition and with nothing but the museum's own
 * faces, and tells the pages that offer them how long and how large they are.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keepFile } from './keep-file.ts';
import { findPrintingBrowser } from './papers/find-browser.ts';
import { addressMeanings, paperKey } from './papers/ingredients.ts';
import { printPages } from './papers/print.ts';
import { pageCount } from './papers/same-bytes.ts';
import { wantedPapers, withoutPapers, withPapers, type WantedPaper } from './papers/wanted.ts';
import type { BuildContext } from './steps.ts';
import { filesBelow } from './verify.ts';

const CACHE = '.cache/papers';

const NO_BROWSER = `
  ！没有做 PDF：这台电脑上没有能排印的浏览器。
    学习单、史料卡等页面照样能打开、能打印，只是没有「PDF」可下载。
    要做 PDF：请装上 Chrome 或 Edge，再生成一次；也可以在 Linux（x64）上生成，不用另装。
`;

/** Prints what was not printed before; answers where each document is remembered. */
async function printed(
	papers: readonly WantedPaper[],
	folder: string,
	{ base, root }: BuildContext,
): Promise<Map<string, string> | undefined> {
	const program = findPrintingBrowser();
	if (!program) return undefined;
	const own = program.file.startsWith(root) ? '' : program.file;
	const meanings = addressMeanings(folder, base);
	const remembered = new Map(
		papers.map(({ page }) => {
			const html = readFileSync(join(folder, page), 'utf8');
			return [page, join(CACHE, `${paperKey(html, meanings, own)}.pdf`)];
		}),
	);
	const missing = [...remembered].flatMap(([page, file]) => (existsSync(file) ? [] : [page]));
	if (missing.length > 0) {
		await printPages({ folder, base }, missing, program, (page, pdf) =>
			keepFile(remembered.get(page) ?? '', pdf),
		);
	}
	return remembered;
}

/** Prints every paper that a page of the edition offers. Where nothing can print, the offers go. */
export async function papers(folder: string, context: BuildContext): Promise<void> {
	const { base, edition } = context;
	if (!edition.download) return;
	const offering = filesBelow(folder)
		.filter((file) => file.endsWith('.html'))
		.map((file) => ({ file, html: readFileSync(join(folder, file), 'utf8') }))
		.filter(({ html }) => html.includes('data-papers'));
	const wanted = offering.flatMap(({ html }) => wantedPapers(html, base));
	const documents = wanted.length === 0 ? new Map() : await printed(wanted, folder, context);
	if (!documents) {
		console.warn(NO_BROWSER);
		for (const { file, html } of offering) writeFileSync(join(folder, file), withoutPapers(html));
		return;
	}
	const facts = new Map(
		wanted.map(({ page, file }) => {
			const pdf = readFileSync(documents.get(page) ?? '');
			mkdirSync(dirname(join(folder, file)), { recursive: true });
			writeFileSync(join(folder, file), pdf);
			return [file, { pages: pageCount(pdf), bytes: pdf.length }];
		}),
	);
	for (const { file, html } of offering)
		writeFileSync(join(folder, file), withPapers(html, base, facts));
}
