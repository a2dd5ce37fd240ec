import { expect, test } from 'vitest';
import { contacts } from './site-settings.ts';

const words = { desk: '送到', telephone: '电话', wechat: '微信' };

test('a slip says where it is brought, and what nobody has told yet', () => {
	const site = { name: '试验馆', version: '2026-11-23', telephone: '028-00000000' };
	expect(contacts(site, words, '待社区填写')).toEqual([
		{ label: '送到', value: '待社区填写' },
		{ label: '电话', value: '028-00000000' },
		{ label: '微信', value: '待社区填写' },
	]);
});
