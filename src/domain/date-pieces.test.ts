import { expect, test } from 'vitest';
import { datePieces } from './date-pieces.ts';

test.each([
	['清康熙二十五年（1686）', ['清康熙', '二十五年', '（1686）']],
	['隋仁寿元年', ['隋仁寿', '元年']],
	['唐开元二十三年', ['唐开元', '二十三年']],
	['唐开元元年', ['唐开元', '元年']],
	['2018年10月11日', ['2018年', '10月11日']],
	['603—620年', ['603—', '620年']],
	['唐元和年间', ['唐元和', '年间']],
	['明成化间', ['明成化间']],
	['1955年', ['1955年']],
	['约1936年', ['约1936年']],
])('「%s」 may break into %o', (written, pieces) => {
	expect(datePieces(written)).toEqual(pieces);
	expect(pieces.join('')).toBe(written);
});
