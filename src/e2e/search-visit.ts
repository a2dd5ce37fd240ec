import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** A visit to the search page, as far as it is needed here. */
interface Searching {
	page: Page;
}

/** Time for an answer to come on a busy machine. */
export const SOON = { timeout: 20_000 };

const FIELD = { name: '找一个字、一条街、一个人' };

/** In the hall the candidates are buttons above the keys, and the field is a plain one. */
export const field = ({ page }: Searching) =>
	page.getByRole('combobox', FIELD).or(page.getByRole('searchbox', FIELD));
export const status = ({ page }: Searching) => page.locator('[data-status]');
export const results = ({ page }: Searching) => page.locator('[data-results] > li');
export const titles = ({ page }: Searching) => page.locator('[data-results] .title');
export const options = ({ page }: Searching) =>
	page.getByRole('listbox', { name: '您要找的是不是' }).getByRole('option');

/** What search says of the question in the field, once it has said it. */
export async function answerIn(seen: Searching): Promise<string> {
	await expect
		.poll(() => seen.page.locator('[data-results]').getAttribute('aria-busy'), SOON)
		.toBe('false');
	return status(seen).innerText();
}

/** Asks, and answers what search says. */
export async function ask(seen: Searching, words: string): Promise<string> {
	await field(seen).fill(words);
	await field(seen).press('Enter');
	return answerIn(seen);
}

/** Everything that is marked in the results. */
export const marked = async ({ page }: Searching): Promise<string> =>
	(await page.locator('[data-results] mark').allInnerTexts()).join(' ');

/** Goes through what a visitor does with search, in whatever browser and edition; answers what went wrong. */
export async function searchFaults(seen: Searching): Promise<string[]> {
	const { page } = seen;
	const faults: string[] = [];
	const wants = [
		['城墙', '城墙'],
		['墙', '墙'],
		['三里六分', '三里六分'],
		['縣學', '县学'],
		['1766', '1766'],
		['dnj65', '大南街65'],
		['chengqiang', '城墙'],
		['三里六份', '三里六分'],
	] as const;
	for (const [asked, meant] of wants) {
		const said = await ask(seen, asked);
		if (!(await marked(seen)).includes(meant)) faults.push(`「${asked}」 ${said}`);
	}
	await field(seen).fill('');
	await field(seen).pressSequentially('wenm');
	const suggested = page.locator('#search-suggestions');
	// What the first letters call up stands there for a moment.
	await expect.poll(() => suggested.innerText(), SOON).toContain('文庙');
	await page.keyboard.press('Escape');
	await ask(seen, '等他自在了再录');
	const link = page.locator('[data-results] .places a').first();
	if (!/#t=97\.007$/.test((await link.getAttribute('href')) ?? '')) faults.push('no moment');
	await link.click();
	await expect.poll(() => page.locator('mark.found').count(), SOON).toBeGreaterThan(0);
	if (!(await page.locator('mark.found').first().innerText()).includes('等他自在了再录'))
		faults.push('the sentence is not marked');
	return faults;
}
