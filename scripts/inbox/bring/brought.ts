import type { Issue } from '../../../src/checks/issue.ts';
import type { Trouble } from '../../interviews/trouble.ts';

/** One record that a thing of the inbox makes or changes. */
export interface Becoming {
	/** `content/chapters/old-bridge.mdx`; of a recording its folder. */
	file: string;
	/** 「新的一篇」「改 2 处」「没有变」 */
	fate: string;
	/** Where on the site it will be seen: `/chapters/old-bridge/`; undefined where it has no page of its own. */
	address?: string | undefined;
}

/** The first rows of a sheet. */
export interface PreviewSheet {
	name: string;
	/** `number` is counted from 1, as the program that opens it counts. */
	rows: readonly { number: number; cells: readonly string[] }[];
}

/** What is shown of a thing on the page. */
export type Preview =
	| { kind: 'text'; lines: readonly { isHeading: boolean; text: string }[] }
	| { kind: 'rows'; sheets: readonly PreviewSheet[] }
	/** `about` is what is said of it where its name does not say it: where it stands in a text, and what it lacks. */
	| { kind: 'picture'; file: string; about?: { name: string; lines: readonly string[] } }
	| { kind: 'sound'; seconds: number; peaks: readonly number[]; lines: readonly string[] };

/** One thing of the inbox, and what came of looking at it. */
export interface Brought {
	/** Its way inside inbox/, and that of the transcript that goes with it. */
	names: readonly string[];
	/** 「志」「表」「照片」「口述」 */
	what: string;
	becomes: readonly Becoming[];
	/** The plan in words, as the tool for its kind tells it. */
	told: string;
	/** What should be looked at, and keeps nothing from being written. */
	reminders: Trouble[];
	troubles: Trouble[];
	/** Sentences to be told whatever else is said: columns and comments that were left out. */
	notes: readonly string[];
	previews: readonly Preview[];
	/** Where in this thing an issue of one of its records comes from; undefined when it has been told already. */
	trace: (issue: Issue) => Trouble | undefined;
}

/** A fresh account of a thing, to be added to. */
export const broughtFrom = (names: readonly string[], what: string): Brought => ({
	...{ names, what, becomes: [], told: '', reminders: [], troubles: [], notes: [], previews: [] },
	trace: (issue) => ({ ...atLine(issue), where: `${names[0] ?? ''}（${placeOf(issue)}）` }),
});

/** `content/photos/street.yaml 第 3 行` */
const placeOf = ({ file, line }: Issue): string =>
	`${file}${line === undefined ? '' : ` 第 ${line} 行`}`;

/** What an issue says, at its line. */
export const atLine = (issue: Issue): Trouble => ({
	...{ where: placeOf(issue), message: issue.message, fix: issue.fix },
});

/** Every mistake of a plan, in the order in which it is told. */
export const troublesOf = (plan: {
	brought: readonly Brought[];
	troubles: readonly Trouble[];
}): Trouble[] => [...plan.brought.flatMap((one) => one.troubles), ...plan.troubles];
