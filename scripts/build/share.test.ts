import QRCode from 'qrcode';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import {
	CODE_PLACE,
	DRAWING,
	drawPodcastCover,
	drawSharePicture,
	titleLines,
} from './share-drawing.ts';
import { sharePicture } from './share.ts';

const page = (image: string) =>
	`<head><meta property="og:site_name" content="北街史志馆"><meta property="og:title" content="城墙与城门"><meta property="og:image" content="${image}"></head>`;

test('a page names its picture, with or without a base path', () => {
	const picture = {
		file: 'share/chapters-city-wall.png',
		title: '城墙与城门',
		siteName: '北街史志馆',
	};
	expect(sharePicture(page('https://a.cn/share/chapters-city-wall.png'), '/')).toEqual(picture);
	expect(
		sharePicture(page('https://a.cn/beijie/share/chapters-city-wall.png'), '/beijie/'),
	).toEqual(picture);
});

test('a page that shows its picture says what stands on it', () => {
	const shown =
		'<body><img data-share-title="河岸" data-share-above="选自《河边》" data-share-code="https://a.cn/interviews/talk/bank/"></body>';
	expect(sharePicture(page('https://a.cn/share/segments-talk--bank.png') + shown, '/')).toEqual({
		file: 'share/segments-talk--bank.png',
		title: '河岸',
		siteName: '北街史志馆',
		above: '选自《河边》',
		code: 'https://a.cn/interviews/talk/bank/',
	});
});

test('a picture is a PNG of the size the networks agree on, small, and says that it is a drawing', async () => {
	const title = '土墙、石墙、砖墙，剩下的一段';
	const words = { title, siteName: '北街史志馆', above: '选自《听这一篇：《北街志叙》与史志馆》' };
	const [plain, coded] = await Promise.all([
		drawSharePicture(words),
		drawSharePicture({ ...words, code: 'https://a.cn/interviews/talk/bank/' }),
	]);
	for (const picture of [plain, coded]) {
		const { format, width, height, xmp } = await sharp(picture).metadata();
		expect([format, width, height]).toEqual(['png', 1200, 630]);
		expect(picture.byteLength).toBeLessThan(300_000);
		expect(xmp?.toString('utf8')).toContain('示意画，非照片');
	}
	expect(coded.equals(plain)).toBe(false);
});

test('paper, ink and seal have their colours, and the drawing is no brighter than it was drawn', async () => {
	const picture = await drawSharePicture({ title: '河岸', siteName: '北街史志馆' });
	const { data, info } = await sharp(picture)
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const colourAt = (x: number, y: number) => {
		const at = (y * info.width + x) * info.channels;
		return [...data.subarray(at, at + 3)];
	};
	/** Whether each part of a colour is within eight of 256: a palette has few colours. */
	const near = (colour: readonly number[], wanted: readonly number[]) =>
		colour.every((part, index) => Math.abs(part - (wanted[index] ?? NaN)) <= 8);
	expect(near(colourAt(20, 20), [0xfb, 0xf7, 0xee]), `paper ${colourAt(20, 20)}`).toBe(true);
	const [red = 0, green = 0, blue = 0] = colourAt(73, 560);
	expect(red > green + 60 && red > blue + 60, `seal ${[red, green, blue]}`).toBe(true);
	const right = { left: 900, top: 0, width: 300, height: 630 };
	const drawn = await sharp(
		await sharp(picture).removeAlpha().extract(right).png().toBuffer(),
	).stats();
	const original = await sharp(
		await sharp(DRAWING)
			.resize({ width: 1200, height: 630, fit: 'cover', position: 'right' })
			.extract(right)
			.png()
			.toBuffer(),
	).stats();
	for (const [index, { mean }] of drawn.channels.entries())
		expect(
			Math.abs(mean - (original.channels[index]?.mean ?? NaN)),
			`channel ${index}`,
		).toBeLessThan(6);
});

test('the code on a picture is the code of the page, module by module', async () => {
	const code = 'https://a.cn/interviews/talk/bank/';
	const picture = await drawSharePicture({ title: '河岸', siteName: '北街史志馆', code });
	const { left, top, side } = CODE_PLACE;
	const { modules } = QRCode.create(code, { errorCorrectionLevel: 'M' });
	const size = modules.size + 8;
	const { data, info } = await sharp(picture)
		.removeAlpha()
		.toColourspace('b-w')
		.raw()
		.toBuffer({ resolveWithObject: true });
	const wrong = Array.from({ length: size ** 2 }, (_, index) => {
		const [x, y] = [index % size, Math.floor(index / size)];
		const at = (position: number, from: number) =>
			Math.floor(from + ((position + 0.5) * side) / size);
		const isDark = (data[at(y, top) * info.width + at(x, left)] ?? 0) < 128;
		const inside = [x, y].every((place) => place >= 4 && place < modules.size + 4);
		return isDark === (inside && modules.get(y - 4, x - 4) === 1) ? [] : [`${x} ${y}`];
	}).flat();
	expect(wrong).toEqual([]);
});

test('the cover of the podcast is as large as directories ask, and not heavy', async () => {
	const cover = await drawPodcastCover('北街史志馆', '口述与朗读');
	const { format, width, height, space } = await sharp(cover).metadata();
	expect([format, width, height, space]).toEqual(['jpeg', 1400, 1400, 'srgb']);
	expect(cover.byteLength).toBeLessThan(512 * 1024);
});

test('other pictures are not ours to draw', () => {
	expect(sharePicture(page('https://a.cn/_astro/photo.jpg'), '/')).toBeUndefined();
	expect(sharePicture('<head></head>', '/')).toBeUndefined();
});

test.each([
	['城墙与城门', ['城墙与城门']],
	['《北街志叙》与史志馆', ['《北街志叙》', '与史志馆']],
	[
		'北街史志馆：温江柳城北街的志书、口述与今昔',
		['北街史志馆：', '温江柳城北', '街的志书、', '口述与今昔'],
	],
])('breaks 「%s」 where a reader pauses, else evenly', (title, lines) => {
	expect(titleLines(title)).toEqual(lines);
});
