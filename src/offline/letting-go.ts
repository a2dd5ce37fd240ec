/**
 * Stands in the worker's place when the museum keeps nothing on phones any more: takes away all that was kept, then itself.
 * Browsers look for a new worker whenever a page of the museum is opened.
 */
import { cachePrefix, workerHere } from './worker-here.ts';

const worker = workerHere();

async function letGo() {
	const prefix = cachePrefix(worker.registration.scope);
	const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
	await Promise.all(names.map((name) => caches.delete(name)));
}

// At once, while the former worker still answers: it then has nothing but the net.
worker.addEventListener('install', (event) => event.waitUntil(letGo()));

worker.addEventListener('activate', (event) =>
	event.waitUntil(letGo().then(() => worker.registration.unregister())),
);
