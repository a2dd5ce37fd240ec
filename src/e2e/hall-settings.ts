import decode from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../../scripts/serve/static-server.ts';
import { visit } from './browser.ts';
import { builtPages } from './built-site.ts';

/** The hall of the little museum, in the words of `site.yaml`. */
export const HALL_SETTINGS = `hall:
  volume: 0.5
  quiet: [{ from: '12:30', to: '14:00', volume: 0 }]
  open: { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5, 6, 7] }
`;

const SCREEN = { viewport: { width: 1080, height: 1920 }, hasTouch: true };
const TALK = '/interviews/talk-open/';
const PATIENT = { timeout: 15_000 };
/** Kinds of pages that show an object or a part of a recording. */
const KINDS = ['photo', 'comparison', 'interview', 'segment', 'edited account'];

/** What a phone reads that is held before the code on the screen; nothing where no code is in sight. */
async function codeOn(page: Page): Promise<string | undefined> {
	const box = await page.getByRole('img', { name: '二维码，扫一扫就打开' }).boundingBox();
	if (!box || box.y < 0 || box.y + box.height > SCREEN.viewport.height) return undefined;
	const { data, info } = await sharp(await page.screenshot({ clip: box }))
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return decode(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

/** What the settings of the hall promise. `folderOf` answers a hall’s edition of the little museum, with an address. */
export function describeHallSettings(folderOf: () => string): void {
	describe('the hall’s screen of a museum that has said how it lives', () => {
		let server: RunningServer;
		beforeAll(async () => {
			server = await startServer({ folder: folderOf(), base: '/' }, 0);
		});
		afterAll(() => server.close());

		const open = async (path: string, time: string) => {
			const { page } = await visit(path, {
				museumUrl: server.url,
				context: SCREEN,
				until: 'load',
				prepare: (context) => context.clock.install({ time: new Date(`2026-11-30T${time}:00`) }),
			});
			return page;
		};
		const play = (page: Page) =>
			page.getByRole('button', { name: '播放', exact: true }).first().tap();
		const audio = (page: Page) => page.locator('audio').first();

		test('a phone reads the same page from it, and the same second of what is heard', async () => {
			const page = await open(TALK, '10:00');
			const address = `https://museum.example${TALK}`;
			expect(await codeOn(page)).toBe(address);
			await audio(page).evaluate((one: HTMLAudioElement) => (one.currentTime = 1.2));
			await play(page);
			const words = page.locator('hall-code');
			await expect
				.poll(() => words.innerText(), PATIENT)
				.toMatch(/带回手机听\s+从(?:[2-9]|1[0-2])秒听起/);
			const second = await audio(page).evaluate((one: HTMLAudioElement) => {
				one.pause();
				return Math.floor(one.currentTime);
			});
			await expect.poll(() => codeOn(page), PATIENT).toBe(`${address}#t=${second}`);
			expect(await words.innerText()).toMatch(new RegExp(`从${second}秒听起`));
		});

		test('every page of a picture or a recording has a code, and none that is shown only here', () => {
			const shown = builtPages(folderOf()).filter(({ kind }) => KINDS.includes(kind));
			const hasCode = ({ html }: { html: string }) => html.includes('二维码，扫一扫就打开');
			const isOnlyHere = ({ path }: { path: string }) => /kiosk|hall/.test(path);
			const wrong = shown.filter((page) => hasCode(page) === isOnlyHere(page));
			expect(wrong.map(({ path }) => path)).toEqual([]);
			for (const kind of ['photo', 'comparison', 'interview', 'segment'])
				expect(
					shown.some((page) => page.kind === kind && hasCode(page)),
					kind,
				).toBe(true);
			expect(shown.filter(isOnlyHere).length).toBeGreaterThan(2);
		});

		test('one touch leads from a picture to its code', async () => {
			const page = await open('/photos/street-after/', '10:00');
			await page.getByRole('link', { name: '带回手机看' }).tap();
			await expect
				.poll(() => codeOn(page), PATIENT)
				.toBe('https://museum.example/photos/street-after/');
		});

		test('in hours of silence it makes no sound, says why, and its words go on', async () => {
			const page = await open(TALK, '12:45');
			await play(page);
			await page.locator('.sentence[aria-current]').waitFor();
			expect(await audio(page).evaluate((one: HTMLAudioElement) => one.volume)).toBe(0);
			await page.getByText('这会儿是安静的时候，不出声，请看字。').waitFor();
		});

		test('when the hall is closed its start is dark, the words on it wander, and a touch lightens it', async () => {
			const page = await open('/kiosk/', '20:00');
			const dark = page.getByRole('button', { name: /这会儿不开放\s+每天，09:00—17:00开放/ });
			await dark.waitFor();
			const place = () => dark.getByText('这会儿不开放').boundingBox();
			const first = await place();
			await page.clock.runFor(61_000);
			expect(await place()).not.toEqual(first);
			await dark.tap();
			expect(await dark.isVisible()).toBe(false);
			await page.clock.runFor(70_000);
			await dark.waitFor();
		});

		test('when the hall is open its start is bright', async () => {
			const page = await open('/kiosk/', '10:00');
			expect(await page.getByText('这会儿不开放').isVisible()).toBe(false);
		});
	});
}
