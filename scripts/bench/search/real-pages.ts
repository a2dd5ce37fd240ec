import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { filesBelow } from '../../build/verify.ts';
import type { CorpusPage } from './corpus.ts';

/** How the built pages say what search finds, and what it passes over. */
const FOUND = 'main[data-pagefind-body], main[data-search]';
const PASSED_OVER = [
	'[data-pagefind-ignore]',
	'[data-search-ignore]',
	...['rt', 'rp', 'script', 'style', 'noscript', 'template', 'svg'],
].join(', ');

/** Elements inside a sentence; any other one ends the paragraph before it. */
const INLINE = new Set(
	'a abbr b bdi bdo br cite code data dfn em i img ins kbd mark q rb ruby s samp small span strong sub sup time u var wbr'.split(
		' ',
	),
);

/** Marks the border of a block while the text is gathered: a private character, which no page holds. */
const BORDER = '\ue000';

/** The title and the paragraphs of a page; undefined if search does not find it. */
export function readPage(html: string): Pick<CorpusPage, 'title' | 'paragraphs'> | undefined {
	const $ = load(html);
	const main = $(FOUND).first();
	if (main.length === 0) return undefined;
	main.find(PASSED_OVER).remove();
	main.find('*').each((_, element) => {
		if (!INLINE.has(element.tagName)) $(element).before(BORDER).after(BORDER);
	});
	const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
	const paragraphs = main.text().split(BORDER).map(tidy);
	const heading = main.find('h1').first().text().replaceAll(BORDER, '');
	return {
		title: tidy(heading) || tidy($('title').text()),
		paragraphs: paragraphs.filter((text) => text !== ''),
	};
}

/** The pages of a built edition that its search finds. */
export function realPages(folder: string): CorpusPage[] {
	return filesBelow(folder)
		.filter((file) => file.endsWith('.html'))
		.sort()
		.flatMap((file) => {
			const page = readPage(readFileSync(join(folder, file), 'utf8'));
			return page ? [{ url: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, ...page }] : [];
		})
		.map((page, id) => ({ id, ...page }));
}
