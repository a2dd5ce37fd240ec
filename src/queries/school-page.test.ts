import { expect, test } from 'vitest';
import { emptyHoldings, type Holdings } from './holdings.ts';
import { credits, schoolPage } from './school-page.ts';

const WORDS = {
	unknown: '待社区填写',
	synthetic: '合成语音',
	contact: { desk: '当面', telephone: '电话', wechat: '微信' },
};

const drawing = (
	id: string,
	accessionNo: string,
	changes: Partial<Holdings['photos'][number]['data']> = {},
): Holdings['photos'][number] => ({
	id,
	data: {
		title: `图${id}`,
		occasion: '试画',
		date: { asRecorded: '2026年', earliest: '2026-01-01', latest: '2026-12-31' },
		people: [],
		maker: '甲',
		contributor: '甲',
		accessionNo,
		rights: 'https://creativecommons.org/licenses/by/4.0/',
		credit: '试画，非照片',
		alt: '一块空白的地方，什么也没有',
		caption: '试画。',
		provenance: 'drawing',
		faceReview: 'none',
		access: 'public',
		channels: ['school'],
		consents: [],
		searchEngines: true,
		...changes,
	} as Holdings['photos'][number]['data'], // fields that no credit reads are left out
});

const recording = (id: string, synthetic: boolean) =>
	({
		id,
		data: { title: `录音${id}`, kind: 'demonstration', synthetic, credit: '试录' },
	}) as Holdings['interviews'][number]; // as above

test('works that are credited alike stand in one group, pictures by their number, then recordings', () => {
	const holdings: Holdings = {
		...emptyHoldings,
		photos: [
			drawing('c', 'BJ-10'),
			drawing('a', 'BJ-2'),
			drawing('b', 'BJ-3', { rights: 'https://rightsstatements.org/vocab/InC/1.0/' }),
		],
		interviews: [recording('y', true), recording('x', false)],
	};
	expect(credits(holdings, '合成语音')).toMatchObject([
		{ kind: '示意画，非照片', rights: '署名 4.0', works: [{ label: '图a' }, { label: '图c' }] },
		{ medium: 'picture', rights: '版权所有', works: [{ href: '/photos/b/', label: '图b' }] },
		{ medium: 'recording', kind: '示范', credit: '试录', works: [{ label: '录音x' }] },
		{ kind: '示范，合成语音', works: [{ href: '/interviews/y/', label: '录音y' }] },
	]);
});

test('a credit that says what a work is does not hear it again', () => {
	const says = drawing('a', 'BJ-1', { credit: '甲绘，示意画，非照片' });
	const holdings: Holdings = { ...emptyHoldings, photos: [says] };
	expect(credits(holdings, '合成语音')).toMatchObject([
		{ credit: '甲绘，示意画，非照片', kind: '' },
	]);
});

test('tells the version, the day in words, and what nobody has given as unknown', () => {
	const page = schoolPage(
		emptyHoldings,
		[],
		{ name: '试馆', version: '2026-11-23', telephone: '000' },
		{ day: '2026-11-28', words: WORDS },
	);
	expect(page).toMatchObject({
		name: '试馆',
		version: '2026-11-23',
		day: '2026年11月28日',
		lessons: [],
		credits: [],
		contacts: [
			{ label: '当面', value: '待社区填写' },
			{ label: '电话', value: '000' },
			{ label: '微信', value: '待社区填写' },
		],
	});
	expect([page.principles, page.colophon]).toEqual([undefined, undefined]);
});

test('leads to the house pages that the edition has', () => {
	const colophon = {
		id: 'colophon',
		data: {
			title: '版记',
			lede: '一句话。',
			order: 60,
			language: 'zh-Hans-CN' as const,
			updated: '2026-11-23',
			channels: ['school' as const],
		},
	};
	const page = schoolPage(
		emptyHoldings,
		[colophon],
		{ name: '试馆', version: '1' },
		{ day: '2026-11-28', words: WORDS },
	);
	expect([page.principles, page.colophon]).toEqual([
		undefined,
		{ href: '/about/colophon/', label: '版记' },
	]);
});
