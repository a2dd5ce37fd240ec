import { expect, test } from 'vitest';
import { readLabels, writeLabels } from './labels.ts';

const drawing = {
	creator: '北街史志馆',
	rights: '署名—非商业性使用 <4.0>',
	description: '示意画，非照片',
	credit: '北街史志馆绘',
	altText: '院坝中间一棵树，三面是四层楼房',
	digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia',
};

test('labels survive being written and read again', () => {
	expect(readLabels(writeLabels(drawing) ?? '')).toEqual(drawing);
});

test('labels written as attributes are read too', () => {
	expect(readLabels('<rdf:Description photoshop:Credit="某人 &amp; 某人"/>')).toEqual({
		credit: '某人 & 某人',
	});
});

test('words in two languages are read once, in Chinese', () => {
	const list = (first: string, second: string) =>
		`<dc:description><rdf:Alt><rdf:li xml:lang="${first}">Drawing</rdf:li><rdf:li xml:lang="${second}">示意画</rdf:li></rdf:Alt></dc:description>`;
	expect(readLabels(list('x-default', 'zh-CN')).description).toBe('示意画');
	expect(readLabels(list('en', 'x-default')).description).toBe('示意画');
});

test('a position in the packet is not carried over', () => {
	const xmp = '<rdf:Description exif:GPSLatitude="30,41.7N" dc:creator="某人"/>';
	expect(writeLabels(readLabels(xmp))).not.toContain('GPS');
});

test('a picture without labels gets no packet', () => {
	expect(writeLabels({})).toBeUndefined();
});
