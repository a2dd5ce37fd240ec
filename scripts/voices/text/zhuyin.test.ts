import { expect, test } from 'vitest';
import { pinyinToZhuyin } from './zhuyin.ts';

test.each([
	['chong', 'ㄔㄨㄥ'],
	['xian', 'ㄒㄧㄢ'],
	['jue', 'ㄐㄩㄝ'],
	['yuan', 'ㄩㄢ'],
	['zhi', 'ㄓ'],
	['si', 'ㄙ'],
	['lü', 'ㄌㄩ'],
	['lv', 'ㄌㄩ'],
	['wen', 'ㄨㄣ'],
	['jiong', 'ㄐㄩㄥ'],
	['er', 'ㄦ'],
	['weng', 'ㄨㄥ'],
	['qu', 'ㄑㄩ'],
	['qx', undefined],
])('%s is %s', (pinyin, zhuyin) => {
	expect(pinyinToZhuyin(pinyin)).toBe(zhuyin);
});
