import { describe, expect, test } from 'vitest';
import {
	compose,
	IDENTITY,
	inverse,
	scaling,
	transfer,
	type Homography,
} from '../domain/registration/homography.ts';
import { homographyOfView } from '../domain/registration/trial-views.ts';
import { randomNumbers } from '../domain/registration/samples.ts';
import { cubic, filterShape, warp, type Pixels } from './resample.ts';

const whole = ({ width, height }: Pixels) => ({ left: 0, top: 0, width, height });

function paint(
	width: number,
	height: number,
	colour: (x: number, y: number) => readonly [number, number, number],
): Pixels {
	const data = new Uint8Array(width * height * 3);
	for (let y = 0; y < height; y += 1)
		for (let x = 0; x < width; x += 1) data.set(colour(x + 0.5, y + 0.5), (y * width + x) * 3);
	return { data, width, height };
}

const random = randomNumbers(1);
const noise = paint(40, 30, () => [256 * random(), 256 * random(), 256 * random()]);
const moved = (x: number, y: number): Homography => [1, 0, x, 0, 1, y, 0, 0, 1];

test('a picture that does not move stays as it is, to the last bit', () => {
	expect(warp(noise, IDENTITY, whole(noise)).data).toEqual(noise.data);
});

test('a picture moved by whole pixels is the same one, further on', () => {
	const { data } = warp(noise, moved(3, -2), { left: 10, top: 5, width: 20, height: 10 });
	for (let y = 0; y < 10; y += 1) {
		const from = ((y + 5 + 2) * 40 + (10 - 3)) * 3;
		expect(data.subarray(y * 60, y * 60 + 60)).toEqual(noise.data.subarray(from, from + 60));
	}
});

test('a slope moved by a part of a pixel is the slope moved by a part of a pixel', () => {
	const slope = paint(60, 20, (x) => [4 * x, 20 + 3 * x, 200 - 2 * x]);
	const { data } = warp(slope, moved(0.5, 0.25), { left: 20, top: 5, width: 20, height: 10 });
	for (let x = 0; x < 20; x += 1)
		expect(Math.abs((data[x * 3] ?? 0) - 4 * (x + 20))).toBeLessThanOrEqual(1);
});

test('the colours of a smooth picture arrive where another camera would have seen them', () => {
	const view = homographyOfView({ pan: 6, tilt: -4, roll: 3, zoom: 1.2, shift: [2, 3] });
	const inPixels = compose(scaling(4, 4), compose(view, scaling(0.25, 0.25)));
	const colour = (x: number, y: number) =>
		[128 + 100 * Math.sin(x / 17), 128 + 100 * Math.cos(y / 13), (x + y) / 4] as const;
	const { data } = warp(paint(400, 300, colour), inPixels, {
		left: 100,
		top: 80,
		width: 200,
		height: 140,
	});
	for (let x = 0; x < 200; x += 7)
		for (let y = 0; y < 140; y += 7) {
			const from = transfer(inverse(inPixels), { x: 100 + x + 0.5, y: 80 + y + 0.5 });
			const wanted = colour(from.x, from.y);
			for (let band = 0; band < 3; band += 1)
				expect(Math.abs((data[(y * 200 + x) * 3 + band] ?? 0) - (wanted[band] ?? 0))).toBeLessThan(
					1.5,
				);
		}
});

describe('a picture made smaller', () => {
	test('shows fine stripes as their mean, not as coarse ones', () => {
		const stripes = paint(240, 240, (x) => (Math.floor(x) % 2 === 0 ? [0, 0, 0] : [255, 255, 255]));
		const { data } = warp(stripes, scaling(1 / 3.3, 1 / 3.3), {
			left: 5,
			top: 5,
			width: 60,
			height: 60,
		});
		for (const value of data) expect(Math.abs(value - 127.5)).toBeLessThan(8);
	});

	test('along one side only is smoothed along that side only', () => {
		const rows = paint(120, 40, (_, y) => (Math.floor(y) % 2 === 0 ? [0, 0, 0] : [255, 255, 255]));
		const { data } = warp(rows, scaling(0.25, 1), { left: 2, top: 2, width: 26, height: 36 });
		expect(new Set(data)).toEqual(new Set([0, 255]));
	});
});

test('an edge rings by less than a tenth, and black and white stay within their bounds', () => {
	const edge = paint(60, 60, (x) => (x < 30 ? [60, 0, 0] : [180, 255, 255]));
	const { data } = warp(edge, homographyOfView({ roll: 11 }, 60), {
		left: 10,
		top: 10,
		width: 40,
		height: 40,
	});
	const red = Array.from({ length: data.length / 3 }, (_, pixel) => data[pixel * 3] ?? 0);
	expect(Math.min(...red)).toBeGreaterThan(60 - 12);
	expect(Math.max(...red)).toBeLessThan(180 + 12);
	expect(Math.min(...red)).toBeLessThanOrEqual(60);
	expect(Math.max(...red)).toBeGreaterThanOrEqual(180);
});

test('the kernel keeps the mean: its values at unit distance sum to one', () => {
	for (let shift = 0; shift < 1; shift += 0.05)
		expect([-2, -1, 0, 1, 2].reduce((sum, at) => sum + cubic(at + shift), 0)).toBeCloseTo(1, 12);
});

test('the filter is not stretched where a picture grows or only turns', () => {
	const turned = [Math.cos(0.3), -Math.sin(0.3), Math.sin(0.3), Math.cos(0.3)] as const;
	for (const jacobian of [[0.4, 0, 0, 0.4], [1, 0, 0, 1], turned] as const)
		for (const [index, part] of filterShape(jacobian).entries())
			expect(part).toBeCloseTo([1, 0, 0, 1][index] ?? NaN, 12);
	expect(filterShape([3, 0, 0, 0.5])).toEqual([3, 0, 0, 1]);
});
