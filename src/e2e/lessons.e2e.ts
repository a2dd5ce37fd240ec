import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lessonSchema } from '../schema/lesson.ts';
import { visit } from './browser.ts';
import { builtPages, type BuiltPage } from './built-site.ts';
import { teacherSecrets } from './lesson-secrets.ts';

const IDS = [
	'water-in-the-name',
	'young-interviewer',
	'names-on-the-street',
	'who-decides',
	'two-dates',
	'map-from-words',
];
/** Sheets that no pupil is given. */
const FOR_TEACHERS = /\/(?:teacher|rubric|review)\/$/;
const CLASSROOM = { viewport: { width: 1920, height: 1080 } };

const written = (file: string) =>
	readFileSync(join(import.meta.dirname, '../../content', file), 'utf8');
const content = (id: string) => lessonSchema.parse(parse(written(`lessons/${id}.yaml`)));

/** Sides of paper in a PDF; `/Pages` is the tree, `/Page` a leaf. */
const sides = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

const toPdf = (page: Page) => page.pdf({ preferCSSPageSize: true });

let lessonPages: BuiltPage[];
beforeAll(() => {
	lessonPages = builtPages().filter(({ path }) => path.startsWith('/lessons/'));
});

describe.each(IDS)('the lesson %s', (id) => {
	test('holds no answer in the bytes of any page but those for teachers', () => {
		const pages = lessonPages.filter(
			({ path }) => path.startsWith(`/lessons/${id}/`) && !FOR_TEACHERS.test(path),
		);
		for (const part of ['', 'worksheet/', 'projector/', 'quiz/', 'versions/'])
			expect(pages.map(({ path }) => path)).toContain(`/lessons/${id}/${part}`);
		for (const { path, html } of pages)
			expect(
				teacherSecrets(id).filter((secret) => html.includes(secret)),
				path,
			).toEqual([]);
	});

	test("has an answer to each task in the teacher's edition, kept from search engines", async () => {
		const { page } = await visit(`/lessons/${id}/teacher/`);
		const text = (await page.locator('main').textContent()) ?? '';
		expect(teacherSecrets(id).filter((secret) => !text.includes(secret))).toEqual([]);
		expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
	});

	test('prints its worksheet on two sides of A4 with lines wide enough to write on', async () => {
		const { page } = await visit(`/lessons/${id}/worksheet/`, { context: CLASSROOM });
		const pdf = await toPdf(page);
		expect(sides(pdf)).toBeLessThanOrEqual(2);
		expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45][\d.]* 84[12][\d.]*\]/);

		await page.emulateMedia({ media: 'print' });
		const heights = await page
			.locator('.writing-lines .line')
			.evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().height));
		const millimetres = Math.min(...content(id).grades) <= 3 ? 10 : 8;
		expect(Math.min(...heights)).toBeGreaterThanOrEqual((millimetres * 96) / 25.4 - 0.5);
	});

	test('is read, printed and shown without script, and has no dead button', async () => {
		for (const part of ['', 'worksheet/', 'teacher/', 'projector/']) {
			const { page } = await visit(`/lessons/${id}/${part}`, {
				context: { javaScriptEnabled: false },
			});
			expect(await page.locator('main button:visible').count()).toBe(0);
			expect(await page.locator('main').innerText()).toContain(content(id).title);
		}
	});

	test('shows nothing on the projector smaller than 36 pixels, and fits each thing on one screen', async () => {
		const { page } = await visit(`/lessons/${id}/projector/`, { context: CLASSROOM });
		const small = await page.locator('[data-screen] *').evaluateAll((elements) =>
			elements
				.filter(
					(element) =>
						[...element.childNodes].some(
							(node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
						) && !element.classList.contains('visually-hidden'),
				)
				.filter((element) => parseFloat(getComputedStyle(element).fontSize) < 36)
				.map((element) => element.textContent),
		);
		expect(small).toEqual([]);

		const tall = await page
			.locator('[data-screen]')
			.evaluateAll((screens) =>
				screens
					.filter((screen) => screen.getBoundingClientRect().height > innerHeight + 1)
					.map(({ id: anchor }) => anchor),
			);
		expect(tall).toEqual([]);
	});
});

describe('the projector', () => {
	const shown = (page: Page) =>
		page.locator('[data-screen]').evaluateAll((screens) =>
			screens
				.filter((screen) => Math.abs(screen.getBoundingClientRect().top) < 2)
				.map(({ id }) => id)
				.join(),
		);

	test('turns by presenter, arrows and space, both ways', async () => {
		const { page, consoleErrors } = await visit('/lessons/two-dates/projector/#start', {
			context: CLASSROOM,
		});
		const seen: string[] = [];
		for (const key of ['PageDown', 'ArrowRight', 'Space', 'PageUp', 'ArrowLeft', 'Shift+Space']) {
			await page.keyboard.press(key);
			seen.push(await shown(page));
		}
		expect(seen).toEqual(['step-1', 'step-1-c02', 'step-1-c07', 'step-1-c02', 'step-1', 'start']);
		expect(consoleErrors).toEqual([]);
	});

	test('counts a step only when someone starts it, and stops when told', async () => {
		const { page } = await visit('/lessons/two-dates/projector/#step-1', { context: CLASSROOM });
		const step = page.locator('#step-1');
		await expect.poll(() => step.getByRole('timer').textContent()).toBe('');
		await step.getByRole('button', { name: '开始计时' }).click();
		await expect
			.poll(() => step.getByRole('timer').textContent(), { timeout: 5000 })
			.toContain('已用 0:01');
		await step.getByRole('button', { name: '停一停' }).click();
		const stopped = await step.getByRole('timer').textContent();
		await page.waitForTimeout(1500);
		expect(await step.getByRole('timer').textContent()).toBe(stopped);
		await expect.poll(() => step.getByRole('button', { name: '接着走' }).count()).toBe(1);
	});

	test('leads on by links where there is no script', async () => {
		const { page } = await visit('/lessons/two-dates/projector/#start', {
			context: { ...CLASSROOM, javaScriptEnabled: false },
		});
		await page.locator('#start').getByRole('link', { name: '下一屏' }).click();
		expect(page.url()).toContain('#step-1');
	});
});
