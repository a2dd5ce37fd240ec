import { bandOnScale, periodSpan, SCALE_LENGTH, type YearSpan } from '../domain/map-period.ts';
import { formatYearRange } from '../domain/year-range.ts';
import { placePath } from '../paths.ts';
import type { Period } from '../schema/period.ts';
import type { Place } from '../schema/place.ts';
import type { Entry, Link } from './entry.ts';
import { evidenceMarks, type EvidenceMark } from './evidence-marks.ts';
import { handPoints, softPath } from './hand-line.ts';
import type { Holdings } from './holdings.ts';
import { periodOnTimeline, type PeriodOnTimeline } from './map-periods-timeline.ts';
import { firstSentence, inVisitOrder } from './place-order.ts';
import { isDrawn } from './sketch.ts';

/** What one source says of a place in a period. */
export interface PlaceTime {
	/** As recorded: 「明成化间」. */
	when: string;
	/** 「1465—1487年」 where the year is open; undefined where the words say it all. */
	range?: string | undefined;
	says: string;
	evidence: EvidenceMark[];
	/** Its possible years on the period's scale, as the hand draws them; see `BAND_HEIGHT`. */
	band: string;
	/** Whether the year is open: the band is dashed. */
	uncertain: boolean;
}

/** A place of which sources of a period tell. */
export interface PeriodPlace extends Link {
	id: string;
	/** Whether it is drawn on the sketch. */
	isDrawn: boolean;
	times: PlaceTime[];
}

export interface MapPeriod extends PeriodOnTimeline {
	id: string;
	name: string;
	/** 「1644—1911年」; 「2019年以来」 for one that has not ended. */
	years: string;
	/** The ends of its scale, in words. */
	ends: [string, string];
	/** undefined where the edition shows none of the cards it rests on */
	summary?: string | undefined;
	evidence: EvidenceMark[];
	places: PeriodPlace[];
}

export interface MapPeriods {
	/** Oldest first. */
	periods: MapPeriod[];
	/** How many places are drawn, of whatever time. */
	drawnCount: number;
	/** Places that no source puts into any of the periods, with what is known instead. */
	untimed: (Link & { id: string; about: string })[];
}

/** Height of the sheet a band is drawn on; its length is `SCALE_LENGTH`. */
export const BAND_HEIGHT = 16;

/** A level stroke of the hand. The sheet is stretched to the width of the page, so it strays up and down only. */
function stroke(span: YearSpan, scale: YearSpan, seed: string): string {
	const { from, to } = bandOnScale(span, scale);
	const middle = BAND_HEIGHT / 2;
	return softPath(
		handPoints(
			[
				[from, middle],
				[to, middle],
			],
			seed,
			{ wobble: 1.6 },
		),
	);
}

/** The line of a whole scale. */
export const scaleLine = (seed: string): string =>
	stroke({ earliest: 0, latest: SCALE_LENGTH }, { earliest: 0, latest: SCALE_LENGTH }, seed);

/** What the edition may say: a statement whose cards are all hidden is hidden with them. */
function timesOf(
	{ id, data }: Entry<Place>,
	period: string,
	scale: YearSpan,
	evidence: Holdings['evidence'],
): PlaceTime[] {
	return data.times
		.filter((time) => time.period === period)
		.map(({ date, says, evidence: cards }) => ({
			when: date.asRecorded,
			range:
				date.earliest === date.latest ? undefined : formatYearRange(date.earliest, date.latest),
			says,
			evidence: evidenceMarks(cards, evidence),
			band: stroke(date, scale, `${id} ${date.edtf}`),
			uncertain: date.uncertain || date.earliest !== date.latest,
		}))
		.filter((time) => time.evidence.length > 0);
}

function placesOf(period: string, scale: YearSpan, holdings: Holdings): PeriodPlace[] {
	return inVisitOrder(holdings.places)
		.map((place) => ({
			id: place.id,
			href: placePath(place.id),
			label: place.data.name,
			isDrawn: isDrawn(place),
			times: timesOf(place, period, scale, holdings.evidence),
		}))
		.filter(({ times }) => times.length > 0);
}

function mapPeriod(period: Entry<Period>, holdings: Holdings, thisYear: number): MapPeriod {
	const { id, data } = period;
	const span = periodSpan(data, thisYear);
	const evidence = evidenceMarks(data.evidence, holdings.evidence);
	return {
		id,
		name: data.name,
		years: data.to
			? formatYearRange(span.earliest, span.latest)
			: `${formatYearRange(span.earliest, span.earliest)}以来`,
		ends: [
			formatYearRange(span.earliest, span.earliest),
			formatYearRange(span.latest, span.latest),
		],
		summary: evidence.length > 0 ? data.summary : undefined,
		evidence,
		places: placesOf(id, span, holdings),
		...periodOnTimeline(span, holdings),
	};
}

/**
 * What the sources place in each period. A period of which this edition can show nothing is left out.
 *
 * @param thisYear where a period ends that has not ended
 */
export function mapPeriods(holdings: Holdings, thisYear: number): MapPeriods {
	const periods = [...holdings.periods]
		.sort((a, b) => a.data.from.earliest - b.data.from.earliest)
		.map((period) => mapPeriod(period, holdings, thisYear))
		.filter(({ places }) => places.length > 0);
	const timed = new Set(periods.flatMap(({ places }) => places.map(({ id }) => id)));
	return {
		periods,
		drawnCount: holdings.places.filter(isDrawn).length,
		untimed: inVisitOrder(holdings.places)
			.filter(({ id }) => !timed.has(id))
			.map(({ id, data }) => ({
				id,
				href: placePath(id),
				label: data.name,
				about: firstSentence(data.summary),
			})),
	};
}
