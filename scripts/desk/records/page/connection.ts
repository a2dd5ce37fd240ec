import { Connection, type News, type Unchained } from '../../page/connection.ts';
import { applied, valueAt, type Change } from '../draft/change.ts';
import {
	replayForm,
	type Aside,
	type FormEntry,
	type FormHistory,
	type FormRefusal,
	type FormStep,
} from '../draft/form-history.ts';
import { transformed } from '../draft/transform.ts';
import type { FormWork } from '../form-answers.ts';

/** A step before it is known when it was done. */
type Done = FormStep extends infer Step
	? Step extends FormStep
		? Omit<Step, 'id' | 'parent' | 'when'>
		: never
	: never;

const BEGINNING = `form:${location.pathname}:`;

/**
 * Where this window keeps what is not confirmed. What another window left, closed or not, is taken over: a step that both send
 * counts once.
 */
function ownStore(): string {
	const own = BEGINNING + String(Math.random()).slice(2);
	try {
		const kept = Object.keys(localStorage)
			.filter((key) => key.startsWith(BEGINNING))
			.flatMap((key) => {
				const steps = JSON.parse(localStorage.getItem(key) ?? '[]') as unknown[]; // our own writing
				localStorage.removeItem(key);
				return steps;
			});
		localStorage.setItem(own, JSON.stringify(kept));
	} catch {
		// Without storage, what is not confirmed lives as long as the window.
	}
	return own;
}

/** Takes what is not confirmed along to the record's other address. */
export function carryStepsTo(address: string): void {
	for (const key of Object.keys(localStorage).filter((one) => one.startsWith(BEGINNING))) {
		localStorage.setItem(
			`form:${address}:${key.slice(BEGINNING.length)}`,
			localStorage.getItem(key) ?? '[]',
		);
		localStorage.removeItem(key);
	}
}

/** The page's way to the server. */
export class FormConnection extends Connection<
	FormStep,
	FormEntry,
	FormRefusal,
	FormHistory,
	FormWork
> {
	/** What others did before a step of ours, as it is for whoever comes after that step. */
	readonly #theirs = new Map<string, readonly Change[]>();

	constructor(tell: (news: News) => void) {
		super({ store: ownStore(), replay: replayForm, tell });
	}

	/** Does something; answers why not, if it cannot be done. */
	do(done: Done): FormRefusal | undefined {
		const step = { ...done, when: new Date().toISOString() } as Unchained<FormStep>; // all but the time
		return this.perform(step);
	}

	/** Asks the server something about the form as it knows it. */
	async question(name: string): Promise<Record<string, unknown>> {
		const response = await this.post(name, {});
		return (await response.json()) as Record<string, unknown>; // our own server's answer
	}

	/**
	 * Another window was faster. Ours is put behind what it did, where both fit; else it becomes a value to choose from. Nothing
	 * is lost.
	 */
	protected override fitted(step: FormStep, state: FormHistory): FormStep {
		const theirs = this.#theirs.get(step.parent) ?? state.since(step.parent);
		if (step.kind !== 'change') {
			this.#theirs.set(step.id, theirs);
			return step;
		}
		let mine: Change | 'done' | 'clash' = step.change;
		const beside: Change[] = [];
		for (const one of theirs) {
			if (typeof mine === 'string') break;
			const other = transformed(one, mine);
			const next = transformed(mine, one);
			if (typeof other === 'object') beside.push(other.change);
			mine = typeof next === 'string' ? next : next.change;
		}
		this.#theirs.set(step.id, beside);
		const { id, parent, when } = step;
		if (mine === 'done') return { id, parent, when, kind: 'settle', settled: '' };
		if (mine !== 'clash' && applied(state.draft, mine)) return { ...step, change: mine };
		return { id, parent, when, kind: 'aside', aside: this.#aside(step.change, state) };
	}

	/** What this window has where two clash: the value of the field, or of the whole list when the field is there no more. */
	#aside(change: Change, { draft }: FormHistory): Aside {
		const { path } = change;
		const isField = change.kind === 'set' && valueAt(draft, path.slice(0, -1)) !== undefined;
		const at = isField || path.length < 2 || change.kind === 'patch' ? path : path.slice(0, 2);
		return { path: at, value: valueAt(this.state.draft, at), from: 'window' };
	}
}
