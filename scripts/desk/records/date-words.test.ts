import { expect, test } from 'vitest';
import { dateWords } from './date-words.ts';

test.each([
	['', ''],
	['待填', ''],
	['很久以前', '还认不出来'],
	['2014年4月17日', '认得：2014年'],
	['约1985年', '认得：1980年—1990年'],
	['明崇祯十一年（1638）', '认得：1638年'],
	['公元前316年', '认得：公元前316年'],
	['秦', '认得：公元前221年—公元前206年'],
])('「%s」', (typed, told) => {
	expect(dateWords(typed)).toBe(told);
});
