import { expect, test } from 'vitest';
import { breaths } from './breaths.ts';
import { groupIntoCues } from './cue-groups.ts';

const timed = (sentence: string, secondsPerLetter = 0.28) =>
	breaths(sentence).map((breath) => ({
		...breath,
		seconds: [...breath.text].length * secondsPerLetter,
	}));
const cues = (sentence: string) =>
	groupIntoCues(timed(sentence)).map((group) => group.map(({ text }) => text).join(''));

test('a short sentence is one cue', () => {
	expect(cues('五道门，两套名字。')).toEqual(['五道门，两套名字。']);
});

test('a long sentence is cut at its commas, not inside a list', () => {
	expect(cues('崇祯十一年（1638），施之炳在东、南、西、北四面都建了谯楼。')).toEqual([
		'崇祯十一年（1638），',
		'施之炳在东、南、西、北四面都建了谯楼。',
	]);
});

test('no cue is longer than seven seconds or 36 characters, and no word is lost', () => {
	const sentence =
		'那则转帖说扩建后的城墙大约在今天迎晖路商业街温泉路文武路一线，可是没有注明出处；照这则转帖的说法，和宁门在东大街与商业街的路口附近，文明门在十字路口附近。';
	const groups = groupIntoCues(timed(sentence));
	for (const group of groups) {
		const length = group.reduce(
			(sum, { seconds, pause }) => sum + seconds + pause,
			-(group.at(-1)?.pause ?? 0),
		);
		expect(length).toBeLessThanOrEqual(7);
		expect([...group.map(({ text }) => text).join('')].length).toBeLessThanOrEqual(36);
	}
	expect(
		groups
			.flat()
			.map(({ text }) => text)
			.join(''),
	).toBe(sentence);
});

test('a question rises and a full stop falls', () => {
	expect(breaths('门在哪里？').at(-1)?.boundary).toBe('question');
	expect(breaths('门，在这里。').map(({ boundary }) => boundary)).toEqual(['clause', 'sentence']);
});
