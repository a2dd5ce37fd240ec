import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ControlPoint } from '../../src/domain/registration/alignment.ts';
import { readComparison, withPoints } from './record-file.ts';

const RECORD = `# 试验用
title:   某老街 # 题目
match: A

pictures:
  - photo: street-before # 底片
    label: '从前'   # 叫法
  # 下一张
  - photo: street-after
    label: 如今
changeNote: 这一行很长，很长，很长，很长，很长，很长，很长，很长，很长，很长，很长，很长，很长，不要折行。
evidence: [ e01,  e02 ]
`;

const POINTS: ControlPoint[] = [
	[12.5, 40.2, 13.1, 41],
	[80, 20.25, 81, 19],
];

describe('a record', () => {
	test('gets its points, and nothing else of it changes', () => {
		expect(withPoints(RECORD, { 'street-before': POINTS })).toBe(
			RECORD.replace(
				`    label: '从前'   # 叫法\n`,
				`    label: '从前'   # 叫法\n    points:\n      - [12.5, 40.2, 13.1, 41]\n      - [80, 20.25, 81, 19]\n`,
			),
		);
	});

	test('is the same when its points are written again', () => {
		const once = withPoints(RECORD, { 'street-before': POINTS });
		expect(withPoints(once, { 'street-before': POINTS })).toBe(once);
	});

	test('is what it was when its points are taken out', () => {
		const once = withPoints(RECORD, { 'street-before': POINTS });
		expect(withPoints(once, { 'street-before': [] })).toBe(RECORD);
		expect(withPoints(RECORD, { 'street-before': [] })).toBe(RECORD);
	});

	test('keeps the layout somebody gave its points when only other fields change', () => {
		const source = RECORD.replace(
			'    label: 如今',
			'    label: 如今\n    # 手写的\n    time: "15:30"',
		);
		expect(withPoints(source, { 'street-before': POINTS })).toContain(
			'    label: 如今\n    # 手写的\n    time: "15:30"\nchangeNote',
		);
	});

	test.each([
		['with lines as Windows ends them', RECORD.replaceAll('\n', '\r\n')],
		['with lists that are not indented', RECORD.replace(/^ {2}/gm, '')],
		[
			'with pictures in one line each',
			RECORD.replace(
				/ {2}- photo[^]*如今\n/,
				"  - { photo: street-before, label: '从前' } # 底片\n  - {photo: street-after, label: 如今}\n",
			),
		],
		['without an end of its last line', RECORD.slice(0, RECORD.indexOf('\nchangeNote'))],
	])('%s', (_, source) => {
		const once = withPoints(source, { 'street-before': POINTS });
		expect(readComparison(once)?.pictures[0]?.points).toEqual(POINTS);
		expect(once.length).toBeGreaterThan(source.length);
		expect(once.includes('\r\n')).toBe(source.includes('\r\n'));
		expect(/[^\r]\n/.test(once)).toBe(/[^\r]\n/.test(source));
		expect(withPoints(once, { 'street-before': [] })).toBe(source);
		const twice = withPoints(once, { 'street-before': POINTS.slice(1) });
		expect(readComparison(twice)?.pictures[0]?.points).toEqual(POINTS.slice(1));
		expect(withPoints(twice, { 'street-before': POINTS })).toBe(once);
	});
});

test('whatever points are written are read again, and the rest stays', () => {
	const hundredth = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100);
	const point = fc.tuple(hundredth, hundredth, hundredth, hundredth);
	fc.assert(
		fc.property(
			fc.array(point, { maxLength: 9 }),
			fc.array(point, { maxLength: 9 }),
			(one, two) => {
				const once = withPoints(RECORD, { 'street-before': one });
				const twice = withPoints(once, { 'street-before': two });
				expect(readComparison(twice)?.pictures[0]?.points ?? []).toEqual(two);
				expect(withPoints(twice, { 'street-before': [] })).toBe(RECORD);
			},
		),
		{ numRuns: 60, seed: 3 },
	);
});

test.each([
	['fields that cannot be read', 'title: ['],
	['one picture', 'pictures:\n  - photo: a\n    label: b\n'],
	['points that are no percentages', RECORD.replace('label: 如今', 'points: [[1, 2, 3, 400]]')],
	['no pictures', 'title: 某老街\n'],
])('%s are left alone', (_, source) => {
	expect(readComparison(source)).toBeUndefined();
});
