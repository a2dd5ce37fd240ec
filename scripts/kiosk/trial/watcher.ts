import type { Stage } from './stage.ts';

/** Looks in a row with something strange; what is gone sooner was a page in the making. */
export const STANDING = 2;

/** An error page is called after its address or its host. */
const ADDRESS = /^(?:[a-z-]+:\S*|[\w-]+(?:\.[\w-]+)+|localhost)$/i;
/** A window that shows nothing yet. */
const EMPTY = /^(?:Untitled|New Tab|about:blank)? ?-? ?Chromium$/;

/** Whether a window is neither the museum's nor one with an error page: windows of the browser end in its name. */
function isStrange(title: string): boolean {
	const [, name] = /^(.*) - Chromium$/.exec(title) ?? [];
	if (name === undefined) return !EMPTY.test(title);
	return !EMPTY.test(title) && name !== 'museum start' && !ADDRESS.test(name);
}

/** Looks at one screen, and keeps what stood on it that is not known: by the titles of windows and by the picture. */
export class Watcher {
	/** Titles. */
	readonly strange = new Set<string>();
	readonly #stage: Stage;
	readonly #known: ReadonlySet<string | undefined>;
	#last: string | undefined;
	#looks = 0;

	/** `known` are the pictures of the start, of an error page, and of a browser that starts. */
	constructor(stage: Stage, known: ReadonlySet<string | undefined>) {
		this.#stage = stage;
		this.#known = known;
	}

	async look(): Promise<void> {
		const { screen, pageTop } = this.#stage;
		const top = screen.topmost(pageTop);
		const titles = (await screen.titles()).filter((title) => !/matchbox/i.test(title));
		for (const title of titles.filter(isStrange)) this.strange.add(title);
		const hasPage = titles.some((title) => !EMPTY.test(title));
		const isKnown = !hasPage || this.#known.has(top);
		this.#looks = !isKnown && top === this.#last ? this.#looks + 1 : 0;
		this.#last = top;
		if (this.#looks >= STANDING) this.strange.add(`${titles.join(' + ')}（画面 ${top}）`);
	}
}
