import { BoxGrid, type Box } from '../domain/box-grid.ts';
import {
	alongLine,
	aroundPoint,
	placeLabels,
	type LabelRequest,
} from '../domain/label-placement.ts';
import { SHEET, type SketchMark, type SketchOptions } from './sketch.ts';
import { STOP_RADIUS, SYMBOL_RADIUS } from './sketch-symbols.ts';

/** A name, or the list's number where there is no room for the name, and where its characters stand. */
export interface SketchLabel {
	id: string;
	text: string;
	/** SVG coordinates; one pair per character where the name is written downwards. */
	x: string;
	y: string;
	/** Whether only the number found room. */
	numberOnly: boolean;
	lit: boolean;
}

/** A place's drawing, or its number in a circle where its name has no room. */
export interface SketchSymbol {
	id: string;
	kind: SketchMark['kind'];
	path?: string | undefined;
	number?: number | undefined;
	x: number;
	y: number;
	lit: boolean;
}

/** Everything on the sketch whose size follows the reader's eye, not the sheet. */
export interface SketchLettering {
	textSize: number;
	symbolScale: number;
	symbols: SketchSymbol[];
	labels: SketchLabel[];
	/** The numbered stops of a walk. */
	stops: { number: number; x: number; y: number }[];
}

interface LabelStyle extends SketchOptions {
	/** In sheet units. */
	textSize: number;
	symbolScale: number;
	/** What names cover only when they must. */
	lines: readonly Box[];
}

/** Names that help one find one's way, first come. */
const RANKS: readonly SketchMark['kind'][] = [
	'courtyard',
	'gate',
	'wall',
	'school',
	'river',
	'street',
	'site',
	'station',
];
const rank = ({ kind, lit, stop }: SketchMark): number =>
	lit || stop ? -1 : RANKS.indexOf(kind) < 0 ? RANKS.length : RANKS.indexOf(kind);

/** Room between a name and what it must not touch, as a share of the text size. */
const AIR = 0.16;

/** Wide and narrow letters, in text sizes: Han characters fill a square, Latin letters and digits a little over half. */
export const textWidth = (text: string): number =>
	[...text].reduce((sum, letter) => sum + (/[\u0020-\u007e]/.test(letter) ? 0.6 : 1), 0);

/** Where the symbol stands: a point's own place; a stop on a line keeps clear of the other stops. */
interface Standing {
	mark: SketchMark;
	/** undefined for a line that carries only its name */
	symbol?: { x: number; y: number; reach: number } | undefined;
}

function standings(marks: readonly SketchMark[], symbolScale: number): Standing[] {
	const stopReach = STOP_RADIUS * symbolScale;
	const taken = marks.flatMap(({ symbol, stop, anchors: [first] }) =>
		symbol && stop && first ? [first] : [],
	);
	return marks.map((mark) => {
		const [first] = mark.anchors;
		if (!first || !(mark.symbol || mark.stop)) return { mark };
		if (mark.symbol) {
			const reach = mark.stop ? stopReach : SYMBOL_RADIUS * symbolScale;
			return { mark, symbol: { x: first.x, y: first.y, reach } };
		}
		const isFree = ({ x, y }: { x: number; y: number }) =>
			taken.every((other) => Math.hypot(other.x - x, other.y - y) > 2.2 * stopReach);
		const { x, y } = mark.anchors.find(isFree) ?? first;
		taken.push({ x, y, acrossX: 0, acrossY: 0 });
		return { mark, symbol: { x, y, reach: stopReach } };
	});
}

function request({ mark, symbol }: Standing, text: string, style: LabelStyle): LabelRequest {
	const { textSize } = style;
	const isVertical = mark.vertical && text === mark.name;
	const length = (isVertical ? [...text].length * 1.08 : textWidth(text)) * textSize;
	const air = AIR * textSize;
	const width = (isVertical ? textSize : length) + 2 * air;
	const height = (isVertical ? length : textSize) + 2 * air;
	return {
		id: mark.id,
		candidates: symbol
			? aroundPoint(symbol.x, symbol.y, symbol.reach, width, height)
			: alongLine(mark.anchors, mark.reach, width, height),
	};
}

function toLabel(mark: SketchMark, text: string, box: Box, style: LabelStyle): SketchLabel {
	const { textSize } = style;
	const middle = box.x + box.width / 2;
	const letters = mark.vertical && text === mark.name ? [...text] : [];
	const first = box.y + AIR * textSize + textSize * 0.9;
	const down = letters.map((_, index) => (first + index * textSize * 1.08).toFixed(1));
	return {
		id: mark.id,
		text,
		x: letters.length > 0 ? letters.map(() => middle.toFixed(1)).join(' ') : middle.toFixed(1),
		y: letters.length > 0 ? down.join(' ') : (box.y + box.height / 2 + textSize * 0.36).toFixed(1),
		numberOnly: text !== mark.name,
		lit: mark.lit,
	};
}

/** Puts names beside symbols and lines so that none covers another; where a name has no room its number stands. */
export function sketchLettering(marks: readonly SketchMark[], style: LabelStyle): SketchLettering {
	const { symbolScale, textSize } = style;
	const lines = new BoxGrid(style.lines);
	const wantsName = ({ mark }: Standing) =>
		style.stops ? mark.stop : !style.quiet || rank(mark) <= 2;
	const all = standings(marks, symbolScale);
	const ordered = all
		.filter(wantsName)
		.sort((a, b) => rank(a.mark) - rank(b.mark) || a.mark.number - b.mark.number);
	const symbols = all.flatMap(({ symbol }) =>
		symbol
			? {
					x: symbol.x - symbol.reach,
					y: symbol.y - symbol.reach,
					width: 2 * symbol.reach,
					height: 2 * symbol.reach,
				}
			: [],
	);
	const sheet = { x: 0, y: 0, width: SHEET, height: SHEET };
	const names = placeLabels(
		ordered.map((standing) => request(standing, standing.mark.name, style)),
		{ symbols, lines, sheet },
	);
	const nameless =
		style.quiet || style.stops ? [] : ordered.filter(({ mark }) => !names.has(mark.id));
	const numbers = placeLabels(
		nameless
			.filter(({ symbol }) => !symbol)
			.map((standing) => request(standing, String(standing.mark.number), style)),
		{ symbols: [...symbols, ...names.values()], lines, sheet },
	);
	const isNumber = new Set(nameless.map(({ mark }) => mark.id));
	return {
		textSize,
		symbolScale,
		symbols: all.flatMap(({ mark, symbol }) =>
			symbol && !mark.stop
				? {
						id: mark.id,
						kind: mark.kind,
						...(isNumber.has(mark.id) ? { number: mark.number } : { path: mark.symbol }),
						x: symbol.x,
						y: symbol.y,
						lit: mark.lit,
					}
				: [],
		),
		labels: ordered.flatMap(({ mark }) => {
			const name = names.get(mark.id);
			const number = numbers.get(mark.id);
			if (name) return toLabel(mark, mark.name, name, style);
			return number ? toLabel(mark, String(mark.number), number, style) : [];
		}),
		stops: all.flatMap(({ mark, symbol }) =>
			mark.stop && symbol ? { number: mark.number, x: symbol.x, y: symbol.y } : [],
		),
	};
}
