import type { Trouble } from '../interviews/trouble.ts';

export type { Outcome, Trouble } from '../interviews/trouble.ts';

/** What reading a file turned up: what stands in the way, what should be looked at, and what is only told. */
export interface Findings {
	troubles: Trouble[];
	/** Like troubles, but the file is taken as it is. */
	doubts: Trouble[];
	/** Sentences without a remedy: comments that were kept out and the like. */
	notes: string[];
}

export const noFindings = (): Findings => ({ troubles: [], doubts: [], notes: [] });

/** Troubles in the order they came; those with one remedy behind each other share it. */
export function tellAll(troubles: readonly Trouble[]): string {
	const blocks: { lines: string[]; fix: string }[] = [];
	for (const { where, message, fix } of troubles) {
		const last = blocks.at(-1);
		const line = `  ${where}　${message}`;
		if (last?.fix === fix) last.lines.push(line);
		else blocks.push({ lines: [line], fix });
	}
	return blocks.map(({ lines, fix }) => `${lines.join('\n')}\n    改法：${fix}`).join('\n');
}
