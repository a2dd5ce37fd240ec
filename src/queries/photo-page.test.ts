import { describe, expect, test } from 'vitest';
import { parseHistoricalDate } from '../domain/historical-date.ts';
import { emptyHoldings, type Holdings } from './holdings.ts';
import { iiifFaults } from './iiif-rules.ts';
import { photoJsonLd } from './photo-json-ld.ts';
import { hasManifest, photoInformation, photoManifest } from './photo-manifest.ts';
import { photoLines, photoPages } from './photo-page.ts';
import { textContext } from './text-context.ts';

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

describe('a repaired picture', () => {
	const repaired = photo('wharf-repaired', {
		title: '码头，修过的',
		accessionNo: 'BJ-P-0011',
		provenance: 'restored',
		restoration: { original: 'wharf', by: 'ai', note: '补上折痕' },
	});
	const twice = photo('wharf-coloured', {
		accessionNo: 'BJ-P-0012',
		provenance: 'restored',
		restoration: { original: 'wharf-repaired', by: 'ai', note: '上了颜色' },
	});
	const pages = photoPages({ ...emptyHoldings, photos: [repaired, wharf] });
	const pageCalled = (id: string) => pages.find((page) => page.id === id);

	test('is never what is seen first, on its own page as little as on that of its original', () => {
		expect(pageCalled('wharf-repaired')?.shown.id).toBe('wharf');
		expect(pageCalled('wharf')?.shown.id).toBe('wharf');
	});

	test('is one tap away on both pages, and says what it is', () => {
		for (const page of pages)
			expect(page.repaired).toMatchObject([
				{ id: 'wharf-repaired', by: 'AI修复', provenance: 'AI修复', note: '补上折痕' },
			]);
	});

	test('stands in no list, and its page has the neighbours of the original', () => {
		expect(photoLines([repaired, wharf]).map(({ id }) => id)).toEqual(['wharf']);
		const bridge = photo('bridge', { accessionNo: 'BJ-P-0020', title: '桥' });
		const [, own] = photoPages({ ...emptyHoldings, photos: [bridge, repaired, wharf] });
		expect(own).toMatchObject({ id: 'wharf-repaired', next: { label: '桥' } });
	});

	test('made from a repaired picture leads back to the picture before both', () => {
		const all = photoPages({ ...emptyHoldings, photos: [twice, repaired, wharf] });
		expect(all.map(({ shown }) => shown.id)).toEqual(['wharf', 'wharf', 'wharf']);
		expect(all[2]?.repaired.map(({ id }) => id)).toEqual(['wharf-repaired', 'wharf-coloured']);
	});

	test('stands in no chapter, where its original stands instead', () => {
		const { figures } = textContext('<图 id="wharf-repaired" />', {
			...emptyHoldings,
			photos: [repaired, wharf],
		});
		expect(figures.get('wharf-repaired')).toMatchObject({ id: 'wharf', href: '/photos/wharf/' });
	});
});

test('leads to the chapters in which it stands', () => {
	const chapter = (id: string, body: string) =>
		({ id, body, data: { title: `篇${id}` } }) as Holdings['chapters'][number]; // all that is asked of it
	const chapters = [chapter('a', '文<图 id="wharf" />'), chapter('b', '文<图 id="other" />')];
	expect(pageOf(wharf, { chapters })?.chapters).toEqual([{ href: '/chapters/a/', label: '篇a' }]);
});

describe('a large picture', () => {
	const image = { src: '/wharf.jpg', width: 4000, height: 3000, format: 'jpg' };
	const page = pageOf(photo('wharf', { image }));
	if (!page) throw new Error('no page');
	const absolute = (address: string) => new URL(address, 'https://museum.example/').href;

	test('is looked at in tiles, a small one whole', () => {
		expect(page.shown.tiles).toBe('/photos/wharf/iiif');
		expect(pageOf(wharf)?.shown.tiles).toBeUndefined();
	});

	test('has a manifest that keeps the rules and says all that the page says', () => {
		const manifest = photoManifest(page, absolute);
		expect(iiifFaults(manifest, 'manifest')).toEqual([]);
		expect(manifest).toMatchObject({
			id: 'https://museum.example/photos/wharf/manifest.json',
			label: { 'zh-Hans': ['码头'] },
			summary: { 'zh-Hans': ['水边的石阶。'] },
			rights: 'http://rightsstatements.org/vocab/UND/1.0/',
			requiredStatement: { value: { 'zh-Hans': ['佚名摄，北街社区供图'] } },
			items: [
				{
					width: 4000,
					height: 3000,
					items: [
						{
							items: [
								{
									body: {
										id: 'https://museum.example/photos/wharf/iiif/full/max/0/default.jpg',
										service: [
											{
												id: 'https://museum.example/photos/wharf/iiif',
												type: 'ImageService3',
												profile: 'level0',
											},
										],
									},
								},
							],
						},
					],
				},
			],
		});
		expect(JSON.stringify(manifest)).toContain('约1936年');
	});

	test('describes its tiles under the same address', () => {
		expect(photoInformation(page, absolute)).toMatchObject({
			id: 'https://museum.example/photos/wharf/iiif',
			rights: 'http://rightsstatements.org/vocab/UND/1.0/',
		});
	});

	test('has no manifest where someone does not want to be found, nor where it is small', () => {
		const hidden = pageOf(photo('wharf', { image, searchEngines: false }));
		const small = pageOf(wharf);
		expect([page, hidden, small].map((one) => one && hasManifest(one))).toEqual([
			true,
			false,
			false,
		]);
	});

	test('is told to image searches with its maker, its licence and its largest copy', () => {
		expect(photoJsonLd(page)).toMatchObject({
			'@type': ['ImageObject', 'Photograph'],
			creditText: '佚名摄，北街社区供图',
			license: 'https://rightsstatements.org/vocab/UND/1.0/',
			contentUrl: '/photos/wharf/iiif/full/max/0/default.jpg',
		});
	});
});
