import { changeOf, inverse, isSame, valueAt, type Change, type Path } from '../draft/change.ts';
import { replayForm, type FormEntry } from '../draft/form-history.ts';
import { transformed, type Transformed } from '../draft/transform.ts';
import type { FormConnection } from './connection.ts';

/** What can be done with a form. Every doing is a step that is kept at once. */
export class Bench {
	readonly #connection: FormConnection;
	readonly #show: () => void;

	/** @param show is called after everything that was done */
	constructor(connection: FormConnection, show: () => void) {
		this.#connection = connection;
		this.#show = show;
	}

	value(path: Path): unknown {
		return valueAt(this.#connection.state.draft, path);
	}

	/** Gives a field another value; undefined takes it out. */
	set(path: Path, after: unknown): void {
		const before = this.value(path);
		if (!isSame(before, after)) this.#change(changeOf(path, before, after));
	}

	insert(path: Path, index: number, item: unknown): void {
		this.#change({ kind: 'insert', path, index, item });
	}

	remove(path: Path, index: number): void {
		this.#change({ kind: 'remove', path, index, item: this.value([...path, index]) });
	}

	move(path: Path, from: number, to: number): void {
		this.#change({ kind: 'move', path, from, to });
	}

	undo(): void {
		this.#connection.do({ kind: 'undo' });
		this.#show();
	}

	redo(): void {
		this.#connection.do({ kind: 'redo' });
		this.#show();
	}

	/** Chooses between two values of a field; without `isTaken` the present one stays. */
	settle(id: string, isTaken: boolean): void {
		const aside = this.#connection.state.asides.get(id);
		if (aside && isTaken) this.set(aside.path, aside.value);
		this.#connection.do({ kind: 'settle', settled: id });
		this.#show();
	}

	/** Takes one change back, however long ago; where later ones stand in its way, its whole field goes back to before it. */
	restore(entry: FormEntry & { kind: 'change' }): void {
		const { state, work } = this.#connection;
		let back: Change | undefined = inverse(entry.change);
		for (const later of state.since(entry.id)) {
			const next: Transformed | undefined = back && transformed(back, later);
			back = typeof next === 'object' ? next.change : undefined;
		}
		if (back && this.#connection.do({ kind: 'change', change: back }) === undefined)
			return this.#show();
		const at = work.entries.findIndex((one) => 'id' in one && one.id === entry.id);
		const before = at < 0 ? undefined : replayForm(work.entries.slice(0, at));
		const field = entry.change.path.slice(0, 2);
		if (before) this.set(field, valueAt(before.draft, field));
	}

	#change(change: Change): void {
		this.#connection.do({ kind: 'change', change });
		this.#show();
	}
}
