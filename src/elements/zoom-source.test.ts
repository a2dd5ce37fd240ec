import { expect, test } from 'vitest';
import { actionOf, zoomedPicture, zoomSource } from './zoom-source.ts';

const PAGE = 'file:///media/stick/photos/wharf/index.html';
const data = { image: '../../_astro/wharf.jpg', width: '4000', height: '3000' };

test('addresses are found from where the page lies, on a stick too', () => {
	expect(zoomedPicture({ ...data, tiles: 'iiif' }, PAGE)).toEqual({
		image: 'file:///media/stick/_astro/wharf.jpg',
		tiles: 'file:///media/stick/photos/wharf/iiif',
		width: 4000,
		height: 3000,
	});
});

test.each([
	{ ...data, image: undefined },
	{ ...data, width: undefined },
	{ ...data, height: '0' },
])('a picture that is not described is not looked into: %o', (missing) => {
	expect(zoomedPicture(missing, PAGE)).toBeUndefined();
});

test('a picture without tiles is one file', () => {
	const picture = zoomedPicture(data, PAGE);
	expect(picture && zoomSource(picture)).toMatchObject({
		type: 'image',
		url: 'file:///media/stick/_astro/wharf.jpg',
	});
});

test('a picture in tiles is described without being asked', () => {
	const picture = zoomedPicture({ ...data, tiles: 'iiif' }, PAGE);
	expect(picture && zoomSource(picture)).toMatchObject({
		id: 'file:///media/stick/photos/wharf/iiif',
		profile: 'level0',
		tiles: [{ width: 512, scaleFactors: [1, 2, 4, 8] }],
	});
});

test.each([
	['+', 'in'],
	['-', 'out'],
	['0', 'whole'],
	['Escape', 'close'],
	['ArrowLeft', 'left'],
	['a', undefined],
])('the key %s means %s', (key, action) => {
	const plain = { key, ctrlKey: false, metaKey: false, altKey: false };
	expect(actionOf(plain)).toBe(action);
	expect(actionOf({ ...plain, ctrlKey: true })).toBeUndefined();
});
