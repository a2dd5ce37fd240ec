import { lineDiff, type DiffLine } from '../desk/line-diff.ts';

const AROUND = 2;

/** A text that is not there yet has no lines, not even an empty one. */
const linesOf = (before: string, after: string): DiffLine[] =>
	before === '' ? after.split('\n').map((text) => ({ kind: 'in', text })) : lineDiff(before, after);

const SIGNS = { same: ' ', out: '-', in: '+' } as const;

interface Hunk {
	/** Lines before it in the old and in the new text. */
	old: number;
	fresh: number;
	lines: DiffLine[];
}

function hunks(lines: readonly DiffLine[]): Hunk[] {
	const isNear = (index: number) =>
		lines
			.slice(Math.max(0, index - AROUND), index + AROUND + 1)
			.some(({ kind }) => kind !== 'same');
	const found: Hunk[] = [];
	let [old, fresh, isOpen] = [0, 0, false];
	for (const [index, line] of lines.entries()) {
		if (isNear(index)) {
			if (!isOpen) found.push({ old, fresh, lines: [] });
			found.at(-1)?.lines.push(line);
			isOpen = true;
		} else isOpen = false;
		if (line.kind !== 'in') old += 1;
		if (line.kind !== 'out') fresh += 1;
	}
	return found;
}

const span = (before: number, count: number) => `${count === 0 ? before : before + 1},${count}`;

/** The lines that differ, as `diff -u` shows them; empty when none do. */
export function unifiedDiff(
	before: string,
	after: string,
	names: readonly [string, string],
): string {
	const all = hunks(linesOf(before, after));
	if (all.length === 0) return '';
	return [
		`--- ${names[0]}`,
		`+++ ${names[1]}`,
		...all.flatMap(({ old, fresh, lines }) => [
			`@@ -${span(old, lines.filter(({ kind }) => kind !== 'in').length)} +${span(fresh, lines.filter(({ kind }) => kind !== 'out').length)} @@`,
			...lines.map(({ kind, text }) => `${SIGNS[kind]}${text}`),
		]),
	].join('\n');
}

/** How many lines came and went. */
export function countChanges(before: string, after: string): { added: number; removed: number } {
	const lines = linesOf(before, after);
	const count = (kind: DiffLine['kind']) => lines.filter((line) => line.kind === kind).length;
	return { added: count('in'), removed: count('out') };
}
