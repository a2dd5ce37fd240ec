import { describe, expect, test } from 'vitest';
import { candidates, type Vocable } from './hall-candidates.ts';

const vocable = (words: string, syllables: string, kind?: string): Vocable => ({
	words,
	kind,
	letters: Array.from(words).filter((letter) => /[\p{L}\p{N}]/u.test(letter)),
	syllables: syllables.split(' '),
});

const NAMES = [
	vocable('县学与文庙', 'xian xue yu wen miao', 'chapters'),
	vocable('《北街志叙》与史志馆', 'bei jie zhi xu yu shi zhi guan', 'chapters'),
	vocable('北街社区', 'bei jie she qu', 'places'),
	vocable('大南街65号', 'da nan jie 6 5 hao', 'places'),
	vocable('大南街', 'da nan jie', 'places'),
	vocable('柳城北街', 'liu cheng bei jie', 'places'),
	vocable('西岸', 'xi an', 'places'),
	vocable('绿竹巷', 'lv zhu xiang', 'places'),
	vocable('乐史', 'yue shi', 'people'),
	vocable('重修温江县儒学', 'chong xiu wen jiang xian ru xue', 'events'),
	vocable('今昔：大南街65号院门', 'jin xi da nan jie 6 5 hao yuan men', 'comparisons'),
	vocable('行道树', 'xing dao shu', 'terms'),
	vocable('版记', 'ban ji', 'about'),
];
const WORDS = [
	vocable('北街', 'bei jie'),
	vocable('背景', 'bei jing'),
	vocable('比较', 'bi jiao'),
	vocable('大南街', 'da nan jie'),
];
const VOCABULARY = [...NAMES, ...WORDS];
const SOUNDS: Record<string, string[]> = {
	乐: ['le', 'yue'],
	重: ['zhong', 'chong'],
	行: ['xing', 'hang'],
};
const sounds = (letter: string) => SOUNDS[letter] ?? [];
const offered = (typed: string) => candidates(typed, VOCABULARY, sounds).map(({ words }) => words);

test.each([
	['bj', '北街'],
	['beijie', '北街'],
	['beij', '北街'],
	['BEIJIE', '北街'],
	['dnj65', '大南街65号'],
	['dananjie65', '大南街65号'],
	['dnjie6', '大南街65号'],
	['65', '大南街65号'],
	['xx', '县学与文庙'],
	['xianxue', '县学与文庙'],
	['lvzhu', '绿竹巷'],
	['lzx', '绿竹巷'],
	['yueshi', '乐史'],
	['北街社', '北街社区'],
	['大南j65', '大南街65号'],
])('%s offers %s first', (typed, first) => {
	expect(offered(typed)[0]).toBe(first);
});

describe('the order', () => {
	test('is whole names, their beginnings, pages of the house, middles of names, then words that only share initials', () => {
		expect(offered('bj')).toEqual([
			'北街',
			'北街社区',
			'《北街志叙》与史志馆',
			'版记',
			'柳城北街',
			'背景',
			'比较',
		]);
	});

	test('has a word of a place’s name before that name, a word of a sentence behind the names', () => {
		const words = [vocable('重修', 'chong xiu'), vocable('城墙', 'cheng qiang')];
		const all = [
			...VOCABULARY,
			...words,
			vocable('城墙与城门', 'cheng qiang yu cheng men', 'chapters'),
		];
		expect(candidates('c', all).map(({ words }) => words)).toEqual([
			'城墙',
			'城墙与城门',
			'重修温江县儒学',
			'柳城北街',
			'重修',
		]);
	});

	test('has a word that was typed whole before names that hold it in their middle', () => {
		const with背景 = [...VOCABULARY, vocable('老背景墙', 'lao bei jing qiang', 'events')];
		expect(candidates('beijing', with背景).map(({ words }) => words)).toEqual(['背景', '老背景墙']);
	});

	test('of equal ones is that of the vocabulary', () => {
		const twins = ['施之炳', '石之冰', '师志兵'].map((words) =>
			vocable(words, 'shi zhi bing', 'people'),
		);
		expect(candidates('szb', twins).map(({ words }) => words)).toEqual([
			'施之炳',
			'石之冰',
			'师志兵',
		]);
	});
});

test('one name is offered once, with its kind', () => {
	expect(candidates('dananjie', VOCABULARY).slice(0, 2)).toEqual([
		{ words: '大南街', kind: 'places' },
		{ words: '大南街65号', kind: 'places' },
	]);
	expect(candidates('dnj', [...WORDS, ...NAMES])[0]).toEqual({ words: '大南街', kind: 'places' });
});

test('xian is one syllable and two', () => {
	// The last of them is begun only: 巷.
	expect(offered('xian')).toEqual(['西岸', '县学与文庙', '重修温江县儒学', '绿竹巷']);
	expect(offered('xi’an')[0]).toBe('西岸');
});

test('a character that is read in several ways is found by each, the museum’s own reading first', () => {
	expect(offered('leshi')).toEqual(['乐史']);
	expect(offered('zhongxiu')).toEqual(['重修温江县儒学']);
	expect(offered('xingdaoshu')).toEqual(['行道树']);
	expect(offered('hangdaoshu')).toEqual(['行道树']);
});

test('at most eight are offered', () => {
	const many = Array.from({ length: 20 }, (_, at) =>
		vocable(`街${at}`, `jie ${[...`${at}`].join(' ')}`, 'places'),
	);
	expect(candidates('j', many)).toHaveLength(8);
});

test.each(['', ' ', 'zzzz', '999', 'beijiee', '!'])('「%s」 offers nothing', (typed) => {
	expect(offered(typed)).toEqual([]);
});
