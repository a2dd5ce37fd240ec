/** Years on a line, each entry as wide as the next, on which long stretches without any entry are folded away. */

/** Years with their parts, as `dateExtent` gives them. */
export interface YearExtent {
	from: number;
	to: number;
}

/** A piece of the line on which all years are equally long. */
export interface Stretch {
	/** Whole years; `to` is not part of it. */
	from: number;
	to: number;
	/** Where it lies on the line, 0 to the number of entries. */
	start: number;
	end: number;
}

export interface FoldedScale {
	stretches: Stretch[];
	/** Where a year lies on the line; years beyond its ends, and folded years, at the nearest end. */
	at(year: number): number;
}

/** A gap is folded when it would take more room than this many entries… */
const WIDEST_GAP = 2;
/** …and is at least this long: a shorter one is told at a glance by its years. */
const SHORTEST_FOLD_YEARS = 5;

const wholeYears = (extents: readonly YearExtent[]): YearExtent => ({
	from: Math.floor(Math.min(...extents.map(({ from }) => from))),
	to: Math.ceil(Math.max(...extents.map(({ to }) => to))),
});

/** Cuts extents, sorted by their beginning, at the widest gap that is to be folded, and again on both sides. */
function cut(sorted: readonly YearExtent[]): (readonly YearExtent[])[] {
	const whole = wholeYears(sorted);
	const entriesPerYear = sorted.length / (whole.to - whole.from);
	let latest = -Infinity;
	let widest = { years: 0, before: 0 };
	sorted.forEach(({ from, to }, index) => {
		const years = Math.floor(from) - latest;
		if (index > 0 && years > widest.years) widest = { years, before: index };
		latest = Math.max(latest, Math.ceil(to));
	});
	const isFolded =
		widest.years >= SHORTEST_FOLD_YEARS && widest.years * entriesPerYear > WIDEST_GAP;
	return isFolded
		? [...cut(sorted.slice(0, widest.before)), ...cut(sorted.slice(widest.before))]
		: [sorted];
}

/** The line for these entries. It must have at least one. */
export function foldedScale(entries: readonly YearExtent[]): FoldedScale {
	const sorted = [...entries].sort((a, b) => a.from - b.from || a.to - b.to);
	let start = 0;
	const stretches = cut(sorted).map((piece) => {
		const stretch = { ...wholeYears(piece), start, end: start + piece.length };
		start = stretch.end;
		return stretch;
	});
	const at = (year: number): number => {
		const stretch = stretches.find(({ to }) => year <= to) ?? stretches[stretches.length - 1];
		if (!stretch) return 0;
		const within = (year - stretch.from) / (stretch.to - stretch.from);
		return stretch.start + Math.min(1, Math.max(0, within)) * (stretch.end - stretch.start);
	};
	return { stretches, at };
}

/** Steps between the years that are written on a line. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500] as const;
/** A year is written behind its tick; this much of the distance between two must be left for it. */
const ROOM_AT_THE_END = 0.75;

/** The years to write on a stretch: its first, then round ones, none nearer to another than `apart` on the line. */
export function yearsToWrite({ from, to, start, end }: Stretch, apart: number): number[] {
	const perYear = (end - start) / (to - from);
	const step = STEPS.find((years) => years * perYear >= apart);
	if (step === undefined) return [from];
	const years = [from];
	for (let year = (Math.floor(from / step) + 1) * step; year < to; year += step)
		if ((year - from) * perYear >= apart && (to - year) * perYear >= apart * ROOM_AT_THE_END)
			years.push(year);
	return years;
}

/** Puts extents on a line into as few rows as keep them from touching; answers a row, counted from 0, for each. */
export function rowsWithoutTouching(extents: readonly YearExtent[], between: number): number[] {
	const ends: number[] = [];
	return extents.map(({ from, to }) => {
		const free = ends.findIndex((end) => end + between <= from);
		const row = free < 0 ? ends.length : free;
		ends[row] = to;
		return row;
	});
}
