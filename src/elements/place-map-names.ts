import type { LatLng } from 'leaflet';
import {
	alongLine,
	aroundPoint,
	leastCovering,
	overlap,
	placeLabels,
	type Box,
	type LineAnchor,
} from '../domain/label-placement.ts';

/** A place on the map as a button: its symbol and its name, or its number where the name has no room. */
export interface Pin {
	id: string;
	button: HTMLButtonElement;
	name: HTMLElement;
	words: { name: string; number: string };
	/** A point has a symbol; a line carries its name on itself. */
	hasSymbol: boolean;
	/** Where the name may stand, on the screen, best first. */
	anchors: () => LineAnchor[];
	/** Half the width of its line, in CSS pixels. */
	reach: () => number;
	/** Moves the button to a point on the screen. */
	moveTo: (x: number, y: number) => void;
	/** Where the button stands on the map. */
	at: () => LatLng;
}

/** Half the width of a symbol, in CSS pixels. */
const SYMBOL = 13;
/** How often names make room for a line that has none. */
const ROUNDS = 6;

function write(pin: Pin, text: string) {
	pin.name.textContent = text;
	pin.button.toggleAttribute('data-short', text !== pin.words.name);
}

function candidates(pin: Pin): Box[] {
	const { offsetWidth: width, offsetHeight: height } = pin.name;
	const anchors = pin.anchors();
	const [first] = anchors;
	if (!first) return [];
	return pin.hasSymbol
		? aroundPoint(first.x, first.y, SYMBOL, width, height)
		: alongLine(anchors, pin.reach(), width, height);
}

/** What the symbol covers; where its name has no room, its number stands there in a circle. */
function symbolBox(pin: Pin): Box {
	const { x, y } = pin.anchors()[0] ?? { x: 0, y: 0 };
	return { x: x - SYMBOL, y: y - SYMBOL, width: 2 * SYMBOL, height: 2 * SYMBOL };
}

/** Stands the button on the point and the name where its box is. */
function put(pin: Pin, box: Box) {
	const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	const { x, y } = pin.hasSymbol ? (pin.anchors()[0] ?? middle) : middle;
	pin.moveTo(x, y);
	const half = pin.button.offsetWidth / 2;
	pin.name.style.left = `${(box.x - x + half).toFixed(1)}px`;
	pin.name.style.top = `${(box.y - y + half).toFixed(1)}px`;
}

interface Ground {
	symbols: Box[];
	lines: readonly Box[];
	sheet: Box;
}

interface Attempt {
	/** Where names stand. */
	names: Map<string, Box>;
	/** Where the numbers of lines stand that have no room for their name. */
	numbers: Map<string, Box>;
	/** Lines that have not even room for their number. */
	stuck: Pin[];
}

/** Tries to name the pins in this order; those in `short` are content with their number. */
function attempt(ordered: readonly Pin[], short: ReadonlySet<Pin>, ground: Ground): Attempt {
	const sizes = (pin: Pin) => ({ id: pin.id, candidates: candidates(pin) });
	const wanting = ordered.filter((pin) => !short.has(pin));
	for (const pin of wanting) write(pin, pin.words.name);
	const names = placeLabels(wanting.map(sizes), ground);
	const nameless = ordered.filter(({ id }) => !names.has(id));
	for (const pin of nameless) write(pin, pin.words.number);
	const lines = nameless.filter(({ hasSymbol }) => !hasSymbol);
	const numbers = placeLabels(lines.map(sizes), {
		...ground,
		symbols: [...ground.symbols, ...names.values()],
	});
	return { names, numbers, stuck: lines.filter(({ id }) => !numbers.has(id)) };
}

/** The order that finds room for most names: as in the list, or points before lines. */
function bestOrder(pins: readonly Pin[], ground: Ground): Pin[] {
	const asListed = [...pins];
	const pointsFirst = [...pins].sort((a, b) => Number(b.hasSymbol) - Number(a.hasSymbol));
	const count = (order: Pin[]) => attempt(order, new Set(), ground).names.size;
	return count(pointsFirst) > count(asListed) ? pointsFirst : asListed;
}

/** Gives every pin its name, or its number where the name would cover another. */
export function layOutNames(pins: readonly Pin[], lines: readonly Box[], sheet: Box): void {
	const ground: Ground = {
		symbols: pins.flatMap((pin) => (pin.hasSymbol ? symbolBox(pin) : [])),
		lines,
		sheet,
	};
	let order = bestOrder(pins, ground);
	const short = new Set<Pin>();
	let found = attempt(order, short, ground);
	// A line without room asks the names in its way to be short, and goes first with its own number.
	for (let round = 0; round < ROUNDS && found.stuck.length > 0; round += 1) {
		const { stuck, names } = found;
		for (const pin of stuck) {
			const clear = candidates(pin).filter(
				(candidate) => !ground.symbols.some((symbol) => overlap(candidate, symbol)),
			);
			const box = leastCovering(clear, [...names.values()]);
			for (const other of pins) {
				const name = names.get(other.id);
				if (box && name && overlap(box, name)) short.add(other);
			}
			short.add(pin);
		}
		order = [...stuck, ...order.filter((pin) => !stuck.includes(pin))];
		found = attempt(order, short, ground);
	}
	const standing = [...ground.symbols, ...found.names.values(), ...found.numbers.values()];
	for (const pin of pins) {
		const box =
			found.names.get(pin.id) ??
			found.numbers.get(pin.id) ??
			(pin.hasSymbol ? symbolBox(pin) : leastCovering(candidates(pin), standing));
		if (box) put(pin, box);
	}
}
