import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Outcome, Trouble } from '../../interviews/trouble.ts';
import { layoutOf } from './ends.ts';
import { kindOf, KINDS, RAW, type PictureKind, type Refusal } from './kind.ts';
import { isSensorFile } from './pages.ts';
import { companionIn, payloadIn } from './payload.ts';

/** Bytes. A scan of 500 million pixels in 16 bits has 3 GB and is no file for a museum's page. */
const MOST_BYTES = 2_000_000_000;

/** A file that is a picture and nothing worse, as far as its bytes tell. */
export interface JudgedFile {
	bytes: Buffer;
	kind: PictureKind;
	/** What an editor should know. */
	notes: string[];
}

export const troubleOf = (where: string, [message, fix]: Refusal): Trouble => ({
	...{ where, message, fix },
});

function tooManyBytes(size: number): Refusal | undefined {
	return size > MOST_BYTES
		? [
				`文件有 ${(size / 1e9).toFixed(1)} GB，打不开`,
				'请用看图的程序另存为 JPEG，长边 8000 像素以内，再加一次',
			]
		: undefined;
}

/** What is behind the picture, in words; nothing worth a word where it is padding. */
function tellCompanion(bytes: Buffer, end: number): string[] {
	const companion = end < bytes.length ? companionIn(bytes, end) : '';
	if (companion === '') return [];
	return [
		companion === undefined
			? `图的后面还有 ${bytes.length - end} 个字节认不出来的东西，没有收`
			: `图的后面还带着${companion}，只收照片`,
	];
}

function judge(bytes: Buffer, file: string): Refusal | Omit<JudgedFile, 'bytes'> {
	const kind = kindOf(bytes, file);
	if (typeof kind !== 'string') return kind;
	const { end, isAnimated } = layoutOf(bytes, kind);
	const payload = payloadIn(bytes, end ?? bytes.length);
	if (payload !== undefined)
		return [
			`图里还藏着一个${payload === 'PDF' ? ' PDF' : payload}，来路不明`,
			'请不要打开它，向给的人另要一份；照片确实要收的，用看图的程序打开，另存为一张新的 JPEG，再加一次',
		];
	if (end === undefined) return ['这张图只有一部分，没有传完', '请重新拷贝一份完好的图，再加一次'];
	if (isAnimated) return ['这是会动的图，不止一幅', '请把要用的一幅另存为 JPEG 或 PNG，再加一次'];
	if (kind === 'tiff' && isSensorFile(bytes)) return RAW;
	const { name, endings } = KINDS[kind];
	const ending = extname(file);
	return {
		kind,
		notes: [
			...(endings.includes(ending.toLowerCase())
				? []
				: [`文件名写着「${ending || '没有结尾'}」，里面其实是 ${name}，照 ${name} 收`]),
			...tellCompanion(bytes, end),
		],
	};
}

const isRefusal = (judged: Refusal | object): judged is Refusal => Array.isArray(judged);

/** Reads a file and judges its bytes, before anything is unpacked. */
export function judgeFile(path: string): Outcome<JudgedFile> {
	const file = basename(path);
	const refuse = (refusal: Refusal) => ({ troubles: [troubleOf(file, refusal)] });
	try {
		const tooMany = tooManyBytes(statSync(path).size);
		if (tooMany) return refuse(tooMany);
		const bytes = readFileSync(path);
		const judged = judge(bytes, file);
		return isRefusal(judged) ? refuse(judged) : { value: { bytes, ...judged } };
	} catch (error) {
		if (!(error instanceof Error && 'code' in error)) throw error;
		return refuse(['文件打不开', '请核对文件的位置和名字，关掉正在用它的程序，再运行一次']);
	}
}
