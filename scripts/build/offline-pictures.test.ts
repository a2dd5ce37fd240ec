import { expect, test } from 'vitest';
import { keptSizes, picturesIn } from './offline-pictures.ts';

const WIDTHS = [360, 540, 720, 1080, 1920];
const srcset = (name: string, format: string) =>
	WIDTHS.map((width) => `${name}.${width}.${format} ${width}w`).join(', ');
const picture = (name: string, sizes: string) => `<picture>
	<source type="image/avif" srcset="${srcset(name, 'avif')}" sizes="${sizes}">
	<source type="image/webp" srcset="${srcset(name, 'webp')}" sizes="${sizes}">
	<img src="${name}.jpg" srcset="${srcset(name, 'jpg')}" sizes="${sizes}" alt=""></picture>`;

const kept = (html: string, bytesPerPixel: number) =>
	keptSizes(picturesIn(html), (address) => {
		const width = Number(address.split('.')[1]);
		return width * width * bytesPerPixel;
	}).map(({ address }) => address);

test.each([
	['100vw', 'a.1080.webp'],
	['(min-width: 62em) 15rem, 50vw', 'a.540.webp'],
	['(min-width: 62em) 15rem, 33vw', 'a.360.webp'],
	['15rem', 'a.720.webp'],
	['90px', 'a.360.webp'],
	['40rem', 'a.1080.webp'],
	['calc(100vw - 2rem)', 'a.1080.webp'],
])('seen at %s on a phone, %s is kept', (sizes, expected) => {
	expect(kept(picture('a', sizes), 0.1)).toEqual([expected]);
});

test('where all together would be too much, all are smaller', () => {
	const html = picture('a', '100vw') + picture('b', '50vw');
	// 1,080² and 540² pixels at one byte are 1.46 MB, at 1.1 bytes 1.6 MB.
	expect(kept(html, 1)).toEqual(['a.1080.webp', 'b.540.webp']);
	expect(kept(html, 1.1)).toEqual(['a.720.webp', 'b.360.webp']);
	expect(kept(html, 100)).toEqual(['a.360.webp', 'b.360.webp']);
});

test('a picture that is there twice counts once', () => {
	const html = picture('a', '100vw') + picture('a', '100vw');
	expect(kept(html, 1)).toEqual(['a.1080.webp', 'a.1080.webp']);
});

test('the file of browsers that choose none is a size, too, and none that is kept', () => {
	const [only] = picturesIn(picture('a', '100vw'));
	expect(only?.files.at(-1)).toEqual({ address: 'a.jpg', width: Infinity });
});

test('a picture in one size is no choice', () => {
	expect(picturesIn('<picture><img src="a.jpg" alt=""></picture><img src="b.jpg" alt="">')).toEqual(
		[],
	);
});
