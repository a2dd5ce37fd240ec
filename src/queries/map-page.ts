import { toDatum } from '../domain/coordinates.ts';
import type { Point } from '../domain/place-point.ts';
import { placePath } from '../paths.ts';
import { PLACE_RELATIONS, type Place } from '../schema/place.ts';
import { indexById, type Entry } from './entry.ts';
import { evidenceMarks, type EvidenceMark } from './evidence-marks.ts';
import type { Holdings } from './holdings.ts';
import { firstSentence, inVisitOrder } from './place-order.ts';
import { placeLine, type PlaceLine } from './places-index.ts';
import { plainSource } from './plain-source.ts';
import { isDrawn, sketch, type Sketch, type SketchMark } from './sketch.ts';

/** A place in the list beside the map; what its popup says is said here too. */
export interface MapEntry extends SketchMark {
	href: string;
	relationLabel: string;
	/** 「文明门（据2021年网络转帖）」; undefined where there are none. */
	formerNames?: string | undefined;
	/** The other name of a gate, dated by its source: 「文明门（据2021年网络转帖）」. It stands on the map where there is room. */
	otherName?: string | undefined;
	/** Where it was measured, degrees in CGCS2000; undefined where nobody has. */
	measured?: Point | undefined;
	/** One sentence. */
	about: string;
	evidence: EvidenceMark[];
}

/** What one source says about the names of the gates. */
export interface GateNames {
	source: string;
	statements: { statement: string; evidence: EvidenceMark[] }[];
}

export interface MapPage {
	sketch: Sketch;
	entries: MapEntry[];
	/** Places whose position no source gives: listed, not drawn. */
	unplaced: PlaceLine[];
	/** One per source, where the sources disagree. */
	gateNames: GateNames[];
}

/** Whether what the sources call the gates belongs on the page of such a place. */
export const showsGateNames = (kind: Place['kind']): boolean => kind === 'gate' || kind === 'wall';

/** Cards about gates that contradict each other, gathered by source; the better source first. */
export function gateNames({
	places,
	evidence,
	sources,
}: Pick<Holdings, 'places' | 'evidence' | 'sources'>): GateNames[] {
	const gates = new Set(places.filter(({ data }) => data.kind === 'gate').map(({ id }) => id));
	const aboutGates = evidence.filter(({ data }) => data.places.some((id) => gates.has(id)));
	const contradicted = new Set(aboutGates.flatMap(({ data }) => data.conflicts));
	const disputed = aboutGates.filter(
		({ id, data }) =>
			contradicted.has(id) ||
			data.conflicts.some((other) => aboutGates.some((card) => card.id === other)),
	);
	const sourceOf = indexById(sources);
	const bySource = new Map<string, Entry<Holdings['evidence'][number]['data']>[]>();
	for (const card of disputed) {
		bySource.set(card.data.source, [...(bySource.get(card.data.source) ?? []), card]);
	}
	return [...bySource]
		.sort(([, [a]], [, [b]]) => ((a?.data.grade ?? 'C') < (b?.data.grade ?? 'C') ? -1 : 1))
		.map(([id, cards]) => {
			const source = sourceOf.get(id);
			return {
				source: source ? plainSource(source.data) : '',
				statements: cards.map((card) => ({
					statement: card.data.statement,
					evidence: evidenceMarks([card.id], evidence),
				})),
			};
		});
}

const datedNames = ({ formerNames }: Place): string[] =>
	formerNames.map(({ name, when }) => (when ? `${name}（${when}）` : name));

const measuredPoint = ({ coordinate }: Place): Point | undefined =>
	coordinate && toDatum(coordinate, coordinate.datum, 'cgcs2000');

/** Everything the map page says: the drawing, the equal list, and what could not be drawn. */
export function mapPage(holdings: Holdings): MapPage {
	const { places, evidence } = holdings;
	const drawing = sketch(places);
	const placeOf = indexById(places);
	const entry = (mark: SketchMark, place: Entry<Place>): MapEntry => ({
		...mark,
		href: placePath(place.id),
		relationLabel: PLACE_RELATIONS[place.data.relation],
		formerNames: datedNames(place.data).join('；') || undefined,
		otherName: place.data.kind === 'gate' ? datedNames(place.data)[0] : undefined,
		measured: measuredPoint(place.data),
		about: firstSentence(place.data.summary),
		evidence: evidenceMarks(place.data.evidence, evidence),
	});
	return {
		sketch: drawing,
		entries: drawing.marks.flatMap((mark) => {
			const place = placeOf.get(mark.id);
			return place ? [entry(mark, place)] : [];
		}),
		unplaced: inVisitOrder(places)
			.filter((place) => !isDrawn(place))
			.map(placeLine),
		gateNames: gateNames(holdings),
	};
}
