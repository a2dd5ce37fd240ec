import { expect, test } from 'vitest';
import { titleLines } from './share-drawing.ts';
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
