import { expect, test } from 'vitest';
import { closedPages, sealedLines } from './closed-pages.ts';

const sealed = [
	{ id: 'talk-hall', data: { title: '馆里的话', entry: 'premises' as const } },
	{ id: 'talk-late', data: { title: '晚开的话', entry: 'sealed' as const, until: '2040-12-01' } },
	{ id: 'talk-soon', data: { title: '早开的话', entry: 'sealed' as const, until: '2030-01-01' } },
	{ id: 'talk-shut', data: { title: '不开的话', entry: 'sealed' as const } },
];

test('recordings that are only named stand in the order in which they open', () => {
	expect(sealedLines(sealed)).toEqual([
		{
			href: '/interviews/talk-soon/',
			label: '早开的话',
			note: '封存到2030年1月1日，那天以前不公开。',
		},
		{
			href: '/interviews/talk-late/',
			label: '晚开的话',
			note: '封存到2040年12月1日，那天以前不公开。',
		},
		{ href: '/interviews/talk-hall/', label: '馆里的话', note: '只在史志馆里听得到。' },
		{ href: '/interviews/talk-shut/', label: '不开的话', note: '内容封存，没有定公开的日子。' },
	]);
});

test('the page of such a recording says its title and when or where it opens', () => {
	const [page] = closedPages(sealed.slice(0, 1), []);
	expect(page).toMatchObject({ file: 'interviews/talk-hall', title: '馆里的话', above: '口述' });
	expect(page?.words[0]).toBe('只在史志馆里听得到。');
});

test.each([
	['interviews/talk', true, 'interviews/talk', '应讲述人要求已撤下'],
	['interviews/talk', false, 'interviews/talk', '已撤下'],
	['photos/p1', true, 'photos/p1', '应当事人要求已撤下'],
	['comparisons/yard', true, 'then-now/yard', '应当事人要求已撤下'],
	['chapters/wall', false, 'chapters/wall', '已撤下'],
	['evidence/b01', true, 'evidence/b01', '应当事人要求已撤下'],
])('%s withdrawn on request (%s) leaves at %s: %s', (id, onRequest, file, title) => {
	expect(closedPages([], [{ id, data: { onRequest } }])).toMatchObject([{ file, title }]);
});

test('a person leaves nothing: their address is their name', () => {
	expect(closedPages([], [{ id: 'people/granny', data: { onRequest: true } }])).toEqual([]);
});
