import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { deskForTests } from './desk-pages.ts';

/** What the desk says when it is closed, opened twice, or asked for what is not there; and that nothing is lost by it. */

const { desk, at, read, open } = deskForTests();
const PERSON = '/consent/people/ding-xuke/';
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

test('a page that was open while the desk was closed says so, and goes on when it is open again', async () => {
	const { page } = await open(`${PERSON}plan?action=withdraw&reason=consent&who=family`);
	const before = await open('/preview/events/1465-wall-built/');
	const preview = before.page;
	await preview.getByText('正在打开网页，第一次要等十几秒').waitFor();
	const first = preview.getByTitle('网页上的样子：手机', { exact: true });
	const address = await first.getAttribute('data-address');
	await page.getByRole('textbox').fill('丁许可');
	await desk.kill('SIGTERM');

	const button = page.getByRole('button', { name: '撤下' });
	await button.press('Enter');
	await page.getByText('没有办成：编辑台没有回答。').waitFor();
	expect(await focused(page)).toBe('撤下');
	await preview.getByText('编辑台没有回答。').waitFor();
	expect(existsSync(at('withdrawals.yaml'))).toBe(false);

	await desk.start();
	await button.press('Enter');
	await page.getByRole('heading', { name: '撤下的登记' }).waitFor();
	expect(read('withdrawals.yaml')).toMatch(
		/action: withdraw, collection: consents, id: c2026-004, reason: consent, who: family/,
	);
	await page.getByText('已经登记撤下。').waitFor();
	await page.getByRole('heading', { name: '撤下以后要做的，做完的不用再做' }).waitFor();
	// The new run makes its pages elsewhere, and the preview looks for them there.
	await preview.getByText('正在打开网页，第一次要等十几秒').waitFor();
	expect(await first.getAttribute('data-address')).not.toBe(address);
});

test('what is refused leaves the keyboard where it was', async () => {
	const { page } = await open(`${PERSON}plan?action=restore&reason=renewed&who=family`);
	await page.getByRole('textbox').fill('丁');
	const button = page.getByRole('button', { name: '恢复' });
	await button.press('Enter');
	await page.getByText('名字和「丁许可」不一样，没有办。').waitFor();
	expect(await focused(page)).toBe('恢复');
});

test('an address with nothing behind it is a page in words with the way home', async () => {
	const { page, status } = await open('/records/events/1900-none/');
	expect(status).toBe(404);
	expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('没有这一页');
	await page.getByRole('link', { name: '回编辑台第一页' }).press('Enter');
	await page.getByRole('heading', { name: '今天做什么' }).waitFor();
});

test('a file with a mistake in its signs hides no other, and every room says where it is', async () => {
	writeFileSync(at('events/1470-broken.yaml'), 'title: "示例\nwhere: [甲\n');
	for (const [path, heading] of [
		['/', '今天做什么'],
		['/records/events/', '大事'],
		['/consent/', '同意与撤下'],
		['/locate/', '把地点画到图上'],
		['/readiness/', '发布前检查'],
	] as const) {
		const { page, status } = await open(path);
		expect(status, path).toBe(200);
		await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
		if (path === '/readiness/')
			await page.getByText('content/events/1470-broken.yaml 第').first().waitFor();
	}
	const { page } = await open('/records/events/1470-broken/');
	await page.getByText('这份文件读不出来。').waitFor();
});

/** Starts another desk and answers what it says before it ends. */
const another = (content: string, port: string) =>
	new Promise<{ code: number | null; said: string }>((resolve) => {
		const started = spawn(process.execPath, ['scripts/desk.ts', '--port', port], {
			env: { ...process.env, MUSEUM_CONTENT: content },
		});
		let said = '';
		const hear = (part: Buffer) => (said += part.toString());
		started.stdout.on('data', hear);
		started.stderr.on('data', hear);
		started.once('exit', (code) => resolve({ code, said }));
	});

test('a second desk, or a port that is taken, is told in a sentence', async () => {
	const port = new URL(desk.url).port;
	expect(await another(desk.content, '0')).toEqual({
		code: 1,
		said: '编辑台已经在另一个窗口里开着。请用那一个，或先在那边按 Ctrl+C 关掉。\n',
	});
	const elsewhere = join(desk.cache, 'other/content');
	mkdirSync(elsewhere, { recursive: true });
	expect(await another(elsewhere, port)).toEqual({
		code: 1,
		said: `端口 ${port} 有别的程序在用。请换一个，例如 npm run desk -- --port ${Number(port) + 10}。\n`,
	});
});
