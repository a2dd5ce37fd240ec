/** For tests: bad and strange files, each with what is to become of it. */
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { heicFile } from './test-heic.ts';
import * as made from './test-pictures.ts';

/** One file that an editor might hand in. */
export interface Specimen {
	/** As the file is called. */
	name: string;
	bytes: () => Buffer | Promise<Buffer>;
	typed?: readonly string[];
	/** Refused with these words … */
	refused?: string;
	/** … or taken, with all these words in the plan. */
	taken?: readonly string[];
	/** The corners of what is made, when they are not `RGBW`. `any` where colours are others. */
	corners?: string;
	/** Words that must not be said. */
	unsaid?: string;
}

const { scene, sceneJpeg, withSegment, withExif, withXmp, withChunk, exifBlock } = made;
const png = () => scene().png({ compressionLevel: 1 }).toBuffer();
const behind = async (more: Buffer | string) =>
	Buffer.concat([await sceneJpeg(), Buffer.from(more as string)]);

const GPS = { 1: { text: 'N' }, 3: { text: 'E' } };
const PHONE = {
	0x9003: { text: '2019:05:03 10:11:12' },
	0x829a: { number: 1 },
};
const gbk = (hex: string) => Buffer.from(hex, 'hex');
/** 「老街口」 in GBK. */
const OLD_STREET_GBK = gbk('c0cfbdd6bfda');

const profile = async (name: 'p3' | 'cmyk') =>
	(await sharp(await scene().withIccProfile(name).jpeg().toBuffer()).metadata()).icc ??
	Buffer.alloc(0);

/** A JPEG cut off before each of its segments, and in the middle of the picture itself. */
async function truncated(): Promise<Specimen[]> {
	const whole = withExif(
		await scene().jpeg({ progressive: true }).toBuffer(),
		exifBlock({ exif: PHONE }),
	);
	const cuts = made
		.markersOf(whole)
		.map(({ at, code }) => ({ at, name: `before-${code.toString(16)}-${at}` }));
	return [
		...cuts,
		{ at: Math.floor(whole.length * 0.6), name: 'in-a-scan' },
		{ at: whole.length - 1, name: 'one-byte' },
	].map(({ at, name }) => ({
		name: `cut-${name}.jpg`,
		bytes: () => whole.subarray(0, at),
		refused: at < 3 ? '' : '这张图只有一部分，没有传完',
	}));
}

const UPRIGHT = ['', 'RGBW', 'GRWB', 'WBGR', 'BWRG', 'RBGW', 'BRWG', 'WGBR', 'GWRB'];
const orientations: Specimen[] = UPRIGHT.slice(1).map((corners, index) => ({
	name: `turned-${index + 1}.jpg`,
	bytes: async () =>
		withExif(await sceneJpeg(), exifBlock({ main: { 0x0112: { number: index + 1 } } })),
	taken: ['JPEG', index + 1 >= 5 ? '600×900' : '900×600'],
	corners,
}));

const notPictures: Specimen[] = [
	{ name: 'empty.jpg', bytes: () => Buffer.alloc(0), refused: '文件是空的' },
	{ name: 'cloud.jpg', bytes: () => Buffer.alloc(9000), refused: '文件里全是空的，没有传下来' },
	{
		name: 'noise.jpg',
		bytes: () => Buffer.from(Array.from({ length: 900 }, (_, i) => (i * 77 + 3) % 251)),
		refused: '认不出这是什么文件',
	},
	{
		name: 'words.jpg',
		bytes: () => Buffer.from('这不是照片，是几个字。'),
		refused: '这是文字，不是照片',
	},
	{
		name: 'page.jpg',
		bytes: () => Buffer.from('<!DOCTYPE html><title>x</title>'),
		refused: '这是网页，不是照片',
	},
	{
		name: 'drawing.svg',
		bytes: () =>
			Buffer.from(
				'<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><script>1</script></svg>',
			),
		refused: '这是 SVG 图',
	},
	{
		name: 'drawing.jpg',
		bytes: () =>
			Buffer.from('<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
		refused: '这是 SVG 图',
	},
	{
		name: 'letter.docx',
		bytes: () => made.zipFile('word/document.xml', '<w/>'),
		refused: '这是压缩包，或 Word',
	},
	{ name: 'album.pdf', bytes: () => Buffer.from('%PDF-1.7\n1 0 obj\n'), refused: '这是 PDF' },
	{
		name: 'old.bmp',
		bytes: () =>
			Buffer.concat([
				Buffer.from('BM'),
				Buffer.alloc(12),
				Buffer.from([40, 0, 0, 0]),
				Buffer.alloc(40),
			]),
		refused: '这是 BMP 图',
	},
	{
		name: 'funny.gif',
		bytes: () => Buffer.from('GIF89a\x90\x01\x90\x01\0\0\0', 'latin1'),
		refused: '这是 GIF 图',
	},
	{
		name: 'layers.psd',
		bytes: () => Buffer.from('8BPS\0\x01\0\0\0\0\0\0', 'latin1'),
		refused: 'Photoshop 的文件',
	},
	{
		name: 'new.jxl',
		bytes: () => Buffer.from([0xff, 0x0a, 0xfa, 0x1f]),
		refused: '这是 JPEG XL 图',
	},
	{
		name: 'IMG_2.MOV',
		bytes: () => Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0qt  ', 'latin1'),
		refused: '这是一段录像',
	},
	{
		name: 'setup.jpg',
		bytes: () => Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'),
		refused: '这是程序，不是照片',
	},
	{
		name: 'sensor.dng',
		bytes: () => made.tiffPages([{ width: 256, height: 256, tags: { 0xc612: 4 } }]),
		refused: '相机的原始文件（RAW）',
	},
	{
		name: 'sensor.jpg',
		bytes: () => made.tiffPages([{ width: 900, height: 600, tags: { 0xc612: 4 } }]),
		refused: '相机的原始文件（RAW）',
	},
];

const tooMuch: Specimen[] = [
	{
		name: 'dot.png',
		bytes: () =>
			sharp({ create: { width: 1, height: 1, channels: 3, background: '#777' } })
				.png()
				.toBuffer(),
		refused: '只有 1×1 像素，太小',
	},
	{
		name: 'line.png',
		bytes: () =>
			sharp({ create: { width: 30_000, height: 2, channels: 3, background: '#777' } })
				.png()
				.toBuffer(),
		refused: '只有 30000×2 像素，太小',
	},
	{
		name: 'thumbnail.jpg',
		bytes: () => scene().resize(320).jpeg().toBuffer(),
		refused: '只有 320×213 像素，太小',
	},
	{
		name: 'bomb.png',
		bytes: async () => made.pngOfSize(await png(), 20_000, 20_000),
		refused: '20000×20000 像素，400 百万像素，超过了 100 百万',
	},
	{
		name: 'bomb-allowed.png',
		bytes: async () => made.pngOfSize(await png(), 12_000, 10_000),
		typed: ['--allow-large'],
		refused: '只有一部分，或者坏了',
	},
	{
		name: 'bomb-beyond.png',
		bytes: async () => made.pngOfSize(await png(), 40_000, 40_000),
		typed: ['--allow-large'],
		refused: '超过了 500 百万',
	},
];

const polyglots: Specimen[] = [
	{
		name: 'zip-behind.jpg',
		bytes: () => behind(made.zipFile('a.js', 'alert(1)')),
		refused: '图里还藏着一个压缩包',
	},
	{
		name: 'rar-behind.png',
		bytes: async () => Buffer.concat([await png(), Buffer.from('Rar!\x1a\x07\x01\0', 'latin1')]),
		refused: '图里还藏着一个压缩包',
	},
	{
		name: 'page-behind.jpg',
		bytes: () => behind('<html><script>alert(1)</script></html>'),
		refused: '图里还藏着一个网页',
	},
	{
		name: 'page-behind.webp',
		bytes: async () =>
			Buffer.concat([await scene().webp().toBuffer(), Buffer.from('<!DOCTYPE html><p>')]),
		refused: '图里还藏着一个网页',
	},
	{
		name: 'page-behind.avif',
		bytes: async () =>
			Buffer.concat([await scene().avif({ effort: 0 }).toBuffer(), Buffer.from('<html >')]),
		refused: '图里还藏着一个网页',
	},
	{
		name: 'pdf-behind.jpg',
		bytes: () => behind('%PDF-1.4\n1 0 obj'),
		refused: '图里还藏着一个 PDF',
	},
	{
		name: 'pdf-in-remark.jpg',
		bytes: async () => withSegment(await sceneJpeg(), 0xfe, '\n%PDF-1.4\n'),
		refused: '图里还藏着一个 PDF',
	},
	{
		name: 'script-in-remark.jpg',
		bytes: async () => withSegment(await sceneJpeg(), 0xfe, '<script>alert(1)</script>'),
		refused: '图里还藏着一个网页',
	},
	{
		name: 'php-in-exif.jpg',
		bytes: async () =>
			withExif(
				await sceneJpeg(),
				exifBlock({ main: { 0x010e: { text: '<?php system($_GET[1]);' } } }),
			),
		refused: '图里还藏着一个网页程序',
	},
	{
		name: 'php-in-text.png',
		bytes: async () => withChunk(await png(), 'tEXt', Buffer.from('Comment\0<?php phpinfo();')),
		refused: '图里还藏着一个网页程序',
	},
	{
		name: 'script-too.jpg',
		bytes: async () => {
			const jpeg = await sceneJpeg();
			return Buffer.concat([
				jpeg.subarray(0, 2),
				Buffer.from([0xff, 0xe0, 0x2f, 0x2a]),
				Buffer.alloc(0x2f28),
				Buffer.from([0xff, 0xfe, 0, 14]),
				Buffer.from('*/=alert(1)/*'.slice(0, 12)),
				jpeg.subarray(2),
			]);
		},
		refused: '图里还藏着一个网页程序',
	},
	{
		name: 'script-behind.jpg',
		bytes: () => behind(';alert(document.cookie)'),
		refused: '图里还藏着一个网页程序',
	},
	{
		name: 'program-behind.jpg',
		bytes: () => behind(Buffer.from('MZ\x90\0This program cannot be run in DOS mode', 'latin1')),
		refused: '图里还藏着一个程序',
	},
	{
		name: 'svg-in-packet.jpg',
		bytes: async () => withXmp(await sceneJpeg(), '<dc:source><svg onload="x"/></dc:source>'),
		refused: '图里还藏着一个网页',
	},
	{
		name: 'zip-first.jpg',
		bytes: async () => Buffer.concat([made.zipFile('a', 'b'), await sceneJpeg()]),
		refused: '这是压缩包',
	},
	{
		name: 'page-first.jpg',
		bytes: async () => Buffer.concat([Buffer.from('<html><!--'), await sceneJpeg()]),
		refused: '不是照片',
	},
];

const companions: Specimen[] = [
	{
		name: 'motion.jpg',
		bytes: () => behind(Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0', 'latin1')),
		taken: ['一小段录像（动态照片），只收照片'],
	},
	{
		name: 'motion-by-chance.jpg',
		bytes: () => behind(Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0....PK\x03\x04....', 'latin1')),
		taken: ['一小段录像（动态照片），只收照片'],
	},
	{
		name: 'two-in-one.jpg',
		bytes: async () => behind(await scene().resize(90).jpeg().toBuffer()),
		taken: ['另一张小图，只收照片'],
	},
	{ name: 'samsung.jpg', bytes: () => behind('....SEFHe...SEFT'), taken: ['手机自己的附注'] },
	{
		name: 'padded.jpg',
		bytes: () => behind(Buffer.alloc(512)),
		taken: ['JPEG'],
		unsaid: '图的后面',
	},
	{
		name: 'unknown-behind.jpg',
		bytes: () => behind('xyz'.repeat(20)),
		taken: ['还有 60 个字节认不出来的东西，没有收'],
	},
	{
		name: 'between-segments.jpg',
		bytes: async () => {
			const jpeg = await sceneJpeg();
			const end = jpeg.length - 2;
			return Buffer.concat([jpeg.subarray(0, end), Buffer.from([0, 0, 0, 0]), jpeg.subarray(end)]);
		},
		taken: ['JPEG'],
	},
];

const forms: Specimen[] = [
	{
		name: 'plain.jpg',
		bytes: sceneJpeg,
		taken: ['JPEG，900×600 像素，8 位，RGB', '来历先写「照片」，是猜的'],
	},
	{
		name: 'progressive.jpeg',
		bytes: () => scene().jpeg({ progressive: true }).toBuffer(),
		taken: ['JPEG'],
	},
	{ name: 'png-inside.jpg', bytes: png, taken: ['文件名写着「.jpg」，里面其实是 PNG，照 PNG 收'] },
	{ name: 'no-ending', bytes: sceneJpeg, taken: ['文件名写着「没有结尾」，里面其实是 JPEG'] },
	{
		name: 'interlaced.png',
		bytes: () => scene().png({ progressive: true }).toBuffer(),
		taken: ['PNG'],
	},
	{
		name: 'palette.png',
		bytes: () => scene().png({ palette: true, colours: 64 }).toBuffer(),
		taken: ['PNG'],
	},
	{
		name: 'deep.png',
		bytes: () => scene().toColourspace('rgb16').png({ compressionLevel: 1 }).toBuffer(),
		taken: ['16 位'],
	},
	{
		name: 'grey.jpg',
		bytes: () => scene().toColourspace('b-w').jpeg().toBuffer(),
		taken: ['灰度'],
		corners: 'any',
	},
	{
		name: 'grey-and-glass.png',
		bytes: () => scene().toColourspace('b-w').ensureAlpha(0.5).png().toBuffer(),
		taken: ['灰度'],
		corners: 'any',
	},
	{ name: 'glass.png', bytes: () => scene().ensureAlpha(0.9).png().toBuffer(), taken: ['PNG'] },
	{
		name: 'print.jpg',
		bytes: () => scene().toColourspace('cmyk').jpeg().toBuffer(),
		taken: ['CMYK'],
	},
	{
		name: 'print-with-profile.jpg',
		bytes: () => scene().withIccProfile('cmyk').jpeg().toBuffer(),
		taken: ['CMYK'],
	},
	{
		name: 'wide.jpg',
		bytes: () => scene().withIccProfile('p3').jpeg().toBuffer(),
		taken: ['JPEG'],
	},
	{
		name: 'huge-profile.jpg',
		bytes: async () => {
			const icc = await profile('p3');
			const huge = Buffer.concat([icc, Buffer.alloc(900_000)]);
			huge.writeUInt32BE(huge.length, 0);
			return made.withProfile(await sceneJpeg(), huge);
		},
		taken: ['JPEG，900×600'],
	},
	{
		name: 'broken-profile.jpg',
		bytes: async () =>
			made.withProfile(await sceneJpeg(), Buffer.from('not a profile at all'.repeat(20))),
		taken: ['JPEG'],
	},
	{ name: 'photo.webp', bytes: () => scene().webp().toBuffer(), taken: ['WebP'] },
	{
		name: 'cut.webp',
		bytes: async () => (await scene().webp().toBuffer()).subarray(0, -300),
		refused: '没有传完',
	},
	{
		name: 'moving.webp',
		bytes: async () => {
			const frame = await scene().png().toBuffer();
			return sharp([frame, await scene().negate().png().toBuffer()], { join: { animated: true } })
				.webp({ effort: 0 })
				.toBuffer();
		},
		refused: '这是会动的图',
	},
	{
		name: 'moving.png',
		bytes: async () => withChunk(await png(), 'acTL', Buffer.alloc(8)),
		refused: '这是会动的图',
	},
	{ name: 'cut.png', bytes: async () => (await png()).subarray(0, -40), refused: '没有传完' },
	{
		name: 'spoilt.png',
		bytes: async () => {
			const bytes = Buffer.from(await png());
			bytes.fill(0x55, 3000, 3200);
			return bytes;
		},
		refused: '只有一部分，或者坏了',
	},
	{ name: 'photo.avif', bytes: () => scene().avif({ effort: 0 }).toBuffer(), taken: ['AVIF'] },
	{
		name: 'cut.avif',
		bytes: async () => (await scene().avif({ effort: 0 }).toBuffer()).subarray(0, -300),
		refused: '没有传完',
	},
	{
		name: 'IMG_3.HEIC',
		bytes: () => heicFile({ width: 960, height: 720, exif: exifBlock({ exif: PHONE, gps: GPS }) }),
		taken: ['HEIC，960×720', '时间 2019-05-03', 'GPS 坐标'],
		corners: 'any',
	},
	{
		name: 'turned.heic',
		bytes: async () => heicFile({ width: 960, height: 720, turns: 3, icc: await profile('p3') }),
		taken: ['720×960'],
		corners: 'any',
	},
	{
		name: 'cut.heic',
		bytes: async () => (await heicFile({ width: 960, height: 720 })).subarray(0, -2000),
		refused: '没有传完',
	},
	{
		name: 'heic-inside.jpg',
		bytes: () => heicFile({ width: 960, height: 720 }),
		taken: ['里面其实是 HEIC'],
		corners: 'any',
	},
];

const scans: Specimen[] = [
	{
		name: 'scan.tif',
		bytes: () => scene().tiff({ compression: 'lzw' }).toBuffer(),
		taken: ['TIFF', '来历先写「扫描件」，是猜的'],
	},
	{
		name: 'deep-scan.tif',
		bytes: () => scene().toColourspace('rgb16').tiff({ compression: 'deflate' }).toBuffer(),
		taken: ['16 位'],
	},
	{
		name: 'fax.tif',
		bytes: () =>
			scene()
				.threshold()
				.toColourspace('b-w')
				.tiff({ compression: 'ccittfax4', bitdepth: 1 })
				.toBuffer(),
		taken: ['TIFF', '1 位'],
		corners: 'any',
	},
	{
		name: 'lab.tif',
		bytes: () => scene().toColourspace('lab').tiff({ compression: 'deflate' }).toBuffer(),
		taken: ['TIFF'],
	},
	{
		name: 'big.tif',
		bytes: () => scene().tiff({ bigtiff: true, compression: 'lzw' }).toBuffer(),
		taken: ['TIFF'],
	},
	{
		name: 'cut.tif',
		bytes: async () => {
			const whole = made.tiffPages([{ width: 900, height: 600 }]);
			return Buffer.concat([whole.subarray(0, 8), whole.subarray(8)])
				.fill(0, 0, 0)
				.subarray(0, whole.length - 60);
		},
		refused: '打不开',
	},
	{
		name: 'album.tif',
		bytes: () =>
			made.tiffPages([
				{ width: 900, height: 600 },
				{ width: 900, height: 700 },
				{ width: 800, height: 600 },
			]),
		taken: ['3 页', 'album-p1.jpg', 'album-p2.jpg', 'album-p3.jpg'],
		corners: 'any',
	},
	{
		name: 'pyramid.tif',
		bytes: () =>
			made.tiffPages([
				{ width: 900, height: 600 },
				{ width: 90, height: 60, tags: { 254: 1 } },
			]),
		taken: ['content/photos/pyramid.jpg'],
		corners: 'any',
		unsaid: '2 页',
	},
	{
		name: 'thumbnail-first.tif',
		bytes: () =>
			made.tiffPages([
				{ width: 90, height: 60, tags: { 254: 1 } },
				{ width: 900, height: 600 },
			]),
		taken: ['900×600', 'content/photos/thumbnail-first.jpg'],
		corners: 'any',
	},
	{
		name: 'small-page.tif',
		bytes: () =>
			made.tiffPages([
				{ width: 900, height: 600 },
				{ width: 90, height: 60 },
			]),
		refused: '第 2 页只有 90×60 像素',
	},
];

const told: Specimen[] = [
	{
		name: 'traces.jpg',
		bytes: async () =>
			withExif(
				await sceneJpeg(),
				exifBlock({
					main: { 0x010f: { text: 'Canon' }, 0x0110: { text: 'Canon EOS 5D' } },
					exif: {
						...PHONE,
						0xa431: { text: 'SN-4711' },
						0xa435: { text: 'LN-4711' },
						0xa430: { text: '某某' },
						0x927c: { block: Buffer.alloc(64, 7) },
					},
					gps: GPS,
					thumbnail: await scene().resize(90).jpeg().toBuffer(),
				}),
			),
		taken: [
			'设备 Canon EOS 5D',
			'时间 2019-05-03',
			'GPS 坐标',
			'序列号',
			'主人的名字',
			'厂家的附注',
			'没有改过的小图',
		],
	},
	{
		name: 'place-in-packet.jpg',
		bytes: async () =>
			withXmp(
				await sceneJpeg(),
				'<exif:GPSLatitude>30,41.7N</exif:GPSLatitude><aux:SerialNumber>SN-4711</aux:SerialNumber>',
			),
		taken: ['GPS 坐标', '序列号'],
	},
	{
		name: 'faces.jpg',
		bytes: async () =>
			withXmp(
				await sceneJpeg(),
				'<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:Name>某某</mwg-rs:Name></mwg-rs:Regions><MP:RegionInfo/>',
			),
		taken: ['标在人脸上的框或名字'],
	},
	{
		name: 'words.webp',
		bytes: async () =>
			sharp(await sceneJpeg())
				.withXmp(
					made.xmpPacket(
						'<dc:title><rdf:Alt><rdf:li xml:lang="en">Street</rdf:li><rdf:li xml:lang="zh-CN">老街口</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>某摄影者</rdf:li></rdf:Seq></dc:creator><photoshop:Credit>某档案馆</photoshop:Credit><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">版权归某档案馆</rdf:li></rdf:Alt></dc:rights><Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">两排平房夹着一条石板路</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility><photoshop:DateCreated>1985-06</photoshop:DateCreated>',
					),
				)
				.webp()
				.toBuffer(),
		taken: [
			'时间 1985-06',
			'题名 老街口',
			'摄影者 某摄影者',
			'署名 某档案馆',
			'版权 版权归某档案馆',
			'图片说明 两排平房夹着一条石板路',
		],
	},
	{
		name: 'packet.png',
		bytes: async () =>
			withChunk(
				await png(),
				'iTXt',
				Buffer.concat([
					Buffer.from('XML:com.adobe.xmp\0\x01\0\0\0', 'latin1'),
					deflateSync(
						made.xmpPacket(
							'<photoshop:DateCreated>1985</photoshop:DateCreated><exif:GPSLatitude>30,1N</exif:GPSLatitude>',
						),
					),
				]),
			),
		taken: ['时间 1985', 'GPS 坐标'],
	},
	{
		name: 'utf8.jpg',
		bytes: async () =>
			withExif(
				await sceneJpeg(),
				exifBlock({ main: { 0x010e: { text: '老街口的早晨' }, 0x013b: { text: '某摄影者' } } }),
			),
		taken: ['图说 老街口的早晨', '摄影者 某摄影者'],
	},
	{
		name: 'gbk.jpg',
		bytes: async () =>
			withExif(await sceneJpeg(), exifBlock({ main: { 0x010e: { text: OLD_STREET_GBK } } })),
		taken: ['图说 老街口'],
	},
	{
		name: 'iptc.jpg',
		bytes: async () =>
			made.withIptc(await sceneJpeg(), {
				5: Buffer.from('老街口'),
				80: Buffer.from('某摄影者'),
				55: Buffer.from('19850600'),
				116: Buffer.from('某档案馆'),
			}),
		taken: ['时间 1985-06', '题名 老街口', '摄影者 某摄影者', '版权 某档案馆'],
	},
	{
		name: 'camera-talk.jpg',
		bytes: async () =>
			withExif(
				await sceneJpeg(),
				exifBlock({ main: { 0x010e: { text: 'OLYMPUS DIGITAL CAMERA' } } }),
			),
		taken: ['文件里什么也没有记'],
	},
	{
		name: 'future.jpg',
		bytes: async () =>
			withExif(
				await sceneJpeg(),
				exifBlock({ exif: { 0x9003: { text: '2099:01:02 10:00:00' }, 0x829a: { number: 1 } } }),
			),
		taken: ['2099-01-02 不可能，没有采用'],
		unsaid: '时间 2099',
	},
	{
		name: 'unset.jpg',
		bytes: async () =>
			withExif(
				await sceneJpeg(),
				exifBlock({ exif: { 0x9003: { text: '2008:01:01 00:00:00' }, 0x829a: { number: 1 } } }),
			),
		taken: ['像是相机的钟没有调过'],
		unsaid: '时间 2008',
	},
	{
		name: 'no-such-day.jpg',
		bytes: async () =>
			withExif(await sceneJpeg(), exifBlock({ exif: { 0x9003: { text: '2019:02:31 10:00:00' } } })),
		taken: ['文件里什么也没有记'],
	},
	{
		name: 'scanner.jpg',
		bytes: async () =>
			withExif(
				await sceneJpeg(),
				exifBlock({
					exif: { 0x9003: { text: '2019:05:03 10:00:00' }, 0xa300: { block: Buffer.from([2]) } },
				}),
			),
		taken: ['2019-05-03 是扫描或制作的日子'],
		unsaid: '时间 2019',
	},
	{
		name: 'torn-exif.jpg',
		bytes: async () =>
			withExif(await sceneJpeg(), Buffer.from('II*\0\x08\0\0\0\xff\xff\x01\x02garbage', 'latin1')),
		taken: ['JPEG'],
	},
	{
		name: 'endless-exif.jpg',
		bytes: async () =>
			withExif(
				await sceneJpeg(),
				Buffer.from('II*\0\x08\0\0\0\x01\0\x0e\x01\x02\0\x04\0\0\0abc\0\x08\0\0\0', 'latin1'),
			),
		taken: ['JPEG'],
	},
	{
		name: 'made-up.jpg',
		bytes: async () =>
			withXmp(
				await sceneJpeg(),
				'<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType>',
			),
		refused: '是人工智能生成的',
	},
	{
		name: 'made-up-here.png',
		bytes: async () =>
			withChunk(await png(), 'tEXt', Buffer.from('AIGC\0{"Label":"1","ContentProducer":"x"}')),
		refused: '是人工智能生成的',
	},
	{
		name: 'made-up-in-packet.jpg',
		bytes: async () =>
			withXmp(
				await sceneJpeg(),
				'<dc:type xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/" TC260:AIGC="{&quot;Label&quot;:&quot;1&quot;,&quot;ContentProducer&quot;:&quot;x&quot;}"/>',
			),
		refused: '是人工智能生成的',
	},
	{
		name: 'touched-up.jpg',
		bytes: async () =>
			withXmp(
				await sceneJpeg(),
				'<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType>',
			),
		taken: ['有一部分是人工智能做的'],
	},
];

/** The whole corpus; the specimens that are cut off come from a file that has to be made first. */
export const specimens = async (): Promise<Specimen[]> => [
	...(await truncated()),
	...orientations,
	...notPictures,
	...tooMuch,
	...polyglots,
	...companions,
	...forms,
	...scans,
	...told,
];
