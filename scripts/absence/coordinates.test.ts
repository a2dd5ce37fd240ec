import { expect, test } from 'vitest';
import { toDatum } from '../../src/domain/coordinates.ts';
import { pointFinder } from './coordinates.ts';

const isNamedIn = pointFinder({ latitude: 30.68917, longitude: 103.8325, datum: 'wgs84' });

test.each([
	'30.68917,103.83250',
	'30.6892 N, 103.8325 E',
	'北纬30°41′21″，东经103°49′57″',
	'30° 41′ 21″ N 103° 49′ 57″ E',
	'30度41分21秒 103度49分57秒',
])('「%s」 names the point', (text) => {
	expect(isNamedIn(text)).toBe(true);
});

test.each(['30.68917', '30°41′213，103°49′573', '30.5,103.8'])('「%s」 does not', (text) => {
	expect(isNamedIn(text)).toBe(false);
});

test.each(['gcj02', 'bd09'] as const)('the point converted to %s is named, too', (datum) => {
	const point = toDatum({ latitude: 30.68917, longitude: 103.8325 }, 'wgs84', datum);
	expect(isNamedIn(`${point.latitude.toFixed(5)}, ${point.longitude.toFixed(5)}`)).toBe(true);
});
