import type { Cue } from '../domain/vtt.ts';

/** What one voice says without a break. */
export interface Said {
	/** Only where more than one voice speaks. */
	speaker?: string | undefined;
	text: string;
}

/** The words of a stretch, voice by voice: every sentence of which the greater part is heard. */
export function saidWithin(cues: readonly Cue[], from: number, to: number): Said[] {
	const said: Said[] = [];
	for (const { start, end, voice, text } of cues) {
		const middle = (start + end) / 2;
		if (middle <= from || middle >= to) continue;
		const last = said.at(-1);
		if (last && last.speaker === voice) last.text += text;
		else said.push({ speaker: voice, text });
	}
	const hasVoices = new Set(said.map(({ speaker }) => speaker)).size > 1;
	return hasVoices ? said : said.map(({ text }) => ({ text }));
}
