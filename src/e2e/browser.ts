import {
	chromium,
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	type Page,
	type Request,
} from 'playwright-core';
import { inject, onTestFinished } from 'vitest';

/** How a page is visited. */
export interface VisitOptions {
	/** Another browser than the one of all tests, such as an old one (`openOldChromium`). */
	browser?: Browser;
	/** Home address of another served folder; the built web edition without it. */
	museumUrl?: string;
	/** Screen, script on or off, colour scheme …, in Playwright's words. */
	context?: BrowserContextOptions;
	/** Runs in the page before its own scripts, to prepare what a visitor chose earlier. */
	before?: () => void;
	/** Prepares the window itself, before anything is fetched. */
	prepare?: (context: BrowserContext) => Promise<unknown>;
	/** For visits outside a test (`beforeAll`): the caller closes the page's context. */
	keepOpen?: boolean;
	/** When the page counts as there: once nothing has been fetched for a moment, or, sooner, when it has loaded. */
	until?: 'load' | 'quiet';
}

/** A visited page, and what went wrong on it so far. The lists grow while the visit goes on. */
export interface Visit {
	page: Page;
	/** Status of the page's own answer. */
	status: number | undefined;
	/** Errors in the console and uncaught exceptions; policy violations are among them. */
	consoleErrors: string[];
	/** Things the page asked for and did not get: 「404 http://…」. */
	failedRequests: string[];
	/** Requests to any other host. */
	foreignRequests: string[];
}

const PHONE = { width: 390, height: 844 };

let browser: Promise<Browser> | undefined;

/** The one browser of all tests. */
export function openBrowser(): Promise<Browser> {
	browser ??= chromium.connect(inject('browserEndpoint'));
	return browser;
}

/** The address of a page of the built museum: `/chapters/` below whatever base path it has. */
export function addressOf(path: string, museumUrl = inject('museumUrl')): string {
	return new URL(path.replace(/^\//, ''), museumUrl).href;
}

/** Milliseconds without a request after which a page has all it wanted. */
const QUIET = 120;
/** Milliseconds that a page may go on fetching. */
const PATIENCE = 20_000;

/** Waits until a page that has loaded asks for nothing more. Sound and film arrive as they are heard, and do not count. */
function quietness(page: Page): () => Promise<void> {
	const pending = new Set<Request>();
	let lastChange = performance.now();
	const changed = (change: (request: Request) => void) => (request: Request) => {
		if (request.resourceType() === 'media') return;
		change(request);
		lastChange = performance.now();
	};
	const ends = changed((request) => pending.delete(request));
	page.on(
		'request',
		changed((request) => pending.add(request)),
	);
	page.on('requestfinished', ends);
	page.on('requestfailed', ends);
	return async () => {
		const start = performance.now();
		while (pending.size > 0 || performance.now() - lastChange < QUIET) {
			if (performance.now() - start > PATIENCE) {
				const addresses = [...pending].map((request) => request.url());
				throw new Error(`still fetching ${addresses.join(' ')}`);
			}
			await new Promise((resolve) => setTimeout(resolve, QUIET / 4));
		}
	};
}

function watch(page: Page, address: string): Omit<Visit, 'page' | 'status'> {
	const seen: Omit<Visit, 'page' | 'status'> = {
		consoleErrors: [],
		failedRequests: [],
		foreignRequests: [],
	};
	const { origin } = new URL(address);
	page.on('console', (message) => {
		// The browser's own note about a missing page repeats what `status` and `failedRequests` say.
		const isAboutLoading = message.text().startsWith('Failed to load resource');
		if (message.type() === 'error' && !isAboutLoading) seen.consoleErrors.push(message.text());
	});
	page.on('pageerror', (error) => seen.consoleErrors.push(String(error)));
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) {
			seen.foreignRequests.push(request.url());
		}
	});
	page.on('requestfailed', (request) => {
		// A player gives up a download when it has enough, a slide that changes its picture that is still on the way; what is
		// missing or refused has another name.
		const gaveUp = request.failure()?.errorText === 'net::ERR_ABORTED';
		if (gaveUp && ['media', 'image'].includes(request.resourceType())) return;
		seen.failedRequests.push(`${request.failure()?.errorText ?? 'failed'} ${request.url()}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400 && !response.request().isNavigationRequest()) {
			seen.failedRequests.push(`${response.status()} ${response.url()}`);
		}
	});
	return seen;
}

/** A window of its own, without memory of earlier visits. */
async function openWindow(options: VisitOptions): Promise<BrowserContext> {
	const opened = options.browser ?? (await openBrowser());
	const window = await opened.newContext({
		viewport: PHONE,
		locale: 'zh-CN',
		// What tests put into a page would also reach the worker that keeps pages; its own test lets it in.
		serviceWorkers: 'block',
		...options.context,
	});
	if (options.before) await window.addInitScript(options.before);
	await options.prepare?.(window);
	return window;
}

/**
 * Opens a page as a new visitor, on a phone's screen unless the options say otherwise, and notes what
 * goes wrong. Waits until nothing more is loading. The page is closed when the test is over.
 */
export async function visit(path: string, options: VisitOptions = {}): Promise<Visit> {
	const address = addressOf(path, options.museumUrl);
	const context = await openWindow(options);
	if (!options.keepOpen) onTestFinished(() => context.close());
	const page = await context.newPage();
	const seen = watch(page, address);
	const untilQuiet = quietness(page);
	const response = await page.goto(address, { waitUntil: 'load' });
	if (options.until !== 'load') await untilQuiet();
	return { page, status: response?.status(), ...seen };
}

/**
 * Visits many pages one after another in one window, as a visitor who walks through the museum. Every
 * step has its own lists; the page is the same one, so look at it before taking the next step.
 */
export async function* walkThrough(
	paths: readonly string[],
	options: VisitOptions = {},
): AsyncGenerator<Visit & { path: string }> {
	const context = await openWindow(options);
	try {
		const page = await context.newPage();
		for (const path of paths) {
			const address = addressOf(path, options.museumUrl);
			const seen = watch(page, address);
			const untilQuiet = quietness(page);
			const response = await page.goto(address, { waitUntil: 'load' });
			if (options.until === 'quiet') await untilQuiet();
			await page.evaluate(() => document.fonts.ready.then(() => undefined));
			yield { page, path, status: response?.status(), ...seen };
			page.removeAllListeners();
			// What this page was still fetching is broken off here, not in the lists of the next one.
			await page.goto('about:blank');
		}
	} finally {
		await context.close();
	}
}
