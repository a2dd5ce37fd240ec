import { describe, expect, test } from 'vitest';
import { readPoint } from './read-point.ts';

const HERE = { latitude: 30.69, longitude: 103.83 };

describe('what phones and maps write', () => {
	test.each([
		'30.69,103.83',
		'30.69， 103.83',
		'103.83,30.69',
		'30.69 103.83',
		'北纬30.69° 东经103.83°',
		'东经103.83度，北纬30.69度',
		'N30.69 E103.83',
		'30.69°N, 103.83°E',
		'纬度：30.69\n经度：103.83',
		'30°41′24″N 103°49′48″E',
		`30°41'24" 北 103°49'48" 东`,
		'北纬30度41分24秒，东经103度49分48秒',
		'30°41.4′ 103°49.8′',
	])('%s', (text) => {
		const read = readPoint(text);
		expect(read).toMatchObject(HERE);
		expect(read?.datum).toBeUndefined();
	});
});

describe('shared addresses that say their datum', () => {
	test.each([
		['https://api.map.baidu.com/marker?location=30.69,103.83&title=a&output=html', 'bd09'],
		['https://api.map.baidu.com/marker?location=30.69,103.83&coord_type=wgs84', 'wgs84'],
		['https://uri.amap.com/marker?position=103.83,30.69&name=a', 'gcj02'],
		['https://uri.amap.com/marker?position=103.83,30.69&coordinate=wgs84', 'wgs84'],
		['https://apis.map.qq.com/uri/v1/marker?marker=coord:30.69,103.83;title:a', 'gcj02'],
		['geo:30.69,103.83', 'wgs84'],
	] as const)('%s', (text, datum) => {
		expect(readPoint(text)).toMatchObject({ ...HERE, datum });
	});
	test('and how far it may be off', () => {
		expect(readPoint('geo:30.69,103.83;u=12')).toMatchObject({ ...HERE, precision: 12 });
	});
	test('a datum it does not know is left open', () => {
		expect(readPoint('geo:30.69,103.83;crs=mars')?.datum).toBeUndefined();
		expect(readPoint('https://maps.example/?q=30.69,103.83')).toMatchObject(HERE);
	});
});

test.each([
	'',
	'大南街65号',
	'30.69',
	'30.69,103.83,500',
	'北纬30.69 北纬103.83',
	'https://j.map.baidu.com/ab/cd',
	'103.83N, 30.69E',
])('nothing is guessed from 「%s」', (text) => {
	expect(readPoint(text)).toBeUndefined();
});
