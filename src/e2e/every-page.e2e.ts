import { describe, expect, test } from 'vitest';
import { load, type CheerioAPI } from 'cheerio';
import { visit, walkThrough, type Visit } from './browser.ts';
import { builtPages, type BuiltPage } from './built-site.ts';
import { fullest, samplePages } from './page-kinds.ts';

const CONTROLS = 'button, input, select, textarea, [role="button"], [role="slider"], [role="tab"]';

const pages = builtPages();
const halves = [0, 1].map((half) => ({
	half,
	paths: pages.filter((_, index) => index % 2 === half).map(({ path }) => path),
}));
/** Hundreds of pages in one test. */
const LONG = 600_000;

/** A page without its templates, which nobody sees. Our pages are well formed (html.e2e.ts), so the quick parser will do. */
function parse(html: string): CheerioAPI {
	const $ = load(html, { xml: { xmlMode: false } });
	$('template').remove();
	return $;
}

/**
 * How a page is made, as far as a browser without script can tell: its kind, and where on it stand controls that are not
 * hidden from the start. What hides the others is the style sheet, alike for all pages made alike.
 */
function makeOf({ kind, html }: BuiltPage): string {
	const $ = parse(html);
	const controls = $(CONTROLS)
		.toArray()
		.filter((control) => $(control).closest('[hidden], form[action]').length === 0)
		.map((control) =>
			[control, ...$(control).parents().toArray().slice(0, 4)]
				.map((element) => `${element.tagName}.${$(element).attr('class') ?? ''}`)
				.join('<'),
		);
	return [kind, ...new Set(controls)].join(' ');
}

/** The fullest of the pages that are made alike. */
const differentlyMade = Object.values(Object.groupBy(pages, makeOf)).flatMap(
	(alike = []) => fullest(alike) ?? [],
);

/** What went wrong on a visit, one line each. */
const faultsOf = ({ status, consoleErrors, failedRequests, foreignRequests }: Visit) => [
	...(status === 200 ? [] : [`answered ${status}`]),
	...consoleErrors.map((error) => `console: ${error}`),
	...failedRequests.map((request) => `not there: ${request}`),
	...foreignRequests.map((request) => `another host: ${request}`),
];

describe('every page', () => {
	test.concurrent.each(halves)(
		'loads whole, quietly and from this museum alone ($half)',
		async ({ paths }) => {
			const faults: string[] = [];
			for await (const seen of walkThrough(paths)) {
				faults.push(...faultsOf(seen).map((fault) => `${seen.path} ${fault}`));
			}
			expect(faults).toEqual([]);
		},
		LONG,
	);

	test(
		'shows its text and nothing dead with script off',
		async () => {
			expect(differentlyMade.length).toBeGreaterThan(30);
			const faults: string[] = [];
			const context = { javaScriptEnabled: false };
			const paths = differentlyMade.map(({ path }) => path);
			for await (const seen of walkThrough(paths, { context })) {
				const { page, path } = seen;
				const found = await page.evaluate((controls) => {
					const isShown = (element: Element) =>
						element.checkVisibility({ visibilityProperty: true }) &&
						element.getBoundingClientRect().width > 1;
					const main = document.querySelector('main');
					return {
						words: main?.innerText.replace(/\s/g, '').length ?? 0,
						dead: [...document.querySelectorAll<HTMLElement>(controls)]
							// A form sends itself; what stands in none needs a script to do anything.
							.filter((control) => isShown(control) && !control.closest('form[action]'))
							.map((control) => control.outerHTML.slice(0, 120)),
						waiting: [...document.querySelectorAll('a[href=""], a:not([href])')]
							.filter(isShown)
							.map((link) => link.outerHTML.slice(0, 120)),
					};
				}, CONTROLS);
				if (found.words < 20) faults.push(`${path} shows ${found.words} characters`);
				faults.push(...[...found.dead, ...found.waiting].map((html) => `${path} ${html}`));
				faults.push(...faultsOf(seen).map((fault) => `${path} ${fault}`));
			}
			expect(faults).toEqual([]);
		},
		LONG,
	);

	test('says its language, one title of its own and what it holds', () => {
		const faults: string[] = [];
		const titles = new Map<string, string>();
		for (const { path, language, html } of pages) {
			const $ = parse(html);
			const title = $('head > title').text().trim();
			const description = $('head > meta[name="description"]').attr('content')?.trim() ?? '';
			const wanted = path.startsWith('/en/') ? 'en' : 'zh-Hans-CN';
			if (language !== wanted) faults.push(`${path} lang="${language}"`);
			if ($('h1').length !== 1) faults.push(`${path} has ${$('h1').length} h1`);
			if ($('h1').text().trim() === '') faults.push(`${path} has an empty h1`);
			if (title === '') faults.push(`${path} has no title`);
			if (description.length < 8) faults.push(`${path} describes itself as 「${description}」`);
			const words = $('main').clone().find('[hidden], script, style').remove().end().text();
			if (words.replace(/\s/g, '').length < 20) faults.push(`${path} says 「${words.trim()}」`);
			for (const link of $('a:not([href]), a[href=""]').toArray())
				if ($(link).closest('[hidden]').length === 0) faults.push(`${path} ${$.html(link)}`);
			const other = titles.get(title);
			if (other !== undefined) faults.push(`${path} and ${other} are both called 「${title}」`);
			titles.set(title, path);
		}
		expect(faults).toEqual([]);
	});
});

describe('without script', () => {
	const NAME: Record<string, string> = {
		'zh-Hans-CN': '北街史志馆',
		en: 'Beijie Local History Museum',
	};
	const context = { javaScriptEnabled: false };

	test(
		'one can leave every kind of page by its header and its directory',
		async () => {
			const kinds = samplePages().filter(({ page }) => page.path !== '/');
			const faults: string[] = [];
			for await (const { page, path } of walkThrough(
				kinds.map((kind) => kind.page.path),
				{ context },
			)) {
				const language = (await page.locator('html').getAttribute('lang')) ?? '';
				// What a browser follows is the address; whether the link can be met by a finger is tried.
				const leave = async (landmark: 'banner' | 'contentinfo', name: string, wanted: string) => {
					const link = page.getByRole(landmark).getByRole('link', { name });
					await link.click({ trial: true });
					const address = await link.evaluate((one) => (one as HTMLAnchorElement).href); // a link is one
					const { origin, pathname, search } = new URL(address);
					if (origin !== new URL(page.url()).origin || pathname + search !== wanted)
						faults.push(`${path} leads by its ${landmark} to ${address}`);
				};
				await leave('banner', NAME[language] ?? '', language === 'en' ? '/en/' : '/');
				await leave('contentinfo', '首页', '/');
			}
			expect(faults).toEqual([]);
			expect(kinds.length).toBeGreaterThan(30);
		},
		LONG,
	);

	test('a chapter leads to its sources and back, and to the next chapter', async () => {
		const { page } = await visit('/chapters/city-wall/', { context });
		const mark = page.locator('.prose [data-card]').first();
		const card = (await mark.getAttribute('href')) ?? '';
		await mark.click();
		expect(await page.evaluate(() => location.hash)).toBe(card);
		expect(await page.locator(card).isVisible()).toBe(true);
		await page.locator('a[rel="next"]').click();
		expect(new URL(page.url()).pathname).toMatch(/\/chapters\/rivers\/$/);
	});
});

test('a broken page is noticed', async () => {
	const { page, ...seen } = await visit('/chapters/');
	await page.evaluate(() => {
		document.body.append(Object.assign(new Image(), { src: '/gone.png', alt: '' }));
		setTimeout(() => {
			throw new Error('broken');
		});
	});
	await page.waitForLoadState('networkidle');
	await page.waitForTimeout(100);
	expect(faultsOf({ page, ...seen })).toEqual(
		expect.arrayContaining([
			expect.stringContaining('gone.png'),
			expect.stringContaining('console: Error: broken'),
		]),
	);
});
