/** The museum's seal: 「北街」 cut in white on red, its edges worn, as plain SVG paths. */
import { glyphOutlines } from './glyphs.ts';
import { between, noise2, seeded } from './random.ts';

const RED = '#8c2f1b';

const WHITE = '#fbf7ee';

type Point = readonly [number, number];

const path = (outlines: readonly (readonly Point[])[]): string =>
	outlines
		.map((o) => `M${o.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`)
		.join('');

/** A square with soft corners whose edge has been pressed many times. */
function wornSquare(): Point[] {
	const points: Point[] = [];
	const count = 160;
	for (let k = 0; k < count; k++) {
		const angle = (k / count) * Math.PI * 2;
		const [c, s] = [Math.cos(angle), Math.sin(angle)];
		// A superellipse is a square that has been handled for a long time.
		const square = 1 / Math.pow(Math.pow(Math.abs(c), 14) + Math.pow(Math.abs(s), 14), 1 / 14);
		const wear = 2.4 * Math.pow(noise2(k / 5, 0.5, 66), 2) + 0.7 * noise2(k * 0.9, 3.5, 65);
		const r = 48.4 * square - wear;
		points.push([50 + c * r, 50 + s * r]);
	}
	return points;
}

/** A character stretched to fill a cell, slightly uneven as if cut by a knife. */
function cutCharacter(
	character: string,
	left: number,
	top: number,
	wide: number,
	high: number,
): Point[][] {
	const outlines = glyphOutlines(character);
	const xs = outlines.flatMap((o) => o.map((p) => p[0]));
	const ys = outlines.flatMap((o) => o.map((p) => p[1]));
	const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	return outlines.map((o) =>
		o.map(([px, py]): Point => {
			const x = left + ((px - x0) / (x1 - x0)) * wide;
			const y = top + ((py - y0) / (y1 - y0)) * high;
			return [x + (noise2(x / 3, y / 3, 7) - 0.5) * 0.7, y + (noise2(x / 3, y / 3, 8) - 0.5) * 0.7];
		}),
	);
}

/** Little chips where the stone took no ink. */
function chips(): Point[][] {
	const random = seeded('chips');
	return Array.from({ length: 9 }, () => {
		const onEdge = random() < 0.75;
		const x = onEdge && random() < 0.5 ? (random() < 0.5 ? 5.5 : 94.5) : between(random, 6, 94);
		const y = onEdge ? (random() < 0.5 ? 5.5 : 94.5) : between(random, 6, 94);
		const r = between(random, 0.4, 1.1);
		return Array.from({ length: 7 }, (_, k): Point => {
			const s = r * between(random, 0.6, 1.3);
			return [x + Math.cos((k / 7) * 6.283) * s, y + Math.sin((k / 7) * 6.283) * s];
		});
	});
}

/** The seal as an SVG file; `small` leaves out what nobody sees at 32 pixels. */
export function sealSvg(small: boolean): string {
	const characters = [
		...cutCharacter('北', 12, small ? 9 : 11, 76, small ? 40 : 37.5),
		...cutCharacter('街', 12, small ? 52 : 52, 76, small ? 40 : 37.5),
	];
	const body = small
		? '<rect x="1" y="1" width="98" height="98" rx="9"'
		: `<path d="${path([wornSquare()])}"`;
	const worn = small ? '' : `<path d="${path(chips())}" fill="${WHITE}"/>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" role="img" aria-label="北街"><title>北街</title>${body} fill="${RED}"/><path d="${path(characters)}" fill="${WHITE}" stroke="${WHITE}" stroke-width="${small ? 2.2 : 1.5}" stroke-linejoin="round"/>${worn}</svg>\n`;
}

/** A Windows icon file around one 32 × 32 PNG. */
export function icoAround(png: Buffer): Buffer {
	const head = Buffer.alloc(22);
	head.writeUInt16LE(1, 2);
	head.writeUInt16LE(1, 4);
	head.writeUInt8(32, 6);
	head.writeUInt8(32, 7);
	head.writeUInt16LE(1, 10);
	head.writeUInt16LE(32, 12);
	head.writeUInt32LE(png.length, 14);
	head.writeUInt32LE(22, 18);
	return Buffer.concat([head, png]);
}
