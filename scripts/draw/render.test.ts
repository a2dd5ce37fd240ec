import { expect, test } from 'vitest';
import { pictures } from './pictures.ts';
import { render, type Picture } from './render.ts';
import { dananjie65 } from './scenes/dananjie-65.ts';
import { wenquanlu66 } from './scenes/wenquanlu-66.ts';

const small = (state: 'before' | 'after'): Picture => render(wenquanlu66(state), 240, 160);

/** Red, green and blue at a place given in shares of the sheet. */
function colourAt(picture: Picture, x: number, y: number): number[] {
	const i =
		(Math.floor(y * picture.height) * picture.width + Math.floor(x * picture.width)) *
		picture.channels;
	return [...picture.data.slice(i, i + 3)];
}

test('draws the same picture again, whatever was drawn before it', () => {
	const once = small('after');
	render(dananjie65('before'), 60, 40);
	expect(Buffer.compare(small('after').data, once.data)).toBe(0);
});

test('draws what was not renovated the same before and after, to the pixel', () => {
	const [before, after] = [small('before'), small('after')];
	const upper = (picture: Picture): Uint8Array => picture.data.slice(0, 240 * 45 * 3);
	expect(Buffer.compare(upper(before), upper(after))).toBe(0);
	expect(Buffer.compare(before.data, after.data)).not.toBe(0);
});

test('leaves bare paper at the rim', () => {
	expect(colourAt(small('after'), 0.5, 0.985)).toEqual(
		[251, 247, 238].map((c) => expect.toSatisfy((n: number) => Math.abs(n - c) < 6)),
	);
});

test('draws the two courtyards as two places', () => {
	const [one, other] = [
		render(dananjie65('after'), 120, 80),
		render(wenquanlu66('after'), 120, 80),
	];
	const apart = one.data.filter((n, i) => Math.abs(n - (other.data[i] ?? 0)) > 24).length;
	expect(apart / one.data.length).toBeGreaterThan(0.3);
});

test('writes the label into every picture of a place, and only there', () => {
	const labelled = pictures.filter((p) => p.scene().labelled).map((p) => p.id);
	expect(labelled).toEqual(pictures.filter((p) => p.path.endsWith('.jpg')).map((p) => p.id));
});
