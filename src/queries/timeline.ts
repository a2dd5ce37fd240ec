import { dateExtent, type DateExtent } from '../domain/date-extent.ts';
import { eraOf, ERAS, type Era } from '../domain/era.ts';
import { formatYearRange } from '../domain/year-range.ts';
import { placePath } from '../paths.ts';
import type { Event } from '../schema/event.ts';
import { indexById, pick, type Entry, type Link } from './entry.ts';
import { compareText, byEarliest, datesDiffer, earliestOf, latestOf } from './event-order.ts';
import { evidenceMarks, type EvidenceMark } from './evidence-marks.ts';
import type { Holdings } from './holdings.ts';
import { mapTimesOfEra, mapTimesOfEvent } from './map-time-links.ts';

/** One source's date for an event. */
export interface TimelineAccount {
	/** As recorded: 「明成化间」. */
	when: string;
	/** For `<time>`: a plain ISO date or year, undefined where the source gives none. */
	datetime?: string | undefined;
	/** 「1465—1487年」 where the year is open; undefined where the words say it all. */
	range?: string | undefined;
	according?: string | undefined;
	evidence: EvidenceMark[];
	/** Where the bar stands on the era's scale, 0–1000. */
	bar: { from: number; width: number };
	uncertain: boolean;
	/** Where it stands on a line of years. */
	extent: DateExtent;
}

export interface TimelineEvent {
	id: string;
	title: string;
	accounts: TimelineAccount[];
	/** All years the accounts allow, where several sources give dates: 「386—556年」. */
	span?: string | undefined;
	/** Whether those sources contradict each other; a year and a month of that year do not. */
	differ: boolean;
	where: string;
	places: (Link & { id: string })[];
	subject: string;
	result: string;
	note?: string | undefined;
	/** The map set to this time. */
	maps: Link[];
}

export interface TimelineEra {
	id: string;
	name: string;
	/** The ends of the scale, in words. */
	from: string;
	to: string;
	/** The map set to a period of this era. */
	maps: Link[];
	events: TimelineEvent[];
}

/** A choice in the filter. */
export interface TimelineChoice {
	value: string;
	label: string;
	count: number;
}

export interface Timeline {
	eras: TimelineEra[];
	eventCount: number;
	places: TimelineChoice[];
	subjects: TimelineChoice[];
}

/** What an event points at, as far as the edition shows it. */
type Shown = Pick<Holdings, 'places' | 'evidence' | 'periods'>;

/** Length of every scale. */
export const SCALE = 1000;
/** A bar for a single day must still be seen. */
const SHORTEST_BAR = 8;
/** The subject of an event whose doer no source names; not offered as a choice. */
const UNNAMED = '未载';

/** The years an era's scale shows: those of its events, rounded outwards to tens, never beyond the era. */
function scaleOf(era: Era, events: readonly Entry<Event>[]): { from: number; to: number } {
	const first = Math.min(...events.map(earliestOf));
	const last = Math.max(...events.map(latestOf));
	return {
		from: Math.max(era.from, Math.floor(first / 10) * 10),
		to: Math.max(Math.min(era.to, Math.ceil((last + 1) / 10) * 10), first + 1),
	};
}

function bar(
	{ earliest, latest }: { earliest: number; latest: number },
	scale: { from: number; to: number },
): TimelineAccount['bar'] {
	const at = (year: number) =>
		(Math.min(Math.max(year, scale.from), scale.to) - scale.from) / (scale.to - scale.from);
	const from = Math.round(at(earliest) * SCALE);
	const width = Math.max(SHORTEST_BAR, Math.round(at(latest + 1) * SCALE) - from);
	return { from: Math.min(from, SCALE - width), width };
}

/** Dates that HTML's `<time>` understands: a year after 999, a month or a day, without doubt. */
const plainDate = (edtf: string): string | undefined =>
	/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(edtf) ? edtf : undefined;

function timelineEvent(
	event: Entry<Event>,
	scale: { from: number; to: number },
	shown: Shown,
	thisYear: number,
): TimelineEvent {
	const { id, data } = event;
	const { places, evidence } = shown;
	return {
		id,
		title: data.title,
		accounts: data.accounts.map(({ date, according, evidence: cards }) => ({
			when: date.asRecorded,
			datetime: plainDate(date.edtf),
			range:
				date.earliest === date.latest ? undefined : formatYearRange(date.earliest, date.latest),
			according,
			evidence: evidenceMarks(cards, evidence),
			bar: bar(date, scale),
			uncertain: date.uncertain || date.earliest !== date.latest,
			extent: dateExtent(date),
		})),
		differ: datesDiffer(data),
		span:
			data.accounts.length > 1 ? formatYearRange(earliestOf(event), latestOf(event)) : undefined,
		where: data.where,
		places: pick(data.places, indexById(places)).map((place) => ({
			id: place.id,
			href: placePath(place.id),
			label: place.data.name,
		})),
		subject: data.subject,
		result: data.result,
		note: data.note,
		maps: mapTimesOfEvent(event, shown, thisYear),
	};
}

/** The values that occur, most frequent first. */
function choices(found: readonly (readonly [string, string])[]): TimelineChoice[] {
	const counted = new Map<string, TimelineChoice>();
	for (const [value, label] of found) {
		const choice = counted.get(value) ?? { value, label, count: 0 };
		counted.set(value, { ...choice, count: choice.count + 1 });
	}
	return [...counted.values()].sort((a, b) => b.count - a.count || compareText(a.value, b.value));
}

/** 大事记: every event once, under the era of its earliest date. `thisYear` is the last year of a period that goes on. */
export function timeline(shown: Shown & Pick<Holdings, 'events'>, thisYear: number): Timeline {
	const ordered = [...shown.events].sort(byEarliest);
	const eras = ERAS.flatMap((era) => {
		const here = ordered.filter((event) => eraOf(earliestOf(event))?.id === era.id);
		if (here.length === 0) return [];
		const scale = scaleOf(era, here);
		return {
			id: era.id,
			name: era.name,
			from: formatYearRange(scale.from, scale.from),
			to: formatYearRange(scale.to, scale.to),
			maps: mapTimesOfEra(era, shown, thisYear),
			events: here.map((event) => timelineEvent(event, scale, shown, thisYear)),
		};
	});
	const all = eras.flatMap((era) => era.events);
	return {
		eras,
		eventCount: all.length,
		places: choices(all.flatMap((event) => event.places.map(({ id, label }) => [id, label]))),
		subjects: choices(
			all
				.filter(({ subject }) => subject !== UNNAMED)
				.map(({ subject }) => [subject, subject] as const),
		),
	};
}
