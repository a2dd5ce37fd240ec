import { decadeId, decadeName, decadesOf } from '../domain/decade.ts';
import type { HistoricalDate } from '../domain/historical-date.ts';
import * as paths from '../paths.ts';
import { searchText } from '../text/search.ts';
import type { BrowseLine, BrowsePage } from './browse-page.ts';
import { byEarliest } from './event-order.ts';
import type { Holdings } from './holdings.ts';
import { interviewIndexes } from './interview-indexes.ts';

/** Years within which a date may lie and still be looked for in decades; a dynasty is no answer to 「哪个年代」. */
const NARROW = 30;

/** By decade, and what no decade can claim. */
export interface BrowseDecades {
	pages: BrowsePage[];
	wide: BrowseLine[];
}

interface Dated {
	line: BrowseLine;
	dates: HistoricalDate[];
}

type Shown = Pick<Holdings, 'events' | 'photos'>;

/** Events in their order, then pictures; each with the words of its sources. */
function datedLines({ events, photos }: Shown): Dated[] {
	const told = [...events].sort(byEarliest).map(({ id, data }) => ({
		line: {
			label: data.title,
			href: paths.eventPath(id),
			note: [...new Set(data.accounts.map(({ date }) => date.asRecorded))].join('；'),
		},
		dates: data.accounts.map(({ date }) => date),
	}));
	const pictured = photos.map(({ id, data }) => ({
		line: {
			label: data.title,
			href: paths.photoPath(id),
			note: `${searchText.kinds.photos}，${data.date.asRecorded}`,
		},
		dates: [data.date],
	}));
	return [...told, ...pictured];
}

const isNarrow = ({ earliest, latest }: HistoricalDate) => latest - earliest < NARROW;

/** Under which decades something is looked for; a date that is known roughly stands in each it may mean. */
const decadesOfDates = (dates: readonly HistoricalDate[]) => [
	...new Set(dates.filter(isNarrow).flatMap(decadesOf)),
];

/** Recordings that speak of a decade, where there are any: they have a list of their own. */
function toldOf(holdings: Holdings): Map<string, BrowseLine> {
	const decades = interviewIndexes(holdings).find(({ kind }) => kind === 'decades')?.pages ?? [];
	return new Map(
		decades.map(({ value, href }) => [value, { label: searchText.browse.recordings, href }]),
	);
}

/** Events, pictures and recordings by decade. */
export function browseDecades(holdings: Holdings): BrowseDecades {
	const dated = datedLines(holdings);
	const told = toldOf(holdings);
	const decades = new Set([
		...dated.flatMap(({ dates }) => decadesOfDates(dates)),
		...[...told.keys()].map((id) => Number.parseInt(id, 10)),
	]);
	const pages = [...decades]
		.sort((a, b) => a - b)
		.map((decade) => {
			const value = decadeId(decade);
			const here = dated.filter(({ dates }) => decadesOfDates(dates).includes(decade));
			const recordings = told.get(value);
			return {
				value,
				label: decadeName(decade),
				href: paths.browsePath('decades', value),
				lines: [...here.map(({ line }) => line), ...(recordings ? [recordings] : [])],
			};
		});
	const wide = dated.filter(({ dates }) => !dates.some(isNarrow)).map(({ line }) => line);
	return { pages, wide };
}
