import { describe, expect, test } from 'vitest';
import { buildOptions, normalBase } from './options.ts';

const root = '/museum';
const read = (args: string[], env = {}) => buildOptions(args, env, root);

describe('what to build', () => {
	test('without a word, the web edition at the top of its host', () => {
		expect(read([])).toEqual({
			ok: true,
			value: {
				edition: expect.objectContaining({ name: 'web' }),
				target: '/museum/dist/web',
				base: '/',
				site: undefined,
				production: false,
				draft: false,
			},
		});
	});

	test('as the command line says, before the environment', () => {
		const args = ['--edition', 'kiosk', '--base', 'hall', '--out', 'elsewhere', '--production'];
		expect(read(args, { EDITION: 'school', BASE: '/x/', SITE: 'https://a.cn' })).toMatchObject({
			value: {
				edition: { name: 'kiosk' },
				target: '/museum/elsewhere',
				base: '/hall/',
				site: 'https://a.cn',
				production: true,
			},
		});
	});

	test('as the environment says', () => {
		const env = { EDITION: 'school', BASE: '/beijie', PRODUCTION: '1', SITE: '' };
		expect(read([], env)).toMatchObject({
			value: { edition: { name: 'school' }, base: '/beijie/', production: true, site: undefined },
		});
	});
});

test.each([
	[['--edition', 'book'], '电子书（book）这一版还没有做，现在能生成 web、kiosk、school 三版。'],
	[
		['--edition', 'wep'],
		'没有「wep」这一版。可以生成的有：web（网页版）、kiosk（触摸屏版）、school（学校版）、book（电子书）。',
	],
	[['--edition'], /没有「」这一版/],
	[['--editon', 'web'], /不认识「--editon」/],
	[['kiosk'], /不认识「kiosk」/],
	[['--base', '/../etc/'], /网址路径「\/..\/etc\/」不能用/],
	[['--base', '/北街/'], /网址路径「\/北街\/」不能用/],
	[['--site', 'museum.example.cn'], /网站地址「museum.example.cn」认不出来/],
	[['--site', 'https://example.cn/beijie/'], /路径写在 BASE 里/],
	[['--out', '.'], /不能是项目自己的文件夹/],
	[['--out', '..'], /不能是项目自己的文件夹/],
	[['--out', 'content'], /不能是项目自己的文件夹/],
	[['--draft', '--production'], /草稿（--draft）不能用来发布/],
	[['--out'], /后面要写文件夹/],
])('%j is refused in one sentence', (args, sentence) => {
	const result = read(args);
	expect(result.ok ? '' : result.sentence).toEqual(
		typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
	);
});

test.each([
	['/', '/'],
	['', '/'],
	['beijie', '/beijie/'],
	['/beijie', '/beijie/'],
	['//a//b/', '/a/b/'],
	['/v1.2/', '/v1.2/'],
	['/.git/', undefined],
	['/a b/', undefined],
	['/a?b/', undefined],
])('base path 「%s」 is %s', (written, base) => {
	expect(normalBase(written)).toBe(base);
});
