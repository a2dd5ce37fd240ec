import { expect, test } from 'vitest';
import { reportAfter } from '../lib/broken-museum.ts';
import sharp from 'sharp';

test('a photo without its picture', async () => {
	const report = await reportAfter(({ remove }) => {
		remove('photos/street-before.jpg');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.yaml
		  找不到图片 street-before.jpg
		  改法：请把图片放进 content/photos/，文件名是 street-before.jpg
		  名字：picture-missing

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a picture without its record', async () => {
	const report = await reportAfter(({ write, read }) => {
		write('photos/street-third.jpg', read('photos/street-before.jpg'));
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-third.jpg
		  这张图没有记录，不会发布
		  改法：新建 content/photos/street-third.yaml，写上来历；或删去这张图
		  名字：picture-without-record

		共 1 处要改，在 1 个文件里。"
	`);
});

test('two pictures for one photo', async () => {
	const report = await reportAfter(async ({ write, read }) => {
		write(
			'photos/street-before.png',
			await sharp(read('photos/street-before.jpg')).png().toBuffer(),
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.png
		  同名的图有 2 张：content/photos/street-before.jpg、content/photos/street-before.png
		  改法：请只留一张
		  名字：picture-twice

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a truncated picture', async () => {
	const report = await reportAfter(({ write, read }) => {
		write('photos/street-before.jpg', read('photos/street-before.jpg').subarray(0, 700));
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.jpg
		  这张图只有一部分，没有传完
		  改法：请重新拷贝一份完好的图
		  名字：picture-unreadable

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a picture that is no picture', async () => {
	const report = await reportAfter(({ write }) => {
		write('photos/street-before.jpg', '这不是图');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.jpg
		  这张图打不开，文件多半坏了
		  改法：请重新拷贝一份完好的图
		  名字：picture-unreadable

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a PNG that calls itself JPEG', async () => {
	const report = await reportAfter(async ({ write, read }) => {
		write(
			'photos/street-before.jpg',
			await sharp(read('photos/street-before.jpg')).png().toBuffer(),
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.jpg
		  文件名以 .jpg 结尾，里面其实是 PNG
		  改法：请把结尾改成 .png
		  名字：picture-ending

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a HEIC photo from a phone', async () => {
	const report = await reportAfter(({ write, remove }) => {
		remove('photos/street-before.jpg');
		write(
			'photos/street-before.heic',
			Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)]),
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.heic
		  这是苹果手机的 HEIC 照片，许多手机和浏览器打不开
		  改法：请把这张图移到别处，用 npm run add:photo -- 图 --write 加进来，它会转成 JPEG
		  名字：picture-format

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a HEIC photo renamed to jpg', async () => {
	const report = await reportAfter(({ write }) => {
		write(
			'photos/street-before.jpg',
			Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)]),
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.jpg
		  这是苹果手机的 HEIC 照片，许多手机和浏览器打不开
		  改法：请把这张图移到别处，用 npm run add:photo -- 图 --write 加进来，它会转成 JPEG
		  名字：picture-format

		共 1 处要改，在 1 个文件里。"
	`);
});

test('an SVG, a BMP and a TIFF', async () => {
	const report = await reportAfter(async ({ write, read }) => {
		write('photos/street-before.jpg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
		write('photos/street-after.jpg', Buffer.concat([Buffer.from('BM'), Buffer.alloc(64)]));
		write('photos/face-kiosk.jpg', await sharp(read('photos/face-kiosk.jpg')).tiff().toBuffer());
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/face-kiosk.jpg
		  这是 TIFF 图，许多手机和浏览器打不开
		  改法：请把这张图移到别处，用 npm run add:photo -- 图 --write 加进来，它会转成 JPEG
		  名字：picture-format

		content/photos/street-after.jpg
		  这是 BMP 图，许多手机和浏览器打不开
		  改法：请另存为 JPEG（.jpg），再用 npm run add:photo 加进来
		  名字：picture-format

		content/photos/street-before.jpg
		  这是 SVG 图，许多手机和浏览器打不开
		  改法：请另存为 JPEG（.jpg），再用 npm run add:photo 加进来
		  名字：picture-format

		共 3 处要改，在 3 个文件里。"
	`);
});

test('a photo that still knows where it was taken', async () => {
	const report = await reportAfter(async ({ write, read }) => {
		write(
			'photos/street-before.jpg',
			await sharp(read('photos/street-before.jpg'))
				.withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 41/1 0/1' } })
				.toBuffer(),
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.jpg
		  照片里还留着拍摄地点的 GPS 坐标
		  改法：请把这张图移到别处，用 npm run add:photo -- 图 --write 加进来，它会去掉这些
		  名字：picture-location

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a picture that is too small', async () => {
	const report = await reportAfter(async ({ write, read }) => {
		write(
			'photos/street-before.jpg',
			await sharp(read('photos/street-before.jpg')).resize(400).toBuffer(),
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.jpg
		  这张图只有 400×300 像素，太小
		  改法：请换一张长边至少 800 像素、短边至少 200 像素的
		  名字：picture-too-small

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a picture of more than a hundred million pixels', async () => {
	const report = await reportAfter(async ({ write }) => {
		write(
			'photos/street-before.jpg',
			await sharp({ create: { width: 10_100, height: 10_000, channels: 3, background: '#888' } })
				.jpeg({ quality: 1 })
				.toBuffer(),
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.jpg
		  这张图有 101 百万像素，超过了 100 百万
		  改法：请缩小到长边 8000 像素以内
		  名字：picture-too-large

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a description that begins with 图片', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('photos/street-before.yaml', 'alt: 灰色的一整块', 'alt: 图片上是灰色的一整块');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.yaml
		  第 11 行  「图片说明」以「图片」开头，读屏软件已经会说这是图
		            改法：请删去「图片」，直接说看得到什么，例如 alt: 院坝中间一棵树，三面是四层楼房
		            名字：alternative-text

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a description that repeats the title', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('photos/street-before.yaml', 'alt: 灰色的一整块，什么也没有', 'alt: 某老街从前');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.yaml
		  第 11 行  「图片说明」和题名一样
		            改法：请说看得到什么，例如 alt: 院坝中间一棵树，三面是四层楼房
		            名字：alternative-text

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a description that is too short', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('photos/street-before.yaml', 'alt: 灰色的一整块，什么也没有', 'alt: 一块灰');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.yaml
		  第 11 行  「图片说明」只有 3 个字，看不见的人听不明白
		            改法：请写 8 到 80 个字，例如 alt: 院坝中间一棵树，三面是四层楼房
		            名字：alternative-text

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a photo without a description', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('photos/street-before.yaml', /alt: .*\n/, '');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.yaml
		  缺少「图片说明」
		  改法：请补上一行，例如 alt: 院坝中间一棵树，三面是四层楼房
		  名字：missing-field

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a change note that says too little', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('comparisons/street.yaml', /changeNote: .*/, 'changeNote: 颜色换了。');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 10 行  「变化说明」只有 5 个字
		            改法：请写 60 到 200 字：改了什么，谁定的，谁做的；材料没有说的，写「材料未载」
		            名字：comparison-change

		共 1 处要改，在 1 个文件里。"
	`);
});

test('pictures in the wrong order', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('photos/street-before.yaml', '约1985年', '2026年');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 8 行  第 2 张图（2018年10月）比第 1 张（2026年）还早
		           改法：请从早到晚排
		           名字：comparison-order

		共 1 处要改，在 1 个文件里。"
	`);
});

test('faces that nobody has looked for', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('photos/street-before.yaml', 'faceReview: none', 'faceReview: pending');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.yaml
		  第 14 行  画面里的人脸还没有查过
		            改法：请看有没有孩子、有没有没签同意书的人，处理好以后写 faceReview: done；查好以前写 access: hidden
		            名字：face-review

		共 1 处要改，在 1 个文件里。"
	`);
});

test('people in the picture, but no faces', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('photos/street-before.yaml', 'people: []', 'people: 不详');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/photos/street-before.yaml
		  第 14 行  写了画面里有人，又写了没有人脸（none）
		            改法：请查过人脸以后写 faceReview: done；没有人就写 people: []
		            名字：face-review

		共 1 处要改，在 1 个文件里。"
	`);
});
