import { parseVtt } from '../../../src/domain/vtt.ts';

/** What is on disk of one recording; undefined where a file is missing. */
export interface StoredRecording {
	engine?: string | undefined;
	hasAudio: boolean;
	/** The layer that is read aloud, as WebVTT. */
	transcript?: string | undefined;
}

/** Letters and digits only: how a transcript is cut into cues does not matter. */
const words = (text: string) => text.replace(/[\s\p{P}]/gu, '');

/** Why a recording does not say what its text says; undefined when it does. */
export function whyStale(
	lines: readonly string[],
	engine: string,
	stored: StoredRecording,
): string | undefined {
	if (stored.transcript === undefined || !stored.hasAudio) return '还没有录';
	const spoken = parseVtt(stored.transcript)
		.cues.map(({ text }) => text)
		.join('');
	if (words(spoken) !== words(lines.join(''))) return '文字改过了';
	if (stored.engine !== engine) return '声音换过了';
	return undefined;
}
