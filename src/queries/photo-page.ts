import { RIGHTS_WORDS } from '../domain/rights.ts';
import * as paths from '../paths.ts';
import { PROVENANCES, type Photo } from '../schema/photo.ts';
import { indexById, pick, type Link } from './entry.ts';
import { figureView, type FigureView } from './figure.ts';
import type { Holdings } from './holdings.ts';

/** A picture as the list of pictures shows it. */
export interface PhotoLine extends FigureView {
	title: string;
	when: string;
	maker: string;
}

/** What a picture's own page says. Whatever nobody knows is `undefined` here and 「不详」 on the page. */
export interface PhotoPage extends PhotoLine {
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
	searchEngines: boolean;
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

export const photoLines = (photos: Holdings['photos']): PhotoLine[] =>
	[...photos].sort(byAccessionNo).map(photoLine);

export function photoPages(holdings: Holdings): PhotoPage[] {
	const people = indexById(holdings.people);
	const places = indexById(holdings.places);
	const sorted = [...holdings.photos].sort(byAccessionNo);
	const neighbour = (photo: PhotoOf | undefined): Link | undefined =>
		photo && { href: paths.photoPath(photo.id), label: photo.data.title };

	return sorted.map((photo, index) => {
		const { data } = photo;
		return {
			...photoLine(photo),
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
			kindWords: PROVENANCES[data.provenance],
			rights: { ...RIGHTS_WORDS[data.rights], uri: data.rights },
			comparisons: holdings.comparisons
				.filter(({ data: { pictures } }) => pictures.some((one) => one.photo === photo.id))
				.map((comparison) => ({
					href: paths.comparisonPath(comparison.id),
					label: comparison.data.title,
				})),
			searchEngines: data.searchEngines ?? true,
			previous: neighbour(sorted[index - 1]),
			next: neighbour(sorted[index + 1]),
		};
	});
}
