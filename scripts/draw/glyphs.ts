/** Characters as outlines: words in a drawing are drawn, never set, so no machine needs the font. */
import { create, type Font } from 'fontkit';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FONT = new URL(
	'../../node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff2',
	import.meta.url,
);

let opened: Font | undefined;

function font(): Font {
	if (!opened) {
		const made = create(readFileSync(fileURLToPath(FONT)));
		if (!('glyphForCodePoint' in made))
			throw new Error('expected a single font, found a collection');
		opened = made;
	}
	return opened;
}

/** Closed outlines of one character in a square 1 × 1, y down, curves already flattened. */
export function glyphOutlines(character: string): [number, number][][] {
	const f = font();
	const code = character.codePointAt(0) ?? 0;
	const glyph = f.glyphForCodePoint(code);
	if (glyph.id === 0) throw new Error(`the font has no ${character}`);
	const em = f.unitsPerEm;
	const rise = 0.88;
	const outlines: [number, number][][] = [];
	let here: [number, number] = [0, 0];
	let outline: [number, number][] = [];
	const put = (x: number, y: number): void => {
		outline.push([x / em, rise - y / em]);
		here = [x, y];
	};
	const bend = (...p: number[]): void => {
		const from = here;
		const order = p.length / 2;
		for (let k = 1; k <= 6; k++) {
			const t = k / 6;
			const s = 1 - t;
			const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = p;
			const along = (a: number, b: number, c: number, d: number): number =>
				order === 2
					? s * s * a + 2 * s * t * b + t * t * c
					: s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
			put(along(from[0], x1, x2, x3), along(from[1], y1, y2, y3));
		}
	};
	for (const { command, args } of glyph.path.commands) {
		const [x = 0, y = 0] = args;
		if (command === 'moveTo') {
			if (outline.length > 2) outlines.push(outline);
			outline = [];
			put(x, y);
		} else if (command === 'lineTo') put(x, y);
		else if (command === 'quadraticCurveTo' || command === 'bezierCurveTo') bend(...args);
	}
	if (outline.length > 2) outlines.push(outline);
	return outlines;
}
