import { parseVtt } from './vtt.ts';
import type { Waveform } from './waveform.ts';

/** A stretch of a recording, in seconds. */
export interface TimeWindow {
	start: number;
	end: number;
}

/** What stands for words that are left out. */
export const REDACTED = '【隐去】';

/** Seconds. Sentences that merely touch a window at their edge are not in it. */
const EDGE = 0.05;

/** Whether a stretch lies in one of the windows, more than at its very edge. */
export const isRedacted = ({ start, end }: TimeWindow, windows: readonly TimeWindow[]): boolean =>
	windows.some((window) => Math.min(end, window.end) - Math.max(start, window.start) > EDGE);

/** Names of cues as programs write them. Anything else in their place may be words. */
const CUE_NAME = /^[\w-]{1,40}$/;

/**
 * A transcript in which every sentence that lies in a window is 【隐去】; times and speakers stay. What is no sentence
 * (comments behind the first sentence, stray lines) may repeat what was said, and is left out.
 */
export function redactTranscript(source: string, windows: readonly TimeWindow[]): string {
	if (windows.length === 0) return source;
	const cues = new Map(parseVtt(source).cues.map((cue) => [cue.line, cue]));
	const [first = Infinity] = cues.keys();
	let line = 1;
	const blocks = source
		.replace(/\r\n?/g, '\n')
		.split(/\n[ \t]*(?=\n)/)
		.map((block) => {
			const lines = block.split('\n');
			const found = lines.findIndex((_, i) => cues.has(line + i));
			const cue = cues.get(line + found);
			const isHead = line < first;
			line += lines.length;
			if (!cue) return isHead ? block : undefined;
			if (!isRedacted(cue, windows)) return block;
			const voice = cue.voice === undefined ? '' : `<v ${cue.voice}>`;
			const name = lines.slice(0, found).filter((one) => CUE_NAME.test(one));
			return ['', ...name, lines[found] ?? '', `${voice}${REDACTED}`].join('\n');
		});
	return `${blocks
		.filter((block) => block !== undefined)
		.join('\n')
		.trimEnd()}\n`;
}

/** A waveform that is flat wherever a window touches it. One pair, lowest and highest, per pixel. */
export function redactWaveform<Form extends Waveform>(
	waveform: Form,
	windows: readonly TimeWindow[],
): Form {
	const seconds = waveform.samples_per_pixel / waveform.sample_rate;
	const isFlat = (pixel: number) =>
		windows.some(({ start, end }) => (pixel + 1) * seconds >= start && pixel * seconds <= end);
	return {
		...waveform,
		data: waveform.data.map((value, i) => (isFlat(Math.floor(i / 2)) ? 0 : value)),
	};
}
