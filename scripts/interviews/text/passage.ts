import type { Trouble } from '../trouble.ts';

/** A stretch of a transcript as its author wrote it: one turn, or part of one, with what is known about its time. */
export interface Passage {
	/** The line or paragraph of the source, counted from 1. */
	line: number;
	/** Seconds; undefined where the source gives no time. */
	start?: number | undefined;
	end?: number | undefined;
	/** Undefined where the source does not say who speaks. */
	speaker?: string | undefined;
	text: string;
}

/** A transcript that has been read. */
export interface Transcript {
	passages: Passage[];
	/** What an editor should know about how it was read. */
	notes: string[];
}

/** More different names than this are not the names of people who talk together. */
const MOST_SPEAKERS = 20;

/** Who speaks, in the order of the first word. */
export const speakersOf = (passages: readonly Passage[]): string[] => [
	...new Set(passages.flatMap(({ speaker }) => speaker ?? [])),
];

/** Questions that are asked of every transcript, whatever its form. `unit` is 行 or 段. */
export function troublesOf(
	passages: readonly Passage[],
	file: string,
	unit: string,
	seconds: number | undefined,
): Trouble[] {
	const troubles: Trouble[] = [];
	const speakers = speakersOf(passages);
	if (passages.length === 0)
		troubles.push({
			where: file,
			message: '文字稿里一句话也没有',
			fix: '请核对是不是选错了文件；没有文字稿就去掉 --transcript',
		});
	if (speakers.length > MOST_SPEAKERS)
		troubles.push({
			where: file,
			message: `文字稿里有 ${speakers.length} 个不同的称呼，例如「${speakers.slice(0, 3).join('」「')}」，不像一次谈话`,
			fix: `请统一称呼，一次谈话不超过 ${MOST_SPEAKERS} 个；正文里的冒号不要放在句首`,
		});
	let latest: Passage | undefined;
	for (const passage of passages) {
		const { line, start, end, text } = passage;
		const where = `${file} 第 ${line} ${unit}`;
		if (text.includes('-->'))
			troubles.push({
				where,
				message: '说的话里有 -->，它在字幕文件里是时间的记号',
				fix: '请删去 -->，或检查这一句上面是不是少了一个空行',
			});
		if (text.includes('\uFFFD'))
			troubles.push({
				where,
				message: '有认不出来的字（�），文件在存的时候已经坏了',
				fix: '请找原来的文件重新另存，编码选 UTF-8',
			});
		if (start === undefined) continue;
		if (end !== undefined && end <= start)
			troubles.push({
				where,
				message: '这一句的结束不比开始晚',
				fix: '请把时间改对，前面是开始，后面是结束',
			});
		if (latest?.start !== undefined && start < (latest.end ?? latest.start) - 0.001)
			troubles.push({
				where,
				message:
					latest.end !== undefined && start >= latest.start
						? `这一句开始时，第 ${latest.line} ${unit}的那一句还没有结束`
						: `时间倒退了，比第 ${latest.line} ${unit}的时间还早`,
				fix: '请让时间一句接一句，不重叠，也不倒退',
			});
		if (seconds !== undefined && (end ?? start) > seconds + 0.5)
			troubles.push({
				where,
				message: `时间超过了录音的总长（${Math.round(seconds)} 秒）`,
				fix: '请核对时间，或检查文字稿和录音是不是同一次谈话',
			});
		latest = passage;
	}
	return troubles;
}
