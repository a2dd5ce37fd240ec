import type { BrowserContext } from 'playwright-core';
import type { Finding, FindingKind } from './judge.ts';

/** So many characters of a finding are told. */
const TOLD = 240;
/** So many findings of one kind and place are told; the rest is the same again. */
const MOST = 200;

/** Where the hall's machine is asked with the code that only staff know. */
export const STAFF_DOOR = '/_kiosk/staff';

/** Who touches at random types eight figures one day; that the door refuses them is as it must be. */
const isRefused = (address: string, refusal: boolean) =>
	refusal && URL.canParse(address) && new URL(address).pathname === STAFF_DOOR;

/** Notes what may not happen, wherever in the window it happens. */
export class Findings {
	readonly list: Finding[] = [];

	add(kind: FindingKind, detail: string): void {
		if (this.list.length < MOST) this.list.push({ kind, detail: detail.slice(0, TOLD) });
	}
}

/** Listens to everything that a window asks for, says and opens. */
export function watchWindow(context: BrowserContext, origin: string, findings: Findings): void {
	const isOutside = (address: string) => {
		const { protocol, origin: asked } = new URL(address);
		return /^(?:https?|wss?|ftp|file):$/.test(protocol) && asked !== origin;
	};
	context.on('request', (request) => {
		if (isOutside(request.url())) findings.add('outside', request.url());
	});
	context.on('response', (response) => {
		const [status, url] = [response.status(), response.url()];
		if (status >= 400 && !isRefused(url, status === 403)) findings.add('error', `${status} ${url}`);
	});
	context.on('console', (message) => {
		const { url } = message.location();
		if (message.type() === 'error' && !isRefused(url, message.text().includes(' 403 ')))
			findings.add('error', `${message.text()} ${url}`);
	});
	context.on('weberror', (error) => findings.add('error', String(error.error())));
	context.on('page', (page) => {
		if (context.pages().length > 1) findings.add('outside', `another window: ${page.url()}`);
		page.on('download', (download) => findings.add('outside', `download: ${download.url()}`));
	});
}
