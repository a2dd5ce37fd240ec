/** What one bringing in, or one taking back, does to content/ and to the inbox. */

/** One file of content/. */
export interface Step {
	/** Its way inside content/, with `/`: `photos/street.jpg`. */
	path: string;
	/** SHA-256 before; null where there was none. */
	before: string | null;
	/** SHA-256 afterwards; null where there is none any more. */
	after: string | null;
}

/** One file of the inbox that goes to another place in it. Both ways are inside inbox/. */
export interface Move {
	from: string;
	to: string;
}

/** One file that was brought in. */
export interface Received {
	sha256: string;
	/** Its way inside inbox/ when it came. */
	name: string;
	/** `2026-11-28` */
	day: string;
	/** What became of it, inside content/. */
	files: string[];
}

/** A run whose bytes are all on the disk, so that it can be carried out, or taken back, by whoever comes next. */
export interface Run {
	kind: 'bring' | 'undo';
	day: string;
	steps: Step[];
	moves: Move[];
	/** Folders inside content/ that are there only because of this run, the outermost first; `undo`: that go with it. */
	folders: string[];
	received: Received[];
}

/** The same the other way. */
export const reversed = (run: Run): Run => ({
	...run,
	kind: 'undo',
	steps: run.steps.map(({ path, before, after }) => ({ path, before: after, after: before })),
	moves: run.moves.map(({ from, to }) => ({ from: to, to: from })),
});
