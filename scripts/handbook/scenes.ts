import type { Page } from 'playwright-core';

/** A page of the desk as it is in a picture. */
export interface Scene {
	/** As the task's picture is called (`tasks.ts`). */
	name: string;
	/** From the desk's root. */
	address: string;
	/** Waits until everything is there that is to be seen. */
	prepare: (page: Page) => Promise<unknown>;
}

const formIsThere = (page: Page) => page.waitForSelector('[data-ready]');

/** Milliseconds for pages that are made for the first time, on a slow machine. */
const PATIENCE = { timeout: 180_000 };

/** The preview beside a form needs its pages made first, which takes a while. */
async function besideIsThere(page: Page): Promise<void> {
	await formIsThere(page);
	await page.getByText('旁边看网页上的样子').click();
	const beside = page.frameLocator('iframe[title="网页上的样子"]');
	await beside.getByText('和现在写的一样').waitFor(PATIENCE);
	const phone = beside
		.frameLocator('iframe[title="网页上的样子：手机"]')
		.locator('html[data-script]');
	await phone.waitFor(PATIENCE);
	await phone.evaluate(async () => {
		if (document.readyState !== 'complete')
			await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
		await document.fonts.ready;
	});
}

export const SCENES: readonly Scene[] = [
	{ name: 'event', address: 'records/events/1465-wall-built/', prepare: formIsThere },
	{ name: 'comparison', address: 'records/comparisons/street/', prepare: formIsThere },
	{
		name: 'recording',
		address: 'mark/recordings/talk-open/',
		prepare: (page) => page.waitForSelector('[data-ready]'),
	},
	{ name: 'chapter', address: 'records/chapters/old-wall/', prepare: besideIsThere },
	{
		name: 'withdraw',
		address: 'consent/people/ding-xuke/plan?action=withdraw&reason=consent&who=narrator',
		prepare: (page) => page.waitForSelector('form.confirm'),
	},
];
