import { durationInWords } from './duration.ts';

/** A stretch of a recording, seconds. */
export interface Span {
	start: number;
	end: number;
}

/**
 * The last of a row of beginnings that is not after a moment: −1 before the first. `startOf` is asked a dozen times for
 * thousands, so that nobody need read them all.
 */
export function lastBegun(
	count: number,
	startOf: (index: number) => number,
	seconds: number,
): number {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (startOf(middle) <= seconds) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/**
 * Which of the spans is heard at a moment: the last one that has begun, also in the silence after it. −1 before the first.
 * The spans are in order of their start.
 */
export const spanAt = (spans: readonly Span[], seconds: number): number =>
	lastBegun(spans.length, (index) => spans[index]?.start ?? Infinity, seconds);

/** Reads a moment as people and links write it: 「93.4」, 「1:33」, 「1m33s」, 「93s」. undefined when it is none. */
export function parseMoment(written: string): number | undefined {
	if (/^\d+(?:\.\d+)?s?$/.test(written)) return parseFloat(written);
	const clock = /^(?:(\d+):)?(\d{1,2}):(\d{1,2}(?:\.\d+)?)$/.exec(written);
	const words = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?$/.exec(written);
	const parts = clock ?? (written === '' ? null : words);
	if (!parts) return undefined;
	const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
	return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}

/** The moment an address asks for, by `#t=93.4` or `?t=93.4`; the former wins. */
export function momentInAddress(hash: string, search: string): number | undefined {
	for (const query of [hash.replace(/^#/, ''), search.replace(/^\?/, '')]) {
		const written = new URLSearchParams(query).get('t');
		const moment = written === null ? undefined : parseMoment(written);
		if (moment !== undefined) return moment;
	}
	return undefined;
}

/** A moment short enough for an address, tenths of a second. */
export const momentForAddress = (seconds: number): string => String(Math.floor(seconds * 10) / 10);

/**
 * The sentence that is being said at a moment as addresses write it, which may be up to a tenth of a second before its
 * beginning; undefined in silence. The sentences are in order of their start.
 */
export function sentenceAt<Sentence extends Span>(
	sentences: readonly Sentence[],
	moment: number,
): Sentence | undefined {
	const begun = sentences[spanAt(sentences, moment + 0.1)];
	return begun && moment < begun.end ? begun : undefined;
}

/** Where a listener stopped, if coming back there is worth offering: 「3分12秒」. */
export function resumeWords(stoppedAt: number, span: Span): string | undefined {
	const worth = stoppedAt > span.start + 10 && stoppedAt < span.end - 10;
	return worth ? durationInWords(stoppedAt) : undefined;
}
