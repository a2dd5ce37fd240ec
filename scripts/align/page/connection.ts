import type { Work } from '../desk.ts';
import { replay, type History, type Points, type Refusal, type Step } from '../history.ts';

/** Milliseconds until the server is asked again after it did not answer. */
const PATIENCE = 1000;
/** Milliseconds until steps that were turned away are sent again. */
const BREATH = 100;

/** What happened to the steps, for the page to say. */
export type News = 'kept' | 'sending' | 'apart' | 'replayed' | 'other-window';

const newId = () =>
	Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');

/**
 * The page's way to the server. Every step is shown at once, kept in the browser, and sent; it is done when the server has
 * confirmed it. What was not confirmed is sent again, after a crash too, under the same id.
 */
export class Connection {
	history!: History;
	work!: Work;
	readonly #store = `align:${location.pathname}`;
	readonly #tell: (news: News) => void;
	#waiting: Step[] = [];
	#isSending = false;

	constructor(tell: (news: News) => void) {
		this.#tell = tell;
	}

	/** Steps that the server has not confirmed. */
	get waiting(): number {
		return this.#waiting.length;
	}

	/** Begins: what the server knows, and after it what only this browser remembers. Answers whether the record can be read. */
	async open(): Promise<boolean> {
		this.#waiting = this.#remembered();
		if (!(await this.#replay('replayed'))) return false;
		void this.#send();
		return true;
	}

	/** Puts the points, undoes or redoes. Refused steps change nothing. */
	perform(what: Points | 'undo' | 'redo'): Refusal | undefined {
		const common = { id: newId(), parent: this.history.head };
		const step: Step =
			what === 'undo' || what === 'redo'
				? { ...common, kind: what }
				: { ...common, kind: 'set', points: what };
		const refusal = this.history.take(step);
		if (refusal) return refusal;
		this.#waiting.push(step);
		this.#remember();
		void this.#send();
		return undefined;
	}

	/** Asks the server to write the points or to read them anew; answers what it says became of it. */
	async ask(name: 'save' | 'reread', more: Record<string, unknown> = {}): Promise<string> {
		const response = await this.#post(name, { head: this.history.head, ...more });
		const { kind } = (await response.json()) as { kind: string }; // our own server's answer
		if (response.ok) await this.#replay('replayed');
		return kind;
	}

	#post(name: string, body: unknown): Promise<Response> {
		return fetch(name, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', 'X-Desk-Token': this.work.token },
			body: JSON.stringify(body),
		});
	}

	async #send(): Promise<void> {
		if (this.#isSending) return;
		this.#isSending = true;
		try {
			while (this.#waiting.length > 0) await this.#sendAll();
		} finally {
			this.#isSending = false;
		}
		this.#tell('kept');
	}

	async #sendAll(): Promise<void> {
		this.#tell('sending');
		const steps = [...this.#waiting];
		try {
			const response = await this.#post('steps', { steps });
			if (response.ok) {
				this.#waiting.splice(0, steps.length);
				this.#remember();
				return;
			}
			// 403: the server was started anew and knows another word. 409: another window was faster.
			await this.#replay(response.status === 409 ? 'other-window' : 'replayed');
			await new Promise((resolve) => setTimeout(resolve, BREATH));
		} catch {
			this.#tell('apart');
			await new Promise((resolve) => setTimeout(resolve, PATIENCE));
			// The server may come back as another run of itself, with another word.
			await this.#replay('replayed').catch(() => undefined);
		}
	}

	/** Reads everything from the server and puts the waiting steps behind it. */
	async #replay(news: News): Promise<boolean> {
		const response = await fetch('work');
		if (response.status === 409) return false;
		if (!response.ok) throw new Error(`the server answers ${response.status}`);
		this.work = (await response.json()) as Work; // our own server's answer
		const history = replay(this.work.entries);
		if (!history) throw new Error('the journal does not open');
		const fitting: Step[] = [];
		for (const step of this.#waiting) {
			if (history.knows(step.id)) continue;
			const chained = { ...step, parent: history.head };
			if (history.take(chained) === undefined) fitting.push(chained);
		}
		this.history = history;
		this.#waiting = fitting;
		this.#remember();
		this.#tell(news);
		return true;
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
