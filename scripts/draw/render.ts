/** One picture from one scene: see, light, wash, ink, paper. */
import { type Camera, type View, viewOf } from './camera.ts';
import { hatchShadows } from './hatch.ts';
import { drawInk } from './ink.ts';
import { absorption, materials } from './materials.ts';
import { cutOut, LABEL, type Margins, onPaper, reachTo, writeText } from './paper.ts';
import { letItRain } from './rain.ts';
import { type DepthSheet, seeFaces, seeFromSun } from './raster.ts';
import { emptySketch, line, type Sketch } from './sketch.ts';
import { soften } from './soften.ts';
import { findTones } from './tones.ts';
import { unit as oneMetre, type Vec3 } from './vector.ts';
import { layWashes, type Pigment } from './wash.ts';

export interface Scene {
	readonly sketch: Sketch;
	readonly camera: Camera;
	/** Towards the sun. */
	readonly sun: Vec3;
	/** Middle and radius, in metres, of what can cast or catch a shadow. */
	readonly stage: { readonly centre: Vec3; readonly radius: number };
	readonly margins: Margins;
	/** Softness of the margins in shares of the width. */
	readonly soft: number;
	readonly sky: number;
	readonly skyColour: string;
	/** Metres at which things have paled. */
	readonly haze: number;
	readonly seed: number;
	readonly ground: 'paper' | 'none';
	/** Write 「示意画，非照片」 in the corner. */
	readonly labelled: boolean;
	/** Small pictures are drawn with a pen this much broader for their size. */
	readonly bold?: number;
	/** Share of the sun that clouds take away, 0…1; none if left out. */
	readonly overcast?: number;
	/** It rains. */
	readonly rain?: boolean;
	/** The one orange ribbon, as places it passes. */
	readonly ribbon?: readonly Vec3[];
}

export interface Picture {
	readonly width: number;
	readonly height: number;
	readonly channels: 3 | 4;
	readonly data: Uint8Array;
}

export function render(scene: Scene, width: number, height: number): Picture {
	const unit = (width / 2400) * (scene.bold ?? 1);
	const view = viewOf(scene.camera, width, height);
	const { faces, lines } = scene.sketch;
	const sheet = seeFaces(view, faces);
	const { centre, radius } = scene.stage;
	const sunSize = Math.max(256, Math.min(4096, Math.round(width * 1.8)));
	const sun = seeFromSun(faces, oneMetre(scene.sun), centre, radius, sunSize);
	const { seed, overcast = 0, rain = false } = scene;
	const reach = reachTo(width, height, scene.margins, scene.soft, seed);
	const tones = findTones(view, sheet, faces, sun, { unit, seed, overcast });
	const pigment = layWashes(view, sheet, faces, tones, {
		reach,
		sky: scene.sky,
		skyColour: scene.skyColour,
		haze: scene.haze,
		seed,
		unit,
		rain,
	});
	const [l, t, r, b] = scene.margins;
	const wider: Margins = [l - 0.03, t - 0.03, r - 0.03, b - 0.02];
	const pen = {
		unit,
		reach: reachTo(width, height, wider, scene.soft, seed, 0.025),
		haze: scene.haze,
		dark: tones.dark,
	};
	const ink = drawInk(view, sheet, lines, pen);
	if (rain) letItRain(pigment, ink, width, height, { ...pen, reach, seed });
	hatchShadows(ink, sheet, faces, tones, { ...pen, reach, seed });
	if (scene.ribbon) layRibbon(view, paintedOnly(sheet, reach), scene.ribbon, unit, pigment, ink);
	if (scene.labelled) label(ink, width, height, unit);
	const data =
		scene.ground === 'paper'
			? onPaper(pigment, ink, width, height, unit)
			: cutOut(pigment, ink, bodyOf(sheet, reach), width, height);
	return { width, height, channels: scene.ground === 'paper' ? 3 : 4, data };
}

/** Where the painting stands on its own paper: wherever something was painted. */
function bodyOf(sheet: DepthSheet, reach: (x: number, y: number) => number): Float32Array {
	const body = new Float32Array(sheet.near.length);
	for (const [i, n] of sheet.near.entries()) {
		if (n > 0) body[i] = reach(i % sheet.width, Math.floor(i / sheet.width));
	}
	return soften(body, sheet.width, 1);
}

/** What was left off the painting cannot hide anything either. */
function paintedOnly(sheet: DepthSheet, reach: (x: number, y: number) => number): DepthSheet {
	const near = sheet.near.map((n, i) =>
		n > 0 && reach(i % sheet.width, Math.floor(i / sheet.width)) > 0.3 ? n : 0,
	);
	return { ...sheet, near };
}

/** The ribbon runs over bare paper too, and goes behind whatever stands before it. */
function layRibbon(
	view: View,
	sheet: DepthSheet,
	places: readonly Vec3[],
	unit: number,
	pigment: Pigment,
	ink: Float32Array,
): void {
	const ribbon = emptySketch();
	line(ribbon, places, 5, { ink: 1, over: 0, loose: true, fades: true });
	const silk = drawInk(view, sheet, ribbon.lines, { unit, reach: () => 1, haze: 1e6 });
	const colour = absorption(materials.ribbon.colour);
	for (const [i, k] of silk.entries()) {
		if (k === 0) continue;
		for (let c = 0; c < 3; c++) pigment[i * 3 + c] = pigment[i * 3 + c]! * (1 - k) + colour[c]! * k;
		ink[i] = ink[i]! * (1 - k);
	}
}

function label(ink: Float32Array, width: number, height: number, unit: number): void {
	const size = 42 * unit;
	const x = width - (LABEL.length * 42 + 44) * unit;
	writeText(LABEL, x, height - 76 * unit, size, width, height, (i, cover) => {
		ink[i] = Math.max(ink[i]!, cover * 0.8);
	});
}
