import { GRADE_WORDS, type EvidenceGrade } from '../domain/evidence-grade.ts';
import type { Box } from '../domain/box-grid.ts';
import type { LineAnchor } from '../domain/label-placement.ts';
import { PLACE_KINDS, type Place } from '../schema/place.ts';
import type { Entry } from './entry.ts';
import {
	anchorAlong,
	battlements,
	centreOf,
	handPoints,
	ripples,
	softPath,
	type SheetPoint,
} from './hand-line.ts';
import { inVisitOrder } from './place-order.ts';
import { sketchLettering, type SketchLettering } from './sketch-labels.ts';
import { PLACE_SYMBOLS } from './sketch-symbols.ts';

/** The sheet is square; records count from its lower left corner, drawings from its upper left. */
export const SHEET = 1000;

/** One line or area of the sketch. */
export interface SketchShape {
	id: string;
	kind: Place['kind'];
	grade: EvidenceGrade;
	/** SVG path on the sheet. */
	path: string;
	/** Strokes that tell what the line is: battlements, ripples. */
	detail?: string | undefined;
	closed: boolean;
	lit: boolean;
	/** Small boxes along the line, which names keep clear of. */
	boxes: Box[];
}

/** A place as a point one can touch: its symbol, or the spot where a line's name stands. */
export interface SketchMark {
	id: string;
	/** Its number in the list beside the map; on a walk, the number of the stop. */
	number: number;
	name: string;
	kind: Place['kind'];
	kindLabel: string;
	grade: EvidenceGrade;
	gradeWords: string;
	/** How the position is known. */
	note?: string | undefined;
	/** SVG path of the symbol; lines carry their name instead. */
	symbol?: string | undefined;
	/** Where the name may stand, best first; a point has one. */
	anchors: LineAnchor[];
	/** Half the width of the line, in sheet units; a name beside it keeps clear. */
	reach: number;
	/** The name of a line that runs north and south is written downwards. */
	vertical: boolean;
	lit: boolean;
	/** A stop of the walk being shown. */
	stop: boolean;
}

/** The street sketch, ready to be drawn. */
export interface Sketch {
	/** What the drawing shows, for those who cannot see it. */
	alt: string;
	shapes: SketchShape[];
	marks: SketchMark[];
	/** Names and symbols for drawings about 640, 450 and 330 px wide. */
	wide: SketchLettering;
	medium: SketchLettering;
	narrow: SketchLettering;
}

export interface SketchOptions {
	/** Places to be set off from the others. */
	lit?: readonly string[];
	/** The stops of a walk, in order; only they carry names. */
	stops?: readonly string[];
	/** Only the places set off and the landmarks carry names. */
	quiet?: boolean;
}

/** Shares of a line's length at which its name may stand. */
const NAME_STANDS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];

/** Half the width of a drawn line, with a little air. */
const REACH: Partial<Record<Place['kind'], number>> = { river: 17, street: 12, wall: 12 };
const THIN = 8;

/** Water below streets, streets below walls. */
const LAYERS: readonly Place['kind'][] = ['river', 'street', 'bridge', 'school', 'site', 'wall'];

/** The corner where the arrow to the north stands. */
const NORTH_ARROW: Box = { x: 938, y: 15, width: 50, height: 125 };
/** The corner where a willow stands, for the town's name. */
const WILLOW: Box = { x: 8, y: 836, width: 108, height: 156 };

type Drawn = Entry<Place & { sketch: NonNullable<Place['sketch']> }>;

/** Whether the record says where the place stands on the sketch. */
export const isDrawn = (place: Entry<Place>): place is Drawn => place.data.sketch !== undefined;

const onSheet = (points: readonly (readonly [number, number])[]): SheetPoint[] =>
	points.map(([east, north]) => [east, SHEET - north]);

const isLine = ({ data }: Drawn): boolean =>
	data.sketch.shape !== 'point' && data.sketch.points.length > 1;

/** One box per step of the hand, and one between. */
function boxesAlong(points: readonly SheetPoint[], reach: number): Box[] {
	const box = ([x, y]: SheetPoint): Box => ({
		x: x - reach / 2,
		y: y - reach / 2,
		width: reach,
		height: reach,
	});
	return points.flatMap((point, index) => {
		const next = points[index + 1];
		return next
			? [box(point), box([(point[0] + next[0]) / 2, (point[1] + next[1]) / 2])]
			: [box(point)];
	});
}

function detailOf(
	kind: Place['kind'],
	points: readonly SheetPoint[],
	centre: SheetPoint,
): string | undefined {
	if (kind === 'wall') return battlements(points, centre);
	return kind === 'river' ? ripples(points) : undefined;
}

function shapeOf(place: Drawn, lit: boolean): SketchShape {
	const { kind, sketch } = place.data;
	const corners = onSheet(sketch.points);
	const closed = sketch.shape === 'area';
	const points = handPoints(corners, place.id, { closed, smooth: kind === 'river' });
	return {
		id: place.id,
		kind,
		grade: sketch.grade,
		path: softPath(points, closed),
		detail: detailOf(kind, points, centreOf(corners)),
		closed,
		lit,
		boxes: boxesAlong(points, REACH[kind] ?? THIN),
	};
}

function markOf(place: Drawn, number: number, options: SketchOptions): SketchMark {
	const { name, kind, sketch } = place.data;
	const points = onSheet(sketch.points);
	const line = isLine(place);
	const isOpen = line && sketch.shape === 'line';
	const [x, y] = (line ? centreOf(points) : points[0]) ?? [0, 0];
	const anchors = isOpen
		? NAME_STANDS.map((share) => anchorAlong(points, share))
		: [{ x, y, acrossX: 0, acrossY: 0 }];
	const [middle] = anchors;
	const stop = options.stops?.indexOf(place.id) ?? -1;
	return {
		id: place.id,
		number: stop >= 0 ? stop + 1 : number,
		name,
		kind,
		kindLabel: PLACE_KINDS[kind],
		grade: sketch.grade,
		gradeWords: GRADE_WORDS[sketch.grade],
		note: sketch.note,
		symbol: line ? undefined : PLACE_SYMBOLS[kind],
		anchors,
		reach: REACH[kind] ?? THIN,
		vertical: isOpen && Math.abs(middle?.acrossX ?? 0) > Math.abs(middle?.acrossY ?? 0) * 1.2,
		lit: options.lit?.includes(place.id) ?? false,
		stop: stop >= 0,
	};
}

function altText(marks: readonly SketchMark[], options: SketchOptions): string {
	const counts = new Map<string, number>();
	for (const { kindLabel } of marks) counts.set(kindLabel, (counts.get(kindLabel) ?? 0) + 1);
	const shown = [...counts].map(([kind, count]) => `${kind}${count}处`).join('，');
	const lit = marks.filter((mark) => mark.lit).map(({ name }) => name);
	const stops = marks.filter((mark) => mark.stop).sort((a, b) => a.number - b.number);
	return [
		`街区示意图，上北下南，画有${shown}。`,
		lit.length > 0 ? `图上标出了${lit.join('、')}。` : '',
		stops.length > 0 && options.stops
			? `路线各站依次是${stops.map(({ number, name }) => `${number}${name}`).join('、')}。`
			: '',
	].join('');
}

/** Draws the sketch from the places' own records; places without a position are left out. */
export function sketch(places: readonly Entry<Place>[], options: SketchOptions = {}): Sketch {
	const drawn = inVisitOrder(places).filter(isDrawn);
	const marks = drawn.map((place, index) => markOf(place, index + 1, options));
	const isLit = (id: string) => options.lit?.includes(id) ?? false;
	const shapes = drawn
		.filter(isLine)
		.sort((a, b) => LAYERS.indexOf(a.data.kind) - LAYERS.indexOf(b.data.kind))
		.map((place) => shapeOf(place, isLit(place.id)));
	const lines = [...shapes.flatMap(({ boxes }) => boxes), NORTH_ARROW, WILLOW];
	return {
		alt: altText(marks, options),
		shapes,
		marks,
		wide: sketchLettering(marks, { ...options, lines, textSize: 21, symbolScale: 1.3 }),
		medium: sketchLettering(marks, { ...options, lines, textSize: 29, symbolScale: 1.5 }),
		narrow: sketchLettering(marks, { ...options, lines, textSize: 38, symbolScale: 2.3 }),
	};
}
