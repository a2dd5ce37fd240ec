import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchEngine } from '../engine.ts';
import { fold } from '../fold.ts';
import { readVariants } from '../variants.ts';
import { buildPagefind, escapeHtml } from './pagefind-index.ts';

/** Zero-width space, at which Pagefind's segmenter cuts. */
const CUT = '\u200b';

/** A word that no query holds, so that no phrase crosses paragraphs. */
const BORDER = 'ㄍ';

/** Pagefind over folded text in which every character is a word. */
export const pagefindCharacters: SearchEngine = {
	name: 'pagefind-characters',
	label: 'Pagefind，一字一词',
	client: 'pagefind-characters.client.ts',
	build: async (pages, folder) => {
		const variants = readVariants();
		const apart = (text: string) => escapeHtml([...fold(text, variants)].join(CUT));
		await buildPagefind(
			pages.map(({ id, title, paragraphs }) => {
				const texts = paragraphs.map((text) => `<p>${apart(text)}${CUT}${BORDER}</p>`).join('');
				return {
					id,
					content: `<!doctype html><html lang="zh-Hans-CN"><head><title>${escapeHtml(title)}</title></head><body><main><h1>${apart(title)}${CUT}${BORDER}</h1>${texts}</main></body></html>`,
				};
			}),
			folder,
		);
		writeFileSync(join(folder, 'variants.json'), JSON.stringify([...variants]));
	},
};
