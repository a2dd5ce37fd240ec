import { isDeepStrictEqual } from 'node:util';
import { isScalar, type YAMLSeq } from 'yaml';
import { exchanged, rangeOf, trimmedEnd, type Exchange } from '../../desk/yaml-text.ts';
import { flowText, itemText } from './yaml-value.ts';

/** Where the line ends on which a character stands. */
export function lineEnd(source: string, at: number): number {
	const found = source.indexOf('\n', at);
	const end = found < 0 ? source.length : found;
	return source[end - 1] === '\r' ? end - 1 : end;
}

const lineStart = (source: string, at: number) => source.lastIndexOf('\n', at - 1) + 1;

/** In which column the dashes of a list stand. */
export function dashColumn(source: string, list: YAMLSeq): number {
	const [from] = rangeOf(list);
	return from - lineStart(source, from);
}

/** A place in a list whose items stand one a line or one below the other. */
export function insertion(source: string, list: YAMLSeq, index: number, item: unknown): Exchange {
	const before = list.items[index - 1];
	const [, to] = before ? rangeOf(before) : [0, 0];
	if (list.flow === true) {
		const [first] = rangeOf(list.items[0]);
		const at = before ? trimmedEnd(source, rangeOf(before)[0], to) : first;
		return { from: at, to: at, text: before ? `, ${flowText(item)}` : `${flowText(item)}, ` };
	}
	const column = dashColumn(source, list);
	const indent = ' '.repeat(column);
	if (!before) {
		const [at] = rangeOf(list);
		return { from: at, to: at, text: `${itemText(item, column)}\n${indent}` };
	}
	const end = lineEnd(source, trimmedEnd(source, rangeOf(before)[0], to));
	return { from: end, to: end, text: `\n${indent}${itemText(item, column)}` };
}

/** Takes an item out with its line. */
function withoutItem(source: string, node: unknown): Exchange {
	const [from, to] = rangeOf(node);
	const start = lineStart(source, from);
	const end = lineEnd(source, trimmedEnd(source, from, to));
	const before = start === 0 ? 0 : source[start - 2] === '\r' ? start - 2 : start - 1;
	return { from: before, to: end, text: '' };
}

/**
 * Exchanges the words of a list that has one a line: the lines at its beginning and end that stay the same stay as they are.
 * Undefined for lists of another form.
 */
export function withWords(
	source: string,
	list: YAMLSeq,
	words: readonly unknown[],
): string | undefined {
	if (list.flow === true || !list.items.every(isScalar) || words.length === 0) return undefined;
	const old = list.items.map((node) => (isScalar(node) ? node.value : undefined));
	let same = 0;
	while (same < old.length && same < words.length && isDeepStrictEqual(old[same], words[same]))
		same += 1;
	const isTail = (count: number) =>
		count < Math.min(old.length, words.length) - same &&
		isDeepStrictEqual(old[old.length - 1 - count], words[words.length - 1 - count]);
	let tail = 0;
	while (isTail(tail)) tail += 1;
	const [oldEnd, newEnd] = [old.length - tail, words.length - tail];
	const exchanges: Exchange[] = [];
	for (let index = same; index < Math.min(oldEnd, newEnd); index += 1) {
		const [from, to] = rangeOf(list.items[index]);
		const text = itemText(words[index], 0).slice(2);
		exchanges.push({ from, to: trimmedEnd(source, from, to), text });
	}
	for (let index = newEnd; index < oldEnd; index += 1)
		exchanges.push(withoutItem(source, list.items[index]));
	const fresh = words.slice(oldEnd, newEnd);
	if (fresh.length > 0) {
		const { from, to } = insertion(source, list, oldEnd, fresh[0]);
		const column = dashColumn(source, list);
		const indent = ' '.repeat(column);
		const lines = fresh.map((word) => itemText(word, column));
		const text =
			oldEnd === 0
				? lines.map((line) => `${line}\n${indent}`).join('')
				: lines.map((line) => `\n${indent}${line}`).join('');
		exchanges.push({ from, to, text });
	}
	return exchanged(source, exchanges);
}
