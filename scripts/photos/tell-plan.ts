import { basename } from 'node:path';
import { CAMERA_TRACES } from '../../src/checks/picture-files.ts';
import { PROVENANCES } from '../../src/schema/photo.ts';
import type { Fate } from './files/plan.ts';
import { KINDS } from './picture/kind.ts';
import type { ReadPhoto } from './read-photo.ts';

const FATES: Readonly<Record<Fate, string>> = {
	new: '新建',
	renew: '更新',
	same: '没有变',
	edited: '有人改过，不动它',
	kept: '保留',
};

const size = (bytes: number) =>
	bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** What the file told, for the editor to confirm. */
function tellWords({ words, origin }: ReadPhoto): string[] {
	const told = [
		['时间', words.date],
		['题名', words.title],
		['摄影者', words.creator],
		['署名', words.credit],
		['版权', words.copyright],
		['图说', words.description],
		['图片说明', words.alt],
		['设备', words.device],
	].flatMap(([label, value]) => (value === undefined ? [] : [`${label} ${value}`]));
	return [
		told.length > 0
			? `　　文件里记着：${told.join('；')}。请核对`
			: '　　文件里什么也没有记，来历请问供图人',
		...(origin.isTold ? [] : [`　　来历先写「${PROVENANCES[origin.provenance]}」，是猜的，请核对`]),
		...(origin.machine === 'part'
			? ['　　图里写着有一部分是人工智能做的：先写作修复件，请填 restoration，并把原件也加进来']
			: []),
	];
}

/** One file of the plan, for the terminal. `like` are names of pictures that look like it, page by page. */
export function tellPhoto(photo: ReadPhoto, like: readonly (readonly string[])[]): string {
	const { opened, words, plans, sha256 } = photo;
	const { kind, bitDepth, colour, bytes, traces, pages } = opened;
	const { width, height } = pages[0] ?? { width: 0, height: 0 };
	const many = pages.length > 1 ? `，${pages.length} 页` : '';
	return [
		`照片　${basename(opened.path)}`,
		`　　${KINDS[kind].name}，${width}×${height} 像素，${bitDepth} 位，${colour}，${size(bytes.length)}${many}`,
		...tellWords(photo),
		...[...opened.notes, ...words.notes].map((note) => `　　${note}`),
		...(traces.length > 0
			? [`　　不收进来：${traces.map((trace) => CAMERA_TRACES[trace]).join('、')}`]
			: []),
		`　　指纹（SHA-256）${sha256}`,
		...plans.flatMap(({ id, picture, record, masterLines }, index) => [
			`　　content/photos/${id}.jpg　　${FATES[picture.fate]}`,
			`　　content/photos/${id}.yaml　　${FATES[record.fate]}`,
			...(like[index] ?? [])
				.slice(0, 3)
				.map((name) => `　　和 ${name} 很像，可能是同一张的另一份：请看一看，重复的只留清楚的一份`),
			...(masterLines === undefined
				? []
				: [`　　${id}.yaml 里没有登记原始文件，请把这几行加进去：\n${masterLines.trimEnd()}`]),
		]),
	].join('\n');
}

export const KEEP_ORIGINALS =
	'原始文件不放进馆里，馆里也不存第二份：请至少在两处存好，写进各份记录的 keepers。编号会成为网址，发布以后不能改，不要用真名。';

/** What was done, in one or two sentences. */
export function tellWritten(files: readonly string[], archived: number): string {
	const kept = archived > 0 ? `原始文件抄了 ${archived} 份，指纹核对过。` : '';
	if (files.length === 0) return `${kept}和上次一样，没有写入任何文件。`;
	return `${kept}写入 ${files.length} 个文件，在 content/photos/。\n下一步：填好 .yaml 里写着「待填」的地方，看过人脸，运行 npm run check。`;
}
