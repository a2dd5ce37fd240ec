import { expect, test } from 'vitest';
import { seekBar } from './seek-bar.ts';

const waveform = {
	sample_rate: 1000,
	samples_per_pixel: 1000,
	data: Array.from({ length: 100 }, () => [-60, 60]).flat(),
};
const segments = [
	{ start: 0, end: 25 },
	{ start: 25, end: 100 },
];

test('a recording is drawn with a line where each further segment begins', () => {
	const bar = seekBar(waveform, { start: 0, end: 100 }, segments);
	expect(bar?.viewBox).toBe('0 0 100 40');
	expect(bar?.boundaries).toBe('M25 0v40');
});

test('a segment is drawn by itself, without boundaries', () => {
	const bar = seekBar(waveform, { start: 25, end: 100 }, segments.slice(1));
	expect(bar?.viewBox).toBe('0 0 75 40');
	expect(bar?.boundaries).toBe('');
});

test('nothing is drawn where nobody has measured', () => {
	expect(seekBar(undefined, { start: 0, end: 100 }, segments)).toBeUndefined();
	expect(seekBar({ ...waveform, data: [] }, { start: 0, end: 100 }, segments)).toBeUndefined();
});
