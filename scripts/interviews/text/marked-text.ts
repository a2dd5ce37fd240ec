import type { Trouble } from '../trouble.ts';
import type { Passage, Transcript } from './passage.ts';
import { isUsualName, NAME, SPEAKER } from './speaker-name.ts';

const DIGIT = '[0-9０-９]';
const COLON = '[:：∶]';
const CLOCK = `${DIGIT}{1,3}${COLON}${DIGIT}{1,2}(?:${COLON}${DIGIT}{1,2})?(?:[.．]${DIGIT}{1,3})?`;
const OPEN = '[【\\[［〔]';
const CLOSE = '[】\\]］〕]';
/** 【00:12】 and its relatives, also a range, of which the beginning counts; anywhere in a line. */
const IN_BRACKETS = `${OPEN}\\s*(${CLOCK})(?:\\s*[-–—~～至到]+\\s*${CLOCK})?\\s*${CLOSE}`;
const MARK = new RegExp(IN_BRACKETS, 'g');
/** 00:12:31 or （00:12:31） at the beginning of a line and followed by a space, a name or nothing. */
const BARE = new RegExp(`^\\s*[（(]?(${CLOCK})[）)]?(?=\\s|$|${NAME}[：:])`);
/** 「说话人1 00:00:12」 and 「说话人1(00:00:12):」, as programs that transcribe write it. */
const NAME_FIRST = new RegExp(
	`^\\s*(${NAME})\\s*(?:[（([【]\\s*(${CLOCK})\\s*[）)\\]】]\\s*[：:]?|\\s(${CLOCK})\\s*$)`,
);

/** 「00：12：31．5」 → 751.5 seconds; undefined when minutes or seconds go beyond 59. */
export function clockToSeconds(written: string): number | undefined {
	const parts = written.normalize('NFKC').replaceAll('∶', ':').split(':').map(Number);
	const [seconds = NaN, minutes = NaN, hours] = parts.reverse();
	if (!(seconds < 60) || (hours !== undefined && !(minutes < 60))) return undefined;
	return Math.round(((hours ?? 0) * 3600 + minutes * 60 + seconds) * 1000) / 1000;
}

/** A line cut at its times: each piece begins with one, except perhaps the first. */
function piecesOf(line: string): { clock?: string | undefined; text: string }[] {
	const nameFirst = NAME_FIRST.exec(line);
	if (nameFirst) {
		const rest = line.slice(nameFirst[0].length);
		const clock = nameFirst[2] ?? nameFirst[3];
		return [{ clock, text: `${nameFirst[1]}：${rest}` }];
	}
	const bare = BARE.exec(line);
	const marked = bare ? `【${bare[1]}】${line.slice(bare[0].length)}` : line;
	const marks = [...marked.matchAll(MARK)];
	const ends = [...marks.slice(1).map(({ index }) => index), marked.length];
	return [
		{ text: marked.slice(0, marks[0]?.index ?? marked.length) },
		...marks.map((mark, order) => ({
			clock: mark[1],
			text: marked.slice(mark.index + mark[0].length, ends[order]),
		})),
	];
}

/**
 * Reads text with times: 「【00:12】讲述人：……」. A time counts until the next one; a name counts until the next name. A name
 * at the beginning of a line counts only if it also stands behind a time somewhere, so that 「我就问：」 stays what was said.
 */
export function readMarkedText(
	lines: readonly string[],
	file: string,
	unit: string,
): Transcript & { troubles: Trouble[] } {
	const pieces = lines.flatMap((line, index) =>
		piecesOf(line).map((piece) => ({ ...piece, line: index + 1 })),
	);
	const names = new Set(
		pieces.flatMap(({ clock, text }) =>
			clock === undefined ? [] : (SPEAKER.exec(text)?.[1] ?? []),
		),
	);
	const hasTimes = pieces.some(({ clock }) => clock !== undefined);
	const passages: Passage[] = [];
	const troubles: Trouble[] = [];
	const before: number[] = [];
	let speaker: string | undefined;
	let start: number | undefined;
	let isTimed = false;
	for (const { clock, text, line } of pieces) {
		if (clock !== undefined) {
			start = clockToSeconds(clock);
			isTimed = true;
			if (start === undefined)
				troubles.push({
					where: `${file} 第 ${line} ${unit}`,
					message: `时间「${clock}」认不出来，分和秒都不会超过 59`,
					fix: '请照这样写，【00:12】或【01:02:12】',
				});
		}
		const named = SPEAKER.exec(text);
		const name = named?.[1] ?? '';
		const isName = clock !== undefined || names.has(name) || isUsualName(name);
		const words = (named && isName ? text.slice(named[0].length) : text).trim();
		if (hasTimes && !isTimed) {
			if (text.trim() !== '') before.push(line);
			continue;
		}
		if (named && isName) speaker = name;
		if (words === '') continue;
		passages.push({ line, start, speaker, text: words });
		start = undefined;
	}
	const notes: string[] = [];
	if (before.length > 0)
		notes.push(
			`第一个时间前面有 ${before.length} ${unit}没有时间，当作题头，没有放进文字稿（第 ${before.slice(0, 5).join('、')} ${unit}）`,
		);
	if (!hasTimes && passages.length > 0)
		notes.push('文字稿里没有时间，每句的时间先按字数估，请用 npm run mark 一句一句对准');
	return { passages, notes, troubles };
}
