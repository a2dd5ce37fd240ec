/** The few things of a service worker that are used here; its own typings and those of pages exclude each other. */
import type { PageQuestion, ShelfQuestion } from './conversation.ts';

interface WorkerEvent extends Event {
	waitUntil: (work: Promise<unknown>) => void;
}
interface WorkerRequest extends WorkerEvent {
	request: Request;
	respondWith: (answer: Promise<Response>) => void;
}
interface WorkerMessage extends WorkerEvent {
	data: PageQuestion | ShelfQuestion;
	ports: readonly MessagePort[];
}
interface Worker {
	registration: { scope: string; unregister: () => Promise<boolean> };
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

/** The worker that this script is. */
export const workerHere = (): Worker => self as unknown as Worker; // These files run in no page.

/** Begins the names of this museum's caches; the host may have others. `scope` is the full address the worker looks after. */
export const cachePrefix = (scope: string): string => `beijie-offline ${new URL(scope).pathname} `;
