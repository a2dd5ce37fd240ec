import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { WrittenCue } from '../../../src/domain/vtt-text.ts';
import { isCompound } from '../../word/old-doc/compound.ts';
import type { Outcome, Trouble } from '../trouble.ts';
import { blocksOf, FASTEST, layOut, speedOf } from './cue-layout.ts';
import { decodeTranscript } from './decode-transcript.ts';
import { readMarkedText } from './marked-text.ts';
import { troublesOf, type Transcript } from './passage.ts';
import { readSubtitles } from './subtitles.ts';
import { tidyWords } from './tidy-words.ts';
import { readWordDocument } from './word-document.ts';

/** Bytes. A transcript of a whole day is below 2 MB; Word files may hold pictures. */
const LARGEST = 60_000_000;

/** What a recording tells about the time its words can take, in seconds. */
export interface SpokenRange {
	/** Where somebody speaks first and last. */
	start: number;
	end: number;
	/** Length of the recording. */
	seconds: number;
}

export interface ReadTranscript {
	cues: WrittenCue[];
	notes: string[];
}

const WAYS = ['.docx', '.doc', '.txt', '.vtt', '.srt'];

type Read = Transcript & { troubles: Trouble[]; unit: string };

async function readAny(path: string): Promise<Outcome<Read>> {
	const file = basename(path);
	const refuse = (message: string, fix: string) => ({ troubles: [{ where: file, message, fix }] });
	let bytes: Buffer;
	try {
		const { size } = statSync(path);
		if (size > LARGEST)
			return refuse(
				`文件有 ${Math.round(size / 1e6)} MB，大得不像文字稿`,
				'请新建一个空白文档，只把文字粘贴过去，再存一次',
			);
		bytes = readFileSync(path);
	} catch {
		return refuse('文件打不开', '请核对文件的位置和名字，关掉正在用它的程序，再运行一次');
	}
	const ending = extname(path).toLowerCase();
	const isPacked = bytes.subarray(0, 2).toString('latin1') === 'PK';
	if (ending === '.docx' || ending === '.doc' || isPacked || isCompound(bytes)) {
		if (bytes.length === 0) return refuse('文件是空的', '请核对是不是选错了文件，或重新拷贝一份');
		const paragraphs = await readWordDocument(bytes, file);
		if ('troubles' in paragraphs) return paragraphs;
		const lines = paragraphs.value.flatMap((paragraph) => paragraph.split('\n'));
		return { value: { ...readMarkedText(lines, file, '段'), unit: '段' } };
	}
	if (!WAYS.includes(ending))
		return refuse(
			`文字稿不认识「${ending || '没有结尾'}」这种文件`,
			`请另存为 ${WAYS.join('、')} 之一`,
		);
	const decoded = decodeTranscript(bytes, file);
	if ('troubles' in decoded) return decoded;
	const { text, encoding } = decoded.value;
	const read =
		ending === '.vtt' || ending === '.srt'
			? readSubtitles(text, file, ending === '.vtt' ? 'vtt' : 'srt')
			: readMarkedText(text.split(/\r\n|\n|\r/), file, '行');
	const notes =
		encoding === 'UTF-8' ? read.notes : [`文件是 ${encoding} 编码，已经认出来`, ...read.notes];
	return { value: { ...read, notes, unit: '行' } };
}

/** Reads a transcript of any accepted form into lines with times. `range` is undefined when the sound could not be read. */
export async function readTranscript(
	path: string,
	range: SpokenRange | undefined,
): Promise<Outcome<ReadTranscript>> {
	const file = basename(path);
	const read = await readAny(path);
	if ('troubles' in read) return read;
	const { passages, notes, troubles, unit } = read.value;
	const found = [...troubles, ...troublesOf(passages, file, unit, range?.seconds)];
	if (found.length > 0) return { troubles: found };
	if (!range) return { value: { cues: [], notes } };
	const tidied = tidyWords(passages);
	const blocks = blocksOf(tidied.passages, range);
	const tooFast = blocks.filter((block) => speedOf(block) > FASTEST);
	if (tooFast.length > 0)
		return {
			troubles: tooFast.map((block) => ({
				where: `${file} 第 ${block.passages[0]?.line} ${unit}`,
				message: `这里到下一个时间只有 ${Math.round((block.end - block.start) * 10) / 10} 秒，字却多得念不完（每秒 ${Math.round(speedOf(block))} 字）`,
				fix: '请核对前后两个时间，或补上漏掉的时间',
			})),
		};
	return { value: { cues: blocks.flatMap(layOut), notes: [...notes, ...tidied.notes] } };
}
