/** Milliseconds until the server is asked again after it did not answer. */
const PATIENCE = 1000;
/** Milliseconds until steps that were turned away are sent again. */
const BREATH = 100;
/** Steps sent in one go. */
const MOST_AT_ONCE = 200;

/** One thing done. Steps form a chain by `parent`; one that is known by its id counts once. */
interface ChainedStep {
	id: string;
	parent: string;
}

/** A step before it has its place in the chain. */
export type Unchained<Step> = Step extends ChainedStep ? Omit<Step, keyof ChainedStep> : never;

/** What all steps together have made. */
interface Replayed<Step, Refusal> {
	head: string;
	knows(id: string): boolean;
	take(step: Step): Refusal | undefined;
}

/** What the server answers when a page opens: the word that pages of this run of it know, and all steps in order. */
interface OpenedWork<Entry> {
	token: string;
	entries: readonly Entry[];
}

/** What happened to the steps, for the page to say. */
export type News =
	| { kind: 'kept' }
	| { kind: 'sending' }
	/** The server does not answer; steps wait in the browser. */
	| { kind: 'apart' }
	/** Everything was read anew; so many waiting steps did not fit any more. */
	| { kind: 'replayed'; dropped: number; isOtherWindow: boolean };

/** How a tool keeps its steps. */
interface Keeping<Entry, State> {
	/** Where the browser keeps what is not confirmed. */
	store: string;
	/** Makes the state from all entries; undefined when the first does not open it. */
	replay: (entries: readonly Entry[]) => State | undefined;
	tell: (news: News) => void;
}

const newId = () =>
	Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');

/**
 * A page's way to the server of its tool. Every step is shown at once, kept in the browser, and sent; it is done when the
 * server has confirmed it. What was not confirmed is sent again, after a crash too, under the same id.
 */
export class Connection<
	Step extends ChainedStep,
	Entry,
	Refusal,
	State extends Replayed<Step, Refusal>,
	Work extends OpenedWork<Entry>,
> {
	state!: State;
	work!: Work;
	readonly #keeping: Keeping<Entry, State>;
	#waiting: Step[] = [];
	#isSending = false;
	/** The exchange with the server that is going on, or the last one. */
	#exchange: Promise<unknown> = Promise.resolve();

	constructor(keeping: Keeping<Entry, State>) {
		this.#keeping = keeping;
	}

	/** Steps that the server has not confirmed. */
	get waiting(): number {
		return this.#waiting.length;
	}

	/** Begins: what the server knows, and after it what only this browser remembers. Answers whether the record can be read. */
	async open(): Promise<boolean> {
		this.#waiting = this.#remembered();
		if (!(await this.#replay(false))) return false;
		void this.#send();
		return true;
	}

	/** Does something, undoes or redoes. Refused steps change nothing. */
	perform(what: Unchained<Step>): Refusal | undefined {
		const chain: ChainedStep = { id: newId(), parent: this.state.head };
		const step = { ...what, ...chain } as unknown as Step; // what is missing in Unchained is the chain
		const refusal = this.state.take(step);
		if (refusal) return refusal;
		this.#waiting.push(step);
		this.#remember();
		void this.#send();
		return undefined;
	}

	/** Asks the server to write, restore or read files, when it has everything. */
	async ask(
		name: string,
		more: Record<string, unknown> = {},
	): Promise<{ status: number; body: unknown }> {
		const response = await this.post(name, { head: this.state.head, ...more });
		const body: unknown = await response.json();
		if (response.ok) await this.#replay(false);
		return { status: response.status, body };
	}

	/** Reads what other windows have done meanwhile. Answers whether the record can be read. */
	refresh(): Promise<boolean> {
		return this.#replay(false);
	}

	/** `keepalive`: it is sent even while the page is closing. */
	protected post(name: string, body: unknown, keepalive = false): Promise<Response> {
		return fetch(name, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', 'X-Desk-Token': this.work.token },
			body: JSON.stringify(body),
			keepalive,
		});
	}

	/** A waiting step as it goes on from a state it was not made for; a tool may fit it in. */
	protected fitted(step: Step, _state: State): Step {
		return step;
	}

	async #send(): Promise<void> {
		if (this.#isSending) return;
		this.#isSending = true;
		try {
			while (this.#waiting.length > 0) await this.#sendSome();
		} finally {
			this.#isSending = false;
		}
		this.#keeping.tell({ kind: 'kept' });
	}

	async #sendSome(): Promise<void> {
		this.#keeping.tell({ kind: 'sending' });
		try {
			const response = await this.#inTurn(() => this.#postSteps());
			if (response.ok) return;
			// 403: the server was started anew and knows another word. 409: another window was faster.
			await this.#replay(response.status === 409);
			await new Promise((resolve) => setTimeout(resolve, BREATH));
		} catch {
			this.#keeping.tell({ kind: 'apart' });
			await new Promise((resolve) => setTimeout(resolve, PATIENCE));
			// The server may come back as another run of itself, with another word.
			await this.#replay(false).catch(() => undefined);
		}
	}

	/** Sends what waits. What the server has taken waits no more. */
	async #postSteps(): Promise<Response> {
		const steps = this.#waiting.slice(0, MOST_AT_ONCE);
		const response = await this.post('steps', { steps });
		if (!response.ok) return response;
		this.#waiting.splice(0, steps.length);
		this.#remember();
		return response;
	}

	/**
	 * Steps are sent and everything is read one after the other, in the order asked for. Beside each other, an answer on its
	 * way could make the page forget a step that was done meanwhile.
	 */
	#inTurn<Answer>(exchange: () => Promise<Answer>): Promise<Answer> {
		const answer = this.#exchange.then(exchange);
		this.#exchange = answer.catch(() => undefined);
		return answer;
	}

	/** Reads everything from the server and puts the waiting steps behind it. */
	#replay(isOtherWindow: boolean): Promise<boolean> {
		return this.#inTurn(() => this.#readAnew(isOtherWindow));
	}

	async #readAnew(isOtherWindow: boolean): Promise<boolean> {
		const response = await fetch('work');
		if (response.status === 409) return false;
		if (!response.ok) throw new Error(`the server answers ${response.status}`);
		this.work = (await response.json()) as Work; // our own server's answer
		const state = this.#keeping.replay(this.work.entries);
		if (!state) throw new Error('the journal does not open');
		const unknown = this.#waiting.filter(({ id }) => !state.knows(id));
		const fitting: Step[] = [];
		for (const step of unknown) {
			const chained = { ...this.fitted(step, state), parent: state.head };
			if (state.take(chained) === undefined) fitting.push(chained);
		}
		this.state = state;
		this.#waiting = fitting;
		this.#remember();
		const dropped = unknown.length - fitting.length;
		this.#keeping.tell({ kind: 'replayed', dropped, isOtherWindow });
		return true;
	}

	#remembered(): Step[] {
		try {
			return JSON.parse(localStorage.getItem(this.#keeping.store) ?? '[]') as Step[]; // our own writing
		} catch {
			return [];
		}
	}

	#remember(): void {
		try {
			localStorage.setItem(this.#keeping.store, JSON.stringify(this.#waiting));
		} catch {
			// Without storage, what is not confirmed is lost with the page; the page says what is confirmed.
		}
	}
}
