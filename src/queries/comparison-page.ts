import { spotIn } from '../domain/registration/alignment.ts';
import { textMarks } from '../domain/text-marks.ts';
import * as paths from '../paths.ts';
import type { Comparison, Hotspot } from '../schema/comparison.ts';
import { PROVENANCES } from '../schema/photo.ts';
import { roomsText } from '../text/rooms.ts';
import { comparisonCard, type ComparisonEntry } from './comparison-card.ts';
import { comparisonSpots, type ComparisonSpot, type Sentences } from './comparison-spots.ts';
import { indexById, pick, type Entry, type Link } from './entry.ts';
import { citedCards } from './evidence-card.ts';
import type { Holdings } from './holdings.ts';
import type { CitedCard, ComparisonCard } from './reading-context.ts';

/** What a comparison's page says. */
export interface ComparisonPage extends ComparisonCard {
	place?: Link | undefined;
	/** One line above the title: the place of the camera and where it looks. 「站在同一个位置看，已对齐，朝南」 */
	above: string;
	/** Whether every picture is drawn, so that the page must say so once for all. */
	drawn: boolean;
	changeNote: string;
	evidence: string;
	spots: ComparisonSpot[];
	questions: string[];
	cards: CitedCard[];
	chapters: Link[];
	/** Whether the web edition has the page, too. */
	onWeb: boolean;
	searchEngines: boolean;
	previous?: Link | undefined;
	next?: Link | undefined;
}

const DIRECTIONS = ['北', '东北', '东', '东南', '南', '西南', '西', '西北'] as const;

/** 180 → 朝南. Degrees clockwise from north. */
const facingWords = (azimuth: number) => `朝${DIRECTIONS[Math.round(azimuth / 45) % 8] ?? ''}`;

/** Where the camera stood, as far as it was noted: 「镜头离地1.6米，焦距26毫米」. */
function cameraWords({ cameraHeight, focalLength }: Comparison): string[] {
	return [
		...(cameraHeight === undefined ? [] : [`镜头离地${cameraHeight}米`]),
		...(focalLength === undefined ? [] : [`焦距${focalLength}毫米`]),
	];
}

/** Chapters that show the comparison. */
function chaptersWith(id: string, chapters: Holdings['chapters']): Link[] {
	return chapters
		.filter(({ body }) => textMarks(body ?? '').comparisons.includes(id))
		.map((chapter) => ({ href: paths.chapterPath(chapter.id), label: chapter.data.title }));
}

/** The points of the list where they stand on what is shown of the pictures; what is cut off takes its points along. */
const shownHotspots = ({ hotspots, aligned }: ComparisonEntry['data']): Hotspot[] =>
	aligned
		? hotspots.flatMap((spot) => {
				const place = spotIn(aligned.common, spot);
				return place ? [{ ...spot, ...place }] : [];
			})
		: hotspots;

/** `sentences` of the recordings that points name; without them, such points are left out. */
export function comparisonPages(
	holdings: Holdings,
	sentences: Sentences = new Map(),
): ComparisonPage[] {
	const places = indexById(holdings.places);
	const neighbour = (entry: Entry<Comparison> | undefined): Link | undefined =>
		entry && { href: paths.comparisonPath(entry.id), label: entry.data.title };

	return holdings.comparisons.map((comparison, index) => {
		const { id, data } = comparison;
		const card = comparisonCard(comparison, holdings.photos);
		const spots = comparisonSpots(shownHotspots(data), holdings, sentences);
		const cited = [...data.evidence, ...spots.flatMap(({ evidence }) => evidence.split(' '))];
		return {
			...card,
			place: pick([data.place], places).map((place) => ({
				href: paths.placePath(place.id),
				label: place.data.name,
			}))[0],
			above: [
				roomsText.thenNow.matches[data.match],
				...(data.azimuth === undefined ? [] : [facingWords(data.azimuth)]),
				...cameraWords(data),
			].join('，'),
			drawn: card.pictures.every(({ provenance }) => provenance === PROVENANCES.drawing),
			changeNote: data.changeNote,
			evidence: data.evidence.join(' '),
			spots,
			questions: data.questions,
			cards: citedCards([...new Set(cited)], holdings.evidence, holdings.sources),
			chapters: chaptersWith(id, holdings.chapters),
			onWeb: data.onWeb !== false,
			searchEngines: data.searchEngines !== false,
			previous: neighbour(holdings.comparisons[index - 1]),
			next: neighbour(holdings.comparisons[index + 1]),
		};
	});
}

/** The comparisons of one place. */
export interface ComparisonGroup {
	/** undefined where the place may not be shown */
	place?: Link | undefined;
	pages: ComparisonPage[];
}

/** The room's index: one group for each place, in the order in which they come. */
export function comparisonGroups(pages: readonly ComparisonPage[]): ComparisonGroup[] {
	const groups = new Map<string, ComparisonGroup>();
	for (const page of pages) {
		const key = page.place?.href ?? '';
		const group = groups.get(key) ?? { place: page.place, pages: [] };
		group.pages.push(page);
		groups.set(key, group);
	}
	return [...groups.values()];
}
