import { expect, test } from 'vitest';
import {
	lastBegun,
	momentForAddress,
	momentInAddress,
	parseMoment,
	resumeWords,
	sentenceAt,
	spanAt,
} from './listening.ts';

const spans = [
	{ start: 0.4, end: 3 },
	{ start: 3.5, end: 6 },
	{ start: 6, end: 9 },
];

test.each([
	[0, -1],
	[0.4, 0],
	[3.2, 0],
	[3.5, 1],
	[5.999, 1],
	[6, 2],
	[500, 2],
])('at %d seconds sentence %d is heard', (seconds, index) => {
	expect(spanAt(spans, seconds)).toBe(index);
});

test('without sentences nothing is heard', () => {
	expect(spanAt([], 3)).toBe(-1);
});

test.each([
	['93', 93],
	['93.4', 93.4],
	['93s', 93],
	['1:33', 93],
	['1:01:33.5', 3693.5],
	['1m33s', 93],
	['2m', 120],
	['1h2m3s', 3723],
	['0', 0],
	['', undefined],
	['-5', undefined],
	['abc', undefined],
	['1e9', undefined],
	['NaN', undefined],
])('reads the moment 「%s」', (written, seconds) => {
	expect(parseMoment(written)).toBe(seconds);
});

test('the hash of an address wins over its query', () => {
	expect(momentInAddress('#t=12', '?t=40')).toBe(12);
	expect(momentInAddress('#part-2', '?t=40')).toBe(40);
	expect(momentInAddress('', '')).toBeUndefined();
});

test('a link never points past the moment it was made at', () => {
	expect(momentForAddress(93.49)).toBe('93.4');
});

test('offers to go on only where something was heard and something is left', () => {
	const span = { start: 0, end: 300 };
	expect(resumeWords(192, span)).toBe('3分12秒');
	expect(resumeWords(6, span)).toBeUndefined();
	expect(resumeWords(296, span)).toBeUndefined();
});

test('the sentence is found among thousands by a dozen questions', () => {
	let asked = 0;
	const index = lastBegun(4000, (index) => ((asked += 1), index * 2.7), 5400);
	expect(index).toBe(2000);
	expect(asked).toBeLessThanOrEqual(12);
});

test.each([
	[0.3, undefined],
	[0.4, '一'],
	[2.9, '一'],
	[3.5, undefined],
	[3.95, '二'],
	[9, undefined],
])('at %s seconds the sentence 「%s」 is being said', (moment, text) => {
	const sentences = [
		{ start: 0.45, end: 3, text: '一' },
		{ start: 4, end: 8, text: '二' },
	];
	expect(sentenceAt(sentences, moment)?.text).toBe(text);
});
