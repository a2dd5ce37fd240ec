import type { Stage } from './stage.ts';

/** Looks in a row with something strange; what is gone sooner was a page in the making. */
export const STANDING = 2;

/** The museum's own title. */
const MUSEUM = 'museum start';
/** An error page is called after its address or its host, a page that has not yet a title, too. */
const ADDRESS = /^(?:\S*[.:]\S*|localhost)$/;
/** A host of one word; where an address loses its first letters on the way, its end is taken for one. The picture tells more. */
const ONE_WORD = /^(?!localhost$)[a-z\d]+$/;
/** Shows which pages are open, and that no policy forbids it; it takes the keyboard from the museum, and goes for that. */
const HARMLESS = 'Task Manager';
/** A window that shows nothing yet. */
const EMPTY = /^(?:(?:Untitled|New Tab) - )?Chromium$/;

/** What a window's page is called; windows of the browser end in its name, dialogs of the system do not. */
const nameOf = (title: string) => (EMPTY.test(title) ? MUSEUM : title.replace(/ - Chromium$/, ''));

/** Whether a title alone tells that a window is neither the museum's nor one with an error page. */
function isStrange(title: string): boolean {
	const name = nameOf(title);
	return name !== MUSEUM && name !== HARMLESS && !ADDRESS.test(name) && !ONE_WORD.test(name);
}

/** Looks at one screen, and keeps what stood on it that is not known: by the titles of windows and by the picture. */
export class Watcher {
	/** Titles. */
	readonly strange = new Set<string>();
	/** Whether another page than the museum's was called. */
	hasMoved = false;
	/** Whether an address was opened that had lost letters. */
	hasLostLetters = false;
	readonly #stage: Stage;
	readonly #known: ReadonlySet<string | undefined>;
	#last: string | undefined;
	#looks = 0;

	/** `known` are the pictures of the start, of an error page, of an empty page, and of a browser that starts. */
	constructor(stage: Stage, known: ReadonlySet<string | undefined>) {
		this.#stage = stage;
		this.#known = known;
	}

	async look(): Promise<void> {
		const { screen, pageTop } = this.#stage;
		const top = screen.topmost(pageTop);
		const titles = (await screen.titles()).filter((title) => !/matchbox/i.test(title));
		for (const title of titles.filter(isStrange)) this.strange.add(title);
		// Of the museum's own page bars and menus may hide the top.
		const isKnown =
			this.#known.has(top) || titles.every((title) => [MUSEUM, HARMLESS].includes(nameOf(title)));
		this.hasMoved ||= titles.some((title) => nameOf(title) !== MUSEUM);
		this.hasLostLetters ||= titles.some((title) => ONE_WORD.test(nameOf(title)));
		this.#looks = !isKnown && top === this.#last ? this.#looks + 1 : 0;
		this.#last = top;
		if (this.#looks >= STANDING) this.strange.add(`${titles.join(' + ')}（画面 ${top}）`);
	}
}
