import { expect, test } from 'vitest';
import { emptyHoldings } from './holdings.ts';
import { publishedPages } from './published-pages.ts';
import { escapeXml } from './xml.ts';

const place = (id: string, searchEngines?: boolean) => ({
	id,
	data: {
		name: id,
		kind: 'street' as const,
		relation: 'unknown' as const,
		formerNames: [],
		times: [],
		summary: '一条街。',
		evidence: ['e01'],
		questions: [],
		near: [],
		channels: ['web' as const],
		consents: [],
		searchEngines,
	},
});

test('every room and every record is listed once', () => {
	const addresses = publishedPages({ ...emptyHoldings, places: [place('dananjie')] }, []).map(
		({ address }) => address,
	);
	expect(addresses).toContain('/chapters/');
	expect(addresses).toContain('/places/dananjie/');
	expect(new Set(addresses).size).toBe(addresses.length);
});

test('who has not agreed to search engines is not listed', () => {
	const pages = publishedPages({ ...emptyHoldings, places: [place('secret', false)] }, []);
	expect(pages.map(({ address }) => address)).not.toContain('/places/secret/');
});

test('signs that would break XML are escaped, characters XML forbids are dropped', () => {
	expect(escapeXml('甲<乙 & "丙"\u0000\u{1F600}')).toBe('甲&lt;乙 &amp; &quot;丙&quot;\u{1F600}');
});
