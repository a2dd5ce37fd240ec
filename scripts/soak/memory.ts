import { readFileSync } from 'node:fs';
import type { Browser, CDPSession } from 'playwright-core';

/** Bytes of scripts and documents that are still in use on the page, after everything else has been given back. */
export async function usedHeap(session: CDPSession): Promise<number> {
	// What one round frees may hold something that the next one frees.
	for (const _ of [1, 2]) await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	return usedSize;
}

/** Megabytes that all pages of a browser take of this computer's memory: one number, or none where the system does not tell. */
export async function pagesInMemory(browser: Browser): Promise<number[]> {
	const session = await browser.newBrowserCDPSession();
	try {
		const { processInfo } = await session.send('SystemInfo.getProcessInfo');
		const sizes = processInfo
			.filter(({ type }) => type === 'renderer')
			.map(({ id }) => /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
		return [Math.round(sizes.reduce((sum, size) => sum + Number(size ?? 0), 0) / 1024)];
	} catch {
		return [];
	} finally {
		await session.detach();
	}
}
