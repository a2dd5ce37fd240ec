import { expect, test } from 'vitest';
import { whyStale } from './stale.ts';
import { vttText } from '../../../src/domain/vtt-text.ts';

const cue = (start: number, text: string) => ({ start, end: start + 2, speaker: '朗读', text });
const transcript = vttText(
	[cue(0.4, '合成语音朗读：城墙。'), cue(3, '三里六分，'), cue(5, '五道门。')],
	['合成语音'],
);
const lines = ['合成语音朗读：城墙。', '三里六分，五道门。'];
const stored = { engine: '一版', hasAudio: true, transcript };

test('the first line of a transcript says that the voice is synthetic', () => {
	expect(transcript.split('\n').slice(0, 6)).toEqual([
		'WEBVTT',
		'',
		'NOTE 合成语音',
		'',
		'00:00:00.400 --> 00:00:02.400',
		'<v 朗读>合成语音朗读：城墙。',
	]);
});

test('a recording that says what its text says is not made again', () => {
	expect(whyStale(lines, '一版', stored)).toBeUndefined();
});

test.each([
	['the text changed', [lines[0] ?? '', '三里六分，四道门。'], '一版', stored, '文字改过了'],
	['the voice changed', lines, '二版', stored, '声音换过了'],
	['the sound is missing', lines, '一版', { ...stored, hasAudio: false }, '还没有录'],
	['nothing was made yet', lines, '一版', { hasAudio: false }, '还没有录'],
])('a recording is stale when %s', (_, text, engine, files, reason) => {
	expect(whyStale(text, engine, files)).toBe(reason);
});
