import { expect, test } from 'vitest';
import { guessesOfLessons } from '../../src/checks/pinyin-guesses.ts';
import { reportAfter } from '../lib/broken-museum.ts';
import { readMuseum } from '../lib/read-content.ts';
import { pinyinList } from '../lib/reporters/pinyin-list.ts';

const FILE = 'pinyin.yaml';
const lines = (...readings: string[]) =>
	['readings:', ...readings.map((reading) => `  - { ${reading} }`)].join('\n');

test('a reading that is written wrongly', async () => {
	const report = await reportAfter(({ write }) => {
		write(
			FILE,
			lines(
				'word: 行道树, pinyin: xíngdàoshù',
				'word: 银行, pinyin: yin2 hang2',
				'word: 石城, pinyin: shí chéng',
				'word: 石城, pinyin: dàn chéng',
				'word: 北门, pinyin: bēi mén',
				'word: 扁担, pinyin: biǎn dan',
				'word: 坝坝, pinyin: bǎ ba, basis: 老人这样读',
			),
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/pinyin.yaml
		  第 2 行  「行道树」的拼音写成了「xíngdàoshù」，和字对不上
		           改法：请一个字写一个音节，小写，标声调，中间空一格，例如 word: 行道树, pinyin: xíng dào shù
		           名字：pinyin-syllables
		  第 3 行  「银行」的拼音写成了「yin2 hang2」，和字对不上
		           改法：请一个字写一个音节，小写，标声调，中间空一格，例如 word: 行道树, pinyin: xíng dào shù
		           名字：pinyin-syllables
		  第 5 行  「石城」写了两行，不知道听哪一行的
		           改法：删去其中一行
		           名字：pinyin-twice
		  第 6 行  「北门」的拼音写成了「bēi mén」，字典里「北」没有这个读音
		           改法：请核对；真这样读的，加上 basis，写明依据
		           名字：pinyin-unknown

		共 4 处要改，在 1 个文件里。"
	`);
});

test('words that are not Chinese, and fields nobody knows', async () => {
	const report = await reportAfter(({ write }) => {
		write(FILE, lines('word: 65号, pinyin: hào', 'word: 石城, reading: shí chéng'));
	});
	expect(report).toMatchInlineSnapshot(`
		"content/pinyin.yaml
		  第 2 行  「词」里只能有汉字
		           改法：请照这样写，word: 行道树
		           名字：unreadable-field
		  第 3 行  缺少「拼音」
		           改法：请补上一行，例如 pinyin: xíng dào shù
		           名字：missing-field
		  第 3 行  有不认识的字段：reading
		           改法：请检查拼写，可用的字段见 content/README.md
		           名字：unknown-field

		共 3 处要改，在 1 个文件里。"
	`);
});

test('a lesson for the youngest waits for a teacher, word by word, until its words are reviewed', async () => {
	const words: string[][] = [];
	const report = await reportAfter(({ edit, root }) => {
		edit('lessons/two-books.yaml', /^grades: .*/m, 'grades: [3, 4]');
		words.push(
			guessesOfLessons(readMuseum(root)).flatMap((lesson) => lesson.words.map(({ word }) => word)),
		);
	});
	expect(words.flat().length).toBeGreaterThan(20);
	expect(report).toMatch(
		new RegExp(`提醒：一到三年级的课，有 ${words.flat().length} 个词的读音是机器选的`),
	);
	expect(report).toContain('名字：pinyin-not-reviewed');
});

test('lessons from grade 4 on are not asked', async () => {
	expect(await reportAfter(() => undefined)).not.toContain('pinyin-not-reviewed');
});

test('the list can be copied, and what is reviewed leaves it', async () => {
	const lists: string[] = [];
	await reportAfter(({ edit, write, root }) => {
		edit('lessons/two-books.yaml', /^grades: .*/m, 'grades: [3, 4]');
		const list = pinyinList(guessesOfLessons(readMuseum(root)));
		const copied = list
			.split('\n')
			.filter((line) => line.startsWith('  - {'))
			.map((line) => line.replace('reviewed: false', 'reviewed: true'));
		lists.push(list);
		write(FILE, ['readings:', ...copied].join('\n'));
		lists.push(pinyinList(guessesOfLessons(readMuseum(root))));
	});
	expect(lists[0]).toContain('reviewed: false } #');
	expect(lists[1]).toBe('一到三年级的课，多音字的读音都核对过了。');
});
