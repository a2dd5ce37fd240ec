import { applied, inverse, isSameDraft, type Change, type Draft, type Path } from './change.ts';

/** Where a value comes from that cannot stand beside another. */
export type Origin = 'window' | 'file';

/** A value that did not fit, kept until somebody has chosen. */
export interface Aside {
	/** The field it is for. */
	path: Path;
	/** What was written there; missing where the field was taken out. */
	value?: unknown;
	from: Origin;
}

/** One thing done in a form. Steps form a chain by `parent`; one that is known by its id counts once. */
export type FormStep = {
	id: string;
	parent: string;
	/** When, as `2026-11-28T14:03:00.000Z`. */
	when: string;
} & (
	| { kind: 'change'; change: Change; by?: 'file' | undefined }
	| { kind: 'undo' }
	| { kind: 'redo' }
	/** Two wrote the same field. */
	| { kind: 'aside'; aside: Aside }
	/** Somebody has chosen between the two. */
	| { kind: 'settle'; settled: string }
);

/** A line of a form's journal. `base` is what the record's file said then. */
export type FormEntry =
	| FormStep
	| { kind: 'open'; id: string; draft: Draft; base: Draft }
	| { kind: 'saved'; base: Draft; when: string }
	/** The record's files went, came back, or got another name. */
	| {
			kind: 'moved';
			what: 'removed' | 'back' | 'renamed';
			from?: string;
			to?: string;
			when: string;
	  };

export const FORM_KINDS = [
	'open',
	'change',
	'undo',
	'redo',
	'aside',
	'settle',
	'saved',
	'moved',
] as const;

/** Why a step was not taken. */
export type FormRefusal = 'nothing-to-undo' | 'nothing-to-redo' | 'does-not-fit';

/** What a form's journal comes to. */
export class FormHistory {
	#states: Draft[];
	/** What led from each state to the next. */
	#changes: Change[] = [];
	#at = 0;
	readonly #done: { id: string; effect?: Change | undefined }[];
	readonly #ids = new Set<string>();
	readonly asides = new Map<string, Aside>();
	/** What the file said when it was last read or written. */
	base: Draft;
	/** The id of the last step. */
	head: string;

	constructor(open: Extract<FormEntry, { kind: 'open' }>) {
		this.#states = [open.draft];
		this.base = open.base;
		this.head = open.id;
		this.#done = [{ id: open.id }];
		this.#ids.add(open.id);
	}

	get draft(): Draft {
		return this.#states[this.#at] ?? { fields: {} };
	}

	get isSaved(): boolean {
		return isSameDraft(this.draft, this.base) && this.asides.size === 0;
	}

	get mayUndo(): boolean {
		return this.#at > 0;
	}

	get mayRedo(): boolean {
		return this.#at < this.#changes.length;
	}

	/** How many things were done. */
	get steps(): number {
		return this.#done.length - 1;
	}

	knows(id: string): boolean {
		return this.#ids.has(id);
	}

	/** What has become of the draft since a step, one change after another. */
	since(id: string): Change[] {
		const from = this.#done.findIndex((step) => step.id === id);
		return this.#done.slice(from + 1).flatMap(({ effect }) => effect ?? []);
	}

	/** Takes a step; a refused one changes nothing. */
	take(entry: Exclude<FormEntry, { kind: 'open' }>): FormRefusal | undefined {
		if (entry.kind === 'moved') return undefined;
		if (entry.kind === 'saved') {
			this.base = entry.base;
			return undefined;
		}
		const taken = this.#step(entry);
		if (typeof taken === 'string') return taken;
		this.#done.push({ id: entry.id, effect: taken.effect });
		this.#ids.add(entry.id);
		this.head = entry.id;
		return undefined;
	}

	#step(step: FormStep): { effect?: Change | undefined } | FormRefusal {
		switch (step.kind) {
			case 'change':
				return this.#change(step.change) ? { effect: step.change } : 'does-not-fit';
			case 'undo': {
				const last = this.#changes[this.#at - 1];
				if (!last) return 'nothing-to-undo';
				this.#at -= 1;
				return { effect: inverse(last) };
			}
			case 'redo': {
				const next = this.#changes[this.#at];
				if (!next) return 'nothing-to-redo';
				this.#at += 1;
				return { effect: next };
			}
			case 'aside':
				this.asides.set(step.id, step.aside);
				return {};
			case 'settle':
				this.asides.delete(step.settled);
				return {};
		}
	}

	#change(change: Change): boolean {
		const next = applied(this.draft, change);
		if (!next) return false;
		this.#states = [...this.#states.slice(0, this.#at + 1), next];
		this.#changes = [...this.#changes.slice(0, this.#at), change];
		this.#at += 1;
		return true;
	}
}

/** Replays a journal; undefined when it does not begin as one. */
export function replayForm(entries: readonly FormEntry[]): FormHistory | undefined {
	const [open, ...rest] = entries;
	if (open?.kind !== 'open') return undefined;
	const history = new FormHistory(open);
	for (const entry of rest) if (entry.kind === 'open' || history.take(entry)) return undefined;
	return history;
}
