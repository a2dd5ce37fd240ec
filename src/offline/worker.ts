/** Joins what is kept to the browser's events. Built by scripts/build/offline.ts; see README.md. */
import { OfflineAnswers } from './answers.ts';
import {
	unpackRelease,
	type OfflineQuestion,
	type OfflineState,
	type PackedRelease,
} from './release.ts';
import { OfflineStore } from './store.ts';
import { cachePrefix, workerHere } from './worker-here.ts';

/** What the build puts in: the release's files. */
declare const RELEASE: PackedRelease;

const worker = workerHere();
const release = unpackRelease(RELEASE);
const store = new OfflineStore(release, cachePrefix(worker.registration.scope));
const answers = new OfflineAnswers(release, store);

async function reply({ ask, item: id }: OfflineQuestion, tell: (state: OfflineState) => void) {
	const item = release.items.find((one) => one.id === id);
	if (!item) return;
	if (ask === 'forget') await store.forget(item);
	else await Promise.all(item.page.map((file) => store.keep(file)));
	if (ask === 'keep-sounds')
		for (const file of item.sounds) {
			tell(await store.state(item, true));
			await store.keep(file);
		}
	tell(await store.state(item));
}

worker.addEventListener('install', (event) => event.waitUntil(store.takeOver()));

worker.addEventListener('activate', (event) =>
	event.waitUntil(store.dropEarlier().then(() => worker.clients.claim())),
);

worker.addEventListener('fetch', (event) => {
	if (answers.knows(event.request)) event.respondWith(answers.answer(event.request));
});

worker.addEventListener('message', (event) => {
	const [port] = event.ports;
	if (port) event.waitUntil(reply(event.data, (state) => port.postMessage(state)));
});
