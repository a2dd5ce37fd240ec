import { expect, test } from 'vitest';
import type { Source } from '../schema/source.ts';
import { sourceLine } from './source-line.ts';

test('gives a book with the volume that was read', () => {
	expect(
		sourceLine({ type: 'gazetteer', title: '元和郡县图志', author: ['（唐）李吉甫'] }, '卷三十一'),
	).toBe('（唐）李吉甫. 元和郡县图志[Z]. 卷三十一.');
});

test('does not repeat a page the entry already names', () => {
	const report: Source = {
		type: 'article-newspaper',
		title: '共建宜居北街',
		author: [],
		'container-title': '成都日报',
		issued: '2018-10-11',
		page: 'A4',
	};
	expect(sourceLine(report, 'A4版')).toBe('共建宜居北街[N]. 成都日报，2018-10-11（A4）.');
});

test('says in words what the form of a web page has no room for', () => {
	expect(
		sourceLine(
			{ type: 'webpage', title: '古城墙地点页', author: [], accessed: '2026-11-22' },
			'用户评论',
		),
	).toBe('古城墙地点页[EB/OL]. [2026-11-22]. 见用户评论。');
});
