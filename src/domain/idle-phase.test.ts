import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idlePhase, type Signs } from './idle-phase.ts';

const TIMES = { ask: 60, answer: 20, afterSound: 30 };
const at = (seconds: number, signs: Signs = { touched: 0 }) =>
	idlePhase(signs, seconds * 1000, TIMES);
const used = { name: 'used' };
const over = { name: 'over' };
const asking = (secondsLeft: number) => ({ name: 'asking', secondsLeft });

describe('after the last touch', () => {
	test.each([
		[0, used],
		[59.999, used],
		[60, asking(20)],
		[60.001, asking(20)],
		[61, asking(19)],
		[79.5, asking(1)],
		[79.999, asking(1)],
		[80, over],
		[100_000, over],
	])('%d seconds', (seconds, expected) => {
		expect(at(seconds)).toEqual(expected);
	});

	test('a touch while the machine asks begins it all again', () => {
		const signs = { touched: 70_000 };
		expect(at(70, signs)).toEqual(used);
		expect(at(129.9, signs)).toEqual(used);
		expect(at(130, signs)).toEqual(asking(20));
	});
});

describe('while a sound plays', () => {
	test('nobody is asked, however long it is', () => {
		expect(at(7200, { touched: 0, busy: 7_200_000 })).toEqual(used);
	});

	test('and half a minute after it has ended', () => {
		const signs = { touched: 0, busy: 100_000 };
		expect(at(129.9, signs)).toEqual(used);
		expect(at(130, signs)).toEqual(asking(20));
		expect(at(150, signs)).toEqual(over);
	});

	test('a short sound does not shorten the time after a touch', () => {
		expect(at(59, { touched: 0, busy: 5000 })).toEqual(used);
		expect(at(60, { touched: 0, busy: 5000 })).toEqual(asking(20));
	});

	test('a sound that begins while the machine asks takes the question back', () => {
		expect(at(65)).toEqual(asking(15));
		expect(at(65, { touched: 0, busy: 65_000 })).toEqual(used);
	});
});

test('every visit is used, then asked, then over, and never goes back by itself', () => {
	const seconds = fc.integer({ min: 0, max: 4000 });
	const steps = fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 2, maxLength: 60 });
	const rank = { used: 0, asking: 1, over: 2 };
	fc.assert(
		fc.property(seconds, fc.option(seconds, { nil: undefined }), steps, (touched, busy, waits) => {
			const signs = { touched: touched * 1000, busy: busy === undefined ? busy : busy * 1000 };
			let now = Math.max(signs.touched, signs.busy ?? 0);
			const seen = waits.map((wait) => idlePhase(signs, (now += wait), TIMES));
			const ranks = seen.map(({ name }) => rank[name]);
			expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
			for (const phase of seen) {
				if (phase.name !== 'asking') continue;
				expect(phase.secondsLeft).toBeGreaterThanOrEqual(1);
				expect(phase.secondsLeft).toBeLessThanOrEqual(TIMES.answer);
			}
			expect(idlePhase(signs, now + 80_000, TIMES)).toEqual(over);
		}),
	);
});
