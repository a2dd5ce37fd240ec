import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { decodeTranscript } from '../interviews/text/decode-transcript.ts';
import { isUsualName, SPEAKER } from '../interviews/text/speaker-name.ts';
import { readWordDocument } from '../interviews/text/word-document.ts';
import type { Outcome, Trouble } from '../interviews/trouble.ts';

/** One paragraph of an account, cut into sentences. */
export interface AccountParagraph {
	/** Who speaks, where the paragraph begins with a name of the recording. */
	speaker?: string | undefined;
	sentences: string[];
}

const SENTENCE = /[^。！？!?…]+(?:[。！？!?…]+[」』”’）]*)?|[。！？!?…]+[」』”’）]*/gu;

/** A paragraph's sentences, each with its end mark and closing quotes; marks alone stay with the sentence before. */
function sentencesOf(paragraph: string): string[] {
	const found: string[] = [];
	for (const piece of paragraph.match(SENTENCE) ?? []) {
		const sentence = piece.trim();
		if (/[\p{L}\p{N}]/u.test(sentence) || found.length === 0) found.push(sentence);
		else found[found.length - 1] += sentence;
	}
	return found.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** The lines of the file, whatever program wrote it. */
async function linesOf(path: string): Promise<Outcome<string[]>> {
	const file = basename(path);
	const refuse = (message: string, fix: string) => ({ troubles: [{ where: file, message, fix }] });
	let bytes: Buffer;
	try {
		bytes = readFileSync(path);
	} catch {
		return refuse('文件打不开', '请核对文件的位置和名字，关掉正在用它的程序，再运行一次');
	}
	const ending = extname(path).toLowerCase();
	const isWord = ending === '.docx' || ending === '.doc';
	if (!isWord && ending !== '.txt')
		return refuse(`整理稿不认识「${ending || '没有结尾'}」这种文件`, '请另存为 .docx 或 .txt');
	if (bytes.length === 0) return refuse('文件是空的', '请核对是不是选错了文件，或重新拷贝一份');
	if (isWord) return readWordDocument(bytes, file);
	const decoded = decodeTranscript(bytes, file);
	return 'troubles' in decoded ? decoded : { value: decoded.value.text.split(/\r\n|\n|\r/) };
}

/** The remedies of the transcript's readers name an option that there is not here. */
const withoutOption = ({ fix, ...trouble }: Trouble): Trouble => ({
	...trouble,
	fix: fix.replace('，再用 --transcript 指它', '，再运行一次'),
});

/** Turns lines into paragraphs. `speakers` are the names in the recording's index.yaml. */
export function paragraphsOf(
	lines: readonly string[],
	file: string,
	speakers: readonly string[],
): Outcome<AccountParagraph[]> {
	const troubles: Trouble[] = [];
	const paragraphs = lines.flatMap((line, index): AccountParagraph[] => {
		const text = line
			.normalize('NFC')
			.replace(/[\u200B\u2060\uFEFF]/g, '')
			.replace(/\s+/g, ' ')
			.trim();
		if (text === '') return [];
		if (text.includes('-->') || text.includes('\uFFFD'))
			troubles.push({
				where: `${file} 第 ${index + 1} 行`,
				message: text.includes('-->')
					? '正文里有 -->，它在文字稿里是时间的记号'
					: '有认不出来的字（�）',
				fix: '请删去或重打这几个字，再运行一次',
			});
		const [label, name] = SPEAKER.exec(text) ?? [];
		const isSpeaker = name !== undefined && speakers.includes(name);
		if (name !== undefined && !isSpeaker && isUsualName(name))
			troubles.push({
				where: `${file} 第 ${index + 1} 行`,
				message: `称呼「${name}」不在 index.yaml 的说话的人里`,
				fix: `请改成${speakers.map((one) => `「${one}」`).join('或')}，或删去称呼和冒号`,
			});
		const words = isSpeaker ? text.slice((label ?? '').length) : text;
		const sentences = sentencesOf(words);
		return sentences.length > 0 ? [{ speaker: isSpeaker ? name : undefined, sentences }] : [];
	});
	if (paragraphs.length === 0 && troubles.length === 0)
		troubles.push({
			where: file,
			message: '整理稿里一句话也没有',
			fix: '请核对是不是选错了文件',
		});
	return troubles.length > 0 ? { troubles } : { value: paragraphs };
}

/** Reads an edited account from Word or plain text. */
export async function readAccount(
	path: string,
	speakers: readonly string[],
): Promise<Outcome<AccountParagraph[]>> {
	const lines = await linesOf(path);
	if ('troubles' in lines) return { troubles: lines.troubles.map(withoutOption) };
	return paragraphsOf(lines.value, basename(path), speakers);
}
