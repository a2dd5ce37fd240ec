import { expect, test } from 'vitest';
import { parseHistoricalDate } from '../domain/historical-date.ts';
import { figureView, type PhotoEntry, type PictureFile } from './figure.ts';

const date = parseHistoricalDate('约1985年');
if (!date) throw new Error('date');

const photo = (
	image: PictureFile,
	provenance: PhotoEntry['data']['provenance'] = 'photograph',
): PhotoEntry => ({
	id: 'yard',
	data: {
		title: '院坝',
		occasion: '搬家',
		date,
		people: [],
		maker: '不详',
		contributor: '北街社区',
		accessionNo: 'BJ-P-0001',
		rights: 'https://rightsstatements.org/vocab/InC/1.0/',
		credit: '北街社区供图',
		alt: '院坝中间一棵树，三面是楼',
		caption: '搬家那天的院坝。',
		provenance,
		faceReview: 'none',
		access: 'public',
		channels: ['web'],
		consents: [],
		image,
	},
});

const file = { src: '/yard.jpg', width: 2400, height: 1600, format: 'jpg' };

test('says what is no photograph, and of photographs nothing', () => {
	expect(figureView(photo(file)).provenance).toBeUndefined();
	expect(figureView(photo(file, 'drawing')).provenance).toBe('示意画，非照片');
	expect(figureView(photo(file, 'restored')).provenance).toBe('修复件');
});

test('knows the size of a picture without reading the picture itself, which would publish the original', () => {
	const read: (string | symbol)[] = [];
	const imported = new Proxy<PictureFile>(file, {
		get: (target, name) => {
			if (name === 'clone') return { ...target };
			read.push(name);
			return Reflect.get(target, name) as unknown;
		},
	});
	const { width, height } = figureView(photo(imported));
	expect([width, height]).toEqual([2400, 1600]);
	expect(read).toEqual([]);
});
