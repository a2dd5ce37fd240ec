/** Joins what is kept to the browser's events. Built by scripts/build/offline.ts; see README.md. */
import { OfflineAnswers } from './answers.ts';
import type { KeptPages, OfflineState, PageQuestion, ShelfQuestion } from './conversation.ts';
import { unpackRelease, type PackedRelease } from './release.ts';
import { OfflineShelf } from './shelf.ts';
import { OfflineStore } from './store.ts';
import { cachePrefix, workerHere } from './worker-here.ts';

/** What the build puts in: the release's files. */
declare const RELEASE: PackedRelease;

const worker = workerHere();
const release = unpackRelease(RELEASE);
const store = new OfflineStore(release, cachePrefix(worker.registration.scope));
const shelf = new OfflineShelf(release, store);
const answers = new OfflineAnswers(release, store);

async function ofPage(
	{ ask, address }: PageQuestion,
	tell: (state: OfflineState) => void,
): Promise<void> {
	const item = shelf.item(address);
	if (!item) return;
	if (ask === 'forget') await shelf.forget([item]);
	if (ask === 'keep-page' || ask === 'keep-sounds') await shelf.keepPage(item);
	if (ask === 'keep-sounds') await shelf.keepSounds(item, tell);
	tell(await shelf.state(item));
}

async function ofShelf({ ask }: ShelfQuestion, tell: (pages: KeptPages) => void): Promise<void> {
	if (ask === 'forget-all') await shelf.forgetAll();
	tell(await shelf.list());
}

worker.addEventListener('install', (event) => event.waitUntil(shelf.takeOver()));

worker.addEventListener('activate', (event) =>
	event.waitUntil(store.dropEarlier().then(() => worker.clients.claim())),
);

worker.addEventListener('fetch', (event) => {
	if (answers.knows(event.request)) event.respondWith(answers.answer(event.request));
});

worker.addEventListener('message', (event) => {
	const [port] = event.ports;
	if (!port) return;
	const { data } = event;
	event.waitUntil(
		'address' in data
			? ofPage(data, (state) => port.postMessage(state))
			: ofShelf(data, (pages) => port.postMessage(pages)),
	);
});
