import { expect, test } from 'vitest';
import { barsPath, parseWaveform, waveformBars } from './waveform.ts';

/** Ten pixels a second for four seconds: a second of silence, two of speech, one half as loud. */
const waveform = {
	sample_rate: 1000,
	samples_per_pixel: 100,
	data: [
		...Array.from({ length: 10 }, () => [0, 0]),
		...Array.from({ length: 20 }, () => [-100, 100]),
		...Array.from({ length: 10 }, () => [-50, 50]),
	].flat(),
};

test('reads what a waveform file says, and nothing from what is none', () => {
	expect(parseWaveform(JSON.stringify({ version: 2, ...waveform }))).toEqual(waveform);
	for (const text of ['', '{', '[]', '{"data":[1,2]}', '{"sample_rate":1,"samples_per_pixel":1}'])
		expect(parseWaveform(text), text).toBeUndefined();
});

test('a bar is as high as its stretch is loud', () => {
	expect(waveformBars(waveform, { start: 0, end: 4 }, 4)).toEqual([0, 1, 1, 0.5]);
});

test('one slammed door does not make the rest quiet', () => {
	const data = [...waveform.data.slice(0, 20), -127, 127, ...waveform.data.slice(22)];
	expect(waveformBars({ ...waveform, data }, { start: 0, end: 4 }, 4)).toEqual([0, 1, 1, 0.5]);
});

test('a part of a recording shows its own bars, as high as in the whole', () => {
	expect(waveformBars(waveform, { start: 3, end: 4 }, 2)).toEqual([0.5, 0.5]);
});

test('there are never more bars than there is to tell, nor more than asked for', () => {
	expect(waveformBars(waveform, { start: 0, end: 1 })).toHaveLength(10);
	expect(waveformBars(waveform, { start: 0, end: 4 }, 7)).toHaveLength(7);
	expect(waveformBars(waveform, { start: 9, end: 12 })).toEqual([]);
	expect(waveformBars({ ...waveform, data: [] }, { start: 0, end: 4 })).toEqual([]);
});

test('silence is drawn as a line, the loudest bar fills the height', () => {
	expect(barsPath([0, 1, 0.5])).toBe('M0.5 19v2M1.5 0v40M2.5 10v20');
});

test('the bars of a page weigh less than 4 KB', () => {
	const data = Array.from({ length: 3000 }, (_, index) => ((index * 37) % 120) - 60);
	const path = barsPath(waveformBars({ ...waveform, data }, { start: 0, end: 150 }));
	expect(path.length).toBeLessThan(4096);
});
