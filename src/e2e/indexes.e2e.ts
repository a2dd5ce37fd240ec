import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { visit } from './browser.ts';
import { withBodyFont } from './body-font.ts';
import { builtPages } from './built-site.ts';
import { layoutFaults } from './controls.ts';
import { remembering } from './remembering.ts';

const pages = builtPages();
const byPath = new Map(pages.map((page) => [page.path, load(page.html)]));
const documentAt = (path: string) => {
	const found = byPath.get(path);
	if (!found) throw new Error(`no page ${path}`);
	return found;
};
const addressed = (href: string, from: string) => new URL(href, `http://museum.invalid${from}`);

const INDEXES = ['people', 'places', 'subjects'] as const;
const pathOf = (name: string) => `/indexes/${name}/`;

/** Where every line of an index leads: `/chapters/city-wall/#…`, as the browser decodes it. */
function locatorsOf(name: string): string[] {
	const $ = documentAt(pathOf(name));
	return $('[data-entry] a[href]')
		.map((_, link) => {
			const { pathname, hash } = addressed($(link).attr('href') ?? '', pathOf(name));
			return pathname + decodeURIComponent(hash);
		})
		.get();
}

/** Pages below a room that have a name of their own in `h1`. */
const namesBelow = (room: RegExp) =>
	pages
		.filter(({ path }) => room.test(path))
		.map(({ path, html }) => ({ path, name: load(html)('h1').text().trim() }));

describe.each(INDEXES)('the index of %s', (name) => {
	const $ = documentAt(pathOf(name));

	test('has a spot behind every locator: an anchor of the page, or a second of the recording', () => {
		const faults: string[] = [];
		for (const locator of locatorsOf(name)) {
			const [path = '', anchor] = locator.split('#');
			const target = byPath.get(path);
			if (!target) faults.push(`${locator} leads to no page`);
			else if (
				anchor &&
				target('[id]').filter((_, one) => one.attribs['id'] === anchor).length !== 1
			)
				faults.push(`${locator} leads to no spot`);
		}
		expect(faults).toEqual([]);
		expect(locatorsOf(name).length).toBeGreaterThan(30);
	});

	test('says seconds as its links do', () => {
		const faults: string[] = [];
		$('[data-room="recordings"] a').each((_, link) => {
			const moment = /#t=([\d.]+)$/.exec($(link).attr('href') ?? '')?.[1];
			if (moment === undefined) return;
			const words = /^(?:(\d+)分)?(?:(\d+)秒)?$/.exec($(link).text().trim());
			const said = Number(words?.[1] ?? 0) * 60 + Number(words?.[2] ?? 0);
			if (!words || Math.abs(said - Number(moment)) > 0.5)
				faults.push(`${$(link).text().trim()} leads to ${moment}`);
		});
		expect(faults).toEqual([]);
	});

	test('leads from every other name to an entry', () => {
		const faults: string[] = [];
		$('[data-reference]').each((_, line) => {
			$(line)
				.find('a')
				.each((_index, link) => {
					const target = $('[data-entry]').filter(
						(_at, entry) => `#${entry.attribs['id']}` === $(link).attr('href'),
					);
					const heading = target.find('.heading').text().trim();
					if (!heading.startsWith($(link).text().trim()))
						faults.push(`${$(line).text().trim()} leads to 「${heading}」`);
				});
		});
		expect(faults).toEqual([]);
	});

	test('stands in the order of its letters, each with lines under it', () => {
		const letters = $('.letters a')
			.map((_, link) => $(link).text().trim())
			.get();
		expect(letters).toEqual([...letters].sort());
		expect(letters).toEqual(
			$('.back-index h2')
				.map((_, heading) => $(heading).text().trim())
				.get(),
		);
		$('.back-index section').each((_, section) => {
			expect($(section).find('li').length).toBeGreaterThan(0);
		});
	});

	test('is counted on the front page', () => {
		const front = documentAt('/indexes/');
		const line = front('.back-indexes li').filter(
			(_, item) => front(item).find('a').attr('href') === pathOf(name),
		);
		expect(line.find('[data-entries]').attr('data-entries')).toBe(String($('[data-entry]').length));
		expect(line.find('[data-references]').attr('data-references') ?? '0').toBe(
			String($('[data-reference]').length),
		);
	});

	test('works without script: a letter leads to its heading, a locator to its spot', async () => {
		const { page } = await visit(pathOf(name), { context: { javaScriptEnabled: false } });
		const letter = page.locator('.letters a').last();
		await letter.click();
		const heading = page.locator(new URL(page.url()).hash);
		expect((await heading.textContent())?.trim()).toBe((await letter.textContent())?.trim());
		await expect
			.poll(async () => {
				const box = await heading.boundingBox();
				return box !== null && box.y >= 0 && box.y < 844;
			})
			.toBe(true);
		const spot = page.locator('[data-room="recordings"] a[href*="#t="]').first();
		const id = /#(t=.*)$/.exec((await spot.getAttribute('href')) ?? '')?.[1] ?? '';
		await spot.click();
		const sentence = page.locator(`[id="${id}"]`);
		expect(await sentence.evaluate((element) => element.matches(':target'))).toBe(true);
		expect(await sentence.isVisible()).toBe(true);
	});

	test('can be touched on a phone in ordinary and in the largest letters, 8 pixels apart', async () => {
		for (const [size, least] of [
			['18', 44],
			['30', 60],
		] as const) {
			const { page } = await visit(pathOf(name), {
				context: { viewport: { width: 320, height: 640 }, ...remembering({ 'beijie-size': size }) },
				prepare: withBodyFont,
			});
			await page.evaluate(() => {
				for (const details of document.querySelectorAll('details')) details.open = true;
				document.querySelector('.site-header')?.remove();
				document.querySelector('.trail')?.remove();
				document.querySelector('.site-footer')?.remove();
			});
			expect(await layoutFaults(page, { least, apart: 8 })).toEqual([]);
		}
	});

	test('is without faults for assistive technology, with its cards opened', async () => {
		const { page } = await visit(pathOf(name));
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) details.open = true;
		});
		expect(await axeFaults(page)).toEqual([]);
	});
});

describe('recounted from the pages', () => {
	const headings = (name: string) =>
		documentAt(pathOf(name))('[data-entry] .heading')
			.map((_, heading) => documentAt(pathOf(name))(heading).text().trim())
			.get();

	test.each([
		['people', /^\/people\/[^/]+\/$/],
		['places', /^\/places\/[^/]+\/$/],
	] as const)(
		'every page of %s has an entry of its name, and no entry lacks a page',
		(name, room) => {
			const $ = documentAt(pathOf(name));
			const found = namesBelow(room);
			const leads = $('[data-entry] a.heading')
				.map((_, link) => $(link).attr('href'))
				.get();
			expect([...leads].sort()).toEqual(found.map(({ path }) => path).sort());
			for (const { name: own } of found)
				expect(headings(name).some((heading) => own.startsWith(heading.split('（')[0] ?? ''))).toBe(
					true,
				);
		},
	);

	test('every event of the timeline and every word of the glossary is a subject', () => {
		const timeline = documentAt('/timeline/');
		const terms = documentAt('/terms/');
		const locators = new Set(locatorsOf('subjects'));
		const lacking = [
			...terms('.entry[id]')
				.map((_, entry) => `/terms/#${entry.attribs['id']}`)
				.get(),
			...timeline('li[id], article[id]')
				.map((_, entry) => `/timeline/#${entry.attribs['id']}`)
				.get(),
		].filter((address) => !locators.has(address));
		expect(lacking).toEqual([]);
		expect(locators.size).toBeGreaterThan(60);
	});

	test('every link from a chapter’s text to a place, a person or a word is a locator of its section', () => {
		const faults: string[] = [];
		let links = 0;
		for (const { path, html } of pages.filter((page) => /^\/chapters\/[^/]+\/$/.test(page.path))) {
			const $ = load(html);
			let section = '';
			$('.prose h2[id], .prose h3[id], .prose a[href]').each((_, element) => {
				if (element.tagName !== 'a') section = `#${element.attribs['id']}`;
				const target = addressed(element.attribs['href'] ?? '', path);
				const [, room] = /^\/(people|places|terms)\//.exec(target.pathname) ?? [];
				if (!room || element.tagName !== 'a' || !$(element).is('.entry-link, .term')) return;
				links += 1;
				const index = room === 'terms' ? 'subjects' : room;
				const entries = documentAt(pathOf(index));
				const entry = entries('[data-entry]').filter(
					(_at, one) =>
						entries(one).find('a.heading').attr('href') === target.pathname + target.hash,
				);
				const spots = entry
					.find('[data-room="chapters"] a')
					.map((_at, link) => decodeURIComponent(entries(link).attr('href') ?? ''))
					.get();
				if (!spots.includes(path + section))
					faults.push(`${path}${section} 「${$(element).text()}」`);
			});
		}
		expect(faults).toEqual([]);
		expect(links).toBeGreaterThan(40);
	});
});

test('the indexes are in the directory, in the book’s contents and in the sitemap’s rooms', () => {
	const hrefs = (path: string, selector: string) => {
		const $ = documentAt(path);
		return $(selector)
			.map((_, link) => $(link).attr('href'))
			.get();
	};
	expect(hrefs('/', '#directory a')).toContain('/indexes/');
	for (const name of INDEXES) {
		expect(hrefs('/chapters/', 'main a')).toContain(pathOf(name));
		expect(hrefs('/indexes/', 'main a')).toContain(pathOf(name));
	}
});
