import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { visit, type Visit } from './browser.ts';
import { remembering } from './remembering.ts';

const DESK = { width: 1280, height: 800 };
const WALL = '1465-stone-wall';

const shown = (page: Page) => page.locator('.timeline-entry:visible');

const focused = (page: Page) =>
	page.evaluate(() => {
		const active = document.activeElement;
		return active instanceof HTMLElement ? (active.dataset['event'] ?? active.id) : '';
	});

const idsOf = (page: Page, selector: string) =>
	page
		.locator(selector)
		.evaluateAll((all) =>
			all.map((one) => (one instanceof HTMLElement ? (one.dataset['event'] ?? one.id) : '')),
		);

describe('the list', () => {
	test('shows every event once, an uncertain date as a range, and no scroll on a phone', async () => {
		const { page } = await visit('/timeline/');
		const entries = await idsOf(page, '.timeline-entry');
		expect(entries.length).toBeGreaterThan(20);
		expect(new Set(entries).size).toBe(entries.length);
		const wall = page.locator(`[id="${WALL}"]`);
		expect(await wall.innerText()).toContain('1465—1487年');
		expect(await wall.locator('path.open').count()).toBe(1);
		expect(await page.locator('time-band').isVisible()).toBe(false);
		expect(await page.getByText('在长卷上看').first().isVisible()).toBe(false);
	});

	test('is filtered by place and by subject, and whole again', async () => {
		const { page } = await visit('/timeline/');
		const all = await shown(page).count();
		await page.getByRole('combobox', { name: '地点' }).selectOption('city-wall');
		const some = await shown(page).count();
		expect(some).toBeGreaterThan(0);
		expect(some).toBeLessThan(all);
		expect(await page.getByRole('status').innerText()).toBe(`共${some}件事`);
		const emptyEras = await page
			.locator('.era:visible')
			.evaluateAll(
				(eras) => eras.filter((era) => !era.querySelector('.timeline-entry:not([hidden])')).length,
			);
		expect(emptyEras).toBe(0);
		await page.getByRole('combobox', { name: '地点' }).selectOption('');
		expect(await shown(page).count()).toBe(all);
	});

	test('stands alone without script and on paper, on a wide screen too', async () => {
		const { page } = await visit('/timeline/', {
			context: { viewport: DESK, javaScriptEnabled: false },
		});
		expect(await shown(page).count()).toBeGreaterThan(20);
		for (const hidden of ['time-band', 'this-day', '.filters'])
			expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
		expect(await page.getByText('在长卷上看').first().isVisible()).toBe(false);
	});
});

describe('the scroll on a wide screen', () => {
	let seen: Visit;
	let page: Page;

	beforeAll(async () => {
		seen = await visit('/timeline/', {
			context: { viewport: DESK, reducedMotion: 'reduce' },
			keepOpen: true,
		});
		page = seen.page;
		await page.locator('time-band[data-ready]').waitFor();
	});

	afterAll(async () => page.context().close());

	test('has the events of the list in the order of the list, each one link to its entry', async () => {
		const listed = await idsOf(page, '.timeline-entry');
		expect(await idsOf(page, 'time-band [data-event]')).toEqual(listed);
		const links = page.getByRole('navigation', { name: '时间长卷' }).getByRole('link');
		expect(await links.count()).toBe(listed.length);
		const leads = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
		expect(leads).toEqual(listed.map((id) => `#${id}`));
	});

	test('says to a screen reader what stands where', async () => {
		const chapter = page.locator('time-band .chapter').nth(1);
		expect(await chapter.ariaSnapshot()).toMatchInlineSnapshot(`
			"- listitem:
			  - paragraph: 隋唐五代
			  - list "隋唐五代":
			    - listitem:
			      - link "隋开皇 三年 （583） 温江县并入郫县":
			        - /url: "#0583-merged-into-pi-county"
			    - listitem:
			      - link "601— 620年 说法不一 设万春县":
			        - /url: "#0603-wanchun-county-founded"
			    - listitem:
			      - link "627— 631年 说法不一 万春县改名温江县":
			        - /url: "#0627-renamed-wenjiang"
			    - listitem:
			      - link "唐开元 二十三年 （735） 开通新源水":
			        - /url: "#0735-xinyuan-water-opened"
			    - listitem:
			      - link "唐元和 年间 书上写大江俗称「温江」":
			        - /url: "#0806-river-called-wenjiang""
		`);
	});

	test('draws every date, the uncertain ones dashed, and lets no two entries touch', async () => {
		const marks = await page
			.locator('time-band li[data-marks]')
			.evaluateAll((all) =>
				all.flatMap((one) =>
					(one instanceof HTMLElement ? (one.dataset['marks'] ?? '') : '').split(';'),
				),
			);
		const drawn = page.locator('time-band [data-drawing] .mark');
		expect(await drawn.count()).toBe(marks.length);
		expect(await page.locator('time-band [data-drawing] .mark.open').count()).toBe(
			marks.filter((mark) => mark.endsWith('open')).length,
		);
		const faults = await page.locator('time-band').evaluate((band) => {
			const boxes = (selector: string) =>
				Array.from(band.querySelectorAll(selector)).map((one) => one.getBoundingClientRect());
			const touching = (all: DOMRect[]) =>
				all.filter((a, at) =>
					all
						.slice(at + 1)
						.some(
							(b) =>
								a.left < b.right - 1 &&
								b.left < a.right - 1 &&
								a.top < b.bottom - 1 &&
								b.top < a.bottom - 1,
						),
				).length;
			return {
				entries: touching(boxes('[data-event]')),
				marks: touching(boxes('[data-drawing] .mark')),
				years: touching(boxes('.year-name')),
				tooSmall: boxes('[data-event]').filter(({ width, height }) => width < 48 || height < 48)
					.length,
			};
		});
		expect(faults).toEqual({ entries: 0, marks: 0, years: 0, tooSmall: 0 });
	});

	test('is one stop for Tab; arrows, Home and End go from event to event, in sight', async () => {
		const events = await idsOf(page, 'time-band [data-event]');
		await page.getByRole('button', { name: '看更晚的' }).focus();
		await page.keyboard.press('Tab');
		expect(await focused(page)).toBe(events[0]);
		await page.keyboard.press('ArrowRight');
		expect(await focused(page)).toBe(events[1]);
		await page.keyboard.press('End');
		expect(await focused(page)).toBe(events[events.length - 1]);
		const isInSight = await page.evaluate(() => {
			const box = document.activeElement?.getBoundingClientRect();
			return box !== undefined && box.left >= 0 && box.right <= innerWidth;
		});
		expect(isInSight).toBe(true);
		await page.keyboard.press('ArrowRight');
		expect(await focused(page)).toBe(events[events.length - 1]);
		await page.keyboard.press('ArrowLeft');
		expect(await focused(page)).toBe(events[events.length - 2]);
		await page.keyboard.press('Home');
		expect(await focused(page)).toBe(events[0]);
		await page.keyboard.press('Tab');
		expect(events).not.toContain(await focused(page));
	});

	test('leads to the entry with Enter and back again, and the ribbon stands there', async () => {
		const link = page.locator(`time-band [data-event="${WALL}"]`);
		await link.focus();
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => location.hash)).toBe(`#${WALL}`);
		expect(await focused(page)).toBe(WALL);
		await page.locator(`time-band [data-event][aria-current]`).waitFor({ state: 'attached' });
		expect(await idsOf(page, 'time-band [data-event][aria-current]')).toEqual([WALL]);
		expect(await page.locator('time-band [data-current]').getAttribute('data-mark')).toBe(WALL);
		await page.locator(`[data-to-band="${WALL}"]`).click();
		expect(await focused(page)).toBe(WALL);
		expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
	});

	test('follows to the era one goes to', async () => {
		await page.getByRole('navigation', { name: '朝代' }).getByRole('link', { name: '清' }).click();
		const box = await page
			.locator('time-band [data-chapter="qing"] [data-event]')
			.first()
			.boundingBox();
		expect(box?.x).toBeGreaterThan(0);
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(DESK.width);
	});

	test('is turned by buttons', async () => {
		const scrolled = () => page.locator('[data-sheet]').evaluate((sheet) => sheet.scrollLeft);
		await page.locator('time-band [data-event]').first().focus();
		await page.keyboard.press('Home');
		const before = await scrolled();
		await page.getByRole('button', { name: '看更晚的' }).click();
		expect(await scrolled()).toBeGreaterThan(before + 500);
		await page.getByRole('button', { name: '看更早的' }).click();
		expect(await scrolled()).toBeLessThan(before + 100);
	});

	test('is filtered with the list, from the address too, and drawn anew', async () => {
		await page.getByRole('combobox', { name: '地点' }).selectOption('city-wall');
		expect(new URL(page.url()).search).toBe('?places=city-wall');
		const listed = await idsOf(page, '.timeline-entry:visible');
		const onScroll = await idsOf(page, 'time-band [data-event]:visible');
		expect(onScroll).toEqual(listed);
		expect(await page.getByRole('status').innerText()).toBe(`共${listed.length}件事`);
		const drawn = await page
			.locator('time-band [data-mark]')
			.evaluateAll((all) => all.map((one) => one.getAttribute('data-mark')));
		expect(drawn).toEqual(listed);
		expect(await page.locator('time-band .chapter:visible').count()).toBe(
			await page.locator('.era:visible').count(),
		);
		await page.locator('time-band [data-event]:visible').last().focus();
		await page.keyboard.press('Home');
		expect(await focused(page)).toBe(listed[0]);
		await page.reload();
		await page.locator('time-band[data-ready]').waitFor();
		expect(await idsOf(page, 'time-band [data-event]:visible')).toEqual(listed);
		expect(await idsOf(page, '.timeline-entry:visible')).toEqual(listed);
	});

	test('makes the page no wider than the window, and asks for nothing it does not get', async () => {
		const beyond = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect(beyond).toBe(0);
		expect([seen.consoleErrors, seen.failedRequests, seen.foreignRequests]).toEqual([[], [], []]);
	});

	test('leaves paper to the list', async () => {
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('time-band').isVisible()).toBe(false);
		expect(await shown(page).count()).toBeGreaterThan(0);
		await page.emulateMedia({ media: 'screen' });
	});
});

describe("today's day in other years", () => {
	test.each([
		['2026-10-05T08:00:00+08:00', ['1892年10月5日，王光祈出生']],
		['2026-10-06T08:00:00+08:00', []],
	])('on %s', async (now, expected) => {
		const { page } = await visit('/timeline/', {
			context: { timezoneId: 'Asia/Shanghai' },
			prepare: (context) => context.clock.setFixedTime(new Date(now)),
		});
		const lines = page.locator('this-day li:visible');
		expect(await lines.allInnerTexts()).toEqual(expected);
		expect(await page.getByText('历史上的今天').isVisible()).toBe(expected.length > 0);
		if (expected.length === 0) return;
		await lines.first().getByRole('link').click();
		expect(await page.evaluate(() => location.hash)).toBe('#1892-wang-guangqi-born');
	});
});

describe('the files to take away', () => {
	const file = (name: string) => readFileSync(join(inject('museumFolder'), name), 'utf8');

	test('are linked from the page, hold what the page shows, and say how many', async () => {
		const { page } = await visit('/timeline/');
		const data = JSON.parse(file('timeline.json')) as { count: number; events: { id: string }[] }; // as it was written
		expect(data.events.map(({ id }) => id)).toEqual(await idsOf(page, '.timeline-entry'));
		const calendar = new ICAL.Component(ICAL.parse(file('timeline.ics')) as unknown[]);
		const days = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
		const dated = await page
			.locator('.timeline-entry')
			.evaluateAll((entries) =>
				entries
					.filter((entry) => /^\d{4}-\d\d-\d\d$/.test(entry.querySelector('time')?.dateTime ?? ''))
					.map(({ id }) => id),
			);
		expect(days.map(({ uid }) => uid.replace(/@.*/, ''))).toEqual(dated);
		const section = page.getByRole('region', { name: '带走这份大事记' });
		for (const [name, count] of [
			['日历文件「这一天」', days.length],
			['数据文件', data.count],
		] as const) {
			const link = section.getByRole('link', { name });
			const href = await link.evaluate((one) => (one instanceof HTMLAnchorElement ? one.href : ''));
			const answer = await page.request.get(href);
			expect(answer.status()).toBe(200);
			expect(await link.locator('xpath=..').innerText()).toContain(`${count}件`);
		}
	});
});

test('in the largest letters the scroll keeps within the window of the hall', async () => {
	const { page } = await visit('/timeline/', {
		context: {
			viewport: { width: 1080, height: 1920 },
			...remembering({ 'beijie-size': '30' }),
		},
	});
	await page.locator('time-band[data-ready]').waitFor();
	const beyond = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
	expect(beyond).toBe(0);
});
