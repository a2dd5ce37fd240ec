import type { EvidenceGrade } from '../domain/evidence-grade.ts';
import * as paths from '../paths.ts';
import { PLACE_KINDS, PLACE_RELATIONS, type Place } from '../schema/place.ts';
import { comparisonCard } from './comparison-card.ts';
import type { Entry, Link } from './entry.ts';
import { citedCards } from './evidence-card.ts';
import { evidenceMarks, type EvidenceMark } from './evidence-marks.ts';
import { figureView, unrepaired, type FigureView } from './figure.ts';
import type { Holdings } from './holdings.ts';
import { gateNames, showsGateNames, type GateNames } from './map-page.ts';
import { placeChapters, readChapters, type PlaceChapter } from './place-chapters.ts';
import { placeNeighbours, placesBeside, type PlaceNeighbour } from './place-neighbours.ts';
import { firstSentence } from './place-order.ts';
import { placeTimeline, type PlaceTimeline } from './place-timeline.ts';
import type { CitedCard, ComparisonCard } from './reading-context.ts';
import { sketch, type Sketch } from './sketch.ts';

export interface FormerName {
	name: string;
	when?: string | undefined;
	evidence: EvidenceMark[];
}

/** A recording in which a place is spoken of, and the passages about it. */
export interface PlaceRecording extends Link {
	segments: Link[];
}

export interface PlacePage {
	id: string;
	name: string;
	kindLabel: string;
	relationLabel: string;
	community?: string | undefined;
	formerNames: FormerName[];
	summary: string;
	/** The cards the summary rests on. */
	evidence: EvidenceMark[];
	/** One sentence. */
	description: string;
	/** undefined where no source gives the position */
	position?: { sketch: Sketch; grade: EvidenceGrade; note?: string | undefined } | undefined;
	/** undefined where nothing is dated */
	timeline?: PlaceTimeline | undefined;
	/** Of a gate and of the wall: the sets of gate names the sources give. */
	gateNames: GateNames[];
	comparisons: ComparisonCard[];
	/** Pictures of the place that no comparison shows already. */
	pictures: FigureView[];
	chapters: PlaceChapter[];
	recordings: PlaceRecording[];
	walks: (Link & { stop: string })[];
	terms: (Link & { meaning: string })[];
	people: Link[];
	near: PlaceNeighbour[];
	/** The cards its own text rests on, then the others that speak of it; none of them contradicted. */
	cards: CitedCard[];
	/** Those that other cards contradict. */
	disputed: CitedCard[];
	previous?: Link | undefined;
	next?: Link | undefined;
	questions: string[];
	searchEngines: boolean;
}

/** The cards a place's own record cites. */
const ownCards = ({ data }: Entry<Place>): string[] => [
	...data.evidence,
	...data.formerNames.flatMap(({ evidence }) => evidence),
];

function recordings({ interviews }: Holdings, place: string): PlaceRecording[] {
	return interviews.flatMap(({ id, data }) => {
		const segments = data.segments
			.filter(({ places }) => places.includes(place))
			.map((segment) => ({ href: paths.segmentPath(id, segment.id), label: segment.title }));
		return segments.length > 0
			? { href: paths.interviewPath(id), label: data.title, segments }
			: [];
	});
}

function position({ id, data }: Entry<Place>, places: Holdings['places']): PlacePage['position'] {
	if (!data.sketch) return undefined;
	const drawing = sketch(places, { lit: [id], quiet: true });
	const mark = drawing.marks.find((other) => other.id === id);
	return mark && { sketch: drawing, grade: mark.grade, note: mark.note };
}

/** Everything the museum knows of one place, from every room. */
export function placePage(
	place: Entry<Place & { searchEngines?: boolean }>,
	holdings: Holdings,
	chapters = readChapters(holdings.chapters),
): PlacePage {
	const { id, data } = place;
	const own = ownCards(place);
	const about = holdings.evidence.filter((card) => card.data.places.includes(id));
	const comparisons = holdings.comparisons.filter((comparison) => comparison.data.place === id);
	const compared = new Set(
		comparisons.flatMap((comparison) => comparison.data.pictures.map(({ photo }) => photo)),
	);
	const cardIds = [...new Set([...own, ...about.map((card) => card.id)])];
	const cited = citedCards(cardIds, holdings.evidence, holdings.sources);
	return {
		id,
		name: data.name,
		kindLabel: PLACE_KINDS[data.kind],
		relationLabel: PLACE_RELATIONS[data.relation],
		community: data.community,
		formerNames: data.formerNames.map(({ name, when, evidence }) => ({
			name,
			when,
			evidence: evidenceMarks(evidence, holdings.evidence),
		})),
		summary: data.summary,
		evidence: evidenceMarks(data.evidence, holdings.evidence),
		description: firstSentence(data.summary),
		position: position(place, holdings.places),
		timeline: placeTimeline(place, holdings),
		gateNames: showsGateNames(data.kind) ? gateNames(holdings) : [],
		comparisons: comparisons.map((comparison) => comparisonCard(comparison, holdings.photos)),
		pictures: holdings.photos
			.filter((photo) => photo.data.place === id && !compared.has(photo.id))
			// A repaired picture is seen on the page of its original.
			.filter((photo) => unrepaired(photo, holdings.photos) === photo)
			.map(figureView),
		chapters: placeChapters(id, new Set(about.map((card) => card.id)), chapters),
		recordings: recordings(holdings, id),
		walks: holdings.walks.flatMap((walk) => {
			const stop = walk.data.stops.findIndex((other) => other.place === id);
			return stop < 0
				? []
				: {
						href: paths.walkStopPath(walk.id, stop + 1),
						label: walk.data.title,
						stop: `第${stop + 1}站：${walk.data.stops[stop]?.title ?? ''}`,
					};
		}),
		terms: holdings.terms
			.filter((term) => term.data.evidence.some((card) => cardIds.includes(card)))
			.map((term) => ({
				href: paths.termPath(term.id),
				label: term.data.word,
				meaning: term.data.meaning,
			})),
		people: holdings.people
			.filter((person) => person.data.places.includes(id))
			.map((person) => ({ href: paths.personPath(person.id), label: person.data.name })),
		near: placeNeighbours(place, holdings),
		cards: cited.filter(({ conflicts }) => conflicts.length === 0),
		disputed: cited.filter(({ conflicts }) => conflicts.length > 0),
		...placesBeside(id, holdings.places),
		questions: data.questions,
		searchEngines: data.searchEngines ?? true,
	};
}

/** The pages of all places. */
export function placePages(holdings: Holdings): PlacePage[] {
	const chapters = readChapters(holdings.chapters);
	return holdings.places.map((place) => placePage(place, holdings, chapters));
}

/** The place in schema.org's words. No coordinates: nobody has measured any. */
export function placeJsonLd(page: PlacePage, address: string): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'Place',
		name: page.name,
		...(page.formerNames.length > 0 && {
			alternateName: page.formerNames.map(({ name }) => name),
		}),
		description: page.summary,
		url: address,
	};
}
