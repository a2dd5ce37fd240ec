import { extname } from 'node:path';
import { kindOf, type Refusal } from '../../photos/picture/kind.ts';
import { zipDirectory } from '../../lib/zip-file.ts';
import { kindOfCompound } from '../../word/old-doc/kind.ts';

/** What becomes of a file, by what it is. A transcript goes with the recording beside it. */
export type Kind = 'chapter' | 'book' | 'photo' | 'recording' | 'transcript';

const SAVE_AS_DOCX =
	'请用WPS或Word打开，点「文件—另存为」，类型选「Word 文档（*.docx）」，把新的文件放进收件箱，删去旧的';
const SAVE_AS_XLSX =
	'请用WPS或Excel打开，点「文件—另存为」，类型选「Excel 工作簿（*.xlsx）」，把新的文件放进收件箱，删去旧的';
const UNPACK = '请先解开，把里面的文件放进收件箱，删去压缩包';
const TAKES = '收件箱收：.docx、.doc、.xlsx、.csv、照片、录音和它的文字稿';

/** How files are called that have no sure mark in their bytes, or whose bytes are damaged. */
const BY_ENDING: readonly (readonly [RegExp, Kind])[] = [
	[/^\.(?:docx?|wps)$/, 'chapter'],
	[/^\.(?:xlsx|csv)$/, 'book'],
	[/^\.(?:txt|vtt|srt)$/, 'transcript'],
	[
		/^\.(?:jpe?g|jpe|jfif|png|webp|tiff?|avif|hei[cf]|hif|gif|bmp|psd|jxl|jp2|svg|dng|nef|cr[23]|arw|orf|rw2|raf)$/,
		'photo',
	],
	[
		/^\.(?:wav|w64|aiff?|caf|flac|mp3|aac|m4a|ogg|oga|opus|amr|mp4|m4v|mov|3gp|mkv|mka|webm|wma)$/,
		'recording',
	],
];

/** First bytes of sound, and of films that hold sound. */
const SOUND: readonly RegExp[] = [
	/^(?:RIFF|RF64)[\s\S]{4}WAVE/,
	/^riff\x2e\x91\xcf\x11/,
	/^FORM[\s\S]{4}AIF[FC]/,
	/^caff\0/,
	/^fLaC/,
	/^ID3/,
	/^\xff[\xe2\xe3\xf1-\xf3\xf9-\xfb]/,
	/^OggS/,
	/^#!AMR/,
	/^\x1a\x45\xdf\xa3/,
	/^[\s\S]{4}ftyp(?!hei|hev|mif1|msf1|avi[fs]|crx)/,
];

/** First bytes of what nothing here can become. */
const REFUSED: readonly (readonly [RegExp, Refusal])[] = [
	[
		/^%PDF-/,
		[
			'这是PDF，读不出段落和格子',
			`请找来原来的Word、Excel文件，或把里面的照片导出成JPEG。${TAKES}`,
		],
	],
	[/^\{\\rtf/, ['这是RTF', SAVE_AS_DOCX]],
	[/^(?:Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|\x1f\x8b)/, ['这是压缩包', UNPACK]],
	[
		/^(?:MZ|\x7fELF|#!(?!AMR)|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe)/,
		['这是程序', '请不要打开它，删去，向给的人问清楚'],
	],
	[/^\s*(?:<!doctype html|<html)/i, ['这是网页', `请把要用的文字抄进Word，照片另存下来。${TAKES}`]],
];

/** What a compound file of old Office or WPS becomes; `named` is what its name says. */
function oldOffice(bytes: Buffer, named: Kind | undefined): Kind | Refusal {
	const kind = kindOfCompound(bytes);
	if (kind === 'password')
		return ['加了打开密码，读不出来', '请用WPS或Word、Excel打开，取消密码，存好，再放进收件箱'];
	if (kind === 'old-sheet') return ['这是旧的表格（.xls 或 .et），只改文件名没有用', SAVE_AS_XLSX];
	if (kind === 'old-slides')
		return ['这是旧的幻灯片（.ppt 或 .dps）', `请把要用的文字抄进Word，照片另存下来。${TAKES}`];
	// What is called after Word hears from the tool for it what is wrong inside.
	if (kind === 'word' || named === 'chapter') return 'chapter';
	return ['这是旧的Office或WPS文件，里面没有Word的文字', SAVE_AS_DOCX];
}

/** What a ZIP file holds; undefined when its table of contents cannot be read or says nothing. */
function packedKind(bytes: Buffer): Kind | Refusal | undefined {
	const names = zipDirectory(bytes)?.map(({ name }) => name);
	if (!names) return undefined;
	const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
	if (has(/^word\//)) return 'chapter';
	if (has(/^xl\//)) return 'book';
	if (has(/^ppt\//)) return ['这是幻灯片', `请把要用的文字抄进Word，照片另存下来。${TAKES}`];
	if (has(/^content\.xml$/))
		return ['这是LibreOffice的文件', '请另存为 .docx 或 .xlsx，把新的放进收件箱，删去旧的'];
	return has(/^\[Content_Types\]\.xml$/) ? undefined : ['这是压缩包', UNPACK];
}

const byEnding = (name: string): Kind | undefined => {
	const ending = extname(name).toLowerCase();
	return BY_ENDING.find(([pattern]) => pattern.test(ending))?.[1];
};

/**
 * What a file is: by its bytes, and by its name only where the bytes do not say.
 *
 * @param start the first bytes of the file
 * @param whole reads all of it; asked for packages only, and answers undefined for one that is too large
 */
export function kindOfFile(
	start: Buffer,
	name: string,
	whole: () => Buffer | undefined,
): Kind | Refusal {
	const named = byEnding(name);
	const text = start.toString('latin1', 0, 64);
	if (text.startsWith('\xd0\xcf\x11\xe0')) return oldOffice(whole() ?? start, named);
	if (/^PK(?:\x03\x04|\x05\x06)/.test(text)) {
		const bytes = whole();
		const packed = bytes && packedKind(bytes);
		// What its name says hears from the tool for it what is wrong inside.
		if (packed !== undefined && (typeof packed === 'string' || named === undefined)) return packed;
		return named ?? ['这是压缩包', UNPACK];
	}
	const refused = REFUSED.find(([pattern]) => pattern.test(text))?.[1];
	if (refused) return refused;
	const picture = kindOf(start, name);
	if (typeof picture === 'string') return 'photo';
	if (SOUND.some((pattern) => pattern.test(text))) return 'recording';
	return named ?? ['不认识这种文件', `请核对是不是放错了地方。${TAKES}`];
}
