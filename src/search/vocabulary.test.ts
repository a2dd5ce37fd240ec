import { expect, test } from 'vitest';
import { indexOf } from '../../scripts/build/search/index-of.ts';
import { streetEntries } from '../fixtures/search-entries.ts';
import { openIndex } from '../fixtures/search-index.ts';
import { candidatesFor, syllablesOver } from './vocabulary.ts';

const index = openIndex(indexOf(streetEntries));

test.each([
	[['大', '南', '街'], 'dananjie', [['da', 'dai'], ['nan'], ['jie']], ['da', 'nan', 'jie']],
	[['西', '安'], 'xian', [['xi'], ['an']], ['xi', 'an']],
	[['县'], 'xian', [['xuan', 'xian']], ['xian']],
	[
		['方', '案'],
		'fangan',
		[
			['fang', 'fan'],
			['an', 'gan'],
		],
		['fang', 'an'],
	],
	[['县'], 'xi', [['xian']], undefined],
	[[], '', [], []],
])('%j read %s', (letters, pinyin, sounds, syllables) => {
	expect(syllablesOver(letters, pinyin, sounds)).toEqual(syllables);
});

test('names of the museum are offered with their kind, words of its texts without', async () => {
	expect(await candidatesFor(index, 'bj')).toContainEqual({ words: '北街', kind: 'places' });
	const [first] = await candidatesFor(index, 'wenjiang');
	expect(first?.words).toBe('温江');
});

test('what sounds alike in Sichuan is offered where nothing is spelled so', async () => {
	expect((await candidatesFor(index, 'cengqiang')).map(({ words }) => words)).toContain('城墙');
	expect(await candidatesFor(index, 'vvvv')).toEqual([]);
});
