import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PageCounts } from '../../scripts/kiosk/machine/counts.ts';
import { localServer } from '../../scripts/kiosk/machine/local-server.ts';
import { keptCode } from '../../scripts/kiosk/machine/settings.ts';
import { realDisk } from '../../scripts/kiosk/package/real-disk.ts';
import { builtEdition } from '../../scripts/serve/built-edition.ts';
import { startServer, type RunningServer } from '../../scripts/serve/static-server.ts';
import { axeFaults } from './axe.ts';
import { visit } from './browser.ts';
import { standingEdition, trialFolder } from './build-edition.ts';

const SCREEN = { viewport: { width: 1080, height: 1920 }, hasTouch: true };
const CODE = '20261128';
const trial = trialFolder();
let server: RunningServer;
let machine: ReturnType<typeof localServer>;
/** Address of the machine's own answers. */
let answers: string;

/** The machine's real answers, without a machine: what it knows lies in a folder of its own. */
async function startMachine() {
	const state = join(trial.path, 'state');
	mkdirSync(join(trial.path, 'releases/2026-11-28-1430'), { recursive: true });
	mkdirSync(state);
	const told = { at: '2026-11-28T06:30:00.000Z', text: '已经更新到2026-11-28', isTrouble: false };
	writeFileSync(
		join(trial.path, 'state.json'),
		JSON.stringify({ withdrawals: [], message: told, updatedAt: told.at }),
	);
	const counts = new PageCounts(realDisk, join(state, 'counts.json'));
	counts.add('2026-11-27', '/map/');
	counts.add('2026-11-28', '/map/');
	counts.add('2026-11-28', '/kiosk/');
	const settings = {
		store: trial.path,
		publicKey: '',
		state,
		browser: '',
		checker: '',
		port: 0,
		candidatePort: 0,
		localPort: 0,
		counts: true,
		staffCode: keptCode(CODE),
	};
	const store = { disk: realDisk, folder: trial.path, publicKey: '' };
	machine = localServer({ settings, store, counts, onBeat: () => undefined });
	await new Promise<void>((resolve) => machine.listen(0, '127.0.0.1', resolve));
	settings.port = (machine.address() as AddressInfo).port; // it listens on a port
	answers = `http://127.0.0.1:${settings.port}`;
}

beforeAll(async () => {
	const serving = builtEdition(await standingEdition('kiosk'));
	if (!serving) throw new Error('there is no edition for the hall');
	server = await startServer(serving, 0);
	await startMachine();
}, 300_000);
afterAll(async () => {
	machine.close();
	trial.remove();
	await server.close();
});

/** The start of a machine that answers, its clock standing still. */
async function open(path = '/kiosk/'): Promise<Page> {
	const { page } = await visit(path, {
		museumUrl: server.url,
		context: SCREEN,
		until: 'load',
		prepare: (context) => context.clock.install({ time: new Date('2026-11-30T10:00:00') }),
	});
	await page.clock.pauseAt(new Date('2026-11-30T10:01:00'));
	// On the machine one server answers for both.
	await page.route('**/_kiosk/staff', async (route) => {
		const { pathname } = new URL(route.request().url());
		const answer = await fetch(answers + pathname, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: route.request().postData(),
		});
		await route.fulfill({
			status: answer.status,
			contentType: 'application/json',
			body: await answer.text(),
		});
	});
	return page;
}

async function type(page: Page, code: string) {
	const pad = page.getByRole('group', { name: '数字键' });
	for (const figure of code) await pad.getByRole('button', { name: figure, exact: true }).tap();
	await page.getByRole('button', { name: '看机器' }).tap();
}

const corner = { x: 40, y: 1880 };

describe('the page of those who look after the machine', () => {
	test('opens when the lower left corner of the start is held for five seconds, and by keyboard', async () => {
		const page = await open();
		const hold = async (seconds: number) => {
			await page.mouse.move(corner.x, corner.y);
			await page.mouse.down();
			await page.clock.runFor(seconds * 1000);
		};
		await hold(4);
		await page.mouse.up();
		await page.clock.runFor(3000);
		expect(page.url()).toMatch(/\/kiosk\/$/);
		await hold(5.1);
		await page.waitForURL(/\/kiosk\/staff\/$/);
		await page.mouse.up();
		await page.goto(new URL('kiosk/', server.url).href);
		const link = page.getByRole('link', { name: '馆员' });
		await link.focus();
		const box = await link.boundingBox();
		expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(60);
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/kiosk\/staff\/$/);
	});

	test('asks for the printed code, shows what the machine answers, keeps nothing, and closes by itself', async () => {
		const page = await open('/kiosk/staff/');
		// axe waits by the page's own clock.
		await page.clock.resume();
		expect(await axeFaults(page)).toEqual([]);
		const status = page.locator('hall-staff').getByRole('status');
		await type(page, '11111111');
		await expect.poll(() => status.innerText()).toBe('密码不对，请照卡片再输一次。');
		expect(await page.getByLabel('密码').inputValue()).toBe('');
		await page.getByRole('button', { name: '9', exact: true }).tap();
		await page.getByRole('button', { name: '退一格' }).tap();
		await type(page, CODE);
		const report = page.getByRole('region', { name: '机器现在' });
		await report.waitFor();
		expect(await report.ariaSnapshot()).toMatch(
			/最近一次换内容[\s\S]*2026-11-28[\s\S]*MB[\s\S]*2026-11-28-1430[\s\S]*已经更新到2026-11-28/,
		);
		expect(await report.getByRole('table', { name: '每天打开的页数' }).innerText()).toMatch(
			/2026-11-28\s+2\s+2026-11-27\s+1/,
		);
		expect(await axeFaults(page)).toEqual([]);
		const kept = await page.evaluate(() =>
			JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
		);
		expect(kept).not.toContain(CODE);
		await page.clock.runFor(70_000);
		await page.waitForURL(/\/kiosk\/$/);
		await page.goto(new URL('kiosk/staff/', server.url).href);
		expect(await report.isVisible()).toBe(false);
	});

	test('lets nobody go on guessing', async () => {
		const page = await open('/kiosk/staff/');
		const status = page.locator('hall-staff').getByRole('status');
		for (let guess = 0; guess < 5; guess += 1) {
			await type(page, String(guess));
			await expect.poll(() => status.innerText()).toMatch(/密码不对/);
		}
		await type(page, CODE);
		await expect.poll(() => status.innerText()).toBe('输错太多次了，请等一分钟再试。');
	});

	test('says so where no machine answers, and without script', async () => {
		const { page } = await visit('/kiosk/staff/', { museumUrl: server.url, context: SCREEN });
		await type(page, CODE);
		await expect
			.poll(() => page.locator('hall-staff').getByRole('status').innerText())
			.toMatch(/^没有机器应答。/);
		const bare = await visit('/kiosk/staff/', {
			museumUrl: server.url,
			context: { ...SCREEN, javaScriptEnabled: false },
		});
		await bare.page.getByText(/^没有机器应答。/).waitFor();
		expect(await bare.page.getByLabel('密码').isVisible()).toBe(false);
	});
});
