import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit } from './browser.ts';

const DIALOGUE = '/interviews/how-to-record/';
const SEGMENT = '/interviews/how-to-record/consent/';

/** What the sound file is doing. */
const sound = (page: Page) =>
	page.evaluate(() => {
		const audio = document.querySelector('audio');
		return {
			at: audio?.currentTime ?? -1,
			paused: audio?.paused ?? true,
			rate: audio?.playbackRate,
		};
	});
const startOf = (page: Page, index: number) =>
	page
		.locator('a[data-start]')
		.nth(index)
		.evaluate((link) => Number((link as HTMLElement).dataset['start'])); // an <a> is an HTMLElement
const heardSentence = (page: Page) =>
	page.locator('a[data-start][aria-current="true"]').evaluate((link) => ({
		start: Number((link as HTMLElement).dataset['start']), // an <a> is an HTMLElement
		end: Number((link as HTMLElement).dataset['end']),
		top: link.getBoundingClientRect().top,
	}));
const untilHeardAfter = (page: Page, seconds: number) =>
	page.waitForFunction(
		(after) => (document.querySelector('audio')?.currentTime ?? 0) > after,
		seconds,
	);

describe('the player', () => {
	test('asks for no sound before somebody wants it, and says how long and how big it is', async () => {
		const { page, consoleErrors } = await visit(DIALOGUE);
		const requests = await page.evaluate(
			() =>
				performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.m4a')).length,
		);
		expect(requests).toBe(0);
		expect(await page.getByText(/\d分.*[\d.]+ MB，合成语音/).count()).toBe(1);
		expect(consoleErrors).toEqual([]);
	});

	test('a tap on a sentence plays it, and the sentence that is heard is marked', async () => {
		const { page, consoleErrors } = await visit(DIALOGUE);
		const start = await startOf(page, 12);
		await page.locator('a[data-start]').nth(12).click();
		await page.waitForFunction(() => document.querySelector('audio')?.paused === false);
		await untilHeardAfter(page, start);
		expect((await sound(page)).at - start).toBeLessThan(0.3 + 0.7);
		await untilHeardAfter(page, start + 2);
		const [{ at }, sentence] = [await sound(page), await heardSentence(page)];
		expect(sentence.start).toBeLessThanOrEqual(at + 0.3);
		expect(sentence.end + 1.2).toBeGreaterThan(at);
		expect(consoleErrors).toEqual([]);
	});

	test('seeking lands within 0.3 seconds', async () => {
		const { page } = await visit(DIALOGUE);
		for (const index of [3, 40, 90]) {
			const start = await startOf(page, index);
			await page.locator('a[data-start]').nth(index).click();
			await page.waitForFunction((wanted) => {
				const audio = document.querySelector('audio');
				return audio && !audio.seeking && audio.readyState > 2 && audio.currentTime >= wanted - 0.3;
			}, start);
			await page.getByRole('button', { name: '暂停' }).click();
			const before = await sound(page);
			expect(before.at).toBeGreaterThan(start - 0.3);
		}
	});

	test('a link to a moment opens there, marks the sentence and shows it', async () => {
		const first = await visit(DIALOGUE);
		const start = await startOf(first.page, 50);
		for (const address of [`${DIALOGUE}#t=${start + 0.5}`, `${DIALOGUE}?t=${start + 0.5}`]) {
			const { page } = await visit(address);
			await page.waitForFunction(
				() => document.querySelector('a[data-start][aria-current]') !== null,
			);
			const sentence = await heardSentence(page);
			expect(sentence.start).toBe(start);
			expect(sentence.top).toBeGreaterThan(0);
			expect(sentence.top).toBeLessThan(844);
			await page.getByRole('button', { name: '播放' }).click();
			await untilHeardAfter(page, start);
			expect((await sound(page)).at - start).toBeLessThan(2);
		}
	});

	test('the buttons go ten seconds back and on, and change the speed', async () => {
		const { page } = await visit(`${DIALOGUE}#t=60`);
		await page.getByRole('button', { name: '进10秒' }).click();
		await page.getByRole('button', { name: '进10秒' }).click();
		await page.getByRole('button', { name: '退10秒' }).click();
		expect(await page.getByRole('slider', { name: '听到哪里' }).inputValue()).toBe('70');
		await page.getByRole('combobox', { name: '快慢' }).selectOption('0.75');
		await page.getByRole('button', { name: '播放' }).click();
		await untilHeardAfter(page, 70);
		expect((await sound(page)).rate).toBe(0.75);
	});

	test('follows the words while it is asked to, and leaves the page alone when not', async () => {
		const { page } = await visit(DIALOGUE, { context: { reducedMotion: 'reduce' } });
		const follow = page.getByRole('button', { name: '文字跟着声音走' });
		await follow.click();
		expect(await follow.getAttribute('aria-pressed')).toBe('false');
		await page.getByRole('button', { name: '播放' }).click();
		await untilHeardAfter(page, 0.6);
		await page.evaluate(() => scrollTo(0, 0));
		const far = await startOf(page, 60);
		await page.evaluate((seconds) => {
			const audio = document.querySelector('audio');
			if (audio) audio.currentTime = seconds;
		}, far + 0.2);
		await untilHeardAfter(page, far);
		await page.waitForFunction(
			(start) =>
				document.querySelector<HTMLElement>('a[data-start][aria-current]')?.dataset['start'] ===
				String(start),
			far,
		);
		expect(await page.evaluate(() => scrollY)).toBe(0);
		await follow.click();
		const next = await startOf(page, 64);
		await page.evaluate((seconds) => {
			const audio = document.querySelector('audio');
			if (audio) audio.currentTime = seconds;
		}, next + 0.1);
		await page.waitForFunction(() => scrollY > 0);
		const { top } = await heardSentence(page);
		expect(top).toBeGreaterThan(0);
		expect(top).toBeLessThan(844);
	});

	test('offers to go on where one stopped, on this device', async () => {
		const { page } = await visit(DIALOGUE);
		const start = await startOf(page, 30);
		await page.locator('a[data-start]').nth(30).click();
		await untilHeardAfter(page, start + 0.5);
		await page.getByRole('button', { name: '暂停' }).click();
		await page.reload();
		const resume = page.getByRole('button', { name: /^接着听（\d+分\d*秒?）$/ });
		await resume.click();
		await untilHeardAfter(page, start);
		expect((await sound(page)).at - start).toBeLessThan(3);
		expect(await resume.count()).toBe(0);
	});

	test('plays where storage is forbidden', async () => {
		const { page, consoleErrors } = await visit(DIALOGUE, {
			before: () => {
				Object.defineProperty(globalThis, 'localStorage', {
					get() {
						throw new Error('forbidden');
					},
				});
			},
		});
		await page.getByRole('button', { name: '播放' }).click();
		await untilHeardAfter(page, 1);
		await page.getByRole('button', { name: '暂停' }).click();
		expect(consoleErrors).toEqual([]);
	});

	test('one recording falls silent when another page begins', async () => {
		const { page } = await visit(DIALOGUE);
		await page.getByRole('button', { name: '播放' }).click();
		await untilHeardAfter(page, 0.5);
		const other = await page.context().newPage();
		await other.goto(new URL('/interviews/narration-city-wall/', page.url()).href);
		await other.getByRole('button', { name: '播放' }).click();
		await page.waitForFunction(() => document.querySelector('audio')?.paused === true);
		expect(await page.getByRole('status').first().textContent()).toContain('先停下了');
	});

	test('copies a link to the moment and says so', async () => {
		const { page } = await visit(`${DIALOGUE}#t=93.4`);
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.getByRole('button', { name: '复制这一刻的链接' }).click();
		await page.getByText('链接已复制，打开就从1分33秒听起。').waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
			/\/how-to-record\/#t=93\.4$/,
		);
	});

	test('is worked by keyboard alone', async () => {
		const { page } = await visit(DIALOGUE);
		await page.locator('a[data-start]').first().focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		const start = await startOf(page, 2);
		await page.keyboard.press('Enter');
		await untilHeardAfter(page, start);
		await page.getByRole('button', { name: '暂停' }).focus();
		await page.keyboard.press('Space');
		expect((await sound(page)).paused).toBe(true);
		const slider = page.getByRole('slider', { name: '听到哪里' });
		await slider.focus();
		const before = Number(await slider.inputValue());
		await page.keyboard.press('ArrowRight');
		expect(Number(await slider.inputValue())).toBe(before + 1);
		expect(await slider.getAttribute('aria-valuetext')).toMatch(/^\d+秒，共\d+分/);
		// One stop for the whole transcript.
		expect(await page.locator('a[data-start][tabindex="0"]').count()).toBe(1);
	});

	test('shows the words as they were said, in Mandarin, or both', async () => {
		const { page } = await visit(DIALOGUE);
		const sentence = page.locator('a[data-start]', { hasText: '那我们就摆龙门阵' });
		expect(await sentence.getByText('那我们就随便聊聊').isVisible()).toBe(true);
		await page.getByRole('radio', { name: '普通话' }).check();
		expect(await sentence.getByText('摆龙门阵').isVisible()).toBe(false);
		await page.getByRole('radio', { name: '原话' }).check();
		expect(await sentence.getByText('摆龙门阵').isVisible()).toBe(true);
		expect(await sentence.getByText('那我们就随便聊聊').isVisible()).toBe(false);
	});

	test('a page of one segment plays its own part and stops', async () => {
		const { page } = await visit(SEGMENT);
		const [start, end] = await page
			.locator('transcript-player')
			.evaluate(
				(player) => [Number(player.dataset['start']), Number(player.dataset['end'])] as const,
			);
		await page.getByRole('button', { name: '播放' }).click();
		await untilHeardAfter(page, start);
		expect((await sound(page)).at).toBeLessThan(start + 3);
		await page.evaluate((seconds) => {
			const audio = document.querySelector('audio');
			if (audio) audio.currentTime = seconds;
		}, end - 0.5);
		await page.waitForFunction(() => document.querySelector('audio')?.paused === true);
		expect(Math.abs((await sound(page)).at - end)).toBeLessThan(0.6);
		expect(await page.getByRole('link', { name: /两层文字和存疑/ }).count()).toBeGreaterThan(0);
	});

	test('names its controls for people who cannot see them', async () => {
		const { page } = await visit(DIALOGUE);
		const player = page.getByRole('group', { name: '播放器' });
		expect(await player.ariaSnapshot()).toContain('slider "听到哪里"');
		for (const name of ['退10秒', '播放', '进10秒', '下一段', '文字跟着声音走', '复制这一刻的链接'])
			expect(await page.getByRole('button', { name }).count(), name).toBe(1);
		expect(await page.getByRole('radio').count()).toBe(3);
	});

	test('in large print every button is at least 60 pixels high', async () => {
		const { page } = await visit(`${DIALOGUE}?elder=1`);
		const heights = await page
			.locator('transcript-player button:visible, transcript-player select')
			.evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect().height));
		expect(heights.length).toBeGreaterThan(5);
		expect(Math.min(...heights)).toBeGreaterThanOrEqual(60);
	});

	test('without script there are the browser’s own controls, the whole transcript and no dead button', async () => {
		const { page } = await visit(DIALOGUE, { context: { javaScriptEnabled: false } });
		expect(await page.locator('audio[controls]').isVisible()).toBe(true);
		expect(await page.locator('transcript-player button:visible').count()).toBe(0);
		expect(await page.getByText('那我们就摆龙门阵').isVisible()).toBe(true);
		expect(await page.getByText('那我们就随便聊聊').isVisible()).toBe(true);
		expect(await page.locator('a[data-start]').count()).toBeGreaterThan(100);
	});
});
