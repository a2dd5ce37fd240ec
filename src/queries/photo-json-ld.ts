import { WHOLE_PICTURE } from '../domain/deep-zoom.ts';
import type { PhotoPage } from './photo-page.ts';

const LANGUAGE = 'zh-Hans-CN';

/** What schema.org calls a picture of each kind, beside 「ImageObject」. */
const KINDS = {
	photograph: 'Photograph',
	drawing: 'Drawing',
	scan: undefined,
	restored: undefined,
};

/**
 * A picture as schema.org and image searches read it.
 * https://schema.org/ImageObject
 */
export function photoJsonLd(page: PhotoPage): object {
	const kind = KINDS[page.kind];
	return {
		'@context': 'https://schema.org',
		'@type': kind === undefined ? 'ImageObject' : ['ImageObject', kind],
		name: page.title,
		caption: page.caption,
		description: page.alt,
		inLanguage: LANGUAGE,
		identifier: page.accessionNo,
		url: page.href,
		contentUrl: page.shown.tiles && `${page.shown.tiles}/${WHOLE_PICTURE}`,
		width: page.width,
		height: page.height,
		creditText: page.credit,
		license: page.rights.uri,
		acquireLicensePage: page.href,
		contentLocation: page.place && {
			'@type': 'Place',
			name: page.place.label,
			url: page.place.href,
		},
	};
}
