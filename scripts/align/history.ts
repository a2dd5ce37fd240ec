import type { ControlPoint } from '../../src/domain/registration/alignment.ts';

/** The points of every older picture, by photo. */
export type Points = Readonly<Record<string, readonly ControlPoint[]>>;

/** One thing done with the points. Steps form a chain by `parent`; one that is known by its id counts once. */
export type Step = { id: string; parent: string } & (
	{ kind: 'set'; points: Points } | { kind: 'undo' } | { kind: 'redo' }
);

/** A line of the journal. `record` is what stood in the comparison's record then, as `recordText` writes it. */
export type Entry =
	| Step
	| { kind: 'open'; id: string; points: Points; record: string }
	| { kind: 'saved'; points: Points; record: string };

export const KINDS = ['open', 'set', 'undo', 'redo', 'saved'] as const satisfies Entry['kind'][];

/** Why a step was not taken. */
export type Refusal = 'nothing-to-undo' | 'nothing-to-redo';

const same = (one: Points, other: Points) => JSON.stringify(one) === JSON.stringify(other);

/** What a journal comes to: the points, and every state that can be gone back to. */
export class History {
	#states: Points[];
	#at = 0;
	#ids = new Set<string>();
	#saved: Points;
	/** What stood in the record when it was last read or written. */
	record: string;
	/** The id of the last step. */
	head: string;

	constructor(open: Extract<Entry, { kind: 'open' }>) {
		this.#states = [open.points];
		this.#saved = open.points;
		this.record = open.record;
		this.head = open.id;
		this.#ids.add(open.id);
	}

	get points(): Points {
		return this.#states[this.#at] ?? {};
	}

	get isSaved(): boolean {
		return same(this.points, this.#saved);
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
	take(entry: Entry): Refusal | undefined {
		if (entry.kind === 'open') throw new Error('a journal opens once');
		if (entry.kind === 'saved') {
			this.#saved = entry.points;
			this.record = entry.record;
			return undefined;
		}
		if (entry.kind === 'undo' && !this.mayUndo) return 'nothing-to-undo';
		if (entry.kind === 'redo' && !this.mayRedo) return 'nothing-to-redo';
		if (entry.kind === 'set') {
			this.#states = [...this.#states.slice(0, this.#at + 1), entry.points];
			this.#at += 1;
		} else this.#at += entry.kind === 'undo' ? -1 : 1;
		this.#ids.add(entry.id);
		this.head = entry.id;
		return undefined;
	}
}

/** Replays a journal; undefined when it does not begin as one. */
export function replay(entries: readonly Entry[]): History | undefined {
	const [open, ...rest] = entries;
	if (open?.kind !== 'open') return undefined;
	const history = new History(open);
	for (const entry of rest) if (entry.kind === 'open' || history.take(entry)) return undefined;
	return history;
}
