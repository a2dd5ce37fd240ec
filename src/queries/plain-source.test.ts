import { expect, test } from 'vitest';
import { sourceSchema } from '../schema/source.ts';
import { plainSource } from './plain-source.ts';

const source = (fields: object) => sourceSchema.parse(fields);

test.each([
	[
		{
			type: 'gazetteer',
			title: '太平寰宇记',
			author: ['（宋）乐史'],
			volume: '卷七十二',
			issued: '北宋',
		},
		'卷七十二',
		'（宋）乐史《太平寰宇记》卷七十二，北宋',
	],
	[
		{
			type: 'article-newspaper',
			title: '某报道',
			author: ['某人'],
			page: 'A4',
			issued: '2018-10-11',
		},
		'A4版',
		'某人《某报道》A4版，2018年10月11日',
	],
	[
		{ type: 'webpage', title: '某帖', 'container-title': '某网站', issued: '2021' },
		undefined,
		'《某帖》，某网站，2021年',
	],
	[{ type: 'webpage', title: '某页' }, undefined, '《某页》'],
])('tells %j', (fields, locator, told) => {
	expect(plainSource(source(fields), locator)).toBe(told);
});
