import { imageInformation, WHOLE_PICTURE } from '../domain/deep-zoom.ts';
import * as paths from '../paths.ts';
import { roomsText } from '../text/rooms.ts';
import { htmlPage, inChinese, museumAsProvider, rightsAddress } from './iiif-parts.ts';
import type { PhotoPage } from './photo-page.ts';

/** A large picture that has a manifest of its own: it is cut into tiles, and may be found. */
export const hasManifest = ({ id, shown, searchEngines }: PhotoPage): boolean =>
	shown.id === id && shown.tiles !== undefined && searchEngines;

/**
 * A large picture with its tiles and all that is known of it, for programmes of libraries and archives.
 * https://iiif.io/api/presentation/3.0/ and https://iiif.io/api/cookbook/recipe/0005-image-service/
 */
export function photoManifest(page: PhotoPage, absolute: (address: string) => string): object {
	const { id, title, width, height, shown } = page;
	const words = roomsText.photos;
	const manifest = absolute(paths.photoManifestPath(id));
	const service = absolute(shown.tiles ?? '');
	// The address of a canvas may have no fragment; there need be nothing at it.
	const canvas = `${absolute(page.href)}canvas`;
	const fact = (label: string, value: string) => ({
		label: inChinese(label),
		value: inChinese(value),
	});
	return {
		'@context': 'http://iiif.io/api/presentation/3/context.json',
		id: manifest,
		type: 'Manifest',
		label: inChinese(title),
		summary: inChinese(page.caption),
		metadata: [
			fact(words.accessionNo, page.accessionNo),
			fact(words.kind, page.kindWords),
			fact(words.occasion, page.occasion),
			fact(words.date, page.when),
			...(page.place ? [fact(words.place, page.place.label)] : []),
			fact(words.maker[page.kind], page.maker),
			fact(words.contributor, page.contributor),
			fact(words.alt, page.alt),
		],
		rights: rightsAddress(page.rights.uri),
		requiredStatement: fact(words.credit, page.credit),
		provider: [museumAsProvider(absolute)],
		homepage: [htmlPage(absolute(page.href), title)],
		items: [
			{
				id: canvas,
				type: 'Canvas',
				label: inChinese(title),
				width,
				height,
				items: [
					{
						id: `${manifest}#painting`,
						type: 'AnnotationPage',
						items: [
							{
								id: `${manifest}#picture`,
								type: 'Annotation',
								motivation: 'painting',
								target: canvas,
								body: {
									id: `${service}/${WHOLE_PICTURE}`,
									type: 'Image',
									format: 'image/jpeg',
									width,
									height,
									service: [{ id: service, type: 'ImageService3', profile: 'level0' }],
								},
							},
						],
					},
				],
			},
		],
	};
}

/** What viewers ask first of a picture in tiles. https://iiif.io/api/image/3.0/#5-image-information */
export const photoInformation = (
	{ shown, rights }: PhotoPage,
	absolute: (address: string) => string,
): object => imageInformation(absolute(shown.tiles ?? ''), shown, rightsAddress(rights.uri));
