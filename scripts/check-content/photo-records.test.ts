import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { reportAfter } from '../lib/broken-museum.ts';

const RECORD = 'photos/face-kiosk.yaml';
/** Makes the one photograph of the little museum wrong, and tells what the editor reads about it. */
const reportOf = (from: string | RegExp, to: string) =>
	reportAfter(({ edit }) => edit(RECORD, from, to));

test('a photograph that does not say where it was taken', async () => {
	expect(await reportOf('place: 不详\n', '')).toMatchInlineSnapshot(`
		"content/photos/face-kiosk.yaml
		  第 3 行  没有写在哪里拍的
		           改法：请加一行地点编号，例如 place: dananjie-65；查不到的写 place: 不详
		           名字：photo-place

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a photograph whose original nobody keeps', async () => {
	expect(await reportOf(/keepers: .*/, 'keepers: []')).toMatchInlineSnapshot(`
		"content/photos/face-kiosk.yaml
		  第 18 行  原始文件没有写存在哪里
		            改法：请在 master 里加上 keepers，写单位或岗位，至少两处，例如 keepers: [社区档案柜硬盘甲, 街道备份盘]
		            名字：master-missing

		共 1 处要改，在 1 个文件里。"
	`);
	expect(await reportOf(/master:\n(?: .*\n)+/, '')).toContain('npm run add:photo -- 原始文件');
});

test('a number of the register that another picture has', async () => {
	expect(await reportOf('accessionNo: SY-P-0003', 'accessionNo: SY-P-0001')).toContain(
		'名字：accession-number',
	);
});

test('a record that is to be published and still waits for words', async () => {
	const report = await reportOf('title: 甲化名在讲话', 'title: 待填');
	expect(report).toContain('还有 1 处写着「待填」：title');
	expect(report).not.toContain('提醒');
});

test('a date that waits is no mistake in a draft, and one in what is to be published', async () => {
	expect(await reportOf('date: 2026-02-01', 'date: 待填')).toContain('写着「待填」：date');
	expect(
		await reportAfter(({ edit }) => {
			edit(RECORD, 'date: 2026-02-01', 'date: 待填');
			edit(RECORD, 'place: 不详', 'place: 不详\nwithheld: 初稿');
		}),
	).toContain('提醒：还有 1 处写着「待填」：date');
});

const REPAIRED =
	'provenance: restored\nrestoration:\n  original: street-before\n  by: ai\n  note: 补上折痕';

test.each([
	['does not say from which', 'provenance: restored', '修复件没有写从哪一张修来'],
	['names itself', REPAIRED.replace('street-before', 'face-kiosk'), '原件写成了自己'],
	['names a picture that is not there', REPAIRED.replace('street-before', 'lost'), '「lost」'],
	[
		'calls itself a photograph',
		REPAIRED.replace('provenance: restored', 'provenance: photograph'),
		'写了怎么修的，来历却不是修复件',
	],
	['was repaired by nobody known', REPAIRED.replace('by: ai', 'by: magic'), 'ai（AI修复）'],
])('a repaired picture that %s', async (_, lines, words) => {
	expect(await reportOf('provenance: photograph', lines)).toContain(words);
});

test('a repaired picture that says all of it', async () => {
	expect(await reportOf('provenance: photograph', REPAIRED)).toBe('');
});

test('a repaired picture that more people see than its original', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(RECORD, 'provenance: photograph', REPAIRED);
		edit('photos/street-before.yaml', /$/, 'channels: [web]\n');
	});
	expect(report).toContain('原件「street-before」公开得比修复件窄');
});

test('a repaired picture in the place of its original', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(RECORD, 'provenance: photograph', REPAIRED.replace('street-before', 'street-after'));
		edit('comparisons/street.yaml', 'photo: street-before', 'photo: face-kiosk');
	});
	expect(report).toContain('「照片」用的「face-kiosk」是修复件，读者先看到的就不是原件了');
	expect(report).toContain('请改用原件「street-after」');
});

const inPlaceOf = (change: (picture: Sharp) => Sharp, more: Buffer = Buffer.alloc(0)) =>
	reportAfter(async ({ write, read }) => {
		const picture = await change(sharp(read('photos/street-before.jpg')))
			.jpeg()
			.toBuffer();
		write('photos/street-before.jpg', Buffer.concat([picture, more]));
	});

test.each<[string, Promise<string>, string]>([
	[
		'a serial number',
		inPlaceOf((picture) => picture.withExif({ IFD2: { BodySerialNumber: '4711' } })),
		'照片里还留着相机或镜头的序列号',
	],
	[
		'a frame around a face',
		inPlaceOf((picture) =>
			picture.withXmp(
				'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"><mwg-rs:Regions/></rdf:Description></rdf:RDF></x:xmpmeta>',
			),
		),
		'照片里还留着标在人脸上的框或名字',
	],
	['a page behind it', inPlaceOf((picture) => picture, Buffer.from('<html><p>')), '图里还藏着网页'],
])('a picture put in by hand that holds %s', async (_, report, words) => {
	expect(await report).toContain(words);
});
