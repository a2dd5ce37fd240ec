import type { ChapterPage } from './chapter-page.ts';
import { zh } from '../text/zh.ts';

/** The chronicle as schema.org calls it. */
const BOOK = { '@type': 'Book', inLanguage: 'zh-Hans-CN' } as const;

export function chapterJsonLd(page: ChapterPage): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'Chapter',
		name: page.title,
		abstract: page.lede,
		inLanguage: 'zh-Hans-CN',
		dateModified: page.updated,
		isPartOf: { ...BOOK, name: zh.site.name },
	};
}
