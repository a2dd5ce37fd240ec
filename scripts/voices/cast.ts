import type { Voice } from './sound/prosody.ts';

/** Bump when the sound changes for the same text: recordings made before are then stale. */
const MAKE = 1;

/** Written into each record: what the voice is made of, and the credit its licence asks for. */
export const ENGINE = `音节拼接第${MAKE}版，录音取自gcin-voice（配音罗竺，徵音梅林开发委员会录音组，CC BY 3.0，音高和长短有改动）`;
export const CREDIT = '北街史志馆，合成语音';

/** Reads the chapters. */
export const READER = '朗读';

/** The voices are one person's recorded syllables, set deeper or lighter. */
export const VOICES: Readonly<Record<string, Voice>> = {
	[READER]: { deepen: 0.8, pitch: 202, reach: 5.5, slowness: 1.1 },
	甲声: { deepen: 0.93, pitch: 268, reach: 5.8, slowness: 1.02 },
	乙声: { deepen: 0.75, pitch: 172, reach: 5.2, slowness: 1.06 },
};
