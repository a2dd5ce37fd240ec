import type { Site } from '../schema/site.ts';
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

/** The museum itself. An organiser nobody has named is not named here either. */
export function museumJsonLd(site: Site): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'Museum',
		name: site.name,
		description: zh.site.description,
		inLanguage: 'zh-Hans-CN',
		...(site.address === undefined ? {} : { url: site.address }),
		...(site.organiser === undefined
			? {}
			: { parentOrganization: { '@type': 'Organization', name: site.organiser } }),
		...(site.telephone === undefined ? {} : { telephone: site.telephone }),
		address: {
			'@type': 'PostalAddress',
			addressCountry: 'CN',
			addressRegion: '四川省',
			addressLocality: '成都市温江区柳城街道',
			...(site.postalAddress === undefined ? {} : { streetAddress: site.postalAddress }),
		},
	};
}
