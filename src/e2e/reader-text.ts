import type { BrowserContext, Page } from 'playwright-core';
import { sideBySide } from '../../scripts/build/side-by-side.ts';
import { builtPages } from './built-site.ts';

/** Something that search finds, as a reader sees it on its page. */
export interface SeenEntry {
	/** Museum address without the base path, with an anchor where several entries share a page. */
	address: string;
	/** Title and other names. */
	titles: string[];
	/** What is written, line by line as the browser lays it out, and what pictures show. */
	lines: string[];
}

/** Runs in the page: takes away what is no text, then reads what is left as it is laid out. */
function readEntries(): (Omit<SeenEntry, 'address'> & { anchor: string })[] {
	const main = document.querySelector<HTMLElement>('main[data-search]');
	if (!main) return [];
	const noText =
		'script, style, template, noscript, svg, rt, rp, nav, form, fieldset, button, select, audio, dt, h1, ' +
		'[data-search-ignore], [hidden], [aria-hidden="true"]';
	for (const element of Array.from(main.querySelectorAll(noText))) element.remove();
	for (const link of Array.from(main.querySelectorAll('.sentence, a.tap'))) {
		link.before(document.createElement('br'));
		link.after(document.createElement('br'));
	}
	for (const details of Array.from(main.querySelectorAll('details'))) details.open = true;
	const read = (holder: HTMLElement, title: string) => {
		const alternatives = Array.from(holder.querySelectorAll('img'), ({ alt }) => alt);
		const names: string[] = JSON.parse(holder.getAttribute('data-search-names') ?? '[]');
		// Phrases do not run across cells of a table, nor from one sentence of a recording into the next,
		// nor into a link that stands alone.
		const lines = holder.innerText.split(/[\n\t]/).concat(alternatives);
		return {
			anchor: holder === main ? '' : `#${holder.id}`,
			titles: [title, ...names],
			lines: lines.map((line) => line.trim()).filter((line) => line !== ''),
		};
	};
	const parts = Array.from(main.querySelectorAll<HTMLElement>('[data-search-entry]'));
	const entries = parts.map((part) => read(part, part.getAttribute('data-search-entry') ?? ''));
	for (const part of parts) part.remove();
	return [read(main, main.getAttribute('data-search') ?? ''), ...entries];
}

/** What was read of pages by their text, so that another edition's page with the same text need not be laid out again. */
export type AlreadyRead = Map<string, (Omit<SeenEntry, 'address'> & { anchor: string })[]>;

/** The text of a page with its marks, but without where its links lead: what a reader sees depends on nothing else. */
const textOfPage = (html: string) =>
	html
		.slice(html.indexOf('<main'), html.lastIndexOf('</main>'))
		.replace(/<script\b[^>]*>[^]*?<\/script>/g, '')
		.replace(/\s(?:href|src|srcset|action|data-root)="[^"]*"/g, '')
		.replace(/\s+/g, ' ');

/** Windows in which pages are read beside each other. */
const WINDOWS = 3;

/** Neither pictures nor faces change what is written. */
async function openWindow(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.setBlockedURLs', {
		urls: ['png', 'jpg', 'jpeg', 'webp', 'avif', 'm4a', 'woff2', 'js'].map((end) => `*.${end}`),
	});
	return page;
}

/**
 * Reads every findable page of a built edition in a browser, with script off, as a reader sees it. What this says is the
 * measure of what search must find; it shares no code with the index.
 *
 * @param addressOf where the browser finds a page of the museum
 * @param already what other editions showed; grows
 */
export async function readLikeAVisitor(
	context: BrowserContext,
	folder: string,
	addressOf: (page: { file: string; path: string }) => string,
	already: AlreadyRead = new Map(),
): Promise<SeenEntry[]> {
	const built = builtPages(folder)
		.filter(({ html }) => /<main\b[^>]*\sdata-search[=\s>]/.test(html))
		.map((page) => ({ page, text: textOfPage(page.html) }));
	const unread = new Map(
		built.filter(({ text }) => !already.has(text)).map(({ page, text }) => [text, page]),
	);
	const windows = await Promise.all(Array.from({ length: WINDOWS }, () => openWindow(context)));
	await sideBySide(
		unread,
		async ([text, page]) => {
			const window = windows.pop();
			if (!window) throw new Error('more pages at once than windows');
			await window.goto(addressOf(page), { waitUntil: 'load' });
			already.set(text, await window.evaluate(readEntries));
			windows.push(window);
		},
		WINDOWS,
	);
	await Promise.all(windows.map((window) => window.close()));
	return built.flatMap(({ page: { path }, text }) =>
		(already.get(text) ?? []).map(({ anchor, titles, lines }) => ({
			address: `${path}${anchor}`,
			titles,
			lines,
		})),
	);
}
