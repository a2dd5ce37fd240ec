import type { RecitalCue } from '../sound/recital.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** 93.4 → 00:01:33.400 */
function vttTime(seconds: number): string {
	const thousandths = Math.round(seconds * 1000);
	const whole = Math.floor(thousandths / 1000);
	const clock = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(two);
	return `${clock.join(':')}.${String(thousandths % 1000).padStart(3, '0')}`;
}

const escapeText = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Writes a transcript whose first lines say that the voice is synthetic. */
export function vttFile(cues: readonly RecitalCue[]): string {
	const blocks = cues.map(
		({ start, end, speaker, text }) =>
			`${vttTime(start)} --> ${vttTime(end)}\n<v ${speaker}>${escapeText(text)}\n`,
	);
	return ['WEBVTT\n', 'NOTE 合成语音\n', ...blocks].join('\n');
}
