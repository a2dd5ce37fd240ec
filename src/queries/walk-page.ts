import { toDatum } from '../domain/coordinates.ts';
import type { Point } from '../domain/place-point.ts';
import { mapPath, placePath, walkPath, walkStopPath } from '../paths.ts';
import type { Place } from '../schema/place.ts';
import type { Site } from '../schema/site.ts';
import type { Walk } from '../schema/walk.ts';
import type { Sentences } from './comparison-spots.ts';
import { indexById, type Entry, type Link } from './entry.ts';
import { evidenceMarks, type EvidenceMark } from './evidence-marks.ts';
import type { Holdings } from './holdings.ts';
import { publicCode, type PublicCode } from './public-code.ts';
import { sketch, type Sketch } from './sketch.ts';
import { legInWords, walkFacts, type WalkFact } from './walk-facts.ts';
import { walkSound, type WalkSound } from './walk-sound.ts';

export interface WalkStop {
	/** Its number on the map, and of its sound. */
	number: number;
	/** 「stop-3」 */
	anchor: string;
	title: string;
	text: string;
	lookFor: string;
	/** The way to the next stop; the last one has none. */
	toNext?: string | undefined;
	crossing?: string | undefined;
	place?: Link | undefined;
	/** Where its number stands on the sketch, in sheet units; undefined when it is not drawn. */
	at?: { x: number; y: number } | undefined;
	/** The place in the list beside the map. */
	onMap?: string | undefined;
	/** Where it is, in the datum of phones (WGS84), if it was measured. */
	point?: Point | undefined;
	sound?: WalkSound | undefined;
	/** Leads to this stop, from paper. */
	code?: PublicCode | undefined;
	evidence: EvidenceMark[];
	previous?: Link | undefined;
	next?: Link | undefined;
}

export interface WalkPage {
	id: string;
	title: string;
	lede: string;
	stopCount: number;
	facts: WalkFact[];
	stops: WalkStop[];
	sketch: Sketch;
	/** Leads to the walk, from paper. */
	code?: PublicCode | undefined;
	searchEngines: boolean;
}

const stopLink = (stops: Walk['stops'], index: number): Link | undefined => {
	const stop = stops[index];
	return stop && { href: `#stop-${index + 1}`, label: stop.title };
};

const measuredPoint = (coordinate: Place['coordinate']): Point | undefined =>
	coordinate && toDatum(coordinate, coordinate.datum, 'wgs84');

/** What a walk's page is made of besides its record. */
export interface WalkSources {
	/** What is said in the recordings. */
	sentences?: Sentences;
	site?: Pick<Site, 'address'>;
}

/** A walk as one carries it in the street: every stop leads to the next, the last one home. */
export function walkPage(
	{ id, data }: Entry<Walk>,
	holdings: Pick<Holdings, 'places' | 'evidence' | 'interviews'>,
	{ sentences = new Map(), site = {} }: WalkSources = {},
): WalkPage {
	const placeOf = indexById(holdings.places);
	const drawn = sketch(holdings.places, { stops: data.stops.map(({ place }) => place) });
	const numbers = new Map(drawn.narrow.stops.map((stop) => [stop.number, stop]));
	return {
		id,
		title: data.title,
		lede: data.lede,
		stopCount: data.stops.length,
		facts: walkFacts(data),
		stops: data.stops.map((stop, index): WalkStop => {
			const number = index + 1;
			const place = placeOf.get(stop.place);
			const at = place && numbers.get(number);
			return {
				number,
				anchor: `stop-${number}`,
				title: stop.title,
				text: stop.text,
				lookFor: stop.lookFor,
				toNext: number < data.stops.length ? legInWords(stop) : undefined,
				crossing: stop.crossing,
				place: place && { href: placePath(place.id), label: place.data.name },
				at: at && { x: at.x, y: at.y },
				onMap: place?.data.sketch && `${mapPath()}#map-${place.id}`,
				point: measuredPoint(place?.data.coordinate),
				sound: walkSound(stop.sound, holdings, sentences),
				code: publicCode(walkStopPath(id, number), site, data.onWeb),
				evidence: evidenceMarks(stop.evidence, holdings.evidence),
				previous: stopLink(data.stops, index - 1),
				next: stopLink(data.stops, index + 1),
			};
		}),
		sketch: drawn,
		code: publicCode(walkPath(id), site, data.onWeb),
		searchEngines: data.searchEngines ?? true,
	};
}

/** One walk in the list of walks. */
export interface WalkLine extends Link {
	lede: string;
	stops: Link[];
	sketch: Sketch;
}

export const walkLines = (walks: readonly Entry<Walk>[], places: Holdings['places']): WalkLine[] =>
	walks.map(({ id, data }) => ({
		href: walkPath(id),
		label: data.title,
		lede: data.lede,
		stops: data.stops.map(({ title }, index) => ({
			href: walkStopPath(id, index + 1),
			label: title,
		})),
		sketch: sketch(places, { stops: data.stops.map(({ place }) => place) }),
	}));
