/** One line of a transcript that is to be written. Times are seconds. */
export interface WrittenCue {
	start: number;
	end: number;
	/** The name that goes into `<v 名字>`. */
	speaker: string;
	text: string;
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

/**
 * Writes a transcript as WebVTT, which `parseVtt` reads back. `notes` are the comments in front of the first cue:
 * 「合成语音」 where the voice is synthetic. https://www.w3.org/TR/webvtt1/
 */
export function vttText(cues: readonly WrittenCue[], notes: readonly string[] = []): string {
	const blocks = cues.map(
		({ start, end, speaker, text }) =>
			`${vttTime(start)} --> ${vttTime(end)}\n<v ${speaker}>${escapeText(text)}\n`,
	);
	return ['WEBVTT\n', ...notes.map((note) => `NOTE ${note}\n`), ...blocks].join('\n');
}
