import { describe, expect, test } from 'vitest';
import { metresBetween, toDatum } from './coordinates.ts';
import { DATUMS, type Datum, type Point } from './place-point.ts';

const point = (longitude: number, latitude: number): Point => ({ latitude, longitude });

/** A hundred points over the district, ten by ten. */
const DISTRICT = Array.from({ length: 100 }, (_, index) =>
	point(103.66 + (0.3 * (index % 10)) / 9, 30.6 + (0.3 * Math.floor(index / 10)) / 9),
);

describe('there and back', () => {
	const pairs = DATUMS.flatMap((from) => DATUMS.map((to) => [from, to] as const));
	test.each(pairs)('%s by way of %s is the same place', (from, to) => {
		for (const here of DISTRICT) {
			const back = toDatum(toDatum(here, from, to), to, from);
			expect(metresBetween(here, back)).toBeLessThanOrEqual(1);
		}
	});
});

describe('the maps of the shops lie elsewhere', () => {
	test.each([
		['wgs84', 'gcj02'],
		['gcj02', 'bd09'],
		['cgcs2000', 'bd09'],
	] as const)('%s is no %s', (from, to) => {
		for (const here of DISTRICT)
			expect(metresBetween(here, toDatum(here, from, to))).toBeGreaterThan(200);
	});
	test('but not the national datum', () => {
		const here = point(103.84, 30.69);
		expect(toDatum(here, 'cgcs2000', 'wgs84')).toEqual(here);
	});
});

/**
 * Published pairs, [longitude, latitude]. gcoord: the answers of the map services for places in China,
 * github.com/hujiulong/gcoord test/fixtures/china-cities.json. eviltransform:
 * github.com/googollee/eviltransform go/transform_test.go. coordtransform: github.com/wandergis/coordtransform test/app.js.
 */
const PUBLISHED: readonly [
	where: string,
	from: Datum,
	there: [number, number],
	to: Datum,
	expected: [number, number],
][] = [
	['gcoord 乐山', 'wgs84', [103.7633622, 29.5548611], 'gcj02', [103.765577, 29.552111]],
	['gcoord 眉山', 'wgs84', [103.8464354, 30.078257], 'gcj02', [103.848546, 30.0754433]],
	['gcoord 绵阳', 'wgs84', [104.6763391, 31.469776], 'gcj02', [104.6789518, 31.4674992]],
	['gcoord 乐山', 'wgs84', [103.7633622, 29.5548611], 'bd09', [103.7721165, 29.558045]],
	['gcoord 眉山', 'gcj02', [103.848546, 30.0754433], 'bd09', [103.8551066, 30.081182]],
	['gcoord 绵阳', 'bd09', [104.6855135, 31.473363], 'wgs84', [104.6763391, 31.469776]],
	['gcoord 资阳', 'bd09', [104.6340814, 30.1351581], 'gcj02', [104.6276449, 30.1289052]],
	['gcoord 宜宾', 'gcj02', [104.6432159, 28.7517722], 'cgcs2000', [104.6408342, 28.7551977]],
	['eviltransform', 'wgs84', [121.5272106, 31.1774276], 'gcj02', [121.5315418592, 31.1753039836]],
	['eviltransform', 'gcj02', [113.9171764808, 22.5407961317], 'wgs84', [113.912316, 22.543847]],
	['eviltransform', 'cgcs2000', [116.377817, 39.911954], 'gcj02', [116.3840472246, 39.9133454554]],
	['coordtransform', 'wgs84', [116.404, 39.915], 'gcj02', [116.4102444992, 39.9164042815]],
	['coordtransform', 'gcj02', [116.404, 39.915], 'bd09', [116.4103694937, 39.9213369935]],
	['coordtransform', 'bd09', [116.404, 39.915], 'gcj02', [116.3976272912, 39.9086567396]],
	['gcoord README', 'wgs84', [116.403988, 39.914266], 'bd09', [116.4166156007, 39.9219658013]],
	['gcoord README', 'gcj02', [123, 45], 'wgs84', [122.99395597, 44.99804071]],
];

test.each(PUBLISHED)('%s: %s %j is %s %j', (_, from, there, to, expected) => {
	const found = toDatum(point(...there), from, to);
	expect(metresBetween(found, point(...expected))).toBeLessThanOrEqual(1);
});

describe('distances', () => {
	test('a degree of latitude, and one of longitude at sixty degrees, which is half as long', () => {
		expect(metresBetween(point(103, 30), point(103, 31))).toBeCloseTo(111_195, 0);
		expect(metresBetween(point(103, 60), point(104, 60))).toBeCloseTo(55_595, -2);
	});
	test('nothing lies between a place and itself', () => {
		expect(metresBetween(point(103.84, 30.69), point(103.84, 30.69))).toBe(0);
	});
});
