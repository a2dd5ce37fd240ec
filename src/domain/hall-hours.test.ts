import { describe, expect, test } from 'vitest';
import { isOpen, loudest, minuteOfDay } from './hall-hours.ts';

/** 2026-11-30 is a Monday. */
const time = (day: number, clock: string) => new Date(`2026-11-${day}T${clock}:00`);

test.each([
	['09:00', 540],
	['00:00', 0],
	['23:59', 1439],
	['24:00', undefined],
	['9:00', undefined],
	['09：00', undefined],
	['下午两点', undefined],
])('reads %s', (written, minute) => {
	expect(minuteOfDay(written)).toBe(minute);
});

describe('how loud it may be', () => {
	const quiet = [
		{ from: '12:30', to: '14:00', volume: 0.3 },
		{ from: '13:00', to: '13:30', volume: 0.1 },
		{ from: '22:00', to: '06:00', volume: 0.2 },
	];
	test.each([
		['12:29', 0.8],
		['12:30', 0.3],
		['13:10', 0.1],
		['13:30', 0.3],
		['14:00', 0.8],
		['22:00', 0.2],
		['02:00', 0.2],
		['06:00', 0.8],
	])('at %s', (clock, volume) => {
		expect(loudest({ volume: 0.8, quiet }, time(30, clock))).toBe(volume);
	});

	test('no quiet hour makes it louder', () => {
		const louder = [{ from: '08:00', to: '18:00', volume: 1 }];
		expect(loudest({ volume: 0.5, quiet: louder }, time(30, '10:00'))).toBe(0.5);
	});
});

describe('whether it is open', () => {
	const open = { from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5, 7] };
	test.each([
		['Monday morning', 30, '08:59', false],
		['Monday at nine', 30, '09:00', true],
		['Monday in the evening', 30, '17:30', false],
		['Saturday', 28, '10:00', false],
		['Sunday', 29, '10:00', true],
	])('on %s', (_name, day, clock, expected) => {
		expect(isOpen({ open }, time(day, clock))).toBe(expected);
	});

	test('the hours after midnight belong to the day before', () => {
		const late = { from: '18:00', to: '01:00', days: [6] };
		expect(isOpen({ open: late }, time(28, '23:00'))).toBe(true);
		expect(isOpen({ open: late }, time(29, '00:30'))).toBe(true);
		expect(isOpen({ open: late }, time(28, '00:30'))).toBe(false);
		expect(isOpen({ open: late }, time(29, '01:00'))).toBe(false);
	});

	test('a hall without hours is always open', () => {
		expect(isOpen({}, time(28, '03:00'))).toBe(true);
	});
});
