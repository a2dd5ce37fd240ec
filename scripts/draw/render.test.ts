import { expect, test } from 'vitest';
import { render, type Picture, type Scene } from './render.ts';
import { dananjie65 } from './scenes/dananjie-65.ts';
import { emptyChair } from './scenes/empty-chair.ts';
import { wenquanlu66 } from './scenes/wenquanlu-66.ts';

/** Small drawings, 150 by 100; slow enough to be drawn once only. */
const small = (scene: Scene): Picture => render(scene, 150, 100);
const [before, after] = [small(wenquanlu66('before')), small(wenquanlu66('after'))];
const flats = { before: small(dananjie65('before')), after: small(dananjie65('after')) };

/** The uppermost `rows` of a picture. */
const upper = (picture: Picture, rows: number): Uint8Array =>
	picture.data.slice(0, picture.width * rows * picture.channels);

/** Red, green and blue at a place given in shares of the sheet. */
function colourAt(picture: Picture, x: number, y: number): number[] {
	const i =
		(Math.floor(y * picture.height) * picture.width + Math.floor(x * picture.width)) *
		picture.channels;
	return [...picture.data.slice(i, i + 3)];
}

test('draws the same picture again, whatever was drawn before it', () => {
	expect(Buffer.compare(small(wenquanlu66('after')).data, after.data)).toBe(0);
});

test('draws what was not renovated the same before and after, to the pixel', () => {
	for (const [one, other] of [
		[before, after],
		[flats.before, flats.after],
	] as const) {
		expect(Buffer.compare(upper(one, 28), upper(other, 28))).toBe(0);
		expect(Buffer.compare(one.data, other.data)).not.toBe(0);
	}
});

test('leaves bare paper at the rim', () => {
	expect(colourAt(after, 0.5, 0.985)).toEqual(
		[251, 247, 238].map((c) => expect.toSatisfy((n: number) => Math.abs(n - c) < 6)),
	);
});

test('draws the two courtyards as two places', () => {
	const apart = flats.after.data.filter((n, i) => Math.abs(n - (after.data[i] ?? 0)) > 24).length;
	expect(apart / after.data.length).toBeGreaterThan(0.3);
});

test('in the rain the ground mirrors what stands on it', () => {
	const scene: Scene = { ...emptyChair(), ground: 'paper', overcast: 0.9 };
	const dry = render(scene, 240, 120);
	const wet = render({ ...scene, rain: true }, 240, 120);
	// The lowest third is ground.
	const ground = (picture: Picture): Uint8Array => picture.data.slice(240 * 84 * 3, 240 * 112 * 3);
	const [a, b] = [ground(dry), ground(wet)];
	expect(a.filter((n, i) => Math.abs(n - (b[i] ?? 0)) > 3).length / a.length).toBeGreaterThan(0.3);
});
