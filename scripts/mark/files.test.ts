import { describe, expect, test } from 'vitest';
import { parseVtt } from '../../src/domain/vtt.ts';
import { readIndex, withSegments } from './index-file.ts';
import {
	areAligned,
	readLines,
	readTranscript,
	sentencesOf,
	transcriptText,
	waitingText,
	wordsOf,
} from './transcripts.ts';
import { betterReaction } from './reaction.ts';
import { sentence, trialMarking } from './trial.ts';

const SOURCE = `WEBVTT

NOTE 合成语音

1-1
00:00:01.000 --> 00:00:05.000
<v 甲>在<c.dialect>坝坝</c>头试音。

NOTE 中间的话

00:00:05.000 --> 00:00:07.000
<v 甲>【待写】
`;

describe('a transcript', () => {
	test('is read with its dialect words, its notes and what is still to be typed', () => {
		const { cues, notes, unreadable } = readTranscript(SOURCE);
		expect(cues.map(wordsOf)).toEqual(['在〖坝坝〗头试音。', '']);
		expect(notes).toEqual(['合成语音', '中间的话']);
		expect(unreadable).toEqual([]);
	});

	test('is written as it was read', () => {
		const { cues } = readTranscript(SOURCE);
		const marking = trialMarking({ sentences: sentencesOf(cues, 'original', 7) });
		// The notes, which here are not written back, take lines of their own.
		const said = (all: typeof cues) => all.map(({ line: _, ...cue }) => cue);
		const written = parseVtt(transcriptText(marking, 'original', []) ?? '').cues;
		expect(said(written)).toEqual(said(cues));
	});

	test('that would lose lines when written anew is not written', () => {
		const { unreadable } = readTranscript(
			'WEBVTT\n\n没有时间的一行\n\n00:01.000 --> 00:02.000\n<i>斜体</i>',
		);
		expect(unreadable).toEqual([3, 5]);
	});

	test('whose times go backwards waits to be marked from there on, with all its words', () => {
		const { cues } = parseVtt(SOURCE.replace('00:00:05.000 -->', '00:00:00.500 -->'));
		const sentences = sentencesOf(cues, 'original', 20);
		expect(sentences.map(({ start }) => start)).toEqual([1, undefined]);
	});

	test('is aligned with another of as many sentences by the same people', () => {
		const { cues } = parseVtt(SOURCE);
		expect(areAligned(cues, parseVtt(SOURCE).cues)).toBe(true);
		expect(areAligned(cues, parseVtt(SOURCE.replace('<v 甲>【', '<v 乙>【')).cues)).toBe(false);
		expect(areAligned(cues, cues.slice(1))).toBe(false);
	});
});

test('lines of text name who speaks, until somebody else does', () => {
	expect(readLines('甲：一。\n二。\n\n乙:三。\n丙：四。', ['甲', '乙'])).toMatchObject([
		{ speaker: '甲', text: '一。' },
		{ speaker: '甲', text: '二。' },
		{ speaker: '乙', text: '三。' },
		{ speaker: '乙', text: '丙：四。' },
	]);
});

test('what waits to be marked keeps both layers', () => {
	const marking = trialMarking({
		sentences: [sentence('一。', 1), sentence('二。', undefined, { mandarin: '第二。' })],
	});
	expect(waitingText(marking)).toBe('甲：二。 ‖ 第二。\n');
	expect(readLines(waitingText(marking) ?? '', ['甲'])).toEqual([
		{ speaker: '甲', text: '二。', mandarin: '第二。' },
	]);
});

const INDEX = `# 记录
title: 试音 # 题目
segments:
  - id: first
    title: '头一段'
    synopsis: 这一行很长，很长，很长，很长，很长，很长，很长，很长，很长，很长，很长，很长，很长，不要折行。
    start: 0
    end: 10.50
    keywords: [试音, 测试] # 词
  # 下一段
  - id: second
    title: 后一段
    synopsis: 试音。
    start: 10.50
    end: 120

review: draft
`;

describe('index.yaml', () => {
	test('keeps every character when nothing changes', () => {
		expect(withSegments(INDEX, readIndex(INDEX).segments)).toBe(INDEX);
	});

	test.each(['  - id', '- id'])(
		'keeps comments, quotes and other fields: lists as 「%s」',
		(dash) => {
			const source = dash === '- id' ? INDEX.replace(/^ {2}/gm, '') : INDEX;
			const { segments } = readIndex(source);
			const [first, second] = segments;
			if (!first || !second) throw new Error('two segments are written there');
			const written = withSegments(source, [
				{ ...first, end: 6 },
				{ id: 'middle', title: '中间', synopsis: '试音。', start: 6, end: 10.5 },
				second,
			]);
			const added = [
				'- id: middle',
				'  title: 中间',
				'  synopsis: 试音。',
				'  start: 6',
				'  end: 10.5',
			];
			const indent = dash.slice(0, -'- id'.length);
			const wanted = source
				.replace('end: 10.50', 'end: 6')
				.replace(
					`${indent}# 下一段`,
					[...added.map((line) => indent + line), `${indent}# 下一段`].join('\n'),
				);
			expect(written).toBe(wanted);
		},
	);

	test('whose fields cannot be read is not written', () => {
		expect(readIndex('title: [').fault).toBe('unreadable');
		expect(readIndex('segments: [{ id: x }]').fault).toBe('unreadable');
		expect(readIndex('title: 试音\n')).toMatchObject({ segments: [], fault: undefined });
	});
});

describe('the reaction time', () => {
	test('is lengthened for somebody whose marks come late again and again', () => {
		const nets = [-0.1, -0.1, -0.15, 0, -0.1, -0.05];
		expect(betterReaction(0.15, nets)).toEqual({ reaction: 0.25, net: -0.1 });
	});

	test.each([
		['few corrections', [-0.1, -0.1]],
		['corrections both ways', [-0.1, 0.1, -0.05, 0.05, 0, 0.1, -0.1]],
	])('stays as it is after %s', (_, nets) => {
		expect(betterReaction(0.15, nets)?.reaction).toBeUndefined();
	});
});
