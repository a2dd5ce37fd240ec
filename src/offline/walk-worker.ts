/** Joins what is kept of the walks to the browser's events. Built by scripts/build/offline.ts; see README.md. */
import type { OfflineQuestion, OfflineRelease, OfflineState } from './release.ts';
import { WalkAnswers } from './walk-answers.ts';
import { WalkStore } from './walk-store.ts';

/** What the build puts in: the release's files. */
declare const RELEASE: OfflineRelease;

/** The few things of a service worker that are used here; its own typings and those of pages exclude each other. */
interface WorkerEvent extends Event {
	waitUntil: (work: Promise<unknown>) => void;
}
interface WorkerRequest extends WorkerEvent {
	request: Request;
	respondWith: (answer: Promise<Response>) => void;
}
interface WorkerMessage extends WorkerEvent {
	data: OfflineQuestion;
	ports: readonly MessagePort[];
}
interface Worker {
	registration: { scope: string };
	clients: { claim: () => Promise<void> };
	addEventListener: <Kind extends keyof WorkerEvents>(
		kind: Kind,
		listener: (event: WorkerEvents[Kind]) => void,
	) => void;
}
interface WorkerEvents {
	install: WorkerEvent;
	activate: WorkerEvent;
	fetch: WorkerRequest;
	message: WorkerMessage;
}
const worker = self as unknown as Worker; // This file runs in no page.

const store = new WalkStore(
	RELEASE,
	`beijie-walks ${new URL(worker.registration.scope).pathname} `,
);
const answers = new WalkAnswers(RELEASE, store);

async function reply({ ask, walk: id }: OfflineQuestion, tell: (state: OfflineState) => void) {
	const walk = RELEASE.walks.find((one) => one.id === id);
	if (!walk) return;
	if (ask === 'keep-page') await Promise.all(walk.page.map((file) => store.keep(file)));
	if (ask === 'keep-sounds')
		for (const file of walk.sounds) {
			tell(await store.state(walk, true));
			await store.keep(file);
		}
	if (ask === 'forget-sounds') for (const { path } of walk.sounds) await store.remove(path);
	tell(await store.state(walk));
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
