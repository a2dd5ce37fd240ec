import { expect, test } from 'vitest';
import { fold, foldedWords } from './fold.ts';
import { readVariants, traditionalForm } from './variants.ts';

const variants = readVariants();

test.each([
	['光緒二十七年（1901），', '光绪二十七年1901'],
	['Ｗēnjiāng 縣城', 'wenjiang县城'],
	['3.6里。', '3.6里'],
	['周围三里.六分', '周围三里六分'],
	['一九五〇、一九五零', '一九五〇一九五〇'],
	['1+1+N，95%', '1+1+n95%'],
])('folds 「%s」', (written, folded) => {
	expect(fold(written, variants)).toBe(folded);
});

test('cuts a query at spaces and drops words of signs', () => {
	expect(foldedWords('大南街　65號 ，', variants)).toEqual(['大南街', '65号']);
});

test('writes a query in traditional characters where that makes a difference', () => {
	expect(traditionalForm('温江县', variants)).toBe('溫江縣');
	expect(traditionalForm('大南街', variants)).toBeUndefined();
});
