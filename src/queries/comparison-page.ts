import { textMarks } from '../domain/text-marks.ts';
import * as paths from '../paths.ts';
import type { Comparison } from '../schema/comparison.ts';
import { roomsText } from '../text/rooms.ts';
import { indexById, pick, type Entry, type Link } from './entry.ts';
import { citedCards } from './evidence-card.ts';
import { figureView, type FigureView, type PhotoEntry } from './figure.ts';
import type { Holdings } from './holdings.ts';
import type { CitedCard } from './reading-context.ts';

/** One picture of a comparison, with its name in it and its own date. */
export interface ComparisonPicture extends FigureView {
	/** 「改造前」 */
	label: string;
	/** As recorded. */
	when: string;
}

/** A numbered point on the pictures. */
export interface ComparisonSpot {
	number: number;
	/** The anchor of its line in the list. */
	anchor: string;
	/** Percent of the picture's width and height, from the upper left. */
	x: number;
	y: number;
	what: string;
	/** Card ids as the mark `<引>` takes them. */
	evidence: string;
}

/** What a comparison's page says. */
export interface ComparisonPage {
	id: string;
	href: string;
	title: string;
	place?: Link | undefined;
	/** One line above the title: the place of the camera and where it looks. 「站在同一个位置看，已对齐，朝南」 */
	above: string;
	/** Whether the viewpoints are near enough for a slider; else the pictures only stand side by side. */
	slider: boolean;
	/** From the oldest to the newest. */
	pictures: ComparisonPicture[];
	/** Whether every picture is drawn, so that the page must say so once for all. */
	drawn: boolean;
	changeNote: string;
	evidence: string;
	spots: ComparisonSpot[];
	questions: string[];
	cards: CitedCard[];
	chapters: Link[];
	previous?: Link | undefined;
	next?: Link | undefined;
}

const DIRECTIONS = ['北', '东北', '东', '东南', '南', '西南', '西', '西北'] as const;

/** 180 → 朝南. Degrees clockwise from north. */
const facingWords = (azimuth: number) => `朝${DIRECTIONS[Math.round(azimuth / 45) % 8] ?? ''}`;

function comparisonPictures(
	pictures: Comparison['pictures'],
	photos: ReadonlyMap<string, PhotoEntry>,
): ComparisonPicture[] {
	return pictures.flatMap(({ photo, label }) => {
		const entry = photos.get(photo);
		return entry ? [{ ...figureView(entry), label, when: entry.data.date.asRecorded }] : [];
	});
}

/** Chapters that show the comparison. */
function chaptersWith(id: string, chapters: Holdings['chapters']): Link[] {
	return chapters
		.filter(({ body }) => textMarks(body ?? '').comparisons.includes(id))
		.map((chapter) => ({ href: paths.chapterPath(chapter.id), label: chapter.data.title }));
}

export function comparisonPages(holdings: Holdings): ComparisonPage[] {
	const photos = new Map(holdings.photos.map((photo) => [photo.id, photo]));
	const places = indexById(holdings.places);
	const neighbour = (entry: Entry<Comparison> | undefined): Link | undefined =>
		entry && { href: paths.comparisonPath(entry.id), label: entry.data.title };

	return holdings.comparisons.map(({ id, data }, index) => {
		const pictures = comparisonPictures(data.pictures, photos);
		const cited = [...data.evidence, ...data.hotspots.flatMap(({ evidence }) => evidence)];
		return {
			id,
			href: paths.comparisonPath(id),
			title: data.title,
			place: pick([data.place], places).map((place) => ({
				href: paths.placePath(place.id),
				label: place.data.name,
			}))[0],
			above: `${roomsText.thenNow.matches[data.match]}${data.azimuth === undefined ? '' : `，${facingWords(data.azimuth)}`}`,
			slider: data.match !== 'C' && pictures.length >= 2,
			pictures,
			drawn: pictures.every(({ provenance }) => provenance !== undefined),
			changeNote: data.changeNote,
			evidence: data.evidence.join(' '),
			spots: data.hotspots.map(({ x, y, what, evidence }, spot) => ({
				number: spot + 1,
				anchor: `spot-${spot + 1}`,
				x,
				y,
				what,
				evidence: evidence.join(' '),
			})),
			questions: data.questions,
			cards: citedCards([...new Set(cited)], holdings.evidence, holdings.sources),
			chapters: chaptersWith(id, holdings.chapters),
			previous: neighbour(holdings.comparisons[index - 1]),
			next: neighbour(holdings.comparisons[index + 1]),
		};
	});
}
