import type { EvidenceGrade } from '../domain/evidence-grade.ts';
import { textMarks } from '../domain/text-marks.ts';
import * as paths from '../paths.ts';
import { PLACE_KINDS, PLACE_RELATIONS, type Place } from '../schema/place.ts';
import { comparisonCard } from './comparison-card.ts';
import { indexById, pick, type Entry, type Link } from './entry.ts';
import { citedCards } from './evidence-card.ts';
import { evidenceMarks, type EvidenceMark } from './evidence-marks.ts';
import { eventLine } from './event-line.ts';
import { figureView, unrepaired, type FigureView } from './figure.ts';
import type { Holdings } from './holdings.ts';
import { firstSentence } from './place-order.ts';
import type { CitedCard, ComparisonCard, EventLine } from './reading-context.ts';
import { sketch, type Sketch } from './sketch.ts';
import { byEarliest } from './event-order.ts';

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
	events: EventLine[];
	comparisons: ComparisonCard[];
	/** Pictures of the place that no comparison shows already. */
	pictures: FigureView[];
	chapters: (Link & { about: string })[];
	recordings: PlaceRecording[];
	walks: (Link & { stop: string })[];
	terms: (Link & { meaning: string })[];
	people: Link[];
	near: Link[];
	/** The cards its own text rests on, then the others that speak of it. */
	cards: CitedCard[];
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
): PlacePage {
	const { id, data } = place;
	const own = ownCards(place);
	const about = holdings.evidence.filter((card) => card.data.places.includes(id));
	const comparisons = holdings.comparisons.filter((comparison) => comparison.data.place === id);
	const compared = new Set(
		comparisons.flatMap((comparison) => comparison.data.pictures.map(({ photo }) => photo)),
	);
	const cardIds = [...new Set([...own, ...about.map((card) => card.id)])];
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
		events: holdings.events
			.filter((event) => event.data.places.includes(id))
			.sort(byEarliest)
			.map(eventLine),
		comparisons: comparisons.map((comparison) => comparisonCard(comparison, holdings.photos)),
		pictures: holdings.photos
			.filter((photo) => photo.data.place === id && !compared.has(photo.id))
			// A repaired picture is seen on the page of its original.
			.filter((photo) => unrepaired(photo, holdings.photos) === photo)
			.map(figureView),
		chapters: holdings.chapters
			.filter(
				({ data: chapter, body = '' }) =>
					chapter.places.includes(id) || textMarks(body).places.includes(id),
			)
			.map((chapter) => ({
				href: paths.chapterPath(chapter.id),
				label: chapter.data.title,
				about: chapter.data.lede,
			})),
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
		near: pick(data.near, indexById(holdings.places)).map((other) => ({
			href: paths.placePath(other.id),
			label: other.data.name,
		})),
		cards: citedCards(cardIds, holdings.evidence, holdings.sources),
		questions: data.questions,
		searchEngines: data.searchEngines ?? true,
	};
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
