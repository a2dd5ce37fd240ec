import { expect, test } from 'vitest';
import { bibliography } from './bibliography.ts';
import { emptyHoldings, type Holdings } from './holdings.ts';

const card = (id: string, source: string): Holdings['evidence'][number] => ({
	id,
	data: { statement: '一句。', source, grade: 'A', conflicts: [], places: [], consents: [] },
});

const sources: Holdings['sources'] = [
	{ id: 'post', data: { type: 'webpage', title: '网帖', author: [], URL: 'https://example.cn/' } },
	{
		id: 'tongzhi',
		data: { type: 'gazetteer', title: '四川通志', author: [], archived: '馆藏电子件 W-0007' },
	},
];

test('sets old books before web pages, each with the cards taken from it in order', () => {
	const groups = bibliography({
		...emptyHoldings,
		sources,
		evidence: [card('b17', 'tongzhi'), card('b02', 'tongzhi'), card('b01', 'post')],
	});
	expect(groups.map(({ title }) => title)).toEqual(['方志 [Z]', '网页、网帖 [EB/OL]']);
	expect(groups[0]?.entries[0]?.cards.map(({ label }) => label)).toEqual(['B02', 'B17']);
});

test('a copy in the hall has words, a copy on the web an address too', () => {
	const [books] = bibliography({ ...emptyHoldings, sources });
	expect(books?.entries[0]?.archived).toEqual({ words: '馆藏电子件 W-0007', href: undefined });
});
