import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { builtEdition } from '../../scripts/serve/built-edition.ts';
import { startServer, type RunningServer } from '../../scripts/serve/static-server.ts';
import { visit } from './browser.ts';
import { standingEdition, trialFolder } from './build-edition.ts';
import { builtPages } from './built-site.ts';

const QUIZ = '/lessons/two-dates/quiz/';
const SHEET = '/lessons/who-decides/analysis/';
const CLASSROOM = { viewport: { width: 1920, height: 1080 } };

/** What the device remembers of lessons. */
const kept = (page: Page) =>
	page.evaluate(() => Object.keys(localStorage).filter((key) => /quiz|analysis/.test(key)));

/** Everything a page asks for from here on, but the faces of letters and files of its own making. */
function requestsOf(page: Page): string[] {
	const sent: string[] = [];
	page.on('request', (request) => {
		const isOwn = request.url().startsWith('blob:');
		if (!isOwn && request.resourceType() !== 'font') sent.push(request.url());
	});
	return sent;
}

const question = (page: Page, place: number) => page.getByRole('group').nth(place);

/** Chooses an option of the question that has the focus by keys alone, and asks whether it is right. */
async function answerByKeys(page: Page, option: number) {
	await page.keyboard.press('Space');
	for (let step = 0; step < option; step++) await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
}

describe('the quiz', () => {
	test('is done by keys alone, explains each choice, and sends nothing', async () => {
		const { page, consoleErrors } = await visit(QUIZ);
		const sent = requestsOf(page);
		const groups = await page.getByRole('group').count();
		const rights = await page
			.locator('[data-question]')
			.evaluateAll((all) =>
				all.map((one) =>
					[...one.querySelectorAll('input')].findIndex((choice) => 'right' in choice.dataset),
				),
			);
		expect(groups).toBe(rights.length);
		const first = question(page, 0);
		await first.getByRole('radio').first().focus();
		const status = first.getByRole('status');
		// The first answer is wrong at first: it is told kindly, with the way to the source, and may be changed.
		const wrong = rights[0] === 0 ? 1 : 0;
		await answerByKeys(page, wrong);
		expect(await status.innerText()).toMatch(/^再看看/);
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press(wrong === 1 ? 'ArrowUp' : 'ArrowDown');
		expect(await status.innerText()).toBe('');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		expect(await status.innerText()).toMatch(/^就是它/);
		const source = status.getByRole('link');
		expect(await source.getAttribute('href')).toMatch(/^\/(evidence|chapters|interviews)\//);
		await source.focus();
		for (const right of rights.slice(1)) {
			await page.keyboard.press('Tab');
			await answerByKeys(page, right);
			const way = page.locator('[data-said="right"]').last().getByRole('link');
			if (await way.count()) await way.focus();
		}
		const summary = `${rights.length}题里，第一次就答对${rights.length - 1}题。`;
		await expect.poll(() => page.getByRole('main').innerText()).toContain(summary);
		expect(sent).toEqual([]);
		expect(await kept(page)).toEqual([]);
		expect(consoleErrors).toEqual([]);
	});

	test('asks to choose first, names its parts, and has targets for a thumb', async () => {
		const { page } = await visit(QUIZ, { context: { viewport: { width: 360, height: 780 } } });
		const group = question(page, 0);
		await group.getByRole('button', { name: '看看对不对 第1题' }).click();
		expect(await group.getByRole('status').innerText()).toBe('先选一项，再看。');
		expect(await group.getByRole('radio').count()).toBeGreaterThan(1);
		const lowest = () =>
			group
				.locator('label, button')
				.evaluateAll((all) => Math.min(...all.map((one) => one.getBoundingClientRect().height)));
		expect(await lowest()).toBeGreaterThanOrEqual(44);
		await page.getByRole('button', { name: '大字版' }).click();
		expect(await lowest()).toBeGreaterThanOrEqual(60);
	});

	test('is remembered only when one asks for it, and cleared', async () => {
		const { page } = await visit(QUIZ);
		const answer = async () => {
			await question(page, 1).getByRole('radio').first().check();
			await question(page, 1).getByRole('button').click();
		};
		await answer();
		await page.reload();
		expect(await question(page, 1).getByRole('radio', { checked: true }).count()).toBe(0);
		await answer();
		await page.getByRole('checkbox', { name: /只记在这台设备上/ }).check();
		expect(await kept(page)).toEqual(['beijie-quiz:two-dates']);
		await page.reload();
		expect(await question(page, 1).getByRole('radio', { checked: true }).count()).toBe(1);
		expect(await question(page, 1).getByRole('status').innerText()).not.toBe('');
		await page.getByRole('button', { name: '清空' }).click();
		expect(await kept(page)).toEqual([]);
		expect(await question(page, 1).getByRole('radio', { checked: true }).count()).toBe(0);
	});

	test('folds its answers away without script, and prints without them', async () => {
		const { page } = await visit(QUIZ, { context: { javaScriptEnabled: false } });
		expect(await page.locator('main input:visible').count()).toBe(0);
		const feedback = page.locator('[data-feedback]').first();
		expect(await feedback.isVisible()).toBe(false);
		await page.locator('summary').filter({ hasText: '看看对不对' }).first().click();
		expect(await feedback.isVisible()).toBe(true);
		const told = await feedback.innerText();
		await page.emulateMedia({ media: 'print' });
		const paper = await page.getByRole('main').innerText();
		expect(paper).toContain(await page.locator('legend').first().innerText());
		expect(paper).not.toContain(told);
		expect(paper).not.toContain('看看对不对');
	});
});

describe('the sheet to analyse a source', () => {
	const box = (page: Page, name: string) => page.getByRole('textbox', { name }).first();

	test('keeps what is written on this device alone, as text, and forgets it when asked twice', async () => {
		const { page, consoleErrors } = await visit(SHEET);
		const sent = requestsOf(page);
		await page.getByRole('link', { name: '史料S12' }).click();
		await box(page, '读到了什么').fill('试验的字：\n第二行');
		expect(await page.getByRole('status').filter({ hasText: /./ }).innerText()).toBe(
			'已存在这台设备上。',
		);
		expect(await kept(page)).toEqual(['beijie-analysis:who-decides']);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: '存成文本' }).click(),
		]);
		expect(download.suggestedFilename()).toBe('史料分析表-史料S12.txt');
		const trial = trialFolder();
		onTestFinished(trial.remove);
		const file = join(trial.path, 'sheet.txt');
		await download.saveAs(file);
		const text = readFileSync(file, 'utf8');
		expect(text).toContain('【读到了什么】\r\n试验的字：\r\n第二行\r\n');
		expect(text).toContain('史料S12');
		expect(sent).toEqual([]);

		await page.reload();
		expect(await box(page, '读到了什么').inputValue()).toBe('试验的字：\n第二行');
		const clear = page.getByRole('button', { name: '清空', exact: true });
		await clear.focus();
		await page.keyboard.press('Enter');
		const sure = page.getByRole('group', { name: /清空了就找不回来了/ });
		expect(await sure.getByRole('button', { name: '不清空' }).evaluate(isFocused)).toBe(true);
		await page.keyboard.press('Enter');
		expect(await clear.evaluate(isFocused)).toBe(true);
		expect(await box(page, '读到了什么').inputValue()).not.toBe('');
		await page.keyboard.press('Enter');
		await sure.getByRole('button', { name: '只清这一张' }).click();
		expect(await box(page, '读到了什么').inputValue()).toBe('');
		expect(await kept(page)).toEqual([]);
		expect(consoleErrors).toEqual([]);
	});

	test('prints what was written, however long, and empty boxes without script', async () => {
		const long = '一行字\n'.repeat(40);
		const { page } = await visit(SHEET);
		await box(page, '看到了什么').fill(long);
		await page.emulateMedia({ media: 'print' });
		const paper = page.locator('[data-paper]:visible').first();
		expect(await paper.innerText()).toBe(long);
		expect(await paper.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThan(2);
		const plain = await visit(`${SHEET}#card-s12`, { context: { javaScriptEnabled: false } });
		expect(await plain.page.locator('main textarea:visible').count()).toBe(0);
		expect(await plain.page.locator('#card-s12 [data-paper]:visible').count()).toBe(8);
		expect(await plain.page.locator('[data-sheet]:visible').count()).toBe(1);
	});

	test('says so where the device keeps nothing, and goes on', async () => {
		const { page, consoleErrors } = await visit(SHEET, {
			before: () => {
				Storage.prototype.setItem = () => {
					throw new DOMException('refused', 'QuotaExceededError');
				};
			},
		});
		await box(page, '看到了什么').fill('试验的字');
		expect(await page.getByRole('status').filter({ hasText: /./ }).innerText()).toMatch(
			/^这台设备不让网页存东西/,
		);
		expect(await box(page, '看到了什么').inputValue()).toBe('试验的字');
		expect(consoleErrors).toEqual([]);
	});
});

const isFocused = (element: Element) => element === document.activeElement;

describe('the projector', () => {
	const PROJECTOR = '/lessons/two-dates/projector/';

	test('plays the recording from its second, and stops at the other', async () => {
		const { page, consoleErrors } = await visit(`${PROJECTOR}#listen-1`, { context: CLASSROOM });
		const screen = page.locator('#listen-1');
		const span = screen.locator('listen-span');
		const [from, to] = await span.evaluate((one) => [
			Number(one.dataset['from']),
			Number(one.dataset['to']),
		]);
		const audio = screen.locator('audio');
		// Where no script runs the address alone names the stretch. Here it is taken away: the element has to stop by itself.
		expect(await audio.getAttribute('src')).toMatch(new RegExp(`#t=${from},${to}$`));
		await audio.evaluate((sound: HTMLAudioElement) => {
			sound.src = sound.src.replace(/#.*/, '');
		});
		await screen.getByRole('button', { name: '播放' }).focus();
		await page.keyboard.press('Space');
		const now = () => audio.evaluate((sound: HTMLAudioElement) => sound.currentTime);
		await expect.poll(now, { timeout: 10_000 }).toBeGreaterThan(from);
		expect(await now()).toBeLessThan(to);
		expect(await screen.getByRole('button', { name: '停' }).count()).toBe(1);
		// The key that starts the sound turns no screen.
		expect(await page.evaluate(() => location.hash)).toBe('#listen-1');
		await audio.evaluate((sound: HTMLAudioElement, moment) => {
			sound.currentTime = moment;
		}, to - 0.6);
		await expect.poll(() => screen.getByRole('status').innerText()).toBe('放完了');
		expect(await audio.evaluate((sound: HTMLAudioElement) => sound.paused)).toBe(true);
		expect(await now()).toBeGreaterThanOrEqual(to - 0.1);
		expect(await now()).toBeLessThan(to + 0.3);
		await screen.getByRole('button', { name: '再听一遍' }).press('Enter');
		await expect.poll(now).toBeLessThan(to - 5);
		expect(consoleErrors).toEqual([]);
	});

	test('keeps the words and the answers back until somebody asks, and then fits them on one screen', async () => {
		const ids = builtPages()
			.map(({ path }) => /^\/lessons\/([^/]+)\/projector\/$/.exec(path)?.[1])
			.filter((id) => id !== undefined);
		expect(ids.length).toBeGreaterThan(5);
		const faults: string[] = [];
		for (const id of ids) {
			const { page } = await visit(`/lessons/${id}/projector/`, {
				context: CLASSROOM,
				until: 'load',
			});
			faults.push(
				...(await page.locator('[data-screen]').evaluateAll((screens, lesson) => {
					const hidden = screens.flatMap((screen) => [...screen.querySelectorAll('details')]);
					const open = hidden.filter((one) => one.open).map(() => `${lesson} shows at once`);
					for (const one of hidden) one.open = true;
					const wrong = screens.flatMap((screen) => [
						...(screen.getBoundingClientRect().height > innerHeight + 1 ? [screen.id] : []),
						...[...screen.querySelectorAll('details *')]
							.filter((one) => parseFloat(getComputedStyle(one).fontSize) < 36)
							.map((one) => `${screen.id} small: ${one.textContent}`),
					]);
					return [...open, ...wrong.map((fault) => `${lesson} ${fault}`)];
				}, id)),
			);
		}
		expect(faults).toEqual([]);
	});

	test('shows an answer by a key, and goes on by the next', async () => {
		const { page } = await visit(`${PROJECTOR}#quiz-1`, { context: CLASSROOM });
		const screen = page.locator('#quiz-1');
		await screen.getByText('揭晓').focus();
		await page.keyboard.press('Space');
		expect(await screen.locator('details').evaluate((one: HTMLDetailsElement) => one.open)).toBe(
			true,
		);
		expect(await page.evaluate(() => location.hash)).toBe('#quiz-1');
		await page.keyboard.press('PageDown');
		expect(await page.evaluate(() => location.hash)).toBe('#quiz-2');
	});
});

describe('in the hall', () => {
	let server: RunningServer;
	beforeAll(async () => {
		const serving = builtEdition(await standingEdition('kiosk'));
		if (!serving) throw new Error('the folder holds no edition');
		server = await startServer(serving, 0);
	}, 300_000);
	afterAll(() => server.close());

	test('nothing of a pupil is kept: not on the machine, and not for whoever presses Back', async () => {
		const { page } = await visit(SHEET, { museumUrl: server.url });
		await page.goto(new URL(QUIZ.slice(1), server.url).href);
		await question(page, 0).getByRole('radio').first().check();
		await question(page, 0).getByRole('button').click();
		expect(await page.getByRole('checkbox').count()).toBe(0);
		expect(await kept(page)).toEqual([]);
		// In the hall Back leads to the start, whatever it passes on the way.
		await page.evaluate(() => void setTimeout(() => history.back()));
		await page.getByRole('heading', { level: 1, name: '请坐，听一听' }).waitFor();
		expect(await kept(page)).toEqual([]);
		await page.goto(new URL(QUIZ.slice(1), server.url).href);
		expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
	});

	test('the questions about a source stand beside it to be talked about, and nothing waits to be typed', async () => {
		const { page } = await visit(SHEET, { museumUrl: server.url });
		await page.getByRole('link', { name: '史料S12' }).click();
		const sheet = page.locator('#card-s12');
		expect(await sheet.innerText()).toContain('这台机器上不写字');
		expect(await sheet.getByRole('listitem').filter({ hasText: '读到了什么' }).count()).toBe(1);
		const controls = page
			.locator('analysis-sheet')
			.locator('textarea, input, button, [data-paper]');
		expect(await controls.count()).toBe(0);
		expect(await kept(page)).toEqual([]);
	});
});

test('from a stick the quiz answers, the sheet keeps, and the projector plays', async () => {
	const museumUrl = pathToFileURL(`${await standingEdition('school')}/`).href;
	const open = (file: string) =>
		visit(file, { museumUrl, until: 'load', context: { offline: true, ...CLASSROOM } });
	const quiz = await open(`${QUIZ}index.html`);
	await question(quiz.page, 0).getByRole('radio').first().check();
	await question(quiz.page, 0).getByRole('button').click();
	expect(await question(quiz.page, 0).getByRole('status').innerText()).not.toBe('');
	const sheet = await open(`${SHEET}index.html`);
	await sheet.page.getByRole('textbox', { name: '看到了什么' }).fill('试验的字');
	await sheet.page.reload();
	expect(await sheet.page.getByRole('textbox', { name: '看到了什么' }).inputValue()).toBe(
		'试验的字',
	);
	const screens = await open('/lessons/two-dates/projector/index.html#listen-1');
	const audio = screens.page.locator('#listen-1 audio');
	await screens.page.locator('#listen-1').getByRole('button', { name: '播放' }).click();
	await expect
		.poll(() => audio.evaluate((sound: HTMLAudioElement) => sound.currentTime), { timeout: 10_000 })
		.toBeGreaterThan(112.7);
	for (const { consoleErrors, failedRequests, foreignRequests } of [quiz, sheet, screens])
		expect([...consoleErrors, ...failedRequests, ...foreignRequests]).toEqual([]);
}, 300_000);
