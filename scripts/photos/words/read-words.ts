import { ANNOUNCES, SHORTEST_ALT } from '../../../src/checks/alternative-text.ts';
import { readDate } from './date.ts';
import type { Origin } from './origin.ts';
import type { Tags } from './tags.ts';

/** What a picture says about itself, as far as the record has a place for it. Nothing is made up. */
export interface PictureWords {
	/** EDTF. */
	date?: string | undefined;
	creator?: string | undefined;
	credit?: string | undefined;
	copyright?: string | undefined;
	title?: string | undefined;
	description?: string | undefined;
	alt?: string | undefined;
	/** Make and model, never a serial number. */
	device?: string | undefined;
	/** What an editor should know: 「相机的钟没有调过」. */
	notes: string[];
}

const LONGEST = { title: 20, description: 120, alt: 80 };
/** The first photograph that has come down to us was taken in 1826 or 1827. */
const FIRST_YEAR = 1826;
const isChinese = (text: string) => /\p{Script=Han}/u.test(text);

/** Chinese words that fit their field; the rest is told, not cut. */
function fitting(
	kind: keyof typeof LONGEST,
	label: string,
	written: string | undefined,
	notes: string[],
): string | undefined {
	// Cameras fill these fields with their own name.
	if (written === undefined || !isChinese(written)) return undefined;
	if ([...written].length <= LONGEST[kind]) return written;
	notes.push(
		`${label}有 ${[...written].length} 个字，太长，没有填：${[...written].slice(0, 20).join('')}…`,
	);
	return undefined;
}

function altIn(tags: Tags, notes: string[]): string | undefined {
	const alt = fitting('alt', '图片说明', tags.xmp('AltTextAccessibility'), notes);
	return alt && [...alt].length >= SHORTEST_ALT && !ANNOUNCES.test(alt) ? alt : undefined;
}

/**
 * When it was taken. What an archivist wrote comes before what a camera's clock says, and of a scan the clock says only when
 * it was scanned.
 */
function dateIn(tags: Tags, origin: Origin, today: string, notes: string[]): string | undefined {
	const written = readDate(tags.xmp('DateCreated')) ?? readDate(tags.iptc('Date Created'));
	const clock = readDate(tags.exif('DateTimeOriginal') ?? tags.exif('DateTimeDigitized'));
	const isScan = origin.provenance !== 'photograph';
	const scanned = isScan ? (clock?.edtf ?? readDate(tags.exif('DateTime'))?.edtf) : undefined;
	const date =
		isScan && written?.edtf === scanned ? undefined : (written ?? (isScan ? undefined : clock));
	if (scanned !== undefined && !date)
		notes.push(`文件里的日子 ${scanned} 是扫描或制作的日子，没有当作拍摄时间`);
	if (!date) return undefined;
	if (date.isUnset) {
		notes.push(`文件里的日子 ${date.edtf} 零点整，像是相机的钟没有调过，没有采用`);
		return undefined;
	}
	if (date.edtf > today || Number(date.edtf.slice(0, 4)) < FIRST_YEAR) {
		notes.push(`文件里的日子 ${date.edtf} 不可能，没有采用`);
		return undefined;
	}
	if (
		written &&
		clock &&
		!isScan &&
		!clock.edtf.startsWith(written.edtf) &&
		!written.edtf.startsWith(clock.edtf)
	)
		notes.push(`文件里有两个日子：${written.edtf} 和 ${clock.edtf}，先用前一个，请核对`);
	return date.edtf;
}

function deviceIn(tags: Tags): string | undefined {
	const [make = '', model = ''] = [tags.exif('Make'), tags.exif('Model')];
	const device = model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`;
	return device.trim() || undefined;
}

/** Reads what the record can use. `today` is `YYYY-MM-DD`. */
export function readWords(tags: Tags, origin: Origin, today: string): PictureWords {
	const notes: string[] = [];
	const [title, description] = [
		tags.xmp('title') ?? tags.iptc('Object Name') ?? tags.exif('XPTitle'),
		tags.xmp('description') ?? tags.iptc('Caption/Abstract') ?? tags.exif('ImageDescription'),
	];
	if (tags.exif('InteroperabilityIndex')?.startsWith('R03') === true)
		notes.push('相机按 Adobe RGB 记颜色；做出来的图若显得灰，请用相机的程序导出成 sRGB 再加');
	return {
		date: dateIn(tags, origin, today, notes),
		creator: tags.xmp('creator') ?? tags.iptc('By-line') ?? tags.exif('Artist'),
		credit: tags.xmp('Credit') ?? tags.iptc('Credit'),
		copyright: tags.xmp('rights') ?? tags.iptc('Copyright Notice') ?? tags.exif('Copyright'),
		title: fitting('title', '题名', title, notes),
		description: fitting('description', '说明', description, notes),
		alt: altIn(tags, notes),
		device: deviceIn(tags),
		notes,
	};
}
