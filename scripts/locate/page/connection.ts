import { replay, type Entry, type History, type Refusal, type Step } from '../../desk/history.ts';
import { Connection, type News } from '../../desk/page/connection.ts';
import type { Work } from '../desk.ts';
import type { Draft } from '../draft.ts';
import { mergedDraft } from '../merge.ts';

/** The page's way to the server. */
export class LocatingConnection extends Connection<
	Step<Draft>,
	Entry<Draft>,
	Refusal,
	History<Draft>,
	Work
> {
	/** What a step that waits was made from, by its id. */
	readonly #bases = new Map<string, Draft>();

	constructor(tell: (news: News) => void) {
		super({ store: `locate:${location.pathname}`, replay: replay<Draft>, tell });
	}

	/** Makes the draft another. */
	change(value: Draft): void {
		const base = this.state.value;
		this.perform({ kind: 'set', value });
		this.#bases.set(this.state.head, base);
	}

	/** Another window was faster: its changes stay, and ours are put to them. */
	protected override fitted(step: Step<Draft>, { value }: History<Draft>): Step<Draft> {
		const base = this.#bases.get(step.id);
		if (step.kind !== 'set' || !base) return step;
		this.#bases.set(step.id, value);
		return { ...step, value: mergedDraft(base, step.value, value) };
	}
}
