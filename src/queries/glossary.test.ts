import { expect, test } from 'vitest';
import { glossary } from './glossary.ts';
import { emptyHoldings, type Holdings } from './holdings.ts';

const term = (
	id: string,
	changes: Partial<Holdings['terms'][number]['data']>,
): Holdings['terms'][number] => ({
	id,
	data: {
		word: id,
		pinyin: id,
		kind: 'dialect',
		meaning: '意思。',
		evidence: ['j02'],
		related: [],
		channels: ['web'],
		...changes,
	},
});

const card = (id: string): Holdings['evidence'][number] => ({
	id,
	data: {
		statement: '平原曰坝。',
		source: 'shuyu',
		grade: 'C',
		conflicts: [],
		places: [],
		consents: [],
	},
});

test('orders words by their reading, tones aside, and leaves empty kinds out', () => {
	const terms = [
		term('bashi', { pinyin: 'bāshì' }),
		term('bai', { pinyin: 'bǎi lóngménzhèn' }),
		term('ba', { pinyin: 'bà' }),
		term('linpan', { pinyin: 'línpán', kind: 'landscape' }),
	];
	const { groups } = glossary({ ...emptyHoldings, terms });
	expect(groups.map(({ title, words }) => [title, words.map(({ id }) => id)])).toEqual([
		['方言', ['ba', 'bai', 'bashi']],
		['山川地貌', ['linpan']],
	]);
});

test('numbers the cards in the order of the page, examples among them', () => {
	const terms = [
		term('ba', { pinyin: 'bà', example: { text: '平原曰坝', evidence: 'j03' } }),
		term('bashi', { pinyin: 'bāshì', evidence: ['j02', 'j01'] }),
	];
	const { cards } = glossary({
		...emptyHoldings,
		terms,
		evidence: ['j01', 'j02', 'j03'].map(card),
	});
	expect(cards.map(({ label, number }) => [label, number])).toEqual([
		['J02', 1],
		['J03', 2],
		['J01', 3],
	]);
});
