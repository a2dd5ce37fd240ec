import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { load } from 'cheerio';
import { addressOf, visit, type VisitOptions } from './browser.ts';
import { builtPages } from './built-site.ts';
import { ask, results } from './search-visit.ts';

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
			keepsPitch: audio?.preservesPitch,
		};
	});
const sentences = (page: Page) => page.locator('.sentence');
const startOf = (page: Page, index: number) =>
	sentences(page)
		.nth(index)
		.evaluate((line) => Number((line as HTMLElement).dataset['start'])); // a sentence is an <a> or a <span>
const heardSentence = (page: Page) =>
	page.locator('.sentence[aria-current="true"]').evaluate((line) => {
		const starts = Array.from(document.querySelectorAll<HTMLElement>('.sentence'), ({ dataset }) =>
			Number(dataset['start']),
		);
		const start = Number((line as HTMLElement).dataset['start']); // a sentence is an <a> or a <span>
		const next = starts[starts.indexOf(start) + 1] ?? Infinity;
		return { start, next, top: line.getBoundingClientRect().top };
	});
const untilHeardAfter = (page: Page, seconds: number) =>
	page.waitForFunction(
		(after) => (document.querySelector('audio')?.currentTime ?? 0) > after,
		seconds,
	);
const untilPaused = (page: Page) =>
	page.waitForFunction(() => document.querySelector('audio')?.paused === true);
/** As if a person had dragged the sound there, without any control of ours. */
const moveSound = (page: Page, seconds: number) =>
	page.evaluate((moment) => {
		const audio = document.querySelector('audio');
		if (audio) audio.currentTime = moment;
	}, seconds);
const play = (page: Page) => page.getByRole('button', { name: '播放' }).click();
const status = (page: Page) => page.locator('transcript-player [role="status"]');

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
		await sentences(page).nth(12).click();
		await page.waitForFunction(() => document.querySelector('audio')?.paused === false);
		await untilHeardAfter(page, start);
		expect((await sound(page)).at - start).toBeLessThan(0.3 + 0.7);
		await untilHeardAfter(page, start + 2);
		const [{ at }, sentence] = [await sound(page), await heardSentence(page)];
		expect(sentence.start).toBeLessThanOrEqual(at + 0.3);
		expect(sentence.next + 0.3).toBeGreaterThan(at);
		expect(consoleErrors).toEqual([]);
	});

	test('seeking lands within 0.3 seconds', async () => {
		const { page } = await visit(DIALOGUE);
		for (const index of [3, 40, 90]) {
			const start = await startOf(page, index);
			await sentences(page).nth(index).click();
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
			await page.waitForFunction(() => document.querySelector('.sentence[aria-current]') !== null);
			const sentence = await heardSentence(page);
			expect(sentence.start).toBe(start);
			expect(sentence.top).toBeGreaterThan(0);
			expect(sentence.top).toBeLessThan(844);
			await play(page);
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
		await play(page);
		await untilHeardAfter(page, 70);
		expect(await sound(page)).toMatchObject({ rate: 0.75, keepsPitch: true });
		await page.reload();
		expect(await page.getByRole('combobox', { name: '快慢' }).inputValue()).toBe('0.75');
		await play(page);
		await untilHeardAfter(page, 1);
		expect((await sound(page)).rate).toBe(0.75);
	});

	test('follows the words while it is asked to, and leaves the page alone when not', async () => {
		const { page } = await visit(DIALOGUE, { context: { reducedMotion: 'reduce' } });
		const follow = page.getByRole('button', { name: '文字跟着声音走' });
		await follow.click();
		expect(await follow.getAttribute('aria-pressed')).toBe('false');
		await play(page);
		await untilHeardAfter(page, 0.6);
		await page.evaluate(() => scrollTo(0, 0));
		const far = await startOf(page, 60);
		await moveSound(page, far + 0.2);
		await untilHeardAfter(page, far);
		await page.waitForFunction(
			(start) =>
				document.querySelector<HTMLElement>('.sentence[aria-current]')?.dataset['start'] ===
				String(start),
			far,
		);
		expect(await page.evaluate(() => scrollY)).toBe(0);
		await follow.click();
		const next = await startOf(page, 64);
		await moveSound(page, next + 0.1);
		await page.waitForFunction(() => scrollY > 0);
		const { top } = await heardSentence(page);
		expect(top).toBeGreaterThan(0);
		expect(top).toBeLessThan(844);
	});

	test('goes along to a far sentence', async () => {
		const { page } = await visit(DIALOGUE, { context: { reducedMotion: 'reduce' } });
		await play(page);
		await untilHeardAfter(page, 0.3);
		const last = sentences(page).last();
		await last.dispatchEvent('click');
		await page.waitForFunction(() => {
			const box = document.querySelector('.sentence[aria-current]')?.getBoundingClientRect();
			return box && box.top > 0 && box.bottom < innerHeight && scrollY > 1000;
		});
		expect(await last.getAttribute('aria-current')).toBe('true');
	});

	test('shows a far sentence even while its sound is long in coming', async () => {
		const { page } = await visit(DIALOGUE, {
			before: () => {
				Object.defineProperty(HTMLMediaElement.prototype, 'seeking', { get: () => true });
			},
		});
		await play(page);
		await untilHeardAfter(page, 0.3);
		const last = sentences(page).last();
		await last.dispatchEvent('click');
		await page.waitForFunction(() => {
			const box = [...document.querySelectorAll('.sentence')].at(-1)?.getBoundingClientRect();
			return box && box.top > 0 && box.bottom < innerHeight;
		});
		expect(await last.getAttribute('aria-current')).toBe('true');
	});

	test('a pause shows at once while the sound is long in coming', async () => {
		const { page } = await visit(DIALOGUE, {
			before: () => {
				Object.defineProperty(HTMLMediaElement.prototype, 'seeking', { get: () => true });
			},
		});
		await play(page);
		const pause = page.getByRole('button', { name: '暂停' });
		await pause.waitFor();
		const words = await pause.evaluate(
			(toggle) =>
				new Promise((resolve) => {
					const told = () => resolve(toggle.textContent);
					document.querySelector('audio')?.addEventListener('pause', told, { once: true });
					(toggle as HTMLButtonElement).click(); // the player's controls are <button>
				}),
		);
		expect(words).toBe('播放');
	});

	test('offers to go on where one stopped, on this device', async () => {
		const { page } = await visit(DIALOGUE);
		const start = await startOf(page, 30);
		await sentences(page).nth(30).click();
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
		await play(page);
		await untilHeardAfter(page, 1);
		await page.getByRole('button', { name: '暂停' }).click();
		expect(consoleErrors).toEqual([]);
	});

	test('one recording falls silent when another page begins', async () => {
		const { page } = await visit(DIALOGUE);
		await play(page);
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
		await sentences(page).first().focus();
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
		// One stop for the whole transcript, beside the dialect words.
		const stops = await page
			.locator('.sentence, .sentence .run')
			.evaluateAll((all) => all.filter((one) => (one as HTMLElement).tabIndex === 0).length); // both are HTML
		expect(stops).toBe(1);
	});

	test('letters work it while the focus is in it, and are nothing elsewhere', async () => {
		const { page } = await visit(`${DIALOGUE}#t=60`);
		const slider = page.getByRole('slider', { name: '听到哪里' });
		const at = async () => Number(await slider.inputValue());
		await page.locator('main').focus();
		await page.keyboard.press('l');
		expect(await at()).toBe(60);
		await slider.focus();
		await page.keyboard.press('l');
		await page.keyboard.press('L');
		await page.keyboard.press('j');
		expect(await at()).toBe(70);
		await page.getByRole('combobox', { name: '快慢' }).focus();
		await page.keyboard.press('j');
		expect(await at()).toBe(70);
		await slider.focus();
		await page.keyboard.press('k');
		await untilHeardAfter(page, 70);
		await page.keyboard.press('k');
		expect((await sound(page)).paused).toBe(true);
		await page.keyboard.press('n');
		await untilHeardAfter(page, 92);
		await page.getByText('用键盘').click();
		for (const key of ['K', 'J', 'L', 'N'])
			expect(await page.locator('kbd', { hasText: key }).isVisible(), key).toBe(true);
	});

	test('shows the words as they were said, in Mandarin, or both', async () => {
		const { page } = await visit(DIALOGUE);
		const sentence = page.locator('.sentence', { hasText: '那我们就摆龙门阵' });
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
		await play(page);
		await untilHeardAfter(page, start);
		expect((await sound(page)).at).toBeLessThan(start + 3);
		await moveSound(page, end - 0.5);
		await untilPaused(page);
		expect(Math.abs((await sound(page)).at - end)).toBeLessThan(0.6);
		expect(await page.getByRole('link', { name: /两层文字和存疑/ }).count()).toBeGreaterThan(0);
	});

	test.each(['', '?elder=1'])(
		'names its controls for people who cannot see them %s',
		async (size) => {
			const { page } = await visit(`${DIALOGUE}${size}#t=130`);
			const player = page.getByRole('group', { name: '播放器' });
			const slider = page.getByRole('slider', { name: '听到哪里' });
			expect(await slider.getAttribute('aria-valuetext')).toBe('2分10秒，共8分44秒');
			expect(await player.ariaSnapshot()).toMatchInlineSnapshot(`
				"- group "播放器":
				  - button "退10秒"
				  - button "播放"
				  - button "进10秒"
				  - slider "听到哪里": "130"
				  - paragraph: 2分10秒，共8分44秒"
			`);
			// The list is filled when the controls have been painted.
			await page
				.locator('select[data-choice="segment"] option')
				.nth(5)
				.waitFor({ state: 'attached' });
			expect(await page.locator('transcript-player .tools').ariaSnapshot()).toMatchInlineSnapshot(`
				"- text: 听哪一段
				- combobox "听哪一段":
				  - option "0:00 先把准备做好"
				  - option "1:32 怎样开口问" [selected]
				  - option "2:59 一座院子问什么"
				  - option "4:30 怎样录得清楚"
				  - option "5:51 同意书和撤回"
				  - option "7:15 两层文字和存疑"
				- button "下一段"
				- button "文字跟着声音走" [pressed]
				- text: 快慢
				- combobox "快慢":
				  - option "慢（0.75）"
				  - option "正常" [selected]
				  - option "快（1.25）"
				  - option "很快（1.5）"
				  - option "两倍"
				- text: 定时停
				- combobox "定时停":
				  - option "不停" [selected]
				  - option "这一段完"
				  - option "15分钟"
				  - option "30分钟"
				- button "复制这一刻的链接"
				- group: 用键盘"
			`);
			expect(await page.locator('.words-head').ariaSnapshot()).toMatchInlineSnapshot(`
				"- heading "文字稿" [level=2]
				- group "看哪一种文字":
				  - text: 看哪一种文字
				  - radio "对照" [checked]
				  - text: 对照
				  - radio "原话"
				  - text: 原话
				  - radio "普通话"
				  - text: 普通话
				- button "收起文字稿" [expanded]"
			`);
		},
	);

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
		expect(await sentences(page).getByText('那我们就摆龙门阵').isVisible()).toBe(true);
		expect(await page.getByText('那我们就随便聊聊').isVisible()).toBe(true);
		expect(await sentences(page).count()).toBeGreaterThan(100);
		const word = page.locator('.sentence a', { hasText: '坝坝' }).first();
		expect(await word.getAttribute('href')).toBe('/terms/#baba');
	});
});

describe('the seek bar', () => {
	test('is the recording as it sounds, with a line where each segment begins', async () => {
		const { page } = await visit(DIALOGUE);
		const bar = page.locator('.seek-bar');
		expect((await bar.evaluate((element) => element.outerHTML.length)) / 1024).toBeLessThan(4);
		const [bars = '', lines = ''] = await bar
			.locator('path')
			.evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));
		expect(bars.split('M').length - 1).toBeGreaterThan(100);
		expect(lines.split('M').length - 1).toBe(5);
		const names = await page
			.getByRole('combobox', { name: '听哪一段' })
			.locator('option')
			.allInnerTexts();
		expect(names).toHaveLength(6);
		expect(names[1]).toBe('1:32　怎样开口问');
	});

	test('is dragged to a moment, and what is heard is painted', async () => {
		const { page } = await visit(DIALOGUE);
		const slider = page.getByRole('slider', { name: '听到哪里' });
		const box = await slider.boundingBox();
		if (!box) throw new Error('no slider');
		await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
		expect(Number(await slider.inputValue())).toBeCloseTo(262, -1);
		const painted = await page
			.locator('.heard')
			.evaluate((wave) => parseFloat(getComputedStyle(wave).clipPath.split(' ')[1] ?? ''));
		expect(painted).toBeCloseTo(50, -1);
		await play(page);
		await untilHeardAfter(page, 250);
	});

	test('tells at once where it stands, however long the sound is in coming', async () => {
		const { page } = await visit(DIALOGUE);
		await play(page);
		await untilHeardAfter(page, 0.3);
		const said = await page.getByRole('slider', { name: '听到哪里' }).evaluate((slider) => {
			const bar = slider as HTMLInputElement; // a slider of the page is an <input>
			bar.focus();
			bar.value = '130';
			bar.dispatchEvent(new Event('input', { bubbles: true }));
			return bar.getAttribute('aria-valuetext');
		});
		expect(said).toBe('2分10秒，共8分44秒');
	});

	test('a segment chosen before anything was heard is shown, even before its sound comes', async () => {
		const { page } = await visit(DIALOGUE, { context: { reducedMotion: 'reduce' } });
		await page.route('**/*.m4a', () => {});
		await page.getByRole('combobox', { name: '听哪一段' }).selectOption('269.942');
		await page.waitForFunction(() => {
			const line = document.querySelector<HTMLElement>('.sentence[aria-current]');
			const box = line?.getBoundingClientRect();
			const isThere = Number(line?.dataset['start']) > 260;
			return isThere && box && box.top > 0 && box.bottom < innerHeight;
		});
	});

	test('says and changes the segment', async () => {
		const { page } = await visit(`${DIALOGUE}#t=200`);
		const segment = page.getByRole('combobox', { name: '听哪一段' });
		expect(await segment.inputValue()).toBe('179.457');
		await page.getByRole('button', { name: '下一段' }).click();
		await untilHeardAfter(page, 269.9);
		expect(await segment.inputValue()).toBe('269.942');
		await segment.selectOption('92.448');
		await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 999) < 95);
	});
});

describe('following', () => {
	test('leaves a reader who scrolls away alone, and leads back when asked', async () => {
		const { page } = await visit(DIALOGUE, { context: { reducedMotion: 'reduce' } });
		const start = await startOf(page, 40);
		await sentences(page).nth(40).click();
		await untilHeardAfter(page, start);
		const back = page.getByRole('button', { name: '回到正在听的一句' });
		expect(await back.isVisible()).toBe(false);
		await page.mouse.move(180, 500);
		await page.mouse.wheel(0, 3000);
		await back.waitFor();
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(3000);
		const away = await page.evaluate(() => scrollY);
		const next = await startOf(page, 42);
		await moveSound(page, next + 0.1);
		await expect.poll(async () => (await heardSentence(page)).start).toBe(next);
		expect(await page.evaluate(() => scrollY)).toBe(away);
		await back.click();
		const { top } = await heardSentence(page);
		expect(top).toBeGreaterThan(100);
		expect(top).toBeLessThan(844);
		expect(await back.isVisible()).toBe(false);
	});

	test('the transcript can be put away and brought back', async () => {
		const { page } = await visit(DIALOGUE);
		await page.getByRole('button', { name: '收起文字稿' }).click();
		expect(await sentences(page).first().isVisible()).toBe(false);
		const button = page.getByRole('button', { name: '展开文字稿' });
		expect(await button.getAttribute('aria-expanded')).toBe('false');
		await button.click();
		expect(await sentences(page).first().isVisible()).toBe(true);
	});

	test('another choice of words leaves the sentence one reads where it is, and is remembered', async () => {
		const { page } = await visit(`${DIALOGUE}#t=300`);
		const place = async () => (await heardSentence(page)).top;
		const line = await sentences(page)
			.first()
			.evaluate((sentence) => parseFloat(getComputedStyle(sentence).lineHeight));
		const before = await place();
		for (const choice of ['原话', '普通话', '对照', '普通话']) {
			await page
				.getByRole('radio', { name: choice })
				.evaluate((radio) => (radio as HTMLElement).click()); // an <input>
			expect(Math.abs((await place()) - before), choice).toBeLessThanOrEqual(line);
		}
		await page.reload();
		expect(await page.getByRole('radio', { name: '普通话' }).isChecked()).toBe(true);
		await page.goto(addressOf('/interviews/narration-city-wall/'));
		expect(await sentences(page).first().isVisible()).toBe(true);
	});

	test('writes the same few things however long the transcript is, and reads no more than it must', async () => {
		const { page } = await visit(DIALOGUE);
		await page.evaluate(() => {
			const counts = { ticks: 0, writes: 0, scans: 0, layouts: 0, times: 0 };
			Object.assign(globalThis, { counts });
			const count = (from: object, name: string, what: 'scans' | 'layouts') => {
				const original = Reflect.get(from, name) as (...args: unknown[]) => unknown; // a method of the platform
				Reflect.set(from, name, function (this: unknown, ...args: unknown[]) {
					counts[what] += 1;
					return original.apply(this, args);
				});
			};
			count(Element.prototype, 'querySelectorAll', 'scans');
			count(Document.prototype, 'querySelectorAll', 'scans');
			count(Element.prototype, 'getBoundingClientRect', 'layouts');
			const dataset = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'dataset');
			Object.defineProperty(HTMLElement.prototype, 'dataset', {
				...dataset,
				get(this: HTMLElement) {
					if (this.classList.contains('sentence')) counts.times += 1;
					return dataset?.get?.call(this);
				},
			});
			const player = document.querySelector('transcript-player');
			const written = new MutationObserver((records) => (counts.writes += records.length));
			if (player) written.observe(player, { subtree: true, attributes: true, childList: true });
			document.querySelector('audio')?.addEventListener('timeupdate', () => (counts.ticks += 1));
		});
		await moveSound(page, 300);
		await play(page);
		await untilHeardAfter(page, 305);
		await page.getByRole('button', { name: '暂停' }).click();
		const counts = await page.evaluate(
			() => (globalThis as unknown as { counts: Record<string, number> }).counts, // put there above
		);
		const { ticks = 0, writes = 0, scans, layouts = 0, times = 0 } = counts;
		expect(ticks).toBeGreaterThan(10);
		expect(scans).toBe(0);
		// The ribbon, the clock, the old sentence and the new one.
		expect(writes / ticks).toBeLessThan(4);
		// One look at a sentence when it begins.
		expect(layouts / ticks).toBeLessThan(1);
		// Some twenty at the jump, two for each sentence and one for each alarm; the transcript has over a hundred.
		expect(times).toBeLessThan(20 + 4 * ticks);
	});
});

describe('the sleep timer', () => {
	const withClock: VisitOptions = { prepare: (context) => context.clock.install() };

	test('stops after a quarter of an hour, says so and offers to go on', async () => {
		const { page } = await visit(DIALOGUE, withClock);
		await page.getByRole('combobox', { name: '定时停' }).selectOption('15');
		expect(await status(page).innerText()).toBe('15分钟后停。');
		await play(page);
		await untilHeardAfter(page, 0.5);
		await page.clock.fastForward('14:50');
		await page.getByRole('button', { name: '进10秒' }).click();
		expect((await sound(page)).paused).toBe(false);
		await page.clock.fastForward('00:11');
		await untilPaused(page);
		expect(await status(page).innerText()).toMatch(/^定的时候到了，停在\d+秒。$/);
		expect(await page.getByRole('combobox', { name: '定时停' }).inputValue()).toBe('off');
	});

	test('stops where the segment ends, also after a jump into another one', async () => {
		const { page } = await visit(DIALOGUE);
		await play(page);
		await untilHeardAfter(page, 0.3);
		await page.getByRole('combobox', { name: '定时停' }).selectOption('segment');
		await page.getByRole('combobox', { name: '听哪一段' }).selectOption('92.448');
		await untilHeardAfter(page, 92.5);
		await moveSound(page, 178.9);
		await untilPaused(page);
		const { at } = await sound(page);
		expect(Math.abs(at - 179.457)).toBeLessThan(0.3);
		expect(await status(page).innerText()).toBe('定的时候到了，停在2分59秒。');
	});
});

describe('a dialect word', () => {
	test('opens its card in place by keyboard, and gives the focus back', async () => {
		const { page, consoleErrors } = await visit(DIALOGUE);
		const word = page.getByRole('link', { name: '坝坝', exact: true }).first();
		await word.focus();
		await page.keyboard.press('Enter');
		const card = page.getByRole('region', { name: '方言词：坝坝' });
		await card.waitFor();
		expect(await card.innerText()).toContain('平地，空地。');
		expect(await card.evaluate((element) => element === document.activeElement)).toBe(true);
		expect(await card.getByText('合成语音').count()).toBe(1);
		expect(await card.getByRole('link', { name: '看词条' }).getAttribute('href')).toBe(
			'/terms/#baba',
		);
		await page.keyboard.press('Escape');
		expect(await card.count()).toBe(0);
		expect(await word.evaluate((element) => element === document.activeElement)).toBe(true);
		expect(await word.getAttribute('aria-expanded')).toBe('false');
		expect((await sound(page)).paused).toBe(true);
		expect(consoleErrors).toEqual([]);
	});

	test('is heard in its sentence, and then listening is where it was', async () => {
		const { page } = await visit(`${DIALOGUE}#t=300`);
		const word = page.getByRole('link', { name: '巴适', exact: true }).first();
		await word.click();
		const card = page.getByRole('region', { name: '方言词：巴适' });
		const button = card.getByRole('button', { name: '听这个词' });
		const [from, to] = await button.evaluate((element) => [
			Number(element.dataset['from']),
			Number(element.dataset['to']),
		]);
		await button.click();
		await page.waitForFunction(() => document.querySelector('audio')?.paused === false);
		await untilHeardAfter(page, from ?? 0);
		expect((await sound(page)).at).toBeLessThan(to ?? 0);
		await untilPaused(page);
		await expect.poll(async () => (await sound(page)).at).toBeCloseTo(300, 0);
	});

	test('is found from the glossary to the second', async () => {
		const { page } = await visit('/terms/');
		const entry = page.locator('#bai-longmenzhen');
		await entry.getByRole('link', { name: '13秒', exact: true }).click();
		await page.waitForURL(/\/interviews\/how-to-record\/#t=12\.741$/);
		await page.locator('.sentence[aria-current="true"]', { hasText: '那我们就摆龙门阵' }).waitFor();
	});
});

describe('away from the page', () => {
	test('a page that is killed is taken up where it stopped', async () => {
		const { page } = await visit(DIALOGUE);
		const start = await startOf(page, 30);
		await sentences(page).nth(30).click();
		await untilHeardAfter(page, start + 5.5);
		const session = await page.context().newCDPSession(page);
		session.send('Page.crash').catch(() => undefined);
		await page.waitForEvent('crash');
		const again = await page.context().newPage();
		await again.goto(page.url());
		await again.getByRole('button', { name: /^接着听（/ }).click();
		await untilHeardAfter(again, start);
		const { at } = await sound(again);
		expect(at).toBeGreaterThan(start);
		expect(at).toBeLessThan(start + 8);
	});

	test('two tabs do not speak at once where there is no BroadcastChannel either', async () => {
		const { page } = await visit(DIALOGUE, {
			before: () => Reflect.deleteProperty(globalThis, 'BroadcastChannel'),
		});
		await play(page);
		await untilHeardAfter(page, 0.5);
		const other = await page.context().newPage();
		await other.goto(addressOf('/interviews/narration-city-wall/'));
		await other.getByRole('button', { name: '播放' }).click();
		await untilPaused(page);
		expect(await status(page).innerText()).toContain('先停下了');
		expect((await sound(other)).paused).toBe(false);
	});

	test('leaving for another page stops the voice and offers to go on', async () => {
		const { page } = await visit(`${DIALOGUE}#t=60`);
		await play(page);
		await untilHeardAfter(page, 61);
		await page.goto(addressOf('/chapters/'));
		await page.goto(addressOf(DIALOGUE));
		expect((await sound(page)).paused).toBe(true);
		await page.getByRole('button', { name: /^接着听（1分\d+秒）$/ }).waitFor();
	});

	test('the keys of a headset and the screen of a locked phone work', async () => {
		const { page } = await visit(`${DIALOGUE}#t=60`, {
			before: () => {
				const handlers: Record<string, unknown> = {};
				Object.assign(globalThis, { handlers });
				navigator.mediaSession.setActionHandler = (action, handler) => {
					handlers[action] = handler;
				};
			},
		});
		const press = (action: string, details = {}) =>
			page.evaluate(
				([name, more]) => {
					const { handlers } = globalThis as unknown as {
						handlers: Record<string, (details: object) => void>; // put there above
					};
					handlers[name]?.(more);
				},
				[action, details] as const,
			);
		await play(page);
		await untilHeardAfter(page, 60);
		expect(
			await page.evaluate(() => {
				const { title, artist, album, artwork } = navigator.mediaSession.metadata ?? {};
				return { title, artist, album, artwork: artwork?.map(({ src }) => new URL(src).pathname) };
			}),
		).toEqual({
			title: '怎样录一段口述史',
			artist: '北街史志馆，合成语音',
			album: '北街史志馆',
			artwork: ['/share/interviews-how-to-record.png'],
		});
		await press('pause');
		expect((await sound(page)).paused).toBe(true);
		await press('seekto', { seekTime: 100 });
		expect((await sound(page)).at).toBeCloseTo(100, 0);
		await press('seekbackward', {});
		expect((await sound(page)).at).toBeCloseTo(90, 0);
		await press('seekforward', { seekOffset: 30 });
		expect((await sound(page)).at).toBeCloseTo(120, 0);
		await press('previoustrack');
		await expect.poll(async () => (await sound(page)).at).toBeCloseTo(92.6, 0);
		await press('nexttrack');
		await expect.poll(async () => (await sound(page)).at).toBeGreaterThan(179.4);
		expect((await sound(page)).paused).toBe(false);
	});

	test('plays where the system has no such keys', async () => {
		const { page, consoleErrors } = await visit(DIALOGUE, {
			before: () => Reflect.deleteProperty(Navigator.prototype, 'mediaSession'),
		});
		await play(page);
		await untilHeardAfter(page, 0.5);
		expect(consoleErrors).toEqual([]);
	});
});

test('a phrase that is said in one sentence is found, opened and played at its second', async () => {
	const seen = await visit('/search/');
	await ask(seen, '等他自在了再录');
	const { page } = seen;
	await results(seen).first().locator('.places a').first().focus();
	await page.keyboard.press('Enter');
	await page.waitForURL(/#t=97\.007$/);
	await page.locator('transcript-player[data-ready]').waitFor();
	expect((await heardSentence(page)).start).toBe(97.007);
	const focused = await page.evaluate(
		() => document.activeElement?.closest('.sentence')?.getAttribute('data-start') ?? '',
	);
	expect(focused).toBe('97.007');
	await page.evaluate(() => {
		const audio = document.querySelector('audio');
		audio?.addEventListener(
			'playing',
			() => document.body.setAttribute('data-from', String(audio.currentTime)),
			{ once: true },
		);
	});
	await page.keyboard.press('k');
	await page.locator('body[data-from]').waitFor();
	const from = Number(await page.locator('body').getAttribute('data-from'));
	expect(Math.abs(from - 97.007)).toBeLessThan(0.3);
});

test('search leads to the sentence that says it: dialect words, numbers, traditional characters', async () => {
	const seen = await visit('/search/');
	const asked = [
		['摆龙门阵', '摆龙门阵'],
		['坝坝电影', '坝坝电影'],
		['街沿上摆过什么', '街沿上摆过什么'],
		['哪里巴适', '哪里巴适'],
		['住过65号', '住过65号'],
		['定題目', '定题目'],
		['隨時可以停', '随时可以停'],
		['三里六分', '三里六分'],
		['1766', '1766'],
		['合不合得拢', '合不合得拢'],
	] as const;
	const faults: string[] = [];
	for (const [words, says] of asked) {
		await ask(seen, words);
		const links = await seen.page
			.locator('[data-results] .places a[href*="#t="]')
			.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
		const said = links.map((link) => {
			const { pathname, hash } = new URL(link);
			const html = builtPages().find(({ path }) => path === pathname)?.html ?? '';
			return load(html)(`[id="${hash.slice(1)}"]`).text();
		});
		if (!said.some((sentence) => sentence.includes(says)))
			faults.push(`${words}: ${said.join('|')}`);
	}
	expect(faults).toEqual([]);
});
