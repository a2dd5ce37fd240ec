import { parseText } from '../../../src/domain/chapter/tree.ts';
import { lineDiff } from '../../desk/line-diff.ts';
import { blocksOfText } from './from-mdx.ts';
import type { Block } from './model.ts';
import { blockLines, type Line } from './to-mdx.ts';

/** A block of a text as it was typed, with the lines around it. */
interface Kept {
	/** The block in the museum's own way of writing: what it is compared by. */
	key: string;
	source: readonly string[];
	/** The lines between it and the block before. */
	gap: readonly string[];
}

interface Source {
	blocks: Kept[];
	/** The lines behind the last block. */
	tail: readonly string[];
}

const keyOf = (block: Block): string => JSON.stringify(blockLines([block]).map(({ text }) => text));

/** Cuts a text into its blocks without losing a sign. */
function cut(body: string): Source | undefined {
	const { root } = parseText(body);
	const lines = body.split('\n');
	const nodes = root.children ?? [];
	const blocks = blocksOfText(root);
	if (nodes.length !== blocks.length) return undefined;
	let at = 0;
	const kept = blocks.map((block, index): Kept => {
		const { position } = nodes[index] ?? {};
		const from = (position?.start.line ?? 1) - 1;
		const to = position?.end?.line ?? from + 1;
		const one = { key: keyOf(block), source: lines.slice(from, to), gap: lines.slice(at, from) };
		at = to;
		return one;
	});
	return { blocks: kept, tail: lines.slice(at) };
}

/** Which block of the old text each block of the new one is, where it is the same. */
function pairs(old: readonly Kept[], fresh: readonly Block[]): (number | undefined)[] {
	const diff = lineDiff(old.map(({ key }) => key).join('\n'), fresh.map(keyOf).join('\n'));
	let row = 0;
	return diff.flatMap(({ kind }) => {
		if (kind === 'in') return [undefined];
		row += 1;
		return kind === 'same' ? [row - 1] : [];
	});
}

/** Blocks that are not in the old text; these are what somebody has changed. */
export function changedBlocks(old: string, fresh: readonly Block[]): ReadonlySet<Block> {
	const source = cut(old);
	if (!source) return new Set(fresh);
	const same = pairs(source.blocks, fresh);
	return new Set(fresh.filter((_, index) => same[index] === undefined));
}

/**
 * The lines of a text that says `fresh`. Blocks that stand in the old text keep every sign as it was typed there; the others are
 * written in the museum's way.
 */
export function bodyLines(old: string | undefined, fresh: readonly Block[]): Line[] {
	const source = old === undefined ? undefined : cut(old);
	if (!source) return [{ text: '' }, ...blockLines(fresh), { text: '' }];
	const same = pairs(source.blocks, fresh);
	const lines = fresh.flatMap((block, index): Line[] => {
		const number = same[index];
		const kept = number === undefined ? undefined : source.blocks[number];
		const follows =
			number !== undefined && number === (index === 0 ? 0 : (same[index - 1] ?? -2) + 1);
		const gap = follows ? (kept?.gap ?? []) : index === 0 ? (source.blocks[0]?.gap ?? []) : [''];
		const own = kept?.source.map((text) => ({ text, at: block.at })) ?? blockLines([block]);
		return [...gap.map((text) => ({ text })), ...own];
	});
	return [...lines, ...source.tail.map((text) => ({ text }))];
}
