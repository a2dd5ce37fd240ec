import { describe, expect, test } from 'vitest';
import {
	matchPinyin,
	mayBePinyin,
	plainPinyin,
	sichuanSyllable,
	withoutToneNumbers,
	type ReadName,
} from './pinyin-match.ts';

const name = (letters: string, syllables: string): ReadName => ({
	letters: Array.from(letters),
	syllables: syllables.split(' '),
});

const NAMES: Readonly<Record<string, ReadName>> = {
	大南街65号: name('大南街65号', 'da nan jie 6 5 hao'),
	北街志序: name('北街志序', 'bei jie zhi xu'),
	温江城墙: name('温江城墙', 'wen jiang cheng qiang'),
	吕家巷: name('吕家巷', 'lv jia xiang'),
	西安路: name('西安路', 'xi an lu'),
	社区1加1加n: name('1+1+n', '1 + 1 + n'),
};

/** What of a name typed pinyin fits. */
function fits(typed: string, called: string): string | undefined {
	const read = NAMES[called];
	const match = read && matchPinyin(plainPinyin(typed), read);
	return match && read.letters.slice(match.from, match.to).join('');
}

describe('whole, by initials, begun, mixed', () => {
	test.each([
		['dananjie65', '大南街65号', '大南街65'],
		['dananjie65hao', '大南街65号', '大南街65号'],
		['dnj65', '大南街65号', '大南街65'],
		['dnj', '大南街65号', '大南街'],
		['danj65', '大南街65号', '大南街65'],
		['Da Nan Jie', '大南街65号', '大南街'],
		["da'nan'jie", '大南街65号', '大南街'],
		['dà nán jiē', '大南街65号', '大南街'],
		['ＤＮＪ', '大南街65号', '大南街'],
		['大nan街', '大南街65号', '大南街'],
		['大南j', '大南街65号', '大南街'],
		['danan街65', '大南街65号', '大南街65'],
		['beijiezhixu', '北街志序', '北街志序'],
		['bjzx', '北街志序', '北街志序'],
		['bjzhx', '北街志序', '北街志序'],
		['beijiezhx', '北街志序', '北街志序'],
		['zhixu', '北街志序', '志序'],
		['chengqiang', '温江城墙', '城墙'],
		['cq', '温江城墙', '城墙'],
		['chq', '温江城墙', '城墙'],
		['chengqia', '温江城墙', '城墙'],
		['chengqian', '温江城墙', '城墙'],
		['wenj', '温江城墙', '温江'],
		['wjcq', '温江城墙', '温江城墙'],
		['lü', '吕家巷', '吕'],
		['lv', '吕家巷', '吕'],
		['lǚ jiā xiàng', '吕家巷', '吕家巷'],
		['lvjiaxiang', '吕家巷', '吕家巷'],
		['xian', '西安路', '西安'],
		['1+1+n', '社区1加1加n', '1+1+n'],
	])('%s fits %s: %s', (typed, called, part) => {
		expect(fits(typed, called)).toBe(part);
	});
});

test.each([
	['chengqiangx', '温江城墙'],
	['chengqing', '温江城墙'],
	['qiangcheng', '温江城墙'],
	['hengqiang', '温江城墙'],
	['xyz', '北街志序'],
	['dnj66', '大南街65号'],
	['dajie', '大南街65号'],
	['大北街', '大南街65号'],
	['lu', '吕家巷'],
	['65', '北街志序'],
])('%s does not fit %s', (typed, called) => {
	expect(fits(typed, called)).toBeUndefined();
});

test('knows how many syllables were typed whole and whether the last is only begun', () => {
	const wall = NAMES['温江城墙'];
	expect(wall && matchPinyin('chengqiang', wall)).toEqual({
		from: 2,
		to: 4,
		whole: 2,
		isOpen: false,
	});
	expect(wall && matchPinyin('chengqia', wall)).toEqual({ from: 2, to: 4, whole: 1, isOpen: true });
	expect(wall && matchPinyin('chengq', wall)).toEqual({ from: 2, to: 4, whole: 1, isOpen: false });
	expect(wall && matchPinyin('cq', wall)).toEqual({ from: 2, to: 4, whole: 0, isOpen: false });
});

test('the reading with more whole syllables wins over an earlier one', () => {
	expect(matchPinyin('jie', name('江二街', 'jiang er jie'))).toMatchObject({ from: 2, to: 3 });
});

test('nothing typed fits nothing', () => {
	expect(fits('', '北街志序')).toBeUndefined();
});

test.each([
	['Běi Jiē', 'beijie'],
	["xi'an", 'xian'],
	['xi’an', 'xian'],
	['lǚ', 'lv'],
	['nü', 'nv'],
	['NU\u0308', 'nv'],
	['ｄｎｊ６５', 'dnj65'],
	['da-nan·jie', 'dananjie'],
	['大Nan街', '大nan街'],
])('%s is plainly %s', (typed, plain) => {
	expect(plainPinyin(typed)).toBe(plain);
});

test.each([
	['cheng2qiang2', 'chengqiang'],
	['bei3jie1', 'beijie'],
	['ma5', 'ma'],
	['dnj65', undefined],
	['cheng2qiang', undefined],
	['65', undefined],
	['cheng0', undefined],
	['chengqiang', undefined],
])('%s without its tone numbers is %s', (typed, bare) => {
	expect(withoutToneNumbers(typed)).toBe(bare);
});

test.each([
	['dnj65', true],
	['大nan街', true],
	['Bei', true],
	['大南街', false],
	['65', false],
	['', false],
])('%j may be pinyin: %s', (typed, may) => {
	expect(mayBePinyin(typed)).toBe(may);
});

describe('syllables that many in Sichuan do not tell apart', () => {
	test.each([
		['niu', 'liu'],
		['nv', 'lv'],
		['hua', 'fua'],
		['hu', 'fu'],
		['zhi', 'zi'],
		['chi', 'ci'],
		['shi', 'si'],
		['zhang', 'zan'],
		['shen', 'seng'],
		['xin', 'xing'],
		['cheng', 'cen'],
	])('%s and %s', (one, other) => {
		expect(sichuanSyllable(one)).toBe(sichuanSyllable(other));
	});

	test.each([
		['cheng', 'qiang'],
		['ren', 'len'],
		['dong', 'don'],
		['guan', 'gan'],
		['liu', 'lu'],
		['jie', 'zie'],
	])('%s and %s are told apart', (one, other) => {
		expect(sichuanSyllable(one)).not.toBe(sichuanSyllable(other));
	});
});
