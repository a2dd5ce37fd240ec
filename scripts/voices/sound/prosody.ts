import type { Syllable } from '../text/reading.ts';

/** How one speaker sounds. */
export interface Voice {
	/** Formants of the recordings sink by this factor (0–1). */
	deepen: number;
	/** Middle of the speaking range, Hz. */
	pitch: number;
	/** Semitones between the levels 3 and 5 of the tones. */
	reach: number;
	/** 1 is about 4 syllables a second; 1.1 is slower. */
	slowness: number;
}

/** What follows a syllable: nothing, the end of a word, of a clause, of a sentence, of a question. */
export type Boundary = 'none' | 'word' | 'clause' | 'sentence' | 'question';

/** Points of a tone: place in the voiced part 0–1, level 1 (lowest) to 5, after Y. R. Chao. */
type Contour = readonly (readonly [number, number])[];

const TONES: Record<1 | 2 | 4, Contour> = {
	1: [
		[0, 4.6],
		[1, 4.5],
	],
	2: [
		[0, 2.6],
		[0.3, 2.3],
		[1, 4.3],
	],
	4: [
		[0, 4.9],
		[0.15, 4.8],
		[1, 2],
	],
};
const LOW_THIRD: Contour = [
	[0, 2.4],
	[0.5, 1.3],
	[1, 1.3],
];
const FULL_THIRD: Contour = [
	[0, 2.3],
	[0.55, 1.1],
	[1, 2.3],
];
/** The neutral tone takes its height from the tone before it. */
const NEUTRAL: Record<0 | 1 | 2 | 3 | 4, Contour> = {
	0: [
		[0, 3],
		[1, 2.4],
	],
	1: [
		[0, 3],
		[1, 2.1],
	],
	2: [
		[0, 3.2],
		[1, 2.2],
	],
	3: [
		[0, 3.2],
		[1, 3.6],
	],
	4: [
		[0, 2],
		[1, 1.2],
	],
};

const isPause = (boundary: Boundary) => boundary !== 'none' && boundary !== 'word';

function contourOf(syllable: Syllable, before: Syllable | undefined): Contour {
	if (syllable.tone === 0) return NEUTRAL[before?.tone ?? 0];
	if (syllable.tone === 3) return isPause(syllable.boundary) ? FULL_THIRD : LOW_THIRD;
	return TONES[syllable.tone];
}

function levelAt(contour: Contour, place: number): number {
	const after = contour.findIndex(([at]) => at >= place);
	const [endAt, endLevel] = contour[after] ?? [1, 3];
	const [startAt, startLevel] = contour[after - 1] ?? [endAt, endLevel];
	if (endAt === startAt) return endLevel;
	return startLevel + ((place - startAt) / (endAt - startAt)) * (endLevel - startLevel);
}

/** One syllable with its place in the music of the sentence. */
export interface Note {
	syllable: Syllable;
	/** Seconds the voiced part lasts, with a voiceless beginning counted out. */
	seconds: number;
	/** Loudness factor. */
	gain: number;
	/** Hz at a place 0–1 of the voiced part. */
	melody: (place: number) => number;
}

/** Seconds a syllable lasts at slowness 1, its consonant included. */
function lengthOf(syllable: Syllable): number {
	if (syllable.tone === 0) return isPause(syllable.boundary) ? 0.21 : 0.155;
	const byTone = { 1: 1, 2: 1.02, 3: 0.97, 4: 0.94 }[syllable.tone];
	const byPlace = { none: 0.222, word: 0.245, clause: 0.31, sentence: 0.33, question: 0.33 };
	return byTone * byPlace[syllable.boundary];
}

/** How fast the voice leaves the previous syllable's pitch, seconds: Y. Xu, Phonetica 62 (2005). */
const GLIDE = 0.03;

/**
 * Gives each syllable of one breath its length, pitch and loudness: tones after Chao, gliding into one another, the whole
 * sinking slowly. `voiceless` tells how many seconds of each syllable are its voiceless consonant.
 */
export function notes(
	syllables: readonly Syllable[],
	voiceless: readonly number[],
	voice: Voice,
): Note[] {
	const steepness = Math.min(0.3, 4 / Math.max(1, syllables.length));
	let previousEnd: number | undefined;
	let sunk = 0;
	return syllables.map((syllable, index) => {
		const contour = contourOf(syllable, syllables[index - 1]);
		const whole = lengthOf(syllable) * voice.slowness;
		const seconds = Math.max(
			(syllable.tone === 0 ? 0.1 : 0.135) * voice.slowness,
			whole - (voiceless[index] ?? 0),
		);
		const ends = syllable.boundary;
		const lower = sunk + (ends === 'sentence' ? 0.8 : ends === 'question' ? -1.2 : 0);
		const semitones = (place: number) => ((levelAt(contour, place) - 3) * voice.reach) / 2 - lower;
		// Across a voiceless consonant the glide happens unheard.
		const silent = (voiceless[index] ?? 0) > 0.04;
		const leap = previousEnd === undefined || silent ? 0 : previousEnd - semitones(0);
		const melody = (place: number) =>
			voice.pitch * 2 ** ((semitones(place) + leap * Math.exp((-place * seconds) / GLIDE)) / 12);
		previousEnd = isPause(ends) ? undefined : semitones(1);
		sunk = ends === 'clause' ? Math.max(0.6, sunk * 0.4) : isPause(ends) ? 0 : sunk + steepness;
		const gain =
			(syllable.tone === 0 ? 0.72 : syllable.tone === 3 ? 0.88 : 1) * (isPause(ends) ? 0.92 : 1);
		return { syllable, seconds, gain, melody };
	});
}
