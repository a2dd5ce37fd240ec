import { isMap, type YAMLSeq } from 'yaml';
import { dashColumn, lineEnd } from '../../../sheets/record/edit-list.ts';
import { flowText, itemText } from '../../../sheets/record/yaml-value.ts';
import { rangeOf, trimmedEnd } from '../../yaml-text.ts';
import { isFields, isSame } from '../draft/change.ts';

type Item = Readonly<Record<string, unknown>>;

/** How many fields two items have in common. */
const likeness = (one: Item, other: Item) =>
	Object.keys(one).filter((key) => isSame(one[key], other[key])).length;

/**
 * Which item of a list each item of another was: the very same one, else the one that has most in common with it, else the
 * one that stood in its place when the lists are equally long. undefined for a new item.
 */
export function itemOrigins(
	before: readonly Item[],
	after: readonly Item[],
): (number | undefined)[] {
	const free = new Set(before.keys());
	const origins = after.map((): number | undefined => undefined);
	const take = (index: number, origin: number | undefined) => {
		if (origin === undefined) return;
		origins[index] = origin;
		free.delete(origin);
	};
	for (const [index, item] of after.entries())
		take(
			index,
			[...free].find((origin) => isSame(before[origin], item)),
		);
	for (const [index, item] of after.entries()) {
		if (origins[index] !== undefined) continue;
		const near = [...free]
			.map((origin) => ({ origin, common: likeness(before[origin] ?? {}, item) }))
			.filter(({ common }) => common > 0)
			.sort((one, other) => other.common - one.common);
		take(index, near[0]?.origin);
	}
	if (before.length === after.length)
		for (const index of after.keys())
			if (origins[index] === undefined && free.has(index)) take(index, index);
	return origins;
}

/** Whether all items are where they were, and none came or went. */
export const isUnmoved = (origins: readonly (number | undefined)[], length: number): boolean =>
	origins.length === length && origins.every((origin, index) => origin === index);

/** Where the comments begin that stand right above a line. */
function withCommentsAbove(source: string, lineStart: number): number {
	const before = source.lastIndexOf('\n', lineStart - 2) + 1;
	const isComment = /^[ \t]*#/.test(source.slice(before, lineStart));
	return isComment && before < lineStart ? withCommentsAbove(source, before) : lineStart;
}

/** The text of each item of a list that has one below the other; what stands above an item belongs to it. */
function chunksOf(source: string, list: YAMLSeq): { from: number; chunks: string[] } {
	const [first] = rangeOf(list.items[0]);
	const from = withCommentsAbove(source, source.lastIndexOf('\n', first - 1) + 1);
	let at = from;
	const chunks = list.items.map((item) => {
		const [start, end] = rangeOf(item);
		const to = lineEnd(source, trimmedEnd(source, start, end));
		const chunk = source.slice(at, to);
		at = to + 1;
		return chunk;
	});
	return { from, chunks };
}

/**
 * A list with other items, in another order: numbers are items it had, with their comments; all else is new.
 * @returns also the text of the items that went
 */
export function withItems(
	source: string,
	list: YAMLSeq,
	items: readonly unknown[],
): { text: string; gone: string } {
	const kept = new Set(items.filter((item) => typeof item === 'number'));
	const goneOf = (texts: readonly string[]) =>
		texts.filter((_, index) => !kept.has(index)).join('\n');
	if (list.flow === true) {
		const texts = list.items.map((item) => {
			const [from, to] = rangeOf(item);
			return source.slice(from, trimmedEnd(source, from, to));
		});
		const parts = items.map((item) => (typeof item === 'number' ? texts[item] : flowText(item)));
		const [from] = rangeOf(list.items[0]);
		const last = list.items.at(-1);
		const [start, end] = rangeOf(last);
		const text =
			source.slice(0, from) + parts.join(', ') + source.slice(trimmedEnd(source, start, end));
		return { text, gone: goneOf(texts) };
	}
	const { from, chunks } = chunksOf(source, list);
	const column = dashColumn(source, list);
	// Where every item stands in brackets, so does a new one.
	const areFlow = list.items.every((item) => isMap(item) && item.flow === true);
	const fresh = (item: unknown) => {
		const fields = isFields(item) ? item : {};
		return ' '.repeat(column) + (areFlow ? `- ${flowText(fields)}` : itemText(fields, column));
	};
	const lines = items.map((item) => (typeof item === 'number' ? chunks[item] : fresh(item)));
	const to = from + chunks.join('\n').length;
	return {
		text: source.slice(0, from) + lines.join('\n') + source.slice(to),
		gone: goneOf(chunks),
	};
}
