import ornaments from '../../../src/assets/drawings/map-ornaments.json' with { type: 'json' };
import type { Sketch, SketchShape } from '../../../src/queries/sketch.ts';
import type { SketchSymbol } from '../../../src/queries/sketch-labels.ts';
import { SYMBOL_RADIUS } from '../../../src/queries/sketch-symbols.ts';
import { svg } from './svg.ts';

const classes = (...names: (string | false)[]) => names.filter(Boolean).join(' ');

function shapeOf({ kind, grade, path, detail, lit }: SketchShape): SVGElement {
	return svg(
		'g',
		{ class: classes('shape', kind, `grade-${grade.toLowerCase()}`, lit && 'lit') },
		svg('path', { class: 'bed', d: path }),
		svg('path', { class: 'line', d: path }),
		...(detail ? [svg('path', { class: 'detail', d: detail })] : []),
	);
}

const symbolOf = ({ kind, lit, path, number, x, y }: SketchSymbol, scale: number) =>
	svg(
		'g',
		{
			class: classes('symbol', kind, lit && 'lit'),
			transform: `translate(${x} ${y}) scale(${scale})`,
		},
		path ? svg('path', { d: path }) : svg('circle', { r: SYMBOL_RADIUS }),
		...(number === undefined
			? []
			: [svg('text', { class: 'number', y: 5, 'font-size': 14 }, String(number))]),
	);

/** The museum's sketch as the map draws it, from the same query. */
export function drawSketch({ shapes, wide }: Sketch): SVGElement[] {
	const { symbols, symbolScale, labels, textSize } = wide;
	return [
		svg('path', { class: 'frame-line', d: ornaments.frame }),
		...shapes.map(shapeOf),
		svg(
			'g',
			{ class: 'compass' },
			svg('path', { class: 'blade', d: ornaments.northDark }),
			svg('path', { d: ornaments.northLight }),
			svg('path', { d: ornaments.northShaft }),
			svg('text', { x: 962, y: 130, 'font-size': 27 }, '北'),
		),
		...symbols.map((symbol) => symbolOf(symbol, symbolScale)),
		...labels.map(({ x, y, lit, text }) =>
			svg('text', { class: classes('name', lit && 'lit'), x, y, 'font-size': textSize }, text),
		),
	];
}
