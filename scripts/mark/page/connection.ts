import type { Work } from '../answering.ts';
import type { Refusal } from '../marking.ts';
import type { Operation } from '../operations.ts';
import { Progress, replay, type Place, type Step } from '../progress.ts';

/** Milliseconds until the server is asked again after it did not answer. */
const PATIENCE = 1000;
/** Milliseconds until steps that were turned away are sent again. */
const BREATH = 100;
/** Steps sent in one go. */
const MOST_AT_ONCE = 200;

/** What happened to the steps, for the page to say. */
export type News =
	| { kind: 'kept' }
	| { kind: 'sending' }
	/** The server does not answer; steps wait in the browser. */
	| { kind: 'apart' }
	/** Everything was read anew; so many waiting steps did not fit any more. */
	| { kind: 'replayed'; dropped: number; isOtherWindow: boolean };

const newId = () =>
	Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');

/**
 * The page's way to the server. Every step is shown at once, kept in the browser, and sent; it is done when the server has
 * confirmed it. What was not confirmed is sent again, after a crash too, under the same id.
 */
export class Connection {
	progress!: Progress;
	work!: Work;
	readonly #store = `mark:${location.pathname}`;
	readonly #tell: (news: News) => void;
	#waiting: Step[] = [];
	#isSending = false;
	#token = '';

	constructor(tell: (news: News) => void) {
		this.#tell = tell;
	}

	/** Steps that the server has not confirmed. */
	get waiting(): number {
		return this.#waiting.length;
	}

	/** Begins: what the server knows, and after it what only this browser remembers. */
	async open(): Promise<void> {
		this.#waiting = this.#remembered();
		await this.#replay(false);
		void this.#send();
	}

	/** Does something, undoes or redoes. Refused steps change nothing. */
	perform(what: Operation | 'undo' | 'redo', place: Place): Refusal | undefined {
		const common = { id: newId(), parent: this.progress.head, place };
		const step: Step =
			typeof what === 'string'
				? { ...common, kind: what }
				: { ...common, kind: 'do', operation: what };
		const refusal = this.progress.take(step);
		if (refusal) return refusal;
		this.#waiting.push(step);
		this.#remember();
		void this.#send();
		return undefined;
	}

	/** Keeps how far the sound was heard; also while the page is closing. */
	stand(place: Place): void {
		this.progress.take({ kind: 'place', place });
		this.#post('place', { place }).catch(() => undefined);
	}

	/** Asks the server to write, restore or read files, when it has everything. */
	async ask(
		name: 'save' | 'restore' | 'reread',
		more: Record<string, unknown> = {},
	): Promise<{ status: number; body: unknown }> {
		const response = await this.#post(name, { head: this.progress.head, ...more });
		const body: unknown = await response.json();
		if (response.ok) await this.#replay(false);
		return { status: response.status, body };
	}

	#post(name: string, body: unknown): Promise<Response> {
		return fetch(name, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', 'X-Desk-Token': this.#token },
			body: JSON.stringify(body),
			keepalive: name === 'place',
		});
	}

	async #send(): Promise<void> {
		if (this.#isSending) return;
		this.#isSending = true;
		try {
			while (this.#waiting.length > 0) await this.#sendSome();
		} finally {
			this.#isSending = false;
		}
		this.#tell({ kind: 'kept' });
	}

	async #sendSome(): Promise<void> {
		this.#tell({ kind: 'sending' });
		const steps = this.#waiting.slice(0, MOST_AT_ONCE);
		try {
			const response = await this.#post('steps', { steps });
			if (response.ok) {
				this.#waiting.splice(0, steps.length);
				this.#remember();
			}
			// 403: the server was started anew and knows another word. 409: another window was faster.
			else {
				await this.#replay(response.status === 409);
				await new Promise((resolve) => setTimeout(resolve, BREATH));
			}
		} catch {
			this.#tell({ kind: 'apart' });
			await new Promise((resolve) => setTimeout(resolve, PATIENCE));
			// The server may come back as another run of itself, with another word.
			await this.#replay(false).catch(() => undefined);
		}
	}

	/** Reads everything from the server and puts the waiting steps behind it. */
	async #replay(isOtherWindow: boolean): Promise<void> {
		const response = await fetch('work');
		if (!response.ok) throw new Error(`the server answers ${response.status}`);
		this.work = (await response.json()) as Work; // our own server's answer
		this.#token = this.work.token;
		const progress = replay(this.work.entries);
		if (!progress) throw new Error('the journal does not open');
		const unknown = this.#waiting.filter(({ id }) => !progress.knows(id));
		const fitting: Step[] = [];
		for (const step of unknown) {
			const chained = { ...step, parent: progress.head };
			if (progress.take(chained) === undefined) fitting.push(chained);
		}
		this.progress = progress;
		this.#waiting = fitting;
		this.#remember();
		this.#tell({ kind: 'replayed', dropped: unknown.length - fitting.length, isOtherWindow });
	}

	#remembered(): Step[] {
		try {
			return JSON.parse(localStorage.getItem(this.#store) ?? '[]') as Step[]; // our own writing
		} catch {
			return [];
		}
	}

	#remember(): void {
		try {
			localStorage.setItem(this.#store, JSON.stringify(this.#waiting));
		} catch {
			// Without storage, what is not confirmed is lost with the page; the page says what is confirmed.
		}
	}
}
