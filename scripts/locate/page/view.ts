import { metresBetween, toDatum } from '../../../src/domain/coordinates.ts';
import { DATUMS, roundedPoint, type Datum, type Point } from '../../../src/domain/place-point.ts';
import type { News } from '../../desk/page/connection.ts';
import type { DiffLine } from '../../desk/line-diff.ts';
import { part } from '../../desk/page/parts.ts';
import type { Work } from '../desk.ts';
import type { DraftCoordinate } from '../draft.ts';
import type { Fault } from '../faults.ts';
import { DATUM_WORDS, kept, page } from '../text.ts';
import type { Bench } from './bench.ts';
import type { LocatingConnection } from './connection.ts';

/** Decimals of a degree in which a conversion is told: a metre. */
const CONVERTED = 1;
/** How many of the nearest measured places are told. */
const NEAREST = 6;

function row(words: string): HTMLLIElement {
	const item = document.createElement('li');
	item.textContent = words;
	return item;
}

const fillList = (id: string, rows: readonly HTMLElement[]) =>
	part(id, HTMLElement).replaceChildren(...rows);

/** The list of points; a button chooses one. */
export function showPoints(bench: Bench): void {
	const list = part('points', HTMLOListElement);
	const focused = [...list.children].findIndex((item) => item.contains(document.activeElement));
	const rows = bench.points.map((point, index) => {
		const button = document.createElement('button');
		button.className = 'point';
		button.textContent = page.point(index, point);
		if (index === bench.chosen) button.setAttribute('aria-current', 'true');
		button.addEventListener('click', () => bench.choose(index));
		const item = document.createElement('li');
		item.append(button);
		return item;
	});
	list.replaceChildren(...(rows.length > 0 ? rows : [row(page.noPoints)]));
	if (focused >= 0) (rows[focused] ?? rows[rows.length - 1])?.querySelector('button')?.focus();
	rows[bench.chosen]?.scrollIntoView({ block: 'nearest' });
}

/** What is to be changed, in the words of `npm run check`. */
export function showFaults(faults: readonly Fault[]): void {
	fillList(
		'faults',
		faults.length > 0
			? faults.map(({ message, fix }) => row(`${message}。${fix}。`))
			: [row(page.noFaults)],
	);
	part('faults', HTMLElement).dataset['state'] = faults.length > 0 ? 'bad' : 'good';
}

function pointIn(coordinate: DraftCoordinate | undefined, datum: Datum): Point | undefined {
	const { latitude, longitude, datum: written } = coordinate ?? {};
	if (latitude === undefined || longitude === undefined || written === undefined) return undefined;
	return toDatum({ latitude, longitude }, written, datum);
}

/** The measured point in every datum, and how far it is from what else was measured. */
export function showMeasured(coordinate: DraftCoordinate | undefined, { others }: Work): void {
	const here = pointIn(coordinate, 'wgs84');
	const converted = DATUMS.flatMap((datum) => {
		const point = datum === coordinate?.datum ? undefined : pointIn(coordinate, datum);
		if (!point) return [];
		const { latitude, longitude } = roundedPoint(point, CONVERTED);
		return [row(`${DATUM_WORDS[datum]}：${latitude}, ${longitude}`)];
	});
	fillList('converted', converted.length > 0 ? converted : [row(page.noConversion)]);
	const distances = others
		.flatMap(({ data }) => {
			const there = pointIn(data.coordinate, 'wgs84');
			return here && there ? [{ name: data.name, metres: metresBetween(here, there) }] : [];
		})
		.sort((one, other) => one.metres - other.metres)
		.slice(0, NEAREST);
	fillList(
		'distances',
		distances.length > 0
			? distances.map(({ name, metres }) => row(page.distance(name, metres)))
			: [row(page.noDistance)],
	);
}

/** The lines that saving changes. What a sign shows is also said. */
export function showChange(lines: readonly DiffLine[]): void {
	const sign = { same: '　', out: '－', in: '＋' };
	const words = { same: '', out: page.lineOut, in: page.lineIn };
	fillList(
		'change',
		lines.map(({ kind, text }) => {
			const item = row('');
			item.className = kind;
			const shown = document.createElement('span');
			shown.setAttribute('aria-hidden', 'true');
			shown.textContent = sign[kind];
			const said = document.createElement('span');
			said.className = 'visually-hidden';
			said.textContent = words[kind];
			item.append(shown, said, text);
			return item;
		}),
	);
}

/** Whether the work is safe. */
export function showNews({ kind }: News, { state, waiting }: LocatingConnection): void {
	const isKept = waiting === 0 && kind !== 'apart';
	const shown = part('kept', HTMLElement);
	shown.textContent =
		kind === 'apart' ? kept.apart : isKept ? kept.now(state.steps, state.isSaved) : kept.sending;
	shown.dataset['state'] = kind === 'apart' ? 'apart' : isKept ? 'kept' : 'sending';
}
