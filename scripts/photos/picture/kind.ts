/** What a file is, by its first bytes; its name says little. */

/** Kinds that can be taken in. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'tiff' | 'avif' | 'heic';

/** How kinds are called, with the endings that belong to them. */
export const KINDS: Readonly<Record<PictureKind, { name: string; endings: readonly string[] }>> = {
	jpeg: { name: 'JPEG', endings: ['.jpg', '.jpeg', '.jpe', '.jfif'] },
	png: { name: 'PNG', endings: ['.png'] },
	webp: { name: 'WebP', endings: ['.webp'] },
	tiff: { name: 'TIFF', endings: ['.tif', '.tiff'] },
	avif: { name: 'AVIF', endings: ['.avif'] },
	heic: { name: 'HEIC', endings: ['.heic', '.heif', '.hif'] },
};

/** What it is instead, and what to do: fact and remedy. */
export type Refusal = readonly [message: string, fix: string];

const EXPORT = '请用看图的程序打开，另存为 JPEG 或 TIFF，再加一次';
const DRAWN: Refusal = [
	'这是矢量图（EMF、WMF），不是照片',
	'请在 Word 里右键点它，「另存为图片」选 PNG，再加一次；若是照片，请找来原来的文件',
];
const NOT_A_PICTURE = '请核对是不是选错了文件';

/** Camera makers' own forms look like TIFF and hold only a small picture that others can read. */
const RAW_ENDINGS = /\.(?:dng|nef|nrw|cr2|cr3|crw|arw|srf|sr2|orf|rw2|raf|pef|srw|3fr|iiq)$/i;
export const RAW: Refusal = [
	'这是相机的原始文件（RAW），各家的程序显影出来不一样',
	'请用相机的程序显影，导出成 TIFF 或 JPEG，再加一次；原始文件请一起存好',
];

const BRANDS_HEIC = /^(?:hei[cmsx]|hev[cmsx]|heif)/;
const BRANDS_VIDEO = /^(?:isom|iso\d|mp4\d|M4V|M4A|qt {2}|3gp|avc1|dash|MSNV)/;

function ofBrands(bytes: Buffer): PictureKind | Refusal | undefined {
	if (bytes.toString('latin1', 4, 8) !== 'ftyp') return undefined;
	const size = Math.min(bytes.readUInt32BE(0), bytes.length, 256);
	const brands: string[] = [];
	for (let at = 8; at + 4 <= size; at += 4)
		if (at !== 12) brands.push(bytes.toString('latin1', at, at + 4));
	if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
	if (brands.some((brand) => BRANDS_HEIC.test(brand))) return 'heic';
	if (brands.some((brand) => brand.startsWith('crx'))) return RAW;
	if (brands.some((brand) => BRANDS_VIDEO.test(brand)))
		return ['这是一段录像', '请把要用的一幅画面导出成 JPEG，再加一次'];
	// `mif1` alone leaves the packing open; libheif says what it can open.
	return brands.includes('mif1') ? 'heic' : undefined;
}

const SIGNATURES: readonly (readonly [RegExp, PictureKind | Refusal])[] = [
	[/^\xff\xd8\xff/, 'jpeg'],
	[/^\x89PNG\r\n\x1a\n/, 'png'],
	[/^RIFF[\s\S]{4}WEBP/, 'webp'],
	[/^II\*\0[\s\S]{4}CR/, RAW],
	[/^(?:IIRO|IIRS|IIU\0|FUJIFILMCCD-RAW)/, RAW],
	[/^(?:II[*+]\0|MM\0[*+])/, 'tiff'],
	[
		/^GIF8[79]a/,
		[
			'这是 GIF 图，只有 256 种颜色，不是照片原来的样子',
			'请找来原来的照片；只有这一张的，另存为 PNG 再加一次',
		],
	],
	[/^BM[\s\S]{12}(?:\x0c|[\x28-\x7c])\0\0\0/, ['这是 BMP 图', EXPORT]],
	[/^(?:\x01\0\0\0[\s\S]{36} EMF|\xd7\xcd\xc6\x9a|[\x01\x02]\0\t\0\0[\x01\x03])/, DRAWN],
	[/^8BPS/, ['这是 Photoshop 的文件（PSD）', EXPORT]],
	[/^(?:\xff\x0a|\0\0\0\x0cJXL )/, ['这是 JPEG XL 图，许多程序还打不开', EXPORT]],
	[/^(?:\0\0\0\x0cjP {2}|\xff\x4f\xff\x51)/, ['这是 JPEG 2000 图，许多程序打不开', EXPORT]],
	[/^\0\0[\x01\x02]\0/, ['这是图标文件（ICO）', NOT_A_PICTURE]],
	[/^%PDF-/, ['这是 PDF', '请把里面的照片一页一页导出成 TIFF 或 JPEG，再加一次']],
	[/^PK\x03\x04/, ['这是压缩包，或 Word、Excel 的文件', '请先解开，取出里面的照片，再加一次']],
	[
		/^(?:Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|\x1f\x8b)/,
		['这是压缩包', '请先解开，取出里面的照片，再加一次'],
	],
	[/^\xd0\xcf\x11\xe0/, ['这是旧式的 Word、Excel 文件', '请取出里面的照片，另存为 JPEG，再加一次']],
	[
		/^(?:MZ|\x7fELF|#!|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe)/,
		['这是程序，不是照片', '请不要打开它；请向给的人问清楚'],
	],
	[
		/^(?:RIFF[\s\S]{4}AVI |\x1a\x45\xdf\xa3)/,
		['这是一段录像', '请把要用的一幅画面导出成 JPEG，再加一次'],
	],
];

/** Says what a text file is; undefined for bytes that are no text. */
function ofText(bytes: Buffer): Refusal | undefined {
	const start = bytes.subarray(0, 1024);
	const text = start.toString('latin1').trimStart();
	if (/<svg[\s>]/i.test(text))
		return [
			'这是 SVG 图，里面可以写程序，不能收',
			'请用浏览器打开，截一张图存成 PNG，再加一次；若是照片，请找来原来的文件',
		];
	if (/^(?:<!doctype html|<html|<head|<body|<script)/i.test(text))
		return ['这是网页，不是照片', '请在网页里右键点照片，「图片另存为」，再加一次'];
	if (start.includes(0)) return undefined;
	const controls = [...start].filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
	return controls === 0 ? ['这是文字，不是照片', NOT_A_PICTURE] : undefined;
}

/** The kind of a picture, or why it cannot be taken. `name` is only asked about camera makers' own forms. */
export function kindOf(bytes: Buffer, name: string): PictureKind | Refusal {
	if (bytes.length === 0) return ['文件是空的', '请重新拷贝一份，再加一次'];
	const start = bytes.toString('latin1', 0, 64);
	const found =
		SIGNATURES.find(([pattern]) => pattern.test(start))?.[1] ?? ofBrands(bytes) ?? ofText(bytes);
	if (found === 'tiff' && RAW_ENDINGS.test(name)) return RAW;
	if (found !== undefined) return found;
	return bytes.subarray(0, 4096).every((byte) => byte === 0)
		? ['文件里全是空的，没有传下来', '请等网盘或微信下载完，重新拷贝一份，再加一次']
		: ['认不出这是什么文件，不像照片', NOT_A_PICTURE];
}
