/** One thing done with what is worked on. Steps form a chain by `parent`; one that is known by its id counts once. */
export type Step<Value> = { id: string; parent: string } & (
	{ kind: 'set'; value: Value } | { kind: 'undo' } | { kind: 'redo' }
);

/** A line of the journal. `record` is what stood in the record then, written so that it can be compared. */
export type Entry<Value> =
	| Step<Value>
	| { kind: 'open'; id: string; value: Value; record: string }
	| { kind: 'saved'; value: Value; record: string };

export const KINDS = ['open', 'set', 'undo', 'redo', 'saved'] as const;

/** Why a step was not taken. */
export type Refusal = 'nothing-to-undo' | 'nothing-to-redo';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What a journal comes to: the value as it is, and every one that can be gone back to. */
export class History<Value> {
	#states: Value[];
	#at = 0;
	#ids = new Set<string>();
	#saved: Value;
	/** What stood in the record when it was last read or written. */
	record: string;
	/** The id of the last step. */
	head: string;

	constructor(open: Extract<Entry<Value>, { kind: 'open' }>) {
		this.#states = [open.value];
		this.#saved = open.value;
		this.record = open.record;
		this.head = open.id;
		this.#ids.add(open.id);
	}

	get value(): Value {
		return this.#states[this.#at] as Value; // `#at` never leaves the states
	}

	get isSaved(): boolean {
		return same(this.value, this.#saved);
	}

	get mayUndo(): boolean {
		return this.#at > 0;
	}

	get mayRedo(): boolean {
		return this.#at < this.#states.length - 1;
	}

	/** How many things were done. */
	get steps(): number {
		return this.#ids.size - 1;
	}

	knows(id: string): boolean {
		return this.#ids.has(id);
	}

	/** Takes an entry; a refused one changes nothing. */
	take(entry: Entry<Value>): Refusal | undefined {
		if (entry.kind === 'open') throw new Error('a journal opens once');
		if (entry.kind === 'saved') {
			this.#saved = entry.value;
			this.record = entry.record;
			return undefined;
		}
		if (entry.kind === 'undo' && !this.mayUndo) return 'nothing-to-undo';
		if (entry.kind === 'redo' && !this.mayRedo) return 'nothing-to-redo';
		if (entry.kind === 'set') {
			this.#states = [...this.#states.slice(0, this.#at + 1), entry.value];
			this.#at += 1;
		} else this.#at += entry.kind === 'undo' ? -1 : 1;
		this.#ids.add(entry.id);
		this.head = entry.id;
		return undefined;
	}
}

/** Replays a journal; undefined when it does not begin as one. */
export function replay<Value>(entries: readonly Entry<Value>[]): History<Value> | undefined {
	const [open, ...rest] = entries;
	if (open?.kind !== 'open' || open.value === undefined) return undefined;
	const history = new History(open);
	for (const entry of rest) if (entry.kind === 'open' || history.take(entry)) return undefined;
	return history;
}
