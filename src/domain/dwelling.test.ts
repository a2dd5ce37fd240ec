import { expect, test } from 'vitest';
import { dwellingsIn } from './dwelling.ts';

test.each([
	'住在3栋1单元',
	'东街9号2单元301',
	'2单元 5楼 12号',
	'五单元二楼四号',
	'甲楼1203室',
	'一单元附3号',
	'某街65号三楼4号',
])('「%s」 leads to a door', (text) => expect(dwellingsIn(text)).toHaveLength(1));

test.each([
	'大南街65号院坝',
	'一共3栋楼',
	'第2单元：看地图',
	'1955年',
	'2018年拆了4栋',
	'教研室',
	'65号2单元的楼梯口',
	'65号三楼的阳台',
])('「%s」 does not', (text) => expect(dwellingsIn(text)).toEqual([]));
