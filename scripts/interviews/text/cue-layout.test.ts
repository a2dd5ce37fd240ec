import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characterCount } from '../../../src/domain/chinese-text.ts';
import { blocksOf, layOut } from './cue-layout.ts';
import type { Passage } from './passage.ts';
import { splitSentences } from './split-sentences.ts';

const range = { start: 0, end: 60 };
const say = (text: string, start?: number, speaker = '讲述人'): Passage => ({
	...{ line: 1, start, speaker, text },
});
const lay = (...passages: Passage[]) => blocksOf(passages, range).flatMap(layOut);

describe('sentences', () => {
	test.each([
		['好。真的？走！', ['好。', '真的？', '走！']],
		['他说「走。」就走了。', ['他说「走。」', '就走了。']],
		['嗯……我想想。', ['嗯……', '我想想。']],
		['【笑】', ['【笑】']],
	])('of 「%s」', (text, lines) => {
		expect(splitSentences(text, 36)).toEqual(lines);
	});

	test('are cut at commas, else evenly, and keep 【…】 and numbers whole', () => {
		const long = `${'一二三四五六七八九'.repeat(3)}，${'甲乙丙丁戊'.repeat(5)}。`;
		expect(splitSentences(long, 36)).toEqual([
			`${'一二三四五六七八九'.repeat(3)}，`,
			`${'甲乙丙丁戊'.repeat(5)}。`,
		]);
		const whole = splitSentences(`${'话'.repeat(35)}【听不清 00:12:31】${'说'.repeat(35)}1955`, 36);
		expect(whole.some((line) => line.includes('【听不清 00:12:31】'))).toBe(true);
		expect(whole.some((line) => line.includes('1955'))).toBe(true);
	});

	test('lose nothing and stay short, whatever was written', () => {
		const letters = fc.constantFrom(...'老街上的话。，！？、1955【笑】「」…：a b'.split(''));
		fc.assert(
			fc.property(fc.array(letters, { maxLength: 200 }), (written) => {
				const text = written.join('');
				const lines = splitSentences(text, 36);
				const bare = (some: string) => some.replace(/\s/g, '');
				expect(bare(lines.join(''))).toBe(bare(text));
			}),
		);
	});
});

describe('times', () => {
	test('lie between two marks in the proportion of the characters', () => {
		const cues = lay(say('一二三四五六七八。一二三四。', 10), say('好。', 13, '采访人'));
		expect(cues.slice(0, 2)).toEqual([
			{ start: 10, end: 12, speaker: '讲述人', text: '一二三四五六七八。' },
			{ start: 12, end: 13, speaker: '讲述人', text: '一二三四。' },
		]);
	});

	test('leave a silence alone: nobody takes a minute for two characters', () => {
		expect(lay(say('好的。', 10))).toEqual([
			{ start: 10, end: 11.2, speaker: '讲述人', text: '好的。' },
		]);
	});

	test('that a subtitle already has are kept', () => {
		const passage = { ...say('好的。', 10), end: 14.5 };
		expect(lay(passage)).toEqual([{ start: 10, end: 14.5, speaker: '讲述人', text: '好的。' }]);
	});

	test('of short words of one speaker are one line, of two speakers two', () => {
		const quick = say('对。是。', 10);
		expect(lay(quick, say('啊。', 10.9, '采访人')).map(({ text }) => text)).toEqual([
			'对。是。',
			'啊。',
		]);
	});

	test('who speaks is left to be filled in where the source does not say', () => {
		expect(
			layOut({ ...range, endIsKnown: false, passages: [{ line: 1, text: '话。' }] }),
		).toMatchObject([{ speaker: '待填' }]);
	});

	test('follow each other, stay in the stretch and below 7 seconds', () => {
		const words = fc.stringMatching(/^(?:[一二三甲乙丙]{1,40}[。，！]){1,8}$/);
		const turns = fc.array(fc.record({ words, gap: fc.integer({ min: 5, max: 300 }) }), {
			minLength: 1,
			maxLength: 6,
		});
		fc.assert(
			fc.property(turns, (said) => {
				let start = 0;
				const passages = said.map((turn) => {
					const passage = say(turn.words, start);
					start += turn.gap;
					return passage;
				});
				const cues = blocksOf(passages, { start: 0, end: start }).flatMap(layOut);
				for (const [index, cue] of cues.entries()) {
					expect(cue.end).toBeGreaterThan(cue.start);
					expect(cue.end - cue.start).toBeLessThanOrEqual(7.001);
					expect(cue.start).toBeGreaterThanOrEqual((cues[index - 1]?.end ?? 0) - 0.0005);
					expect(characterCount(cue.text)).toBeLessThanOrEqual(36);
				}
				expect(cues.at(-1)?.end).toBeLessThanOrEqual(start + 0.001);
			}),
		);
	});
});
