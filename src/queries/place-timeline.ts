import { dateExtent, type DateExtent } from '../domain/date-extent.ts';
import { foldedScale } from '../domain/folded-scale.ts';
import type { HistoricalDate } from '../domain/historical-date.ts';
import { formatYearRange } from '../domain/year-range.ts';
import type { Event } from '../schema/event.ts';
import type { Place } from '../schema/place.ts';
import type { Entry } from './entry.ts';
import { byEarliest } from './event-order.ts';
import { eventLine } from './event-line.ts';
import { evidenceMarks, type EvidenceMark } from './evidence-marks.ts';
import type { Holdings } from './holdings.ts';

/** Where a date lies on the strip, 0–`STRIP`. */
export interface StripMark {
	from: number;
	width: number;
	/** Whether only a stretch is known in which it lies: the mark is dashed. */
	open: boolean;
}

/** Something with a date that happened here, or that a source says of the place. */
export interface PlaceMoment {
	/** As recorded; accounts that differ stand side by side. */
	dates: string[];
	/** The years of a date that leaves them open: 「1465—1487年」. */
	range?: string | undefined;
	/** An event's title and its entry in the timeline. */
	event?: { title: string; href: string } | undefined;
	words: string;
	evidence: EvidenceMark[];
	marks: StripMark[];
}

/** All dated things of a place on one strip of years, oldest first. */
export interface PlaceTimeline {
	/** The ends of the strip, in words. */
	from: string;
	to: string;
	/** Where years without anything are folded away. */
	folds: number[];
	moments: PlaceMoment[];
}

/** Length of the strip. */
export const STRIP = 1000;
const SHORTEST_MARK = 14;

interface Dated {
	dates: HistoricalDate[];
	moment: Omit<PlaceMoment, 'marks' | 'range'>;
}

function fromEvent(event: Entry<Event>, evidence: Holdings['evidence']): Dated {
	const { title, dates, result, href } = eventLine(event);
	const cards = event.data.accounts.flatMap((account) => account.evidence);
	return {
		dates: event.data.accounts.map(({ date }) => date),
		moment: {
			dates,
			event: { title, href },
			words: result,
			evidence: evidenceMarks(cards, evidence),
		},
	};
}

type PlaceTime = Place['times'][number];

/** Whether an event tells the same already: the same years, from a card the statement rests on. */
const isTold = (time: PlaceTime, events: readonly Entry<Event>[]): boolean =>
	events.some(({ data }) =>
		data.accounts.some(
			({ date, evidence }) =>
				date.earliest === time.date.earliest &&
				date.latest === time.date.latest &&
				evidence.some((card) => time.evidence.includes(card)),
		),
	);

const fromTime = (time: PlaceTime, evidence: Holdings['evidence']): Dated => ({
	dates: [time.date],
	moment: {
		dates: [time.date.asRecorded],
		words: time.says,
		evidence: evidenceMarks(time.evidence, evidence),
	},
});

function rangeOf(dates: readonly HistoricalDate[]): string | undefined {
	const earliest = Math.min(...dates.map((date) => date.earliest));
	const latest = Math.max(...dates.map((date) => date.latest));
	return earliest === latest ? undefined : formatYearRange(earliest, latest);
}

const wholeExtent = (dates: readonly HistoricalDate[]) => ({
	from: Math.min(...dates.map((date) => dateExtent(date).from)),
	to: Math.max(...dates.map((date) => dateExtent(date).to)),
});

/**
 * The place's own timeline: what happened there, and what sources say of it in a time that no event tells. A statement whose
 * cards are all hidden is hidden with them. Undefined where nothing is dated.
 */
export function placeTimeline(
	place: Entry<Place>,
	{ events, evidence }: Pick<Holdings, 'events' | 'evidence'>,
): PlaceTimeline | undefined {
	const here = events.filter(({ data }) => data.places.includes(place.id)).sort(byEarliest);
	const said = place.data.times
		.filter((time) => !isTold(time, here))
		.map((time) => fromTime(time, evidence))
		.filter(({ moment }) => moment.evidence.length > 0);
	const dated = [...here.map((event) => fromEvent(event, evidence)), ...said]
		.map((one) => ({ ...one, extent: wholeExtent(one.dates) }))
		.sort((a, b) => a.extent.from - b.extent.from || a.extent.to - b.extent.to);
	if (dated.length === 0) return undefined;
	const { stretches, at } = foldedScale(dated.map(({ extent }) => extent));
	const scale = STRIP / dated.length;
	const mark = ({ from, to, exactness }: DateExtent): StripMark => {
		const start = Math.round(at(from) * scale);
		const width = Math.max(SHORTEST_MARK, Math.round(at(to) * scale) - start);
		return { from: Math.min(start, STRIP - width), width, open: exactness === 'open' };
	};
	const [first] = stretches;
	const last = stretches[stretches.length - 1];
	return {
		from: first ? formatYearRange(first.from, first.from) : '',
		to: last ? formatYearRange(last.to - 1, last.to - 1) : '',
		folds: stretches.slice(1).map(({ start }) => Math.round(start * scale)),
		moments: dated.map(({ dates, moment }) => ({
			...moment,
			range: rangeOf(dates),
			marks: dates.map((date) => mark(dateExtent(date))),
		})),
	};
}
