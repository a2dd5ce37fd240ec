import exifReader from 'exifreader';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { undoAnswer } from '../inbox/undo-answer.ts';
import { exifBlock, photosIn, scene, sceneJpeg, withExif } from '../photos/test-pictures.ts';
import {
	docxWithPictures,
	OPENING,
	para,
	pictureRun,
	run,
	STYLES,
	trialDocx,
	trialMuseum,
} from './trial.ts';

vi.setConfig({ testTimeout: 120_000 });

const museum = trialMuseum();
const photos = () => photosIn(museum.root);
const before = Object.keys(photos());
const fresh = () => Object.keys(photos()).filter((name) => !before.includes(basename(name)));
const gpsOf = (bytes: Buffer | undefined) =>
	Object.keys(exifReader.load(bytes ?? Buffer.alloc(0))).filter((name) => name.startsWith('GPS'));
const bring = (docx: Uint8Array, write = false) => museum.bring(docx, { chapter: 'trial', write });
const undo = () => undoAnswer({ write: true, page: false, port: 0, isHelp: false }, museum.root);
afterAll(() => museum.remove());

let camera: Buffer;
let turned: Buffer;
let docx: Buffer;
beforeAll(async () => {
	camera = withExif(
		await sceneJpeg(),
		exifBlock({ gps: { 1: { text: 'N\0' }, 29: { text: '2026:11:20\0' } } }),
	);
	turned = await scene().flop().jpeg().toBuffer();
	docx = docxWithPictures([camera, turned, camera], { alts: ['一座石桥，桥上没有人'] });
});

describe('a file with pictures', () => {
	test('is shown with what becomes of each, and what its record lacks', async () => {
		const { text, ok } = await bring(docx);
		expect(ok, text).toBe(true);
		expect(text).toMatchInlineSnapshot(`
			"文章.docx → content/chapters/trial.mdx（新的一篇，21 行）

			--- （没有）
			+++ 文章.docx
			@@ -0,0 +1,22 @@
			+---
			+title: 试写的一篇
			+part: body
			+order: 21
			+lede: 试写的导语。
			+updated: '2026-11-23'
			+---
			+
			+桥的第1件事<引 id="e01" />。
			+
			+<图 id="trial-picture-1" />
			+
			+桥的第2件事<引 id="e01" />。
			+
			+<图 id="trial-picture-2" />
			+
			+桥的第3件事<引 id="e01" />。
			+
			+<图 id="trial-picture-1" />
			+
			+桥的末一件事<引 id="e01" />。
			+

			文件里有 2 张图：
			  第 3 段后面、第 7 段后面　照片 trial-picture-1，新的草稿，读者暂时看不到
			    图说：石桥之1
			    图片说明：一座石桥，桥上没有人
			    还要填：题名、事由、时间、地点、供图人、藏品号、署名、底片的保管
			    人脸还没有看过
			    画面里有谁还没有写；有人的，要有同意书
			    JPEG，900×600 像素，8 位，RGB，11 KB
			    文件里记着：图说 石桥之1；图片说明 一座石桥，桥上没有人。请核对
			    来历先写「照片」，是猜的，请核对
			    不收进来：拍摄地点的 GPS 坐标
			    指纹（SHA-256）8aec3221092290eef1f9c5199b4a98f58df40506cb3d0d708e1ce89e0e992b66
			    content/photos/trial-picture-1.jpg　　新建
			    content/photos/trial-picture-1.yaml　　新建
			  第 5 段后面　照片 trial-picture-2，新的草稿，读者暂时看不到
			    图说：石桥之2
			    还要填：题名、事由、时间、地点、供图人、藏品号、署名、图片说明、底片的保管
			    人脸还没有看过
			    画面里有谁还没有写；有人的，要有同意书
			    JPEG，900×600 像素，8 位，RGB，9 KB
			    文件里记着：图说 石桥之2。请核对
			    来历先写「照片」，是猜的，请核对
			    指纹（SHA-256）823e130a2fdb090f2ed3e7cb1bf17c482d89d804077d7667ecd1a31cffe0cdf3
			    content/photos/trial-picture-2.jpg　　新建
			    content/photos/trial-picture-2.yaml　　新建

			请看一看，不妨碍写入：
			  第 3 段后面　图「trial-picture-1」还没放行，读者暂时看不到（初稿，来历和人脸还没有核对）
			  第 5 段后面　图「trial-picture-2」还没放行，读者暂时看不到（初稿，来历和人脸还没有核对）
			  第 7 段后面　图「trial-picture-1」还没放行，读者暂时看不到（初稿，来历和人脸还没有核对）
			    改法：请填好这张照片的记录，看过人脸，删去 withheld 一行，图就在这里出来；文章不用改
			  标题　这一篇没有写话题，按话题看的人遇不到它
			    改法：请写进「这一章的记录」的「话题」一行；没有这张表的，收进来以后运行 npm run word -- export 编号，就有了

			没有收进来的：
			  第 8 段「图 3　石桥之3」　图注写在照片的记录里，这里的「石桥之3」不收。

			没有写入任何文件。看过没有问题，加上 --write 再运行一次。"
		`);
		expect(fresh()).toEqual([]);
	});

	test('comes in with its photos as drafts, each once', async () => {
		expect((await bring(docx, true)).text.split('\n\n').at(-1)).toMatchInlineSnapshot(
			`"写入 5 个文件：content/chapters/trial.mdx、content/photos/trial-picture-1.jpg、content/photos/trial-picture-1.yaml、content/photos/trial-picture-2.jpg、content/photos/trial-picture-2.yaml。接下来请运行 npm start，看一看网页上的样子。收错了，运行 npm run undo。"`,
		);
		expect(fresh()).toEqual([
			'trial-picture-1.jpg',
			'trial-picture-1.yaml',
			'trial-picture-2.jpg',
			'trial-picture-2.yaml',
		]);
		const record = photos()['trial-picture-1.yaml']?.toString() ?? '';
		expect(record).toContain('alt: 一座石桥，桥上没有人\ncaption: 石桥之1\n');
		expect(record).toContain('withheld: 初稿');
		expect(gpsOf(camera)).not.toEqual([]);
		expect(gpsOf(photos()['trial-picture-1.jpg'])).toEqual([]);
		expect(museum.chapter('trial')).toContain(
			`桥的第1件事<引 id="e01" />。

<图 id="trial-picture-1" />

桥的第2件事<引 id="e01" />。

<图 id="trial-picture-2" />

桥的第3件事<引 id="e01" />。

<图 id="trial-picture-1" />
`,
		);
	});

	test('changes nothing a second time, whatever editors did to the records', async () => {
		const file = join(museum.root, 'photos/trial-picture-1.yaml');
		writeFileSync(file, readFileSync(file, 'utf8').replace('石桥之1', '城外的石桥'));
		const now = photos();
		const { text, ok } = await bring(docx, true);
		expect(ok).toBe(true);
		expect(text).toMatchInlineSnapshot(`
			"文章.docx 和 content/chapters/trial.mdx 说的一样。

			没有收进来的：
			  第 4 段「图 1　石桥之1」　图注写在照片的记录里，这里的「石桥之1」不收。
			  第 8 段「图 3　石桥之3」　图注写在照片的记录里，这里的「石桥之3」不收。

			没有写入任何文件。"
		`);
		expect(photos()).toEqual(now);
	});

	test('is taken back with its photos', async () => {
		const file = join(museum.root, 'photos/trial-picture-1.yaml');
		writeFileSync(file, readFileSync(file, 'utf8').replace('城外的石桥', '石桥之1'));
		expect((await undo()).text).toContain('退回去了 5 个文件，和收之前一模一样。');
		expect(fresh()).toEqual([]);
		expect(() => museum.chapter('trial')).toThrow('ENOENT');
	});
});

test('a picture that the museum has is the photo there, and ids go on behind those that are taken', async () => {
	const known = photos()['street-after.jpg'] ?? Buffer.alloc(0);
	writeFileSync(
		join(museum.root, 'photos/trial-picture-1.yaml'),
		photos()['street-before.yaml'] ?? '',
	);
	writeFileSync(
		join(museum.root, 'photos/trial-picture-1.jpg'),
		photos()['street-before.jpg'] ?? '',
	);
	const { text, ok } = await bring(docxWithPictures([known, turned]));
	expect(text).toContain('  第 3 段后面　照片 street-after，已经有，不再加\n');
	expect(text).toContain('  第 5 段后面　照片 trial-picture-2，新的草稿，读者暂时看不到\n');
	expect(text).toContain('第 4 段「图 1　石桥之1」　图注写在照片的记录里，这里的「石桥之1」不收。');
	expect(ok, text).toBe(true);
});

test('pictures that cannot be taken are told in one run, each at its paragraph; nothing is written', async () => {
	const picture = (id: string) => para(`桥〔史料 E01〕。`) + para(pictureRun(id));
	const jpeg = await sceneJpeg();
	const files: Record<string, Buffer> = {
		'a.emf': Buffer.concat([Buffer.from([1, 0, 0, 0]), Buffer.alloc(36), Buffer.from(' EMF')]),
		'b.wmf': Buffer.from('d7cdc69a00000000', 'hex'),
		'c.png': await scene().resize(60).png().toBuffer(),
		'd.jpg': jpeg.subarray(0, jpeg.length / 2),
		'e.gif': await scene().resize(900).gif().toBuffer(),
		'f.jpg': jpeg,
	};
	const linked = `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><a:blip r:link="rIdL"/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
	const names = Object.keys(files);
	const bad = trialDocx(
		OPENING +
			names.map((_, index) => picture(`rId${index}x`)).join('') +
			para(run('桥〔史料 E01〕。')) +
			para(linked) +
			para(run('桥〔史料 E01〕。')) +
			para(pictureRun('rIdNowhere')),
		{
			styles: STYLES,
			relations: names.map((name, index) => [`rId${index}x`, 'image', `media/${name}`]),
			files: Object.fromEntries(names.map((name) => [`word/media/${name}`, files[name] ?? ''])),
		},
	);
	const now = photos();
	const { text, ok } = await bring(bad, true);
	expect(ok).toBe(false);
	expect(text).toMatchInlineSnapshot(`
		"文章.docx
		  第 9 段后面　有一张图只是链接，图不在这份文件里
		    改法：请把图删去，用「插入—图片」重新放一次，不要选「链接到文件」
		  第 3 段后面　这是矢量图（EMF、WMF），不是照片
		  第 4 段后面　这是矢量图（EMF、WMF），不是照片
		    改法：请在 Word 里右键点它，「另存为图片」选 PNG，在文件里换上；若是照片，请找来原来的文件
		  第 5 段后面　这张图只有 60×40 像素，太小
		    改法：请找来原来的照片，长边至少 800 像素，短边至少 200 像素；微信里的先点「原图」再保存
		  第 6 段后面　这张图只有一部分，没有传完
		    改法：请重新拷贝一份完好的图，在文件里换上
		  第 7 段后面　这是 GIF 图，只有 256 种颜色，不是照片原来的样子
		    改法：请找来原来的照片；只有这一张的，另存为 PNG，在文件里换上
		  第 10 段后面　这张图在文件里找不到
		    改法：请把图删去，重新插入一次

		共 7 处要改。没有写入任何文件。"
	`);
	expect(photos()).toEqual(now);
});

test('what the check says of a photo is told at its paragraph', async () => {
	const { text, ok } = await bring(docxWithPictures([turned], { alts: ['一张桥的照片'] }));
	expect(ok).toBe(false);
	expect(text).toMatchInlineSnapshot(`
		"文章.docx
		  第 3 段后面的图　「图片说明」以「一张」开头，读屏软件已经会说这是图
		    改法：请在 Word 里右键点这张图，在「可选文字」（替代文字）里改，说看得到什么，8 到 80 个字；或清空它，收进来以后再填

		共 1 处要改。没有写入任何文件。"
	`);
});

test('a section that holds nothing but a picture is not left empty', async () => {
	const only = trialDocx(
		OPENING +
			para('桥〔史料 E01〕。') +
			para('老照片', 'Heading1') +
			para(pictureRun('rIdP')) +
			para('后来', 'Heading1') +
			para('桥〔史料 E01〕。'),
		{
			styles: STYLES,
			relations: [['rIdP', 'image', 'media/image1.jpeg']],
			files: { 'word/media/image1.jpeg': turned },
		},
	);
	const { text, ok } = await bring(only);
	expect(ok).toBe(false);
	expect(text).toMatchInlineSnapshot(`
		"文章.docx
		  第 4 段后面　图「trial-picture-2」还没放行，这一处除了它没有别的，读者只看到空的
		    改法：请在这里写上几句，或先把图移到别的段落中间，等放行以后再移回来

		共 1 处要改。没有写入任何文件。"
	`);
});

test('a photo that was lost comes again under its id', async () => {
	const two = docxWithPictures([camera, turned]);
	expect((await bring(two, true)).ok).toBe(true);
	const source = museum.chapter('trial');
	expect(source).toContain('<图 id="trial-picture-3" />');
	for (const end of ['jpg', 'yaml']) rmSync(join(museum.root, `photos/trial-picture-3.${end}`));
	expect((await bring(two, true)).text).toContain(
		'写入 2 个文件：content/photos/trial-picture-3.jpg、content/photos/trial-picture-3.yaml。',
	);
	expect(museum.chapter('trial')).toBe(source);
});
