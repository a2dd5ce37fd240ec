import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { close, createIndex } from 'pagefind';
import { NOT_WEIGHED } from '../engine.ts';

/** A page for Pagefind. */
export interface HtmlPage {
	id: number;
	content: string;
}

export const escapeHtml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const addressOf = (id: number) => `/${id}/`;

/** A fragment's text begins with a mark of Pagefind; the rest is JSON. */
function pageOfFragment(bytes: Buffer): number {
	const text = gunzipSync(bytes).toString('utf8');
	const parsed: { url: string } = JSON.parse(text.slice(text.indexOf('{')));
	return Number(parsed.url.replaceAll('/', ''));
}

/**
 * Pagefind answers with the names of fragments, and tells the page only from the fragment itself. So that all results can be
 * counted without fetching thousands of fragments, the benchmark has a table from one to the other.
 */
function writeTable(folder: string): void {
	const fragments = readdirSync(join(folder, 'fragment'));
	const table = fragments.map((file) => [
		file.replace(/\.pf_fragment$/, ''),
		pageOfFragment(readFileSync(join(folder, 'fragment', file))),
	]);
	mkdirSync(join(folder, NOT_WEIGHED));
	writeFileSync(join(folder, NOT_WEIGHED, 'pages.json'), JSON.stringify(table));
}

export async function buildPagefind(pages: Iterable<HtmlPage>, folder: string): Promise<void> {
	const { index, errors } = await createIndex({ forceLanguage: 'zh', verbose: false });
	try {
		if (!index) throw new Error(errors.join('; '));
		for (const { id, content } of pages) {
			const added = await index.addHTMLFile({ url: addressOf(id), content });
			if (added.errors.length > 0) throw new Error(added.errors.join('; '));
		}
		const written = await index.writeFiles({ outputPath: folder });
		if (written.errors.length > 0) throw new Error(written.errors.join('; '));
	} finally {
		await close();
	}
	writeTable(folder);
}
