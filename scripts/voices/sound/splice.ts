import { type PitchRange, SAMPLE_RATE, findVoicing } from './pitch-marks.ts';
import { trimSilence } from './unit.ts';

/** A syllable that was not recorded, joined from the beginning of one and the end of another. */
interface Splice {
	/** Pinyin without tone. */
	beginning: string;
	end: string;
	/** Seconds of the beginning's voiced part that are kept: more for m, n, l, r, which are voiced themselves. */
	voicedBeginning: number;
}

/** What the reading by 羅竺 lacks in all tones, or has only with a vowel cut short; found by measuring every recording. */
export const SPLICES: Readonly<Record<string, Splice>> = {
	ei: { beginning: 'e', end: 'hei', voicedBeginning: 0.02 },
	xing: { beginning: 'xi', end: 'jing', voicedBeginning: 0.008 },
	hou: { beginning: 'he', end: 'gou', voicedBeginning: 0.008 },
	xian: { beginning: 'xi', end: 'jian', voicedBeginning: 0.008 },
	xin: { beginning: 'xi', end: 'jin', voicedBeginning: 0.008 },
	xiao: { beginning: 'xi', end: 'jiao', voicedBeginning: 0.008 },
	xun: { beginning: 'xu', end: 'jun', voicedBeginning: 0.008 },
	xuan: { beginning: 'xu', end: 'juan', voicedBeginning: 0.008 },
	she: { beginning: 'shi', end: 'zhe', voicedBeginning: 0.008 },
	shao: { beginning: 'shi', end: 'zhao', voicedBeginning: 0.008 },
	fan: { beginning: 'fa', end: 'ban', voicedBeginning: 0.008 },
	qun: { beginning: 'qu', end: 'jun', voicedBeginning: 0.008 },
	ze: { beginning: 'zi', end: 'se', voicedBeginning: 0.008 },
	yun: { beginning: 'yu', end: 'jun', voicedBeginning: 0.03 },
	lv: { beginning: 'li', end: 'yu', voicedBeginning: 0.075 },
	nv: { beginning: 'ni', end: 'yu', voicedBeginning: 0.08 },
	lve: { beginning: 'li', end: 'yue', voicedBeginning: 0.075 },
	nve: { beginning: 'ni', end: 'yue', voicedBeginning: 0.08 },
	nong: { beginning: 'nu', end: 'dong', voicedBeginning: 0.09 },
	dia: { beginning: 'di', end: 'jia', voicedBeginning: 0.02 },
};

const FADE = Math.round(SAMPLE_RATE * 0.012);

/** Joins two recordings at pulses of their voice, so that the join does not click. */
export function splice(
	first: Float32Array,
	second: Float32Array,
	voicedBeginning: number,
	range: PitchRange,
): Float32Array {
	const [head, tail] = [trimSilence(first), trimSilence(second)];
	const [headVoice, tailVoice] = [findVoicing(head, range), findVoicing(tail, range)];
	if (!headVoice || !tailVoice) return tail;
	const wanted = headVoice.start + voicedBeginning * SAMPLE_RATE;
	const leave = headVoice.marks.find((mark) => mark >= wanted) ?? headVoice.end;
	const enter = tailVoice.marks[1] ?? tailVoice.start;
	const out = new Float32Array(leave + tail.length - enter);
	out.set(head.subarray(0, leave));
	for (let i = 0; i < tail.length - enter; i += 1) out[leave + i] = tail[enter + i] ?? 0;
	for (let i = 0; i < FADE && leave + i < head.length; i += 1) {
		const part = i / FADE;
		out[leave + i] = (head[leave + i] ?? 0) * (1 - part) + (tail[enter + i] ?? 0) * part;
	}
	return out;
}
