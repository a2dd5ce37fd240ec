import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readMuseum } from '../../scripts/lib/read-content.ts';
import { visit } from './browser.ts';
import { standingEdition } from './build-edition.ts';
import { builtPages, editionFacts, fileAt } from './built-site.ts';

const pages = builtPages();
const { base } = editionFacts();

/** What a page of the museum lists below a heading, as addresses without the base path. */
function listedOn(html: string, heading: 'listen' | 'read'): string[] {
	const $ = load(html);
	return $(`section[aria-labelledby="${heading}"] li a`)
		.map((_, link) => `/${($(link).attr('href') ?? '').slice(base.length)}`)
		.get()
		.sort();
}

describe('what can be looked up', () => {
	test('every theme shows exactly the chapters and segments whose files say so', () => {
		const { records } = readMuseum('content');
		const chapters = new Map(records.chapters.map(({ id, data }) => [id, data]));
		const wanted = new Map<string, { listen: string[]; read: string[] }>();
		const under = (theme: string) => {
			const found = wanted.get(theme) ?? { listen: [], read: [] };
			wanted.set(theme, found);
			return found;
		};
		for (const [id, { themes, draft }] of chapters) {
			if (!draft) for (const theme of themes) under(theme).read.push(`/chapters/${id}/`);
		}
		for (const { id, data } of records.interviews.filter(({ data }) => data.review !== 'draft')) {
			for (const segment of data.segments) {
				const read = chapters.get(data.chapter ?? '')?.themes ?? [];
				for (const theme of segment.themes.length > 0 ? segment.themes : read) {
					under(theme).listen.push(`/interviews/${id}/${segment.id}/`);
				}
			}
		}
		const shown = pages.flatMap(({ path, html }) => {
			const [, theme] = /^\/interviews\/by\/themes\/([^/]+)\/$/.exec(path) ?? [];
			return theme === undefined
				? []
				: [{ theme, listen: listedOn(html, 'listen'), read: listedOn(html, 'read') }];
		});
		expect(shown.length).toBeGreaterThan(0);
		expect(new Map(shown.map(({ theme, ...lists }) => [theme, lists]))).toEqual(
			new Map(
				[...wanted].map(([theme, { listen, read }]) => [
					theme,
					{ listen: listen.sort(), read: read.sort() },
				]),
			),
		);
	});

	test('without script one goes from the room to a theme, to a segment and to its recording', async () => {
		const { page } = await visit('/interviews/', {
			context: { javaScriptEnabled: false },
			until: 'load',
		});
		const door = page.getByRole('region', { name: '想听哪一方面' });
		const row = door.getByRole('listitem').filter({ hasText: '江河与桥' });
		const counted = /(\d+)段录音/.exec(await row.innerText())?.[1];
		await row.getByRole('link').click();
		expect(new URL(page.url()).pathname).toMatch(/\/interviews\/by\/themes\/rivers\/$/);
		const listen = page.getByRole('region', { name: '可以听' });
		expect(await listen.getByRole('listitem').count()).toBe(Number(counted));
		await listen.getByRole('listitem').getByRole('link').first().click();
		expect(await page.locator('audio[controls]').count()).toBe(1);
		await page.getByRole('link', { name: '听全部' }).click();
		expect(new URL(page.url()).pathname).toMatch(/\/interviews\/[^/]+\/$/);
	});
});

describe('the page of a segment', () => {
	const segments = pages.filter(({ kind }) => kind === 'segment');

	test('every one has a share picture of its own, a PNG of 1200×630 that is small enough to send', async () => {
		const pictures = segments.map(
			({ html }) => load(html)('meta[property="og:image"]').attr('content') ?? '',
		);
		expect(pictures.length).toBeGreaterThan(0);
		expect(new Set(pictures).size).toBe(segments.length);
		const heavy = pictures.filter((address) => statSync(fileAt(address)).size > 300 * 1024);
		expect(heavy).toEqual([]);
		const wrong: string[] = [];
		for (const address of pictures) {
			const { format, width, height } = await sharp(fileAt(address)).metadata();
			if (format !== 'png' || width !== 1200 || height !== 630) wrong.push(address);
		}
		expect(wrong).toEqual([]);
	});

	test('the picture is on the page to be saved', async () => {
		const { page } = await visit('/interviews/how-to-record/consent/');
		const picture = page.getByRole('img', { name: '分享图：同意书和撤回' });
		await picture.scrollIntoViewIfNeeded();
		await expect
			.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
			.toBe(1200); // an <img>
	});

	test('what a voice may read aloud is there, and so are the seconds of the clip', () => {
		const faults: string[] = [];
		for (const { path, html } of segments) {
			const $ = load(html);
			const said = JSON.parse($('script[type="application/ld+json"]').text()) as {
				speakable: { cssSelector: string[] };
				mainEntity: { startOffset: number; endOffset: number };
			}; // as src/queries/interview-json-ld.ts writes it
			const missing = said.speakable.cssSelector.filter((selector) => $(selector).length === 0);
			if (missing.length > 0) faults.push(`${path} has no ${missing.join()}`);
			const { startOffset, endOffset } = said.mainEntity;
			if (!(startOffset < endOffset)) faults.push(`${path} from ${startOffset} to ${endOffset}`);
		}
		expect(faults).toEqual([]);
	});
});

test('on paper a transcript has title, credit, label, speakers, times and segments, and nothing to press', async () => {
	const { page } = await visit('/interviews/how-to-record/', {
		context: { viewport: { width: 794, height: 1123 } },
	});
	await page.emulateMedia({ media: 'print' });
	const contents = page.locator('.printed-contents');
	expect(await contents.innerText()).toMatch(
		/合成语音。署名：北街史志馆，合成语音。录制于.*长8分44秒/,
	);
	expect(await contents.getByRole('listitem').count()).toBe(6);
	const paper = await page.evaluate(() => {
		const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
		const paragraphs = [...document.querySelectorAll('.transcript-player .paragraph')];
		return {
			controls: [
				...document.querySelectorAll('button, input, select, audio, [role="slider"]'),
			].filter(isShown).length,
			paragraphs: paragraphs.length,
			anonymous: paragraphs.filter(
				(paragraph) => !/^[甲乙]声\s*\d+:\d\d/.test((paragraph as HTMLElement).innerText),
			).length, // a <div>
			torn: paragraphs.filter((paragraph) => getComputedStyle(paragraph).breakInside !== 'avoid')
				.length,
		};
	});
	expect(paper).toEqual({
		controls: 0,
		paragraphs: expect.any(Number) as number, // asymmetric matchers are typed `any`
		anonymous: 0,
		torn: 0,
	});
	expect(paper.paragraphs).toBeGreaterThan(20);
});

test('in the school edition the pages to look up are there, with addresses of files; the podcast is not', async () => {
	const school = await standingEdition('school');
	const html = readFileSync(join(school, 'interviews/by/themes/rivers/index.html'), 'utf8');
	const $ = load(html);
	const links = $('section[aria-labelledby="listen"] a, section[aria-labelledby="read"] a')
		.map((_, link) => $(link).attr('href') ?? '')
		.get();
	expect(links.length).toBeGreaterThan(0);
	const lost = links.filter(
		(href) => !existsSync(join(school, 'interviews/by/themes/rivers', href)),
	);
	expect(lost).toEqual([]);
	expect(existsSync(join(school, 'podcast.xml'))).toBe(false);
	expect(existsSync(join(school, 'interviews/how-to-record/chapters.json'))).toBe(false);
	expect($('link[type="application/rss+xml"]').length).toBe(0);
});
