import { isCutIntoTiles } from '../domain/deep-zoom.ts';
import { RIGHTS_WORDS } from '../domain/rights.ts';
import { textMarks } from '../domain/text-marks.ts';
import * as paths from '../paths.ts';
import { PROVENANCES, REPAIRED_BY, type Photo } from '../schema/photo.ts';
import { indexById, pick, type Link } from './entry.ts';
import { figureView, unrepaired, type FigureView } from './figure.ts';
import type { Holdings } from './holdings.ts';

/** A picture as the list of pictures shows it. */
export interface PhotoLine extends FigureView {
	title: string;
	when: string;
	maker: string;
}

/** A picture as its own page shows it: it can be looked into. */
export interface PhotoView extends PhotoLine {
	/** The folder of its tiles, where it is so large that it is cut into tiles. */
	tiles?: string | undefined;
}

/** A repaired picture, beside the one it was made from. */
export interface RepairedView extends PhotoView {
	/** 「AI修复」 */
	by: string;
	/** What was changed in the picture. */
	note: string;
}

/** What a picture's own page says. Whatever nobody knows is `undefined` here and 「不详」 on the page. */
export interface PhotoPage extends PhotoLine {
	/** What is seen first: the picture itself, or, where it was repaired, the one before all repairs. */
	shown: PhotoView;
	/** The repaired pictures made from it, seen only when asked for. */
	repaired: RepairedView[];
	occasion: string;
	place?: Link | undefined;
	/** Linked names; 「unknown」 where nobody recognised them, an empty list where nobody is in the picture. */
	people: Link[] | 'unknown';
	contributor: string;
	accessionNo: string;
	kind: Photo['provenance'];
	kindWords: string;
	rights: { label: string; meaning: string; uri: string };
	comparisons: Link[];
	chapters: Link[];
	searchEngines: boolean;
	/** Whether everybody can reach it on the web, too. */
	onWeb: boolean;
	previous?: Link | undefined;
	next?: Link | undefined;
}

type PhotoOf = Holdings['photos'][number];

/** By the museum's own number, the order in which things came to it. */
export const byAccessionNo = (a: PhotoOf, b: PhotoOf): number =>
	a.data.accessionNo.localeCompare(b.data.accessionNo, 'en', { numeric: true }) ||
	(a.id < b.id ? -1 : 1);

const photoLine = (photo: PhotoOf): PhotoLine => ({
	...figureView(photo),
	title: photo.data.title,
	when: photo.data.date.asRecorded,
	maker: photo.data.maker,
});

function photoView(photo: PhotoOf): PhotoView {
	const line = photoLine(photo);
	return isCutIntoTiles(line) ? { ...line, tiles: paths.photoTilesPath(photo.id) } : line;
}

/** The pictures that lists show: a repaired one is seen on the page of its original. */
const inLists = (photos: readonly PhotoOf[]): PhotoOf[] =>
	photos.filter((photo) => unrepaired(photo, photos) === photo).sort(byAccessionNo);

export const photoLines = (photos: Holdings['photos']): PhotoLine[] =>
	inLists(photos).map(photoLine);

function repairedViews(original: PhotoOf, photos: readonly PhotoOf[]): RepairedView[] {
	return photos
		.filter((photo) => photo !== original && unrepaired(photo, photos) === original)
		.sort(byAccessionNo)
		.flatMap((photo) => {
			const { restoration } = photo.data;
			return restoration
				? [{ ...photoView(photo), by: REPAIRED_BY[restoration.by], note: restoration.note }]
				: [];
		});
}

/** The chapters in which a picture stands. */
const chaptersWith = (id: string, chapters: Holdings['chapters']): Link[] =>
	chapters
		.filter(({ body = '' }) => textMarks(body).photos.includes(id))
		.map((chapter) => ({ href: paths.chapterPath(chapter.id), label: chapter.data.title }));

export function photoPages(holdings: Holdings): PhotoPage[] {
	const { photos } = holdings;
	const people = indexById(holdings.people);
	const places = indexById(holdings.places);
	const listed = inLists(photos);
	const neighbour = (photo: PhotoOf | undefined): Link | undefined =>
		photo && { href: paths.photoPath(photo.id), label: photo.data.title };

	return [...photos].sort(byAccessionNo).map((photo) => {
		const { data } = photo;
		const original = unrepaired(photo, photos);
		const at = listed.indexOf(original);
		return {
			...photoLine(photo),
			shown: photoView(original),
			repaired: repairedViews(original, photos),
			occasion: data.occasion,
			place: pick(data.place === undefined ? [] : [data.place], places).map((place) => ({
				href: paths.placePath(place.id),
				label: place.data.name,
			}))[0],
			people:
				data.people === '不详'
					? 'unknown'
					: pick(data.people, people).map((person) => ({
							href: paths.personPath(person.id),
							label: person.data.name,
						})),
			contributor: data.contributor,
			accessionNo: data.accessionNo,
			kind: data.provenance,
			kindWords: data.restoration ? REPAIRED_BY[data.restoration.by] : PROVENANCES[data.provenance],
			rights: { ...RIGHTS_WORDS[data.rights], uri: data.rights },
			comparisons: holdings.comparisons
				.filter(({ data: { pictures } }) => pictures.some((one) => one.photo === photo.id))
				.map((comparison) => ({
					href: paths.comparisonPath(comparison.id),
					label: comparison.data.title,
				})),
			chapters: chaptersWith(photo.id, holdings.chapters),
			searchEngines: data.searchEngines ?? true,
			onWeb: data.onWeb ?? true,
			previous: neighbour(listed[at - 1]),
			next: neighbour(listed[at + 1]),
		};
	});
}
