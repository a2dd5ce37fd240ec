import { BoxGrid, overlap, type Box } from '../domain/box-grid.ts';
import {
	alongLine,
	aroundPoint,
	leastCovering,
	placeLabels,
	type LineAnchor,
} from '../domain/label-placement.ts';

interface Size {
	width: number;
	height: number;
}

/** A place that wants its name on the map, or its number where the name has no room. CSS pixels. */
export interface NamedPlace {
	id: string;
	/** A point has a symbol; a line carries its name on itself. */
	hasSymbol: boolean;
	/** Where the name may stand, best first. */
	anchors: readonly LineAnchor[];
	/** Half the width of its line. */
	reach: number;
	name: Size;
	number: Size;
	/** The name with another below it. */
	both?: Size | undefined;
	/** Its name comes after all others. */
	last: boolean;
}

/** What names keep clear of. CSS pixels. */
export interface NameGround {
	/** Symbols that stand already, and names. */
	symbols: readonly Box[];
	/** Lines, covered only by a name that has no other place. */
	lines: BoxGrid;
	sheet: Box;
}

/** Where the words of a place stand, and which they are: its number, its name, or its name and another below it. */
export interface NameStand {
	box: Box;
	says: 'number' | 'name' | 'both';
}

/** Half the width of a symbol, in CSS pixels. */
export const SYMBOL = 13;
/** How often names make room for a line that has none. */
const ROUNDS = 6;

/** What a symbol covers; where its name has no room, its number stands there in a circle. */
export function symbolBox({ anchors: [first] }: Pick<NamedPlace, 'anchors'>, half = SYMBOL): Box {
	const { x, y } = first ?? { x: 0, y: 0 };
	return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

function candidates(place: NamedPlace, { width, height }: Size): Box[] {
	const { anchors, hasSymbol, reach } = place;
	const [first] = anchors;
	if (!first) return [];
	return hasSymbol
		? aroundPoint(first.x, first.y, SYMBOL, width, height)
		: alongLine(anchors, reach, width, height);
}

interface Attempt {
	/** Where names stand. */
	names: Map<string, Box>;
	/** Where the numbers of lines stand that have no room for their name. */
	numbers: Map<string, Box>;
	/** Lines that have not even room for their number. */
	stuck: NamedPlace[];
}

/** Tries to name the places in this order; those in `short` are content with their number. */
function attempt(
	ordered: readonly NamedPlace[],
	short: ReadonlySet<NamedPlace>,
	ground: NameGround,
): Attempt {
	const wanting = ordered.filter((place) => !short.has(place));
	const names = placeLabels(
		wanting.map((place) => ({ id: place.id, candidates: candidates(place, place.name) })),
		ground,
	);
	const lines = ordered.filter(({ id, hasSymbol }) => !hasSymbol && !names.has(id));
	const numbers = placeLabels(
		lines.map((place) => ({ id: place.id, candidates: candidates(place, place.number) })),
		{ ...ground, symbols: [...ground.symbols, ...names.values()] },
	);
	return { names, numbers, stuck: lines.filter(({ id }) => !numbers.has(id)) };
}

/** The order that finds room for most names: as in the list, or points before lines; what is away comes after all others. */
function bestOrder(places: readonly NamedPlace[], ground: NameGround): NamedPlace[] {
	const asListed = [...places].sort((a, b) => Number(a.last) - Number(b.last));
	const pointsFirst = [...asListed].sort(
		(a, b) => Number(a.last) - Number(b.last) || Number(b.hasSymbol) - Number(a.hasSymbol),
	);
	// Where all are alike the two orders are one.
	if (places.every(({ hasSymbol }) => hasSymbol)) return asListed;
	const count = (order: NamedPlace[]) => attempt(order, new Set(), ground).names.size;
	return count(pointsFirst) > count(asListed) ? pointsFirst : asListed;
}

/** The names in the way of a line that has no room even for its number. */
function inTheWay(
	stuck: NamedPlace,
	places: readonly NamedPlace[],
	names: ReadonlyMap<string, Box>,
	symbols: BoxGrid,
): NamedPlace[] {
	const clear = candidates(stuck, stuck.number).filter(
		(candidate) => !symbols.isCovered(candidate),
	);
	const box = leastCovering(clear, new BoxGrid([...names.values()]));
	return places.filter(({ id }) => {
		const name = names.get(id);
		return box && name && overlap(box, name);
	});
}

/** Gives every place its name, or its number where the name would cover another. */
export function arrangeNames(
	places: readonly NamedPlace[],
	{ symbols, ...rest }: NameGround,
): Map<string, NameStand> {
	const own = places.filter(({ hasSymbol }) => hasSymbol).map((place) => symbolBox(place));
	const ground = { ...rest, symbols: [...symbols, ...own] };
	let order = bestOrder(places, ground);
	const short = new Set<NamedPlace>();
	let found = attempt(order, short, ground);
	const symbolGrid = new BoxGrid(ground.symbols);
	// A line without room asks the names in its way to be short, and goes first with its own number.
	for (let round = 0; round < ROUNDS && found.stuck.length > 0; round += 1) {
		const { stuck, names } = found;
		for (const place of stuck) {
			for (const other of inTheWay(place, places, names, symbolGrid)) short.add(other);
			short.add(place);
		}
		order = [...stuck, ...order.filter((place) => !stuck.includes(place))];
		found = attempt(order, short, ground);
	}
	const standing = new BoxGrid([
		...ground.symbols,
		...found.names.values(),
		...found.numbers.values(),
	]);
	const stands = new Map<string, NameStand>();
	for (const place of places) {
		const name = found.names.get(place.id);
		const box =
			name ??
			found.numbers.get(place.id) ??
			(place.hasSymbol
				? symbolBox(place)
				: leastCovering(candidates(place, place.number), standing));
		if (box) stands.set(place.id, { box, says: name ? 'name' : 'number' });
	}
	addOtherNames(places, stands, ground);
	return stands;
}

/** Where there is room left, a name stands with another below it. */
function addOtherNames(
	places: readonly NamedPlace[],
	stands: Map<string, NameStand>,
	ground: NameGround,
) {
	for (const place of places) {
		if (!place.both || stands.get(place.id)?.says !== 'name') continue;
		const others = [...stands].flatMap(([id, { box }]) => (id === place.id ? [] : box));
		const box = placeLabels([{ id: place.id, candidates: candidates(place, place.both) }], {
			...ground,
			symbols: [...ground.symbols, ...others],
		}).get(place.id);
		if (box) stands.set(place.id, { box, says: 'both' });
	}
}
