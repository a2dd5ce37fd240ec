import { expect, test } from 'vitest';
import { quotationForPage } from './quotation.ts';

test.each([
	['后魏于此置温江县,属蜀郡', '后魏于此置温江县，属蜀郡'],
	['西魏恭帝二年(555年)', '西魏恭帝二年（555年）'],
	['由“要我做”变成“一起做”', '由『要我做』变成『一起做』'],
	['当前:A4(2018年10月11日)', '当前：A4（2018年10月11日）'],
	['门五昭化阜成广安永宁进贤', '门五昭化阜成广安永宁进贤'],
	['In April 2002 it was reset, then', 'In April 2002 it was reset, then'],
	['510115001005,"北街社区居委会"', '510115001005,"北街社区居委会"'],
	['馨愿', '馨愿'],
])('sets 「%s」 as 「%s」', (asCopied, asSet) => {
	expect(quotationForPage(asCopied)).toBe(asSet);
});
