import { splitReading } from '../domain/pinyin/reading-book.ts';
import { numberToMark, withoutTone } from '../domain/pinyin/syllable.ts';
import { readingsOfCharacter } from '../domain/readings.ts';
import type { IssueName } from './explanations.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import { PINYIN_FILE } from './museum.ts';
import { guessesOfLessons } from './pinyin-guesses.ts';

/** So many words stand in the reminder itself; the list has all of them. */
const SHOWN = 8;

/** Whether the dictionary knows a character to be read so; any syllable may lose its tone in a word. */
function isKnown(character: string, syllable: string): boolean {
	const known = readingsOfCharacter(character).flatMap((reading) => numberToMark(reading) ?? []);
	return known.some((one) => one === syllable || withoutTone(one) === syllable);
}

/** A line of content/pinyin.yaml has one known syllable for each character, and each word has one line. */
const lines: Check = ({ readings }) => {
	const issues: Issue[] = [];
	const seen = new Set<string>();
	for (const { word, pinyin, basis, line } of readings) {
		const complain = (name: IssueName, message: string, fix: string) =>
			issues.push({ name, file: PINYIN_FILE, line, message, fix });
		const syllables = splitReading(word, pinyin);
		if (!syllables) {
			complain(
				'pinyin-syllables',
				`「${word}」的拼音写成了「${pinyin}」，和字对不上`,
				`请一个字写一个音节，小写，标声调，中间空一格，例如 word: 行道树, pinyin: xíng dào shù`,
			);
			continue;
		}
		if (seen.has(word))
			complain('pinyin-twice', `「${word}」写了两行，不知道听哪一行的`, '删去其中一行');
		seen.add(word);
		const strange = [...word].filter(
			(character, place) => !isKnown(character, syllables[place] ?? ''),
		);
		if (strange.length > 0 && basis === undefined)
			complain(
				'pinyin-unknown',
				`「${word}」的拼音写成了「${pinyin}」，字典里「${strange.join('')}」没有这个读音`,
				'请核对；真这样读的，加上 basis，写明依据',
			);
	}
	return issues;
};

/** Pages for grades 1 to 3 say how every character is read; what the machine chose waits for a teacher. Requirement TX-6. */
const notReviewed: Check = (museum) =>
	guessesOfLessons(museum).map(({ file, line, words }): Issue => {
		const shown = words.slice(0, SHOWN).map(({ word, pinyin }) => `${word}（${pinyin}）`);
		return {
			name: 'pinyin-not-reviewed',
			file,
			line,
			message: `一到三年级的课，有 ${words.length} 个词的读音是机器选的，还没有人核对：${shown.join('、')}${words.length > SHOWN ? '……' : ''}`,
			fix: `请运行 npm run check -- --pinyin 看全部的词和句子，核对过的写进 ${PINYIN_FILE}`,
			reminder: true,
		};
	});

export const pinyin: Check = (museum, settings) => [
	...lines(museum, settings),
	...notReviewed(museum, settings),
];
