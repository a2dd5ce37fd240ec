import { describe, expect, test } from 'vitest';
import { momentInWords, readReport } from './hall-staff-report.ts';

const WHOLE = {
	version: '2026-11-28-1430',
	contentDate: '2026-11-28',
	updatedAt: '2026-11-28T06:30:00.000Z',
	versions: ['2026-11-28-1430', '2026-11-01-0900'],
	message: { at: '2026-11-28T06:30:00.000Z', text: '已经更新', isTrouble: false },
	freeMegabytes: 20_480,
	isCounting: true,
	opened: [{ day: '2026-11-28', opened: 12 }],
};

describe('what the machine answers', () => {
	test('is read as it is', () => {
		expect(readReport(WHOLE)).toEqual(WHOLE);
	});

	test('may lack what a new machine does not know yet', () => {
		const bare = { versions: [], freeMegabytes: 1, isCounting: false, opened: [] };
		expect(readReport(bare)).toMatchObject({ ...bare, version: undefined, message: undefined });
	});

	test.each([[undefined], [null], ['<!doctype html>'], [{}], [{ freeMegabytes: '1' }], [[]]])(
		'%j is no answer of a machine',
		(answer) => {
			expect(readReport(answer)).toBeUndefined();
		},
	);
});

test('a moment is told by the clock on the wall', () => {
	const moment = new Date(2026, 10, 8, 9, 5);
	expect(momentInWords(moment.toISOString())).toBe('2026-11-08 09:05');
	expect(momentInWords('soon')).toBe('soon');
});
