import { expect, test } from 'vitest';
import { readAloud } from '../text/reading.ts';
import { SAMPLE_RATE, findVoicing } from './pitch-marks.ts';
import { notes } from './prosody.ts';
import { speakUnit } from './speak-unit.ts';
import { prepareUnit } from './unit.ts';

/** A third of a second of a voice-like buzz: pulses that ring at two formants. */
function buzz(hertz: number): Float32Array {
	const samples = new Float32Array(Math.round(SAMPLE_RATE / 3));
	const period = SAMPLE_RATE / hertz;
	for (let pulse = 0; pulse < samples.length; pulse += period)
		for (let i = 0; i < 400 && pulse + i < samples.length; i += 1) {
			const at = Math.round(pulse) + i;
			const ring = Math.sin(i * 0.1) + 0.5 * Math.sin(i * 0.31);
			samples[at] = (samples[at] ?? 0) + ring * Math.exp(-i / 60);
		}
	return samples;
}

const range = { lowest: 120, highest: 520 };

/** Pitch from the usual distance of the pulses found. */
function pitchOf(samples: Float32Array): number {
	const marks = findVoicing(samples, { lowest: 80, highest: 520 })?.marks ?? [];
	const periods = marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0));
	periods.sort((a, b) => a - b);
	return SAMPLE_RATE / (periods[Math.floor(periods.length / 2)] ?? Infinity);
}

test.each([180, 250, 390])('finds the pulses of a voice at %d Hz', (hertz) => {
	expect(pitchOf(buzz(hertz))).toBeCloseTo(hertz, -1);
});

test('silence has no voice', () => {
	expect(findVoicing(new Float32Array(9000), range)?.marks.length ?? 0).toBeLessThan(2);
});

test.each([150, 205, 300])('speaks a recording at another pitch: %d Hz', (hertz) => {
	const unit = prepareUnit(buzz(390), 0.8, range);
	const spoken = speakUnit(unit, 0.4, () => hertz, 1, 1);
	expect(pitchOf(spoken)).toBeGreaterThan(hertz * 0.95);
	expect(pitchOf(spoken)).toBeLessThan(hertz * 1.05);
	expect(spoken.length / SAMPLE_RATE).toBeCloseTo(0.44, 1);
});

const voice = { deepen: 0.8, pitch: 200, reach: 5.5, slowness: 1 };
const melodyOf = (text: string, index: number) => {
	const syllables = readAloud(text, 'sentence');
	return (
		notes(
			syllables,
			syllables.map(() => 0.05),
			voice,
		)[index]?.melody ?? (() => 0)
	);
};

test('the four tones go level, up, low and down', () => {
	const [level, up, low, down] = [
		melodyOf('妈', 0),
		melodyOf('麻', 0),
		melodyOf('马路', 0),
		melodyOf('骂', 0),
	];
	expect(Math.abs(level(1) - level(0))).toBeLessThan(8);
	expect(up(1)).toBeGreaterThan(up(0) * 1.15);
	expect(low(1)).toBeLessThan(level(1) * 0.75);
	expect(down(1)).toBeLessThan(down(0) * 0.75);
});

test('a question ends higher than a statement', () => {
	const end = (ending: 'sentence' | 'question') => {
		const syllables = readAloud('四座城门', ending);
		return notes(syllables, [0, 0, 0, 0], voice)[3]?.melody(1) ?? 0;
	};
	expect(end('question')).toBeGreaterThan(end('sentence'));
});
