import type { SearchEngine } from '../engine.ts';
import { buildPagefind, escapeHtml } from './pagefind-index.ts';

export const pagefind: SearchEngine = {
	name: 'pagefind',
	label: 'Pagefind 1.6.0 原样',
	client: 'pagefind.client.ts',
	build: (pages, folder) =>
		buildPagefind(
			pages.map(({ id, title, paragraphs }) => {
				const texts = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
				const name = escapeHtml(title);
				return {
					id,
					content: `<!doctype html><html lang="zh-Hans-CN"><head><title>${name}</title></head><body><main><h1>${name}</h1>${texts}</main></body></html>`,
				};
			}),
			folder,
		),
};

export const pagefindQuoted: SearchEngine = {
	...pagefind,
	name: 'pagefind-quoted',
	label: 'Pagefind，加引号问',
	client: 'pagefind-quoted.client.ts',
	reads: 'pagefind',
};
