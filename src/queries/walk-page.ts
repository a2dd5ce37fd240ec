import { placePath, walkPath } from '../paths.ts';
import type { Walk } from '../schema/walk.ts';
import { indexById, type Entry, type Link } from './entry.ts';
import { evidenceMarks, type EvidenceMark } from './evidence-marks.ts';
import type { Holdings } from './holdings.ts';
import { sketch, type Sketch } from './sketch.ts';

export interface WalkStop {
	number: number;
	/** 「stop-3」 */
	anchor: string;
	title: string;
	text: string;
	lookFor: string;
	toNext?: string | undefined;
	place?: Link | undefined;
	/** Whether the sketch shows where it is. */
	isDrawn: boolean;
	evidence: EvidenceMark[];
	previous?: Link | undefined;
	next?: Link | undefined;
}

export interface WalkPage {
	id: string;
	title: string;
	lede: string;
	stopCount: number;
	facts: { label: string; value: string }[];
	rainPlan: string;
	stops: WalkStop[];
	sketch: Sketch;
	searchEngines: boolean;
}

const stopLink = (stops: Walk['stops'], index: number): Link | undefined => {
	const stop = stops[index];
	return stop && { href: `#stop-${index + 1}`, label: stop.title };
};

/** A walk as one carries it in the street: every stop leads to the next, the last one home. */
export function walkPage(
	{ id, data }: Entry<Walk & { searchEngines?: boolean }>,
	{ places, evidence }: Pick<Holdings, 'places' | 'evidence'>,
): WalkPage {
	const placeOf = indexById(places);
	return {
		id,
		title: data.title,
		lede: data.lede,
		stopCount: data.stops.length,
		facts: [
			{ label: '用时', value: data.duration },
			{ label: '路程', value: data.distance },
			{ label: '安全', value: data.safety },
			{ label: '台阶与坡道', value: data.stepFree },
			{ label: '厕所与歇脚', value: data.facilities },
		],
		rainPlan: data.rainPlan,
		stops: data.stops.map((stop, index) => {
			const place = placeOf.get(stop.place);
			return {
				number: index + 1,
				anchor: `stop-${index + 1}`,
				title: stop.title,
				text: stop.text,
				lookFor: stop.lookFor,
				toNext: stop.toNext,
				place: place && { href: placePath(place.id), label: place.data.name },
				isDrawn: place?.data.sketch !== undefined,
				evidence: evidenceMarks(stop.evidence, evidence),
				previous: stopLink(data.stops, index - 1),
				next: stopLink(data.stops, index + 1),
			};
		}),
		sketch: sketch(places, { stops: data.stops.map(({ place }) => place) }),
		searchEngines: data.searchEngines ?? true,
	};
}

/** One walk in the list of walks. */
export interface WalkLine extends Link {
	lede: string;
	stops: string[];
}

export const walkLines = (walks: readonly Entry<Walk>[]): WalkLine[] =>
	walks.map(({ id, data }) => ({
		href: walkPath(id),
		label: data.title,
		lede: data.lede,
		stops: data.stops.map(({ title }) => title),
	}));
