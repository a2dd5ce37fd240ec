import { expect, test } from 'vitest';
import { vttText, writtenCue } from './vtt-text.ts';
import { parseVtt } from './vtt.ts';

test('reads cues with speakers, times and lines', () => {
	const { cues, troubles } = parseVtt(
		'WEBVTT\n\nNOTE 合成语音\n\n1\n00:00:01.500 --> 00:00:04.000 align:start\n<v 采访人>请讲。</v>\n\n01:02.250 --> 01:05.000\n<v 甲>讲 &amp; 听\n第二行\n',
	);
	expect(troubles).toEqual([]);
	expect(cues).toEqual([
		{ id: '1', start: 1.5, end: 4, voice: '采访人', text: '请讲。', otherTags: false, line: 6 },
		{ start: 62.25, end: 65, voice: '甲', text: '讲 & 听\n第二行', otherTags: false, line: 9 },
	]);
});

test('reads files with Windows line ends', () => {
	expect(parseVtt('WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\n<v 甲>好\r\n').cues).toHaveLength(1);
});

test.each([
	['', 'no-header', 1],
	['00:01.000 --> 00:02.000\n<v 甲>好', 'no-header', 1],
	['WEBVTT\n\n00:01 --> 00:02\n<v 甲>好', 'unreadable-times', 3],
	['WEBVTT\n\n00:01.000 --> 00:61.000\n<v 甲>好', 'unreadable-times', 3],
	['WEBVTT\n\n00:01.000 --> 00:02.000\n', 'empty-cue', 3],
	['WEBVTT\n\n没有时间的话', 'stray-text', 3],
])('says where %j goes wrong', (source, kind, line) => {
	expect(parseVtt(source).troubles[0]).toMatchObject({ kind, line });
});

test('notices tags that are not voices', () => {
	expect(parseVtt('WEBVTT\n\n00:01.000 --> 00:02.000\n<v 甲><i>好</i>').cues[0]).toMatchObject({
		text: '好',
		otherTags: true,
	});
});

const said = (words: string) =>
	parseVtt(`WEBVTT\n\n00:01.000 --> 00:02.000\n<v 甲>${words}\n`).cues[0];

test('reads dialect words, and the words around them stay plain', () => {
	expect(said(' 摆 &amp; <c.dialect>坝坝</c>，<c.dialect>坝坝电影</c> ')).toMatchObject({
		text: '摆 & 坝坝，坝坝电影',
		dialect: [
			{ from: 4, to: 6 },
			{ from: 7, to: 11 },
		],
		otherTags: false,
	});
	expect(said('没有方言词')?.dialect).toBeUndefined();
});

test.each([
	'<c.dialect>坝坝',
	'坝坝</c>',
	'<c.dialect><c.dialect>坝坝</c></c>',
	'<c.dialect>坝<b>坝</b></c>',
	'<c.word>坝坝</c>',
	'<c>坝坝</c>',
])('%s is noticed as a mark we do not use', (words) => {
	expect(said(words)).toMatchObject({ text: '坝坝', otherTags: true });
});

test.each([
	'没有记号',
	'<c.dialect>坝坝</c>，就是平地',
	'摆<c.dialect>龙门阵</c>',
	'一 &lt; 二 &amp; <c.dialect>坝&amp;坝</c>。',
])('「%s」 is written again as it was read', (words) => {
	const source = `WEBVTT\n\nNOTE 合成语音\n\n00:00:01.000 --> 00:00:02.000\n<v 甲>${words}\n`;
	expect(vttText(parseVtt(source).cues.map(writtenCue), ['合成语音'])).toBe(source);
});

test('a cue keeps its own name, and may go without a speaker', () => {
	const source =
		'WEBVTT\n\n2-1\n00:00:01.000 --> 00:00:02.000\n没有称呼。\n\n00:00:02.000 --> 00:00:03.000\n<v 甲>有称呼。\n';
	const { cues } = parseVtt(source);
	expect(cues.map(({ id, voice }) => [id, voice])).toEqual([
		['2-1', undefined],
		[undefined, '甲'],
	]);
	expect(vttText(cues.map(writtenCue))).toBe(source);
});
