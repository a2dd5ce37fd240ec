import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readIndex } from '../../scripts/mark/index-file.ts';
import { reportAfter } from '../../scripts/lib/broken-museum.ts';
import { parseVtt } from '../domain/vtt.ts';
import { axeFaults } from './axe.ts';
import { layoutFaults } from './controls.ts';
import { MarkingProcess } from './marking-desk.ts';
import { visitTool, type ToolVisitOptions } from './tool-pages.ts';

const DESK = { width: 1280, height: 800 };

const desk = new MarkingProcess([
	['talk-open', 'talk-open'],
	['talk-open', 'talk-tree'],
	['talk-open', 'talk-clicked'],
	['talk-draft', 'talk-untyped'],
]);
beforeAll(() => desk.start());
afterAll(() => desk.remove());

/** Where the sound was at each press of the space bar, seconds; read before the page hears of it. */
interface Hearing {
	heard: number[];
}
const listenForSpaces = () => {
	const heard: number[] = [];
	Object.assign(window, { heard } satisfies Hearing);
	addEventListener(
		'keydown',
		({ key }) => {
			if (key === ' ') heard.push(document.querySelector('audio')?.currentTime ?? -1);
		},
		true,
	);
};

const open = async (path: string, options?: ToolVisitOptions) => {
	const seen = await visitTool(desk, path, { ...options, before: listenForSpaces });
	if (path !== '/') await seen.page.waitForSelector('[data-ready]');
	return seen;
};
const said = (page: Page) => page.getByRole('status').textContent();
const heardSince = (page: Page, seconds: number) =>
	page.waitForFunction(
		(wanted) => (document.querySelector('audio')?.currentTime ?? 0) >= wanted,
		seconds,
		{ polling: 20 },
	);
const position = (page: Page) =>
	page.evaluate(() => document.querySelector('audio')?.currentTime ?? 0);
/** The times and words of all sentences, as the page shows them. */
const shown = (page: Page) =>
	page.locator('.sentence').evaluateAll((buttons) =>
		buttons.map((button) => {
			const [time = '', words = ''] = [...button.children].map((part) => part.textContent ?? '');
			return `${time}　${words}`;
		}),
	);
/** Until everything that was done is confirmed. */
const kept = (page: Page) => page.waitForSelector('#kept[data-state="kept"]');

test('a volunteer marks, listens again, splits, joins, names, undoes and saves, with keys alone', async () => {
	const { page, consoleErrors, foreignRequests } = await open('/recordings/talk-open/');
	await page.keyboard.press('Space');
	for (const moment of [0.8, 2.2, 3.4]) {
		await heardSince(page, moment);
		await page.keyboard.press('Space');
	}
	expect(await said(page)).toMatch(/^第3句从0:\d\d\.\d\d开始。$/);
	const times = (await shown(page)).map((line) => Number(/0:(\d\d\.\d\d)/.exec(line)?.[1]));
	const [, ...heard] = await page.evaluate(
		() => (window as unknown as Hearing).heard, // put there by listenForSpaces
	);
	expect(heard).toHaveLength(3);
	for (const [index, time] of times.entries())
		// Less the time between hearing and pressing.
		expect(Math.abs(time - ((heard[index] ?? 0) - 0.15))).toBeLessThan(0.06);

	await page.keyboard.press('Enter');
	await page.getByText('第3句这一处听完了').waitFor();
	// The page shows hundredths.
	const last = (times[2] ?? 0) - 0.01;
	expect(await position(page)).toBeGreaterThanOrEqual(last + 1.5);
	expect(await position(page)).toBeLessThan(last + 2.5);
	expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.paused)).toBe(
		true,
	);
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowLeft');
	expect(await said(page)).toContain('第3句挪到');

	await page.keyboard.press('ArrowUp');
	const before = await shown(page);
	const original = page.getByRole('textbox', { name: '原话' });
	await original.focus();
	for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter'])
		await page.keyboard.press(key);
	expect((await shown(page)).map((line) => line.split('　')[1])).toEqual([
		'请您讲讲旧城墙。',
		'我来讲一',
		'句申酉戌亥令牌。',
		'【笑】就讲到这里。',
	]);
	await page.keyboard.press('Escape');
	await page.keyboard.press('ArrowDown');
	await original.focus();
	await page.keyboard.press('Home');
	await page.keyboard.press('Backspace');
	expect(await shown(page)).toEqual(before);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Control+z');
	expect(await shown(page)).toHaveLength(4);

	await page.keyboard.press('Control+Enter');
	await page.keyboard.type('讲城墙的一段');
	await page.keyboard.press('Tab');
	await page.keyboard.type('只是试验。');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await page.getByText('从第2句起是「讲城墙的一段」这一段。').waitFor();
	await kept(page);
	await page.keyboard.press('Control+s');
	await page.getByText(/^存好了：/).waitFor();

	const folder = desk.folder('talk-open');
	const [spoken, mandarin] = ['original.vtt', 'mandarin.vtt'].map((name) =>
		parseVtt(readFileSync(join(folder, name), 'utf8')),
	);
	expect(spoken?.troubles).toEqual([]);
	expect(spoken?.cues.map(({ text }) => text)).toHaveLength(4);
	expect(mandarin?.cues.map(({ start, end }) => [start, end])).toEqual(
		spoken?.cues.map(({ start, end }) => [start, end]),
	);
	const index = readFileSync(join(folder, 'index.yaml'), 'utf8');
	expect(readIndex(index).segments).toMatchObject([
		{ id: 'whole', start: 0, end: spoken?.cues[1]?.start },
		{ title: '讲城墙的一段', synopsis: '只是试验。', end: 12 },
	]);
	const report = await reportAfter(({ write }) => {
		for (const name of ['index.yaml', 'original.vtt', 'mandarin.vtt'])
			write(`interviews/talk-open/${name}`, readFileSync(join(folder, name)));
	});
	expect(report).toContain('没有要改的地方');

	for (let steps = 0; steps < 9; steps += 1) await page.keyboard.press('Control+z');
	await kept(page);
	expect(await shown(page)).toEqual([
		'0:00.50　请您讲讲旧城墙。',
		'0:04.00　我来讲一句申酉戌亥令牌。',
		'0:08.50　【笑】就讲到这里。',
	]);
	expect([consoleErrors, foreignRequests]).toEqual([[], []]);
});

test('by mouse the same buttons do it, and the space bar goes on marking', async () => {
	const { page } = await open('/recordings/talk-clicked/');
	await page.getByRole('button', { name: '开始放' }).click();
	await heardSince(page, 0.6);
	await page.getByRole('button', { name: '这一句从这里开始' }).click();
	expect(await said(page)).toContain('第1句从');
	// Whoever has used the browser's own controls still marks with the space bar.
	await page.locator('audio').focus();
	// Nobody says a sentence in less.
	await heardSince(page, 1.8);
	await page.keyboard.press('Space');
	expect(await said(page)).toContain('第2句从');
	await page.getByRole('button', { name: '听最后一处' }).click();
	await page.keyboard.press('Escape');
	await page.getByRole('combobox', { name: '谁说的' }).selectOption('采访人');
	await page.getByRole('button', { name: '并到上一句' }).click();
	expect(await said(page)).toBe('并进了第1句。');
	await page.getByRole('button', { name: '撤销' }).click();
	await page.getByRole('button', { name: '重做' }).click();
	await kept(page);
	await page.getByRole('button', { name: '存回' }).click();
	await page.getByText(/^存好了：/).waitFor();
	await page.getByRole('button', { name: '更多' }).click();
	await page.getByRole('button', { name: '退回上次存回之前' }).click();
	await page.getByText(/^退回了/).waitFor();
	const restored = readFileSync(join(desk.folder('talk-clicked'), 'original.vtt'), 'utf8');
	const untouched = readFileSync(join(desk.folder('talk-tree'), 'original.vtt'), 'utf8');
	expect(restored).toBe(untouched);
});

test('two windows on one recording do not mix their steps', async () => {
	const [one, other] = [
		await open('/recordings/talk-untyped/'),
		await open('/recordings/talk-untyped/'),
	];
	await one.page.keyboard.press('ArrowDown');
	await one.page.keyboard.press('ArrowRight');
	await kept(one.page);
	await other.page.keyboard.press('ArrowDown');
	await other.page.keyboard.press('ArrowRight');
	await other.page.getByText('已记下2步').waitFor();
	expect((await shown(other.page))[0]).toContain('0:00.60');
});

describe('the pages', () => {
	test('have no faults that axe can find, dialogs included', async () => {
		const { page: list } = await open('/', { fonts: true });
		expect(await axeFaults(list)).toEqual([]);
		const { page } = await open('/recordings/talk-tree/', { fonts: true });
		expect(await axeFaults(page)).toEqual([]);
		await page.getByRole('button', { name: '更多' }).click();
		expect(await axeFaults(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Control+Enter');
		expect(await axeFaults(page)).toEqual([]);
	});

	test.each([DESK, { width: 1024, height: 768 }])(
		'fit on a desk screen, large enough to be pressed: $width',
		async (viewport) => {
			const { page } = await open('/recordings/talk-tree/', { viewport, fonts: true });
			expect(await layoutFaults(page, { least: 44, apart: 0 })).toEqual([]);
			const bottom = await page
				.getByRole('button', { name: '重做' })
				.evaluate((button) => button.getBoundingClientRect().bottom);
			expect(bottom).toBeLessThanOrEqual(viewport.height);
		},
	);

	test('magnified to twice its size, nothing lies over anything, wherever it is scrolled to', async () => {
		const viewport = { width: 640, height: 400 };
		const { page } = await open('/recordings/talk-tree/', { viewport, fonts: true });
		for (const top of [0, 200, 700]) {
			await page.evaluate(async (y) => {
				scrollTo(0, y);
				// Lines of the list that nobody has seen yet are laid out when they come near.
				for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
			}, top);
			expect(await layoutFaults(page, { least: 44, apart: 0 })).toEqual([]);
		}
	});

	test('name every control', async () => {
		const { page } = await open('/recordings/talk-tree/');
		expect(await page.getByRole('main').ariaSnapshot()).toMatchInlineSnapshot(`
			"- main "标时间的地方":
			  - region "录音"
			  - region "第1句":
			    - heading "第1句" [level=2]
			    - paragraph: 0:00.50
			    - text: 谁说的
			    - combobox "谁说的":
			      - option "采访人" [selected]
			      - option "丁许可"
			    - text: 原话
			    - textbox "原话": 请您讲讲旧城墙。
			    - text: 普通话
			    - textbox "普通话": 请您讲讲旧城墙。
			  - heading "下一句" [level=2]
			  - paragraph: 我来讲一句申酉戌亥令牌。
			  - status: 接着上次的地方，停在0:00.50。按空格接着放。
			  - button "开始放"
			  - button "听最后一处"
			  - button "往前挪"
			  - button "往后挪"
			  - button "说完了"
			  - button "拆开"
			  - button "并到上一句"
			  - button "这里起新的一段"
			  - button "撤销"
			  - button "重做""
		`);
	});
});
