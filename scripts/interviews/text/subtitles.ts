import { partsOf } from '../../../src/domain/marked-words.ts';
import { parseVtt } from '../../../src/domain/vtt.ts';
import type { Trouble } from '../trouble.ts';
import type { Passage, Transcript } from './passage.ts';
import { isUsualName, SPEAKER } from './speaker-name.ts';

const SRT_TIME = /^\s*(\d{1,2}:\d\d:\d\d)[,.](\d{1,3})\s*-->\s*(\d{1,2}:\d\d:\d\d)[,.](\d{1,3}).*$/;
const clock = (whole = '', part = '') => `${whole.padStart(8, '0')}.${part.padEnd(3, '0')}`;

/** SubRip differs from WebVTT by its first line and by the comma in its times. Line numbers stay within two. */
function srtAsVtt(source: string): string {
	const lines = source.split(/\r\n|\n|\r/).map((line) => {
		const [, from, fromPart, to, toPart] = SRT_TIME.exec(line) ?? [];
		return from === undefined ? line : `${clock(from, fromPart)} --> ${clock(to, toPart)}`;
	});
	return ['WEBVTT', '', ...lines].join('\n');
}

/** Reads .vtt or .srt: every cue with its own beginning and end, the speaker from `<v>` or from 「讲述人：」. */
export function readSubtitles(
	source: string,
	file: string,
	form: 'vtt' | 'srt',
): Transcript & { troubles: Trouble[] } {
	const shift = form === 'srt' ? 2 : 0;
	const { cues, troubles: unreadable } = parseVtt(form === 'srt' ? srtAsVtt(source) : source);
	const example =
		form === 'srt' ? '00:01:05,000 --> 00:01:09,500' : '00:01:05.000 --> 00:01:09.500';
	const troubles = unreadable.map(({ line, kind, written }): Trouble => {
		const where = `${file} 第 ${line - shift} 行`;
		if (kind === 'no-header')
			return {
				where,
				message: '第一行不是 WEBVTT',
				fix: '请在最前面加一行 WEBVTT，下面空一行；若是 srt 文件，把结尾改成 .srt',
			};
		if (kind === 'empty-cue')
			return { where, message: '这一句没有字', fix: '请写上说的话，或连时间一起删去' };
		return {
			where,
			message:
				kind === 'stray-text'
					? `「${written.slice(0, 20)}」上面没有时间`
					: `时间「${written.trim()}」认不出来`,
			fix: `请照这样写时间，${example}`,
		};
	});
	const seen = new Map<string, number>();
	for (const { text } of cues) {
		const name = SPEAKER.exec(text)?.[1] ?? '';
		seen.set(name, (seen.get(name) ?? 0) + 1);
	}
	// 「我就问：」 is said once; a name comes again.
	const isName = (name: string) => isUsualName(name) || (seen.get(name) ?? 0) > 1;
	let speaker: string | undefined;
	const passages = cues.map(({ start, end, voice, line, ...cue }): Passage => {
		const text = partsOf(cue.text, cue.dialect)
			.map((part) => (part.isDialect ? `〖${part.text}〗` : part.text))
			.join('');
		const found = voice === undefined ? SPEAKER.exec(text) : null;
		const named = isName(found?.[1] ?? '') ? found : null;
		speaker = voice ?? named?.[1] ?? speaker;
		const words = named ? text.slice(named[0].length) : text;
		return { line: line - shift, start, end, speaker, text: words.replace(/\s*\n\s*/g, '') };
	});
	return { passages, notes: [], troubles };
}
