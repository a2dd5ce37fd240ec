import { isRefused, type Marking, type Refusal, type Sentence } from './marking.ts';
import { apply, type Operation } from './operations.ts';

/** Where the work stands: how far the sound was heard, seconds, and at which sentence. */
export interface Place {
	seconds: number;
	/** Index of the sentence marked or chosen last; −1 for none. */
	sentence: number;
}

/** Digests of what lay in the folder; undefined for a file that was not there. */
export type Digests = Readonly<Record<string, string | undefined>>;

/** One line of the journal. Steps form a chain: each names the one it follows, so that two windows cannot mix theirs. */
export type Entry =
	| { kind: 'open'; id: string; marking: Marking; digests: Digests }
	| Step
	| { kind: 'place'; place: Place }
	/** Files are about to be written: what lay there before, and what will lie there. */
	| { kind: 'saving'; before: Digests; after: Digests }
	/** The folder holds what the journal says, by these digests. */
	| { kind: 'same'; digests: Digests };

/** Something that was done and can be undone. */
export type Step = { id: string; parent: string; place: Place } & (
	{ kind: 'do'; operation: Operation } | { kind: 'undo' } | { kind: 'redo' }
);

export const isStep = (entry: Entry): entry is Step =>
	entry.kind === 'do' || entry.kind === 'undo' || entry.kind === 'redo';

/** What one operation changed, small enough to keep thousands of them. */
interface Change {
	at: number;
	removed: readonly Sentence[];
	inserted: readonly Sentence[];
	/** Everything but the sentences. */
	before: Omit<Marking, 'sentences'>;
	after: Omit<Marking, 'sentences'>;
}

function changeBetween(before: Marking, after: Marking): Change {
	const { sentences: old, ...restBefore } = before;
	const { sentences: fresh, ...restAfter } = after;
	const shared = Math.min(old.length, fresh.length);
	let at = 0;
	while (at < shared && old[at] === fresh[at]) at += 1;
	let tail = 0;
	while (tail < shared - at && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail])
		tail += 1;
	return {
		at,
		removed: old.slice(at, old.length - tail),
		inserted: fresh.slice(at, fresh.length - tail),
		before: restBefore,
		after: restAfter,
	};
}

function replace(marking: Marking, at: number, count: number, by: readonly Sentence[]) {
	const { sentences } = marking;
	return [...sentences.slice(0, at), ...by, ...sentences.slice(at + count)];
}

/** The work on one recording as its journal tells it. The server and the page both take the same entries. */
export class Progress {
	marking: Marking;
	place: Place = { seconds: 0, sentence: -1 };
	/** Id of the last step. */
	head: string;
	/** How many steps there were, and how many since the folder last held the same. */
	steps = 0;
	unsaved = 0;
	digests: Digests;
	/** A writing of files that was begun; undefined once it is known to be done. */
	saving: { before: Digests; after: Digests } | undefined;
	readonly #known = new Set<string>();
	readonly #done: Change[] = [];
	readonly #undone: Change[] = [];

	constructor({ id, marking, digests }: Entry & { kind: 'open' }) {
		this.marking = marking;
		this.head = id;
		this.digests = digests;
	}

	get undoable(): number {
		return this.#done.length;
	}

	get redoable(): number {
		return this.#undone.length;
	}

	/** Whether a step was taken before; sending it again does nothing. */
	knows(id: string): boolean {
		return this.#known.has(id);
	}

	/** Takes one entry. A step that would leave the marking wrong is refused and changes nothing. */
	take(entry: Entry): Refusal | undefined {
		if (isStep(entry)) return this.#step(entry);
		if (entry.kind === 'place') this.place = entry.place;
		if (entry.kind === 'saving') this.saving = { before: entry.before, after: entry.after };
		if (entry.kind === 'same') {
			this.digests = entry.digests;
			this.saving = undefined;
			this.unsaved = 0;
		}
		return undefined;
	}

	#step(step: Step): Refusal | undefined {
		if (this.knows(step.id)) return undefined;
		const refusal =
			step.kind === 'do'
				? this.#do(step.operation)
				: step.kind === 'undo'
					? this.#undo()
					: this.#redo();
		if (refusal) return refusal;
		this.#known.add(step.id);
		this.head = step.id;
		this.place = step.place;
		this.steps += 1;
		this.unsaved += 1;
		return undefined;
	}

	#do(operation: Operation): Refusal | undefined {
		const outcome = apply(this.marking, operation);
		if (isRefused(outcome)) return outcome.refused;
		this.#done.push(changeBetween(this.marking, outcome));
		this.#undone.length = 0;
		this.marking = outcome;
		return undefined;
	}

	#undo(): Refusal | undefined {
		const change = this.#done.pop();
		if (!change) return 'nothing-to-undo';
		const { at, removed, inserted, before } = change;
		this.marking = { ...before, sentences: replace(this.marking, at, inserted.length, removed) };
		this.#undone.push(change);
		return undefined;
	}

	#redo(): Refusal | undefined {
		const change = this.#undone.pop();
		if (!change) return 'nothing-to-redo';
		const { at, removed, inserted, after } = change;
		this.marking = { ...after, sentences: replace(this.marking, at, removed.length, inserted) };
		this.#done.push(change);
		return undefined;
	}
}

/** Replays a journal. Its first entry opens it. */
export function replay(entries: readonly Entry[]): Progress | undefined {
	const [first, ...rest] = entries;
	if (first?.kind !== 'open') return undefined;
	const progress = new Progress(first);
	for (const entry of rest) progress.take(entry);
	return progress;
}
