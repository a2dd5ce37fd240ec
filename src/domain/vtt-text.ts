import type { Stretch } from './excerpt.ts';
import { partsOf } from './marked-words.ts';
import type { Cue } from './vtt.ts';

/** One line of a transcript that is to be written. Times are seconds. */
export interface WrittenCue {
	/** Stands above the times. */
	id?: string | undefined;
	start: number;
	end: number;
	/** The name that goes into `<v 名字>`; '' where the cue has none. */
	speaker: string;
	text: string;
	/** The dialect words in it, written `<c.dialect>…</c>`. */
	dialect?: readonly Stretch[] | undefined;
}

const two = (value: number) => String(value).padStart(2, '0');

/** 93.4 → 00:01:33.400, as WebVTT writes a time. */
export function vttTime(seconds: number): string {
	const thousandths = Math.round(seconds * 1000);
	const whole = Math.floor(thousandths / 1000);
	const clock = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(two);
	return `${clock.join(':')}.${String(thousandths % 1000).padStart(3, '0')}`;
}

const escapeText = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const markedText = ({ text, dialect }: Pick<WrittenCue, 'text' | 'dialect'>) =>
	partsOf(text, dialect)
		.map(({ text, isDialect }) =>
			isDialect ? `<c.dialect>${escapeText(text)}</c>` : escapeText(text),
		)
		.join('');

/** A cue that was read, to be written again as it was. */
export const writtenCue = ({ id, start, end, voice, text, dialect }: Cue): WrittenCue => ({
	id,
	start,
	end,
	speaker: voice ?? '',
	text,
	dialect,
});

/**
 * Writes a transcript as WebVTT, which `parseVtt` reads back. `notes` are the comments in front of the first cue:
 * 「合成语音」 where the voice is synthetic. https://www.w3.org/TR/webvtt1/
 */
export function vttText(cues: readonly WrittenCue[], notes: readonly string[] = []): string {
	const blocks = cues.map(
		({ id, start, end, speaker, ...words }) =>
			`${id ? `${id}\n` : ''}${vttTime(start)} --> ${vttTime(end)}\n` +
			`${speaker ? `<v ${speaker}>` : ''}${markedText(words)}\n`,
	);
	return ['WEBVTT\n', ...notes.map((note) => `NOTE ${note}\n`), ...blocks].join('\n');
}
