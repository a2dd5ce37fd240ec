/** The decades a stretch of years touches, by their first year: 1949–1978 is 1940, 1950, 1960, 1970. Years before 1 are left out. */
export function decadesOf({ earliest, latest }: { earliest: number; latest: number }): number[] {
	const first = Math.floor(Math.max(earliest, 1) / 10);
	const last = Math.floor(latest / 10);
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * 10);
}

/** A decade as it is said: 20世纪50年代. The first ten years of a century have no such name: 2000—2009年. */
export function decadeName(decade: number): string {
	const within = decade % 100;
	return within === 0
		? `${Math.max(decade, 1)}—${decade + 9}年`
		: `${Math.floor(decade / 100) + 1}世纪${within}年代`;
}

/** A decade as it stands in an address: 1950s. */
export const decadeId = (decade: number): string => `${decade}s`;
