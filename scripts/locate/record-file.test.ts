import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from './draft.ts';
import { readDraft, writeDraft } from './record-file.ts';

const RECORD = `# 馆里的第一条
name: 东门 # 今名
kind: gate
questions:
  - 「和宁门」是哪个时候的名字？ # 去问
sketch:
  shape: line # 先画成线
  points: [[784, 561], [790, 600]] # 路口
  grade: C
  note: 据2021年网络转帖：在今东大街。
near: [city-wall]   # 挨着
`;
const draft = readDraft(RECORD) ?? {};
const sketch = draft.sketch ?? { shape: 'point', points: [], grade: 'C' };

test('nothing changes where nothing was changed', () => {
	expect(draft).toEqual({
		sketch: {
			shape: 'line',
			points: [
				[784, 561],
				[790, 600],
			],
			grade: 'C',
			note: '据2021年网络转帖：在今东大街。',
		},
	});
	expect(writeDraft(RECORD, draft)).toBe(RECORD);
});

/** The record with these words exchanged is what writing gives. */
const expectExchange = (change: Draft, ...exchanges: [from: string, to: string][]) =>
	expect(writeDraft(RECORD, { ...draft, ...change })).toBe(
		exchanges.reduce((text, [from, to]) => {
			expect(text).toContain(from);
			return text.replace(from, to);
		}, RECORD),
	);

describe('only what differs is exchanged', () => {
	test('a point that moved', () => {
		expectExchange(
			{
				sketch: {
					...sketch,
					points: [
						[784, 561],
						[791, 602.5],
					],
				},
			},
			['[790, 600]', '[791, 602.5]'],
		);
	});
	test('a point that came, and a shape', () => {
		expectExchange(
			{ sketch: { ...sketch, shape: 'area', points: [...sketch.points, [1, 2]] } },
			['shape: line', 'shape: area'],
			['600]]', '600], [1, 2]]'],
		);
	});
	test('words that need quotes, and words that went', () => {
		expectExchange({ sketch: { ...sketch, note: '# 路口: 大概' } }, [
			'据2021年网络转帖：在今东大街。',
			'"# 路口: 大概"',
		]);
		expectExchange({ sketch: { ...sketch, note: undefined } }, [
			'\n  note: 据2021年网络转帖：在今东大街。',
			'',
		]);
	});
	test('a measured point goes behind the sketch', () => {
		const coordinate = {
			latitude: 30.69,
			longitude: 103.83,
			datum: 'wgs84',
			precision: 10,
			measured: '2026-11-28',
		} as const;
		expectExchange({ coordinate }, [
			'东大街。\n',
			'东大街。\ncoordinate:\n  latitude: 30.69\n  longitude: 103.83\n  datum: wgs84\n  precision: 10\n  measured: 2026-11-28\n',
		]);
	});
	test('a place that is drawn no more', () => {
		expect(writeDraft(RECORD, { sketch: { ...sketch, points: [] } })).toBe(
			RECORD.replace(/sketch:\n(?: {2}.*\n)+/, ''),
		);
	});
});

test('a place that was not drawn gets its sketch before what follows in the schema', () => {
	const bare = 'name: 北门\nquestions:\n  - 在哪里？\nnear: [city-wall]\n';
	expect(writeDraft(bare, { sketch: { shape: 'point', points: [[500, 900]], grade: 'B' } })).toBe(
		'name: 北门\nquestions:\n  - 在哪里？\nsketch:\n  shape: point\n  points: [[500, 900]]\n  grade: B\nnear: [city-wall]\n',
	);
});

test('a measured point stands by the sketch, wherever editors put the other fields', () => {
	const mixed = `${RECORD}times:\n  - period: ming\nevidence: [b12]\n`;
	const written = writeDraft(mixed, { ...draft, coordinate: { latitude: 30.69 } });
	expect(written).toBe(mixed.replace('near:', 'coordinate:\n  latitude: 30.69\nnear:'));
});

test('brackets and the line ends of other systems stay as they are', () => {
	const flow = 'name: 北门\r\nsketch: { shape: point, points: [[1, 2]], grade: C }\r\nnear: []\r\n';
	const written = writeDraft(flow, {
		sketch: { shape: 'point', points: [[3, 2]], grade: 'C', note: '据转帖, 大概' },
	});
	expect(written).toBe(
		flow.replace('[[1, 2]]', '[[3, 2]]').replace('grade: C', 'grade: C, note: "据转帖, 大概"'),
	);
});

test.each(['sketch: 3', 'sketch: { shape: ring, points: [], grade: C }', 'coordinate: [1', '- 1'])(
	'「%s」 cannot be worked on',
	(source) => expect(readDraft(source)).toBeUndefined(),
);

test('whatever is written is read again, and the rest stays', () => {
	const spot = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }));
	const words = fc
		.string({ unit: fc.constantFrom(...'城门，:#"\'[]{}- ,据1&*!|>') })
		.map((text) => text.trim());
	fc.assert(
		fc.property(
			fc.record({
				shape: fc.constantFrom('point', 'line', 'area'),
				points: fc.array(spot, { minLength: 1, maxLength: 4 }),
				grade: fc.constantFrom('A', 'B', 'C'),
				note: fc.option(
					words.filter((text) => text !== ''),
					{ nil: undefined },
				),
			}),
			(drawn) => {
				const written = writeDraft(RECORD, { sketch: drawn });
				expect(readDraft(written)?.sketch).toEqual(JSON.parse(JSON.stringify(drawn)));
				for (const line of [
					'# 馆里的第一条',
					'东门 # 今名',
					'名字？ # 去问',
					'[city-wall]   # 挨着',
				])
					expect(written).toContain(line);
				expect(writeDraft(written, draft).replace(/ # (?:先画成线|路口)/g, '')).toBe(
					RECORD.replace(/ # (?:先画成线|路口)/g, ''),
				);
			},
		),
	);
});
