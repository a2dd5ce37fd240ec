import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { scene, sceneJpeg } from '../photos/test-pictures.ts';
import { docxWithPictures } from '../word/trial.ts';
import { previewHtml } from './preview-parts.ts';
import { TrialInbox } from './trial-inbox.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const previews = mkdtempSync(join(tmpdir(), 'inbox-previews-'));
let trial: TrialInbox;
let before: ReturnType<TrialInbox['all']>;
beforeAll(async () => {
	trial = new TrialInbox();
	const [street, bridge, tower, shore] = [
		await sceneJpeg(),
		await scene().flop().jpeg().toBuffer(),
		await scene().flip().jpeg().toBuffer(),
		await scene().rotate(90).jpeg().toBuffer(),
	];
	const alts = ['两排房子夹着一条路', '一座石桥，桥上没有人'];
	trial.put('stone-bridge.docx', docxWithPictures([street, bridge, tower], { alts }));
	trial.put('stone-tower.docx', docxWithPictures([tower, shore]));
	trial.put('street.jpg', street);
	before = trial.all();
});
afterAll(() => {
	trial.remove();
	rmSync(previews, { recursive: true, force: true });
});

const MADE = [
	'chapters/stone-bridge.mdx',
	'chapters/stone-tower.mdx',
	...[
		'stone-bridge-picture-1',
		'stone-bridge-picture-2',
		'stone-tower-picture-1',
		'street',
	].flatMap((id) => [`photos/${id}.jpg`, `photos/${id}.yaml`]),
];

test('chapters are shown with their pictures: where each stands, what it says, what it lacks', async () => {
	const { text, ok, plan } = await trial.run([], { previews });
	expect(ok, text).toBe(true);
	expect(text).toMatchInlineSnapshot(`
		"收件箱里有 3 样：照片 1，志 2。

		照片　street.jpg
		　　→ content/photos/street.jpg（新建）　网页 /photos/street/
		　　→ content/photos/street.yaml（新建）
		　　JPEG，900×600 像素，8 位，RGB，11 KB
		　　文件里什么也没有记，来历请问供图人
		　　来历先写「照片」，是猜的，请核对
		　　指纹（SHA-256）f2ff962f4d0c1f42f92db342e0ff13be674877f2be76c1dd356a7663a89334fa
		　　content/photos/street.jpg　　新建
		　　content/photos/street.yaml　　新建

		志　stone-bridge.docx
		　　→ content/chapters/stone-bridge.mdx（新的一篇）　网页 /chapters/stone-bridge/
		　　→ content/photos/stone-bridge-picture-1.jpg（新建）
		　　→ content/photos/stone-bridge-picture-1.yaml（新建，草稿，读者暂时看不到）
		　　→ content/photos/stone-bridge-picture-2.jpg（新建）
		　　→ content/photos/stone-bridge-picture-2.yaml（新建，草稿，读者暂时看不到）
		--- （没有）
		+++ stone-bridge.docx
		@@ -0,0 +1,22 @@
		+---
		+title: 试写的一篇
		+part: body
		+order: 21
		+lede: 试写的导语。
		+updated: '2026-11-28'
		+---
		+
		+桥的第1件事<引 id="e01" />。
		+
		+<图 id="street" />
		+
		+桥的第2件事<引 id="e01" />。
		+
		+<图 id="stone-bridge-picture-1" />
		+
		+桥的第3件事<引 id="e01" />。
		+
		+<图 id="stone-bridge-picture-2" />
		+
		+桥的末一件事<引 id="e01" />。
		+

		文件里有 3 张图：
		  第 3 段后面　照片 street，已经有，不再加，读者暂时看不到
		    还要填：题名、事由、时间、地点、供图人、藏品号、署名、图片说明、图说、底片的保管
		    人脸还没有看过
		    画面里有谁还没有写；有人的，要有同意书
		  第 5 段后面　照片 stone-bridge-picture-1，新的草稿，读者暂时看不到
		    图说：石桥之2
		    图片说明：一座石桥，桥上没有人
		    还要填：题名、事由、时间、地点、供图人、藏品号、署名、底片的保管
		    人脸还没有看过
		    画面里有谁还没有写；有人的，要有同意书
		    JPEG，900×600 像素，8 位，RGB，9 KB
		    文件里记着：图说 石桥之2；图片说明 一座石桥，桥上没有人。请核对
		    来历先写「照片」，是猜的，请核对
		    指纹（SHA-256）823e130a2fdb090f2ed3e7cb1bf17c482d89d804077d7667ecd1a31cffe0cdf3
		    content/photos/stone-bridge-picture-1.jpg　　新建
		    content/photos/stone-bridge-picture-1.yaml　　新建
		  第 7 段后面　照片 stone-bridge-picture-2，新的草稿，读者暂时看不到
		    图说：石桥之3
		    还要填：题名、事由、时间、地点、供图人、藏品号、署名、图片说明、底片的保管
		    人脸还没有看过
		    画面里有谁还没有写；有人的，要有同意书
		    JPEG，900×600 像素，8 位，RGB，9 KB
		    文件里记着：图说 石桥之3。请核对
		    来历先写「照片」，是猜的，请核对
		    指纹（SHA-256）42fd600ff389791756aad0922d293a2405a9b08fd2ff334d970747b48a576882
		    content/photos/stone-bridge-picture-2.jpg　　新建
		    content/photos/stone-bridge-picture-2.yaml　　新建
		　　说明：没有收进来：第 4 段「图 1　石桥之1」　图注写在照片的记录里，这里的「石桥之1」不收。

		志　stone-tower.docx
		　　→ content/chapters/stone-tower.mdx（新的一篇）　网页 /chapters/stone-tower/
		　　→ content/photos/stone-tower-picture-1.jpg（新建）
		　　→ content/photos/stone-tower-picture-1.yaml（新建，草稿，读者暂时看不到）
		--- （没有）
		+++ stone-tower.docx
		@@ -0,0 +1,18 @@
		+---
		+title: 试写的一篇
		+part: body
		+order: 22
		+lede: 试写的导语。
		+updated: '2026-11-28'
		+---
		+
		+桥的第1件事<引 id="e01" />。
		+
		+<图 id="stone-bridge-picture-2" />
		+
		+桥的第2件事<引 id="e01" />。
		+
		+<图 id="stone-tower-picture-1" />
		+
		+桥的末一件事<引 id="e01" />。
		+

		文件里有 2 张图：
		  第 3 段后面　照片 stone-bridge-picture-2，已经有，不再加，读者暂时看不到
		    还要填：题名、事由、时间、地点、供图人、藏品号、署名、图片说明、底片的保管
		    人脸还没有看过
		    画面里有谁还没有写；有人的，要有同意书
		  第 5 段后面　照片 stone-tower-picture-1，新的草稿，读者暂时看不到
		    图说：石桥之2
		    还要填：题名、事由、时间、地点、供图人、藏品号、署名、图片说明、底片的保管
		    人脸还没有看过
		    画面里有谁还没有写；有人的，要有同意书
		    JPEG，600×900 像素，8 位，RGB，9 KB
		    文件里记着：图说 石桥之2。请核对
		    来历先写「照片」，是猜的，请核对
		    指纹（SHA-256）1d9492fe872c3a6f3e0ed49969c856fc176228a56c2bc114735fb55ecf192236
		    content/photos/stone-tower-picture-1.jpg　　新建
		    content/photos/stone-tower-picture-1.yaml　　新建
		　　说明：没有收进来：第 4 段「图 1　石桥之1」　图注写在照片的记录里，这里的「石桥之1」不收。

		请看一看，不妨碍写入：
		  street.jpg（content/photos/street.yaml 第 8 行）　没有写在哪里拍的
		    改法：请加一行地点编号，例如 place: dananjie-65；查不到的写 place: 不详
		  street.jpg（content/photos/street.yaml 第 18 行）　画面里的人脸还没有查过
		    改法：请看有没有孩子、有没有没签同意书的人，处理好以后写 faceReview: done；查好以前写 access: hidden
		  street.jpg（content/photos/street.yaml 第 6 行）　还有 9 处写着「待填」：title、occasion、date、contributor、accessionNo、credit 等
		    改法：请填上；不知道、又可以不填的，删去那一行
		  stone-bridge.docx 第 3 段后面　图「street」还没放行，读者暂时看不到（初稿，来历和人脸还没有核对）
		  stone-bridge.docx 第 5 段后面　图「stone-bridge-picture-1」还没放行，读者暂时看不到（初稿，来历和人脸还没有核对）
		  stone-bridge.docx 第 7 段后面　图「stone-bridge-picture-2」还没放行，读者暂时看不到（初稿，来历和人脸还没有核对）
		    改法：请填好这张照片的记录，看过人脸，删去 withheld 一行，图就在这里出来；文章不用改
		  stone-bridge.docx 标题　这一篇没有写话题，按话题看的人遇不到它
		    改法：请写进「这一章的记录」的「话题」一行；没有这张表的，收进来以后运行 npm run word -- export 编号，就有了
		  stone-tower.docx 第 3 段后面　图「stone-bridge-picture-2」还没放行，读者暂时看不到（初稿，来历和人脸还没有核对）
		  stone-tower.docx 第 5 段后面　图「stone-tower-picture-1」还没放行，读者暂时看不到（初稿，来历和人脸还没有核对）
		    改法：请填好这张照片的记录，看过人脸，删去 withheld 一行，图就在这里出来；文章不用改
		  stone-tower.docx 标题　这一篇没有写话题，按话题看的人遇不到它
		    改法：请写进「这一章的记录」的「话题」一行；没有这张表的，收进来以后运行 npm run word -- export 编号，就有了

		会写 10 个文件。没有写入任何文件。看过没有问题，运行 npm run inbox -- --write。"
	`);
	expect(trial.all()).toEqual(before);

	const shown = plan?.brought.find(({ names }) => names.includes('stone-bridge.docx'))?.previews;
	const pictures = shown?.filter((one) => one.kind === 'picture') ?? [];
	expect(pictures.map(({ about }) => about?.name)).toEqual([
		'第 3 段后面',
		'第 5 段后面',
		'第 7 段后面',
	]);
	expect(pictures.every(({ file }) => existsSync(file))).toBe(true);
	const [, second] = pictures;
	expect(second && previewHtml(second, 'stone-bridge.docx', '/picture/0/2')).toMatchInlineSnapshot(
		`"<figure><img src="/picture/0/2" alt="第 5 段后面收进来的样子" /><figcaption><b>第 5 段后面</b><p>照片 stone-bridge-picture-1，新的草稿，读者暂时看不到</p><p>图说：石桥之2</p><p>图片说明：一座石桥，桥上没有人</p><p>还要填：题名、事由、时间、地点、供图人、藏品号、署名、底片的保管</p><p>人脸还没有看过</p><p>画面里有谁还没有写；有人的，要有同意书</p></figcaption></figure>"`,
	);
});

test('everything comes in at once, every picture once, and only once', async () => {
	const { text, ok } = await trial.run(['--write']);
	expect(ok, text).toBe(true);
	const now = trial.all();
	expect([...now.keys()].filter((path) => !before.has(path))).toEqual(MADE);
	const figures = (id: string) =>
		[...trial.text(`chapters/${id}.mdx`).matchAll(/<图 id="(.*)" \/>/g)].map(([, photo]) => photo);
	expect(figures('stone-bridge')).toEqual([
		...['street', 'stone-bridge-picture-1', 'stone-bridge-picture-2'],
	]);
	expect(figures('stone-tower')).toEqual(['stone-bridge-picture-2', 'stone-tower-picture-1']);
	expect(trial.text('photos/stone-bridge-picture-1.yaml')).toContain(
		'alt: 一座石桥，桥上没有人\ncaption: 石桥之2\n',
	);
	expect((await trial.run(['--write'])).text).toBe('收件箱里没有要收的。没有写入任何文件。');
	expect(trial.all()).toEqual(now);
});

test('all of it is taken back', async () => {
	expect((await trial.undo(['--write'])).ok).toBe(true);
	expect(trial.all()).toEqual(before);
});

test('one picture that cannot be taken keeps everything out', async () => {
	trial.put('bad-bridge.docx', docxWithPictures([await scene().resize(60).jpeg().toBuffer()]));
	const { text, ok } = await trial.run(['--write']);
	expect(ok).toBe(false);
	expect(text).toContain(
		'  bad-bridge.docx 第 3 段后面　这张图只有 60×40 像素，太小\n    改法：请找来原来的照片',
	);
	expect(trial.all()).toEqual(before);
	rmSync(join(trial.inbox, 'bad-bridge.docx'));
});
