import type {
	KeptPages,
	OfflineState,
	PageQuestion,
	ShelfQuestion,
} from '../offline/conversation.ts';

/** Milliseconds after which a worker that does not begin counts as none. */
const PATIENCE = 20_000;

/** The page and its pictures come first. */
const pageHasLoaded = () =>
	new Promise<void>((resolve) => {
		if (document.readyState === 'complete') resolve();
		else addEventListener('load', () => resolve(), { once: true });
	});

/**
 * The worker at this address, once it works. Undefined where there can be none: the browser has none, an app forbids it, the
 * page came from a file, or there was no net at the first visit. The page then is as it is.
 */
export async function offlineWorker(
	address: string | undefined,
): Promise<ServiceWorker | undefined> {
	if (!('serviceWorker' in navigator) || !isSecureContext) return undefined;
	await pageHasLoaded();
	try {
		await navigator.serviceWorker.register(address ?? '');
	} catch {
		// Without a net the one that is here goes on.
		if (!navigator.serviceWorker.controller) return undefined;
	}
	const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
	const registration = await Promise.race([navigator.serviceWorker.ready, late]);
	return registration?.active ?? undefined;
}

/** Whether the visitor has asked the browser to load as little as possible. */
export const savesData = (): boolean => {
	const { connection } = navigator as { connection?: { saveData?: boolean } }; // Not in every browser, nor in TypeScript's.
	return connection?.saveData === true;
};

/** Asks the worker; `hear` gets its answer, and of a page every answer until the work is done. */
export function askWorker(
	worker: ServiceWorker,
	question: PageQuestion,
	hear: (state: OfflineState) => void,
): void;
export function askWorker(
	worker: ServiceWorker,
	question: ShelfQuestion,
	hear: (pages: KeptPages) => void,
): void;
export function askWorker(
	worker: ServiceWorker,
	question: PageQuestion | ShelfQuestion,
	hear: (answer: OfflineState & KeptPages) => void,
): void {
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = ({ data }: MessageEvent<OfflineState & KeptPages>) => {
		hear(data);
		if (!data.working) port1.close();
	};
	worker.postMessage(question, [port2]);
}
