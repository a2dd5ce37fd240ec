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

/** The preview beside a form needs its pages made first, which takes a while. */
async function besideIsThere(page: Page): Promise<void> {
	await formIsThere(page);
	await page.getByText('旁边看网页上的样子').click();
	const beside = page.frameLocator('iframe[title="网页上的样子"]');
	await beside.getByText('和现在写的一样', { exact: false }).waitFor({ timeout: 180_000 });
	await beside.frameLocator('iframe[title="网页上的样子：手机"]').locator('main h1').waitFor();
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
