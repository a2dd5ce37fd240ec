import { expect, test } from 'vitest';
import { parseHistoricalDate } from '../domain/historical-date.ts';
import { emptyHoldings, type Holdings } from './holdings.ts';
import { photoLines, photoPages } from './photo-page.ts';

type Photo = Holdings['photos'][number];

const about1936 = parseHistoricalDate('约1936年');
if (!about1936) throw new Error('about1936');

const wharf: Photo = {
	id: 'wharf',
	data: {
		title: '码头',
		occasion: '赶场',
		date: about1936,
		place: 'yangliu-river',
		people: '不详',
		maker: '不详',
		contributor: '北街社区',
		accessionNo: 'BJ-P-0010',
		rights: 'https://rightsstatements.org/vocab/UND/1.0/',
		credit: '佚名摄，北街社区供图',
		alt: '几个人站在水边的石阶上',
		caption: '水边的石阶。',
		provenance: 'photograph',
		faceReview: 'done',
		access: 'public',
		channels: ['web'],
		consents: [],
		image: { src: '/wharf.jpg', width: 1200, height: 800, format: 'jpg' },
	},
};
const photo = (id: string, changes: Partial<Photo['data']>): Photo => ({
	id,
	data: { ...wharf.data, ...changes },
});

const pageOf = (one: Photo, holdings: Partial<Holdings> = {}) =>
	photoPages({ ...emptyHoldings, ...holdings, photos: [one] })[0];

test('keeps the words of the date and says the rights in words', () => {
	const page = pageOf(wharf);
	expect(page?.when).toBe('约1936年');
	expect(page?.rights.label).toBe('版权状况不明');
	expect(page?.rights.uri).toBe('https://rightsstatements.org/vocab/UND/1.0/');
	expect(page?.provenance).toBeUndefined();
});

test('tells people nobody recognised from a picture without people', () => {
	expect(pageOf(wharf)?.people).toBe('unknown');
	expect(pageOf(photo('wall', { people: [] }))?.people).toEqual([]);
});

test('a place without an entry is left out', () => {
	expect(pageOf(wharf)?.place).toBeUndefined();
});

test('lists pictures by their number, 2 before 10', () => {
	const second = photo('second', { accessionNo: 'BJ-P-0002', title: '城门' });
	const ninth = photo('ninth', { accessionNo: 'BJ-P-9', title: '桥' });
	expect(photoLines([ninth, wharf, second]).map(({ title }) => title)).toEqual([
		'城门',
		'桥',
		'码头',
	]);
});

test('leads to the comparisons that use it', () => {
	const comparison: Holdings['comparisons'][number] = {
		id: 'wharf-then-now',
		data: {
			title: '码头今昔',
			place: 'yangliu-river',
			match: 'C',
			pictures: [
				{ photo: 'wharf', label: '从前' },
				{ photo: 'other', label: '现在' },
			],
			changeNote: '水退了。',
			evidence: ['b01'],
			hotspots: [],
			questions: [],
			channels: ['web'],
		},
	};
	expect(pageOf(wharf, { comparisons: [comparison] })?.comparisons).toEqual([
		{ href: '/then-now/wharf-then-now/', label: '码头今昔' },
	]);
});

test('search engines are asked to stay away where someone did not agree', () => {
	expect(pageOf(wharf)?.searchEngines).toBe(true);
	expect(pageOf(photo('wharf', { searchEngines: false }))?.searchEngines).toBe(false);
});
