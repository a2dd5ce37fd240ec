import { load } from 'cheerio';
import { expect, inject, test } from 'vitest';
import { visit } from './browser.ts';
import { builtPages } from './built-site.ts';

const pages = builtPages();
const english = pages.filter(({ path }) => path.startsWith('/en/'));

/** Language → museum address, from the page's own `hreflang` links. */
function alternates(html: string): Record<string, string> {
	const $ = load(html);
	const { pathname: base } = new URL(inject('museumUrl'));
	return Object.fromEntries(
		$('link[hreflang]')
			.toArray()
			.map((link) => {
				const { pathname } = new URL($(link).attr('href') ?? '', 'http://museum.example/');
				return [$(link).attr('hreflang') ?? '', `/${pathname.slice(base.length)}`];
			}),
	);
}

test.each(english.map((page) => ({ path: page.path, page })))(
	'$path and its Chinese page name each other',
	({ path, page }) => {
		const own = alternates(page.html);
		expect(own['en']).toBe(path);
		expect(own['x-default']).toBe(own['zh-Hans-CN']);
		const chinese = pages.find((one) => one.path === own['zh-Hans-CN']);
		expect(chinese && alternates(chinese.html)).toEqual(own);
	},
);

test.each(english.map(({ path, html }) => ({ path, html })))(
	'$path is English in at most 300 words, and what is Chinese around it says so',
	({ html }) => {
		const $ = load(html);
		expect($('html').attr('lang')).toBe('en');
		expect($('.text-body').text().split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(300);
		$('[lang="zh-Hans-CN"], script, style').remove();
		expect($('body').text()).not.toMatch(/\p{Script=Han}/u);
	},
);

test('an English page offers its switches in English', async () => {
	const { page } = await visit('/en/map/');
	const header = page.getByRole('banner');
	await header.getByRole('button', { name: 'Large text' }).click();
	expect(await header.getByRole('button', { name: 'Normal text' }).count()).toBe(1);
});
