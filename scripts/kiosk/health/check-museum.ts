import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openDevtools, type Devtools } from './devtools.ts';
import { CHECK_HEADER, type HealthVisit } from './visits.ts';

/** A browser that can be started without a window. */
export interface HealthBrowser {
	file: string;
	args?: readonly string[];
	env?: NodeJS.ProcessEnv;
}

/** Milliseconds for one page; the hall's machine is small. */
const PATIENCE = 60_000;
/** Milliseconds between two looks. */
const LOOK = 100;

const FLAGS = [
	'--headless',
	'--no-first-run',
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--mute-audio',
	'--autoplay-policy=no-user-gesture-required',
	// The check is about files; a crash of the drawing process would be one more thing to wait for.
	'--disable-dev-shm-usage',
	'--window-size=1080,1920',
];

/** What went wrong on a page since it was opened. */
class Troubles {
	list: string[] = [];

	hear(method: string, params: Record<string, unknown>): void {
		if (method === 'Runtime.exceptionThrown') this.list.push('程序出错');
		if (method === 'Inspector.targetCrashed') this.list.push('页面崩溃');
		if (method !== 'Network.responseReceived') return;
		const { response } = params;
		if (typeof response !== 'object' || response === null || !('status' in response)) return;
		const url = 'url' in response ? String(response.url) : '';
		if (Number(response.status) >= 400) this.list.push(`${new URL(url).pathname} 取不到`);
	}
}

async function lookAt(
	devtools: Devtools,
	session: string,
	address: string,
	isWell: string,
	mayWait: () => boolean,
): Promise<boolean> {
	await devtools.send('Page.navigate', { url: address }, session);
	while (mayWait()) {
		const expression = `location.href === ${JSON.stringify(address)} && Boolean(${isWell})`;
		const said = await devtools.send('Runtime.evaluate', { expression }, session);
		const { result } = said;
		if (typeof result === 'object' && result !== null && 'value' in result && result.value === true)
			return true;
		await setTimeout(LOOK);
	}
	return false;
}

async function openPage(devtools: Devtools): Promise<string> {
	const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank' });
	const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
	const session = String(sessionId);
	for (const domain of ['Page', 'Runtime', 'Network', 'Inspector'])
		await devtools.send(`${domain}.enable`, {}, session);
	// So that the machine neither counts these visits nor takes them for those of its screen.
	await devtools.send('Network.setExtraHTTPHeaders', { headers: { [CHECK_HEADER]: '1' } }, session);
	return session;
}

/**
 * Looks at pages of a served museum in a real browser, one after another; says in Chinese what is wrong first, or undefined.
 * `origin` such as `http://127.0.0.1:8081`.
 */
export async function checkMuseum(
	{ file, args = [], env = process.env }: HealthBrowser,
	origin: string,
	visits: readonly HealthVisit[],
	patience = PATIENCE,
): Promise<string | undefined> {
	const profile = mkdtempSync(join(tmpdir(), 'kiosk-health-'));
	const devtools = openDevtools(file, [...FLAGS, `--user-data-dir=${profile}`, ...args], env);
	try {
		const troubles = new Troubles();
		devtools.onEvent((method, params) => troubles.hear(method, params));
		const session = await openPage(devtools);
		for (const { path, label, isWell } of visits) {
			const until = Date.now() + patience;
			const mayWait = () => troubles.list.length === 0 && Date.now() < until;
			const isFine = await lookAt(devtools, session, origin + path, isWell, mayWait);
			const [trouble] = troubles.list;
			if (!isFine || trouble !== undefined) return `${label}不对${trouble ? `（${trouble}）` : ''}`;
		}
		return undefined;
	} finally {
		await devtools.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
	}
}
