import { expect, test } from 'vitest';
import { isRedacted, REDACTED, redactTranscript, redactWaveform } from './redaction.ts';
import { parseVtt } from './vtt.ts';

const WINDOW = [{ start: 4, end: 8 }];

test.each([
	['well inside', { start: 5, end: 6 }, true],
	['all of it and more', { start: 1, end: 20 }, true],
	['over the beginning', { start: 3.5, end: 4.1 }, true],
	['over the end', { start: 7.94, end: 9 }, true],
	['by a hair at the end', { start: 7.96, end: 9 }, false],
	['by a hair at the beginning', { start: 3, end: 4.05 }, false],
	['before it', { start: 0, end: 3 }, false],
])('a sentence that lies %s: %s is left out: %s', (_title, span, expected) => {
	expect(isRedacted(span, WINDOW)).toBe(expected);
});

const SOURCE = `WEBVTT - 试验

NOTE 合成语音

NOTE 采访人：甲

1
00:00:00.500 --> 00:00:03.500
<v 采访人>请您讲讲旧城墙。

NOTE 下面一句讲到隔壁某人的病

讲到病的一句
00:00:04.000 --> 00:00:08.000 align:start
<v 乙封存>隔壁某人，
那年子丑寅卯令牌。

cue-3
00:00:07.000 --> 00:00:08.500
<v 乙封存>也在里面 &amp; 还在里面。

忘了写时间的一句

00:00:09.000 --> 00:00:11.500
<v 乙封存>【笑】就讲到这里。
`;

test('a transcript keeps its times and speakers and loses the words', () => {
	expect(redactTranscript(SOURCE, WINDOW)).toBe(`WEBVTT - 试验

NOTE 合成语音

NOTE 采访人：甲

1
00:00:00.500 --> 00:00:03.500
<v 采访人>请您讲讲旧城墙。

00:00:04.000 --> 00:00:08.000 align:start
<v 乙封存>${REDACTED}

cue-3
00:00:07.000 --> 00:00:08.500
<v 乙封存>${REDACTED}

00:00:09.000 --> 00:00:11.500
<v 乙封存>【笑】就讲到这里。
`);
});

test.each([
	['Windows line ends', SOURCE.replaceAll('\n', '\r\n')],
	['old Mac line ends', SOURCE.replaceAll('\n', '\r')],
	['two blank lines and blanks in them', SOURCE.replaceAll('\n\n', '\n \n\t\n')],
	['no line end at the end', SOURCE.trimEnd()],
])('a transcript with %s is left out as well', (_title, source) => {
	const redacted = redactTranscript(source, WINDOW);
	expect(redacted).not.toMatch(/令牌|隔壁|病|也在里面|忘了/);
	const { cues, troubles } = parseVtt(redacted);
	expect(troubles).toEqual([]);
	expect(cues.map(({ start, text }) => [start, text])).toEqual([
		[0.5, '请您讲讲旧城墙。'],
		[4, REDACTED],
		[7, REDACTED],
		[9, '【笑】就讲到这里。'],
	]);
});

test('leaving out again changes nothing; without windows every byte stays', () => {
	const once = redactTranscript(SOURCE, WINDOW);
	expect(redactTranscript(once, WINDOW)).toBe(once);
	expect(redactTranscript(SOURCE, [])).toBe(SOURCE);
});

test('a waveform is flat wherever a window touches it, and as long as before', () => {
	const waveform = {
		version: 2,
		sample_rate: 100,
		samples_per_pixel: 100,
		data: Array.from({ length: 20 }, (_, i): number => (i % 2 ? 9 : -9)),
	};
	const { data, ...rest } = redactWaveform(waveform, [{ start: 4.5, end: 6.2 }]);
	expect(rest).toEqual({ version: 2, sample_rate: 100, samples_per_pixel: 100 });
	expect(data.map((value, i) => (value === 0 ? Math.floor(i / 2) : [])).flat()).toEqual([
		4, 4, 5, 5, 6, 6,
	]);
	expect(data).toHaveLength(20);
});
