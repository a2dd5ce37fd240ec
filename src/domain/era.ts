/** A stretch of history as Chinese readers divide it. */
export interface Era {
	id: string;
	name: string;
	/** First and last year, inclusive; astronomical counting, so 0 is 前1年. */
	from: number;
	to: number;
}

/** The boundaries are the usual textbook years; a reign that crosses one belongs to the era of its first year. */
export const ERAS: readonly Era[] = [
	{ id: 'pre-qin', name: '先秦', from: -3000, to: -222 },
	{ id: 'qin-to-northern-dynasties', name: '秦汉至南北朝', from: -221, to: 580 },
	{ id: 'sui-tang', name: '隋唐五代', from: 581, to: 959 },
	{ id: 'song-yuan', name: '宋元', from: 960, to: 1367 },
	{ id: 'ming', name: '明', from: 1368, to: 1643 },
	{ id: 'qing', name: '清', from: 1644, to: 1911 },
	{ id: 'republic', name: '民国', from: 1912, to: 1948 },
	{ id: 'since-1949', name: '1949年以后', from: 1949, to: 2100 },
];

/** The era a year falls in; undefined before and after all of them. */
export const eraOf = (year: number): Era | undefined =>
	ERAS.find(({ from, to }) => year >= from && year <= to);
