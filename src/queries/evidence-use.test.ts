import { expect, test } from 'vitest';
import { evidenceUse } from './evidence-use.ts';
import { emptyHoldings } from './holdings.ts';

const chapter = {
	id: 'city-wall',
	data: {
		title: '城墙与城门',
		part: 'body',
		order: 40,
		lede: '城墙没了。',
		places: [],
		themes: [],
		updated: '2026-11-23',
		draft: false,
		channels: ['web'],
		consents: [],
	},
	body: '石城<引 id="b16" />，周三里六分<引 id="b17 b16" />。',
} satisfies (typeof emptyHoldings)['chapters'][number];

test('a card knows the pages that rest on it, each once', () => {
	const uses = evidenceUse({
		...emptyHoldings,
		chapters: [chapter],
		terms: [
			{
				id: 'chengyuan',
				data: {
					word: '城垣',
					pinyin: 'chéngyuán',
					kind: 'institution',
					meaning: '城墙。',
					example: { text: '原有城垣全系土墙', evidence: 'b02' },
					evidence: ['b02', 'b16'],
					related: [],
					channels: ['web'],
				},
			},
		],
	});
	expect(uses.get('b16')?.map(({ room, label }) => `${room} ${label}`)).toEqual([
		'chapters 城墙与城门',
		'terms 城垣',
	]);
	expect(uses.get('b17')).toHaveLength(1);
	expect(uses.get('b02')).toHaveLength(1);
	expect(uses.has('b99')).toBe(false);
});
