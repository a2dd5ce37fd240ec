import { expect, test } from 'vitest';
import { overlap, type Box } from '../domain/box-grid.ts';
import { place } from '../fixtures/places.ts';
import { sketch } from './sketch.ts';
import { textWidth, type SketchLabel, type SketchLettering } from './sketch-labels.ts';

const wall = place('city-wall', {
	name: '温江城墙',
	kind: 'wall',
	sketch: {
		shape: 'line',
		points: [
			[700, 860],
			[790, 560],
			[510, 230],
			[220, 340],
		],
		grade: 'C',
	},
});
const eastGate = place('gate-east', {
	name: '东门',
	sketch: { shape: 'point', points: [[784, 561]], grade: 'C', note: '据转帖所记路口' },
});
const northGate = place('gate-north', { name: '北门' });
const street = place('dananjie', {
	name: '大南街',
	kind: 'street',
	relation: 'inside',
	sketch: {
		shape: 'line',
		points: [
			[510, 250],
			[504, 520],
		],
		grade: 'C',
	},
});
const river = place('jiangan-river', {
	name: '江安河',
	kind: 'river',
	sketch: {
		shape: 'line',
		points: [
			[900, 965],
			[928, 720],
			[902, 40],
		],
		grade: 'B',
	},
});
const school = place('wenmiao', {
	name: '文庙（县学）',
	kind: 'school',
	sketch: { shape: 'point', points: [[410, 345]], grade: 'A' },
});
const places = [wall, eastGate, northGate, street, river, school];

test('draws what the records place and leaves out what they do not', () => {
	const drawing = sketch(places);
	expect(drawing.marks.map(({ id }) => id)).toEqual([
		'gate-east',
		'city-wall',
		'dananjie',
		'wenmiao',
		'jiangan-river',
	]);
	expect(drawing.shapes.map(({ id }) => id)).toEqual(['jiangan-river', 'dananjie', 'city-wall']);
});

test('turns the sheet over: records count from the south, drawings from the north', () => {
	const [gate] = sketch([eastGate]).marks;
	expect(gate?.anchors[0]).toMatchObject({ x: 784, y: 439 });
	const [line] = sketch([street]).shapes;
	expect(line?.path).toMatch(/^M510 750/);
});

test('moves a gate when the editor changes its number', () => {
	const moved = place('gate-east', {
		...eastGate.data,
		sketch: { shape: 'point', points: [[100, 900]], grade: 'B' },
	});
	expect(sketch([moved]).marks[0]).toMatchObject({ grade: 'B', anchors: [{ x: 100, y: 100 }] });
});

test('says how sure each line is and gives walls their battlements, rivers their ripples', () => {
	const grades = sketch(places).shapes.map(({ id, grade, detail }) => [id, grade, Boolean(detail)]);
	expect(grades).toEqual([
		['jiangan-river', 'B', true],
		['dananjie', 'C', false],
		['city-wall', 'C', true],
	]);
});

test('writes the name of a street that runs north downwards, one character under the other', () => {
	const drawing = sketch(places);
	expect(drawing.marks.find(({ id }) => id === 'dananjie')?.vertical).toBe(true);
	const label = drawing.wide.labels.find(({ id }) => id === 'dananjie');
	expect(label?.y.split(' ')).toHaveLength(3);
	expect(new Set(label?.x.split(' ')).size).toBe(1);
});

test('numbers the stops of a walk in its own order and names only them', () => {
	const drawing = sketch(places, { stops: ['city-wall', 'gate-east', 'gate-north', 'wenmiao'] });
	expect(drawing.narrow.stops.map(({ number }) => number).sort()).toEqual([1, 2, 4]);
	expect(new Set(drawing.narrow.labels.map(({ id }) => id))).toEqual(
		new Set(['city-wall', 'gate-east', 'wenmiao']),
	);
	expect(drawing.alt).toContain('路线各站依次是1温江城墙、2东门、4文庙（县学）。');
});

test('tells those who cannot see it what is drawn and what is set off', () => {
	expect(sketch(places, { lit: ['wenmiao'] }).alt).toBe(
		'街区示意图，上北下南，画有城门1处，城墙1处，街巷1处，县学、文庙1处，江河1处。图上标出了文庙（县学）。',
	);
});

/** Where the characters of a label stand, a little smaller than the room they were given. */
function boxOf({ text, x, y }: SketchLabel, { textSize }: SketchLettering): Box {
	const xs = x.split(' ').map(Number);
	const ys = y.split(' ').map(Number);
	const width = xs.length > 1 ? textSize : textWidth(text) * textSize;
	const top = Math.min(...ys) - textSize * 0.86;
	return {
		x: (xs[0] ?? 0) - width / 2,
		y: top,
		width,
		height: Math.max(...ys) + textSize * 0.1 - top,
	};
}

test.each(['wide', 'medium', 'narrow'] as const)('keeps %s names apart', (size) => {
	const crowd = Array.from({ length: 24 }, (_, index) =>
		place(`gate-${index}`, {
			name: `第${index}座城门`,
			sketch: {
				shape: 'point',
				points: [[120 + ((index * 137) % 760), 120 + ((index * 211) % 760)]],
				grade: 'C',
			},
		}),
	);
	const lettering = sketch([...places, ...crowd])[size];
	const boxes = lettering.labels.map((label) => boxOf(label, lettering));
	const numbered = lettering.symbols.filter(({ number }) => number !== undefined);
	expect(boxes.length).toBeGreaterThan(5);
	expect(boxes.length + numbered.length).toBe(29);
	for (const [index, box] of boxes.entries()) {
		expect(boxes.some((other, at) => at > index && overlap(box, other))).toBe(false);
		expect(box.x).toBeGreaterThanOrEqual(0);
		expect(box.x + box.width).toBeLessThanOrEqual(1000);
	}
});
