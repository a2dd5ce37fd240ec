import {
	aroundPoint,
	onPoints,
	placeLabels,
	type Box,
	type LabelRequest,
} from '../domain/label-placement.ts';
import { SHEET, type SketchMark, type SketchOptions } from './sketch.ts';
import { SYMBOL_RADIUS } from './sketch-symbols.ts';

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
	textSize: number;
	symbolScale: number;
}

interface LabelStyle extends SketchOptions {
	/** In sheet units. */
	textSize: number;
	symbolScale: number;
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
	[...text].reduce((sum, letter) => sum + (/[\u0020-\u007e]/.test(letter) ? 0.58 : 1), 0);

function request(mark: SketchMark, text: string, style: LabelStyle): LabelRequest {
	const { textSize, symbolScale } = style;
	const [x, y] = mark.anchors[0] ?? [0, 0];
	const isVertical = mark.vertical && text === mark.name;
	const length = (isVertical ? [...text].length * 1.08 : textWidth(text)) * textSize;
	const air = AIR * textSize;
	const width = (isVertical ? textSize : length) + 2 * air;
	const height = (isVertical ? length : textSize) + 2 * air;
	return {
		id: mark.id,
		candidates: mark.symbol
			? aroundPoint(x, y, SYMBOL_RADIUS * symbolScale, width, height)
			: onPoints(mark.anchors, width, height),
	};
}

function toLabel(mark: SketchMark, text: string, box: Box, style: LabelStyle): SketchLabel {
	const { textSize, symbolScale } = style;
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
		textSize,
		symbolScale,
	};
}

/** Puts names beside symbols and on lines so that none covers another; where a name has no room its number stands. */
export function sketchLabels(marks: readonly SketchMark[], style: LabelStyle): SketchLabel[] {
	const wantsName = (mark: SketchMark) =>
		style.stops ? mark.stop : !style.quiet || rank(mark) <= 2;
	const ordered = marks.filter(wantsName).sort((a, b) => rank(a) - rank(b) || a.number - b.number);
	const reach = SYMBOL_RADIUS * style.symbolScale;
	const symbols = marks.flatMap(({ symbol, anchors: [first] }) =>
		symbol && first
			? [{ x: first[0] - reach, y: first[1] - reach, width: 2 * reach, height: 2 * reach }]
			: [],
	);
	const sheet = { x: 0, y: 0, width: SHEET, height: SHEET };
	const names = placeLabels(
		ordered.map((mark) => request(mark, mark.name, style)),
		symbols,
		sheet,
	);
	const nameless = style.quiet || style.stops ? [] : ordered.filter(({ id }) => !names.has(id));
	const numbers = placeLabels(
		nameless.map((mark) => request(mark, String(mark.number), style)),
		[...symbols, ...names.values()],
		sheet,
	);
	return ordered.flatMap((mark) => {
		const name = names.get(mark.id);
		const number = numbers.get(mark.id);
		if (name) return toLabel(mark, mark.name, name, style);
		return number ? toLabel(mark, String(mark.number), number, style) : [];
	});
}
