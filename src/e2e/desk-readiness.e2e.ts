import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { seenByTwo } from '../../scripts/desk/consent/seen-by-two.ts';
import { today } from '../clock.ts';
import { axeFaults } from './axe.ts';
import { deskForTests } from './desk-pages.ts';

const { open } = deskForTests(({ desk, at, read }) => {
	const edit = (path: string, from: string, to: string) => {
		const before = read(path);
		const after = before.replace(from, to);
		if (after === before) throw new Error(`nothing to replace in ${path}`);
		writeFileSync(at(path), after);
	};
	edit('photos/face-kiosk.yaml', 'consents: [c2026-001]\n', '');
	edit('sources/forum-post.yaml', 'archived: 试验馆电子件 SY-W-0001\n', '');
	seenByTwo(desk.content, today(), desk.cache);
});

const plain = (words: string) => words.replace(/\s+/g, ' ').trim();

test('every light has a sign and a word, and leads to what is to be mended', async () => {
	const { page, errors, foreignRequests } = await open('/readiness/', {
		viewport: { width: 390, height: 844 },
	});
	const verdict = page.getByText('还不能发布：');
	await verdict.waitFor();
	expect(plain(await verdict.innerText())).toBe('要改 还不能发布：1 处要改，1 条提醒。');
	const lights = page.getByRole('navigation', { name: '各项' }).getByRole('link');
	expect((await lights.allInnerTexts()).map(plain)).toEqual([
		'要改 同意 1 处要改',
		'好 版权',
		'好 替代文字',
		'好 错链',
		'看一看 出处 1 条提醒',
		'好 拼音',
		'好 敏感信息',
		'好 大小',
		'好 写法',
		'好 改动',
	]);
	const shapes = await lights
		.locator('path')
		.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
	expect(new Set(shapes).size).toBe(3);
	expect(await axeFaults(page)).toEqual([]);
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(390);

	const consent = page.getByRole('region', { name: '同意' });
	const way = consent.getByRole('link', { name: '带我去：照片《甲化名在讲话》' });
	expect(await way.getAttribute('href')).toMatch(/^\/records\/photos\/face-kiosk\//);
	await lights.first().focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	expect(await way.evaluate((link) => link === document.activeElement)).toBe(true);

	const kept = page.getByRole('link', { name: '带我去：出处《甲县老城门在哪里》' });
	await kept.focus();
	await page.keyboard.press('Enter');
	await page.waitForSelector('[data-ready]');
	expect(await page.getByLabel('网址').evaluate((one) => one === document.activeElement)).toBe(
		true,
	);
	expect(foreignRequests).toEqual([]);
	expect(errors()).toEqual([]);
});
