import { foldedScale, rowsWithoutTouching, yearsToWrite } from '../domain/folded-scale.ts';
import { formatYearRange } from '../domain/year-range.ts';

/** One account of an event on the line: a point for a day or a month, a bar for a year, a dashed one for a doubt. */
export interface BandMark {
	from: number;
	to: number;
	exactness: string;
}

/** An event as the line shows it. */
export interface BandEvent {
	id: string;
	marks: BandMark[];
}

/** Tenths of the root letter's size: an entry's width on the line, as the style sheet of the list below has it. */
export const SLOT = 34;
const LINE = 13;
const FIRST_ROW = 20;
const ROW = 8;
const BAR = 5;
const POINT = 3;
const LEADS = 22;
/** A bar for a single year must still be seen, and a hair of air between two. */
const SHORTEST = 6;
const AIR = 3;
/** Years are written no nearer than this to each other, in entries. */
const YEARS_APART = 0.95;

/** Reads 「1465 1488 open;1638 1639 year」. */
export const readMarks = (written: string): BandMark[] =>
	written.split(';').flatMap((one) => {
		const [from, to, exactness = ''] = one.split(' ');
		return from && to ? [{ from: Number(from), to: Number(to), exactness }] : [];
	});

function make(name: string, attributes: Record<string, string | number>): SVGElement {
	const made = document.createElementNS('http://www.w3.org/2000/svg', name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	return made;
}

interface PlacedMark extends BandMark {
	event: string;
	x: number;
	width: number;
}

/** Where every mark lies; a point is as wide as it is drawn. */
function placed(events: readonly BandEvent[], at: (year: number) => number): PlacedMark[] {
	return events.flatMap(({ id, marks }) =>
		marks.map((mark) => {
			const x = at(mark.from) * SLOT;
			const width = Math.max(SHORTEST, at(mark.to) * SLOT - x);
			// The last year of a line ends where the line ends.
			return { ...mark, event: id, x: Math.min(x, events.length * SLOT - width), width };
		}),
	);
}

const isPoint = ({ exactness }: BandMark) => exactness === 'day' || exactness === 'month';

const drawMark = (mark: PlacedMark, y: number) =>
	isPoint(mark)
		? make('circle', { class: 'mark point', cx: mark.x + SHORTEST / 2, cy: y + BAR / 2, r: POINT })
		: make('rect', {
				class: `mark ${mark.exactness}`,
				x: mark.x,
				y,
				width: mark.width,
				height: BAR,
			});

/** The line of years with its breaks. */
function drawYears(stretches: ReturnType<typeof foldedScale>['stretches']): SVGElement[] {
	return stretches.flatMap((stretch, index) => {
		const start = stretch.start * SLOT + (index > 0 ? 2.5 : 0);
		const scale = ((stretch.end - stretch.start) * SLOT) / (stretch.to - stretch.from);
		return [
			make('path', { class: 'line', d: `M${start} ${LINE}H${stretch.end * SLOT - 2.5}` }),
			...(index > 0
				? [make('path', { class: 'fold', d: `M${start - 4} ${LINE + 4}l3 -8m2 0l-3 8` })]
				: []),
			...yearsToWrite(stretch, YEARS_APART).flatMap((year) => {
				const x = stretch.start * SLOT + (year - stretch.from) * scale;
				const name = make('text', { class: 'year-name', x: x + 1, y: LINE - 5 });
				name.textContent = formatYearRange(year, year);
				return [make('path', { class: 'line', d: `M${Math.max(x, start)} ${LINE}v-3` }), name];
			}),
		];
	});
}

/**
 * Draws an era's line of years: its events' marks in rows below it, and from each event's first mark a lead to its entry.
 * Answers the number of rows, so that all eras can be drawn equally high.
 */
export function drawEra(svg: Element, events: readonly BandEvent[], rows = 0): number {
	svg.textContent = '';
	if (events.length === 0) return 0;
	const extents = events.map(({ marks }) => ({
		from: Math.min(...marks.map(({ from }) => from)),
		to: Math.max(...marks.map(({ to }) => to)),
	}));
	const { stretches, at } = foldedScale(extents);
	const marks = placed(events, at);
	const rowOf = rowsWithoutTouching(
		marks.map(({ x, width }) => ({ from: x, to: x + width })),
		AIR,
	);
	const used = Math.max(rows, ...rowOf.map((row) => row + 1));
	const bottom = FIRST_ROW + used * ROW;
	drawYears(stretches).forEach((piece) => svg.append(piece));
	events.forEach(({ id }, index) => {
		const group = make('g', { 'data-mark': id });
		let isFirst = true;
		marks.forEach((mark, place) => {
			if (mark.event !== id) return;
			const y = FIRST_ROW + (rowOf[place] ?? 0) * ROW;
			const x = mark.x + SHORTEST / 2;
			const to = (index + 0.5) * SLOT;
			if (isFirst)
				group.append(
					make('path', {
						class: 'lead',
						d: `M${x} ${y + BAR}V${bottom}C${x} ${bottom + LEADS / 2} ${to} ${bottom + LEADS / 2} ${to} ${bottom + LEADS}`,
					}),
				);
			isFirst = false;
			group.append(drawMark(mark, y));
		});
		svg.append(group);
	});
	const [width, height] = [events.length * SLOT, bottom + LEADS];
	svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
	svg.setAttribute('width', `${width / 10}rem`);
	svg.setAttribute('height', `${height / 10}rem`);
	return used;
}
