import {
	isMap,
	isScalar,
	parseDocument,
	type LineCounter,
	type Node,
	type Pair,
	type YAMLMap,
} from 'yaml';

/** Exchanging single fields in the text of a record, so that every other character stays as it was. */

/** @param lineCounter learns where lines begin */
export const parseRecord = (source: string, lineCounter?: LineCounter) =>
	parseDocument(source, {
		...{ version: '1.2', schema: 'core', keepSourceTokens: false },
		...(lineCounter && { lineCounter }),
	});

/** The fields of a record, however unfinished; undefined when they cannot be read. */
export function fieldsOf(source: string): Record<string, unknown> | undefined {
	const document = parseRecord(source);
	if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
	return document.toJS({ maxAliasCount: 20 }) as Record<string, unknown>; // it is a map
}

/** The text between two characters, exchanged. */
export interface Exchange {
	from: number;
	to: number;
	text: string;
}

/** Exchanges that do not overlap, in any order. */
export const exchanged = (source: string, exchanges: readonly Exchange[]): string =>
	[...exchanges]
		.sort((one, other) => other.from - one.from)
		.reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), source);

export const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
	map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);

/** Where a node stands in the text: its first character, and the one behind its value. */
export function rangeOf(node: unknown): [start: number, end: number] {
	const range = (node as Node | null)?.range;
	if (!range) throw new Error('a node that was just read has its place');
	return [range[0], range[1]];
}

/** How far a map is indented: where its first key stands on its line. */
export function columnOf(source: string, map: YAMLMap): number {
	const [at] = rangeOf(map.items[0]?.key);
	return at - (source.lastIndexOf('\n', at - 1) + 1);
}

export const lineBreakOf = (source: string) => (source.includes('\r\n') ? '\r\n' : '\n');

/** Blanks and line breaks behind a value belong to what follows. */
export function trimmedEnd(source: string, from: number, to: number): number {
	let end = to;
	while (end > from && /\s/.test(source[end - 1] ?? '')) end -= 1;
	return end;
}

/** The end of the line, so that a comment behind a value stays with it. */
function endOfLine(source: string, at: number): number {
	const found = source.indexOf('\n', at);
	const end = found < 0 ? source.length : found;
	return source[end - 1] === '\r' ? end - 1 : end;
}

/** Where a field stands, from its key to the end of its value. */
export function pairRange(source: string, pair: Pair): [start: number, end: number] {
	const [from] = rangeOf(pair.key);
	return [from, trimmedEnd(source, from, rangeOf(pair.value ?? pair.key)[1])];
}

/** Takes a field out, with the line it stands on or with its comma. */
export function withoutField(source: string, map: YAMLMap, pair: Pair): Exchange {
	const index = map.items.indexOf(pair);
	const [from, to] = pairRange(source, pair);
	if (map.flow === true) {
		const before = map.items[index - 1];
		if (before) return { from: rangeOf(before.value ?? before.key)[1], to, text: '' };
		return { from, to: rangeOf(map.items[index + 1]?.key)[0], text: '' };
	}
	const lineStart = source.lastIndexOf('\n', from - 1);
	if (lineStart < 0 || (index === 0 && source.slice(lineStart + 1, from).trim() !== ''))
		throw new Error('the first field of a record stays');
	const start = source[lineStart - 1] === '\r' ? lineStart - 1 : lineStart;
	return { from: start, to: endOfLine(source, to), text: '' };
}

/** Puts a field, `note: …`, behind another one of the same map. */
export function withFieldAfter(source: string, map: YAMLMap, pair: Pair, text: string): Exchange {
	const [, at] = pairRange(source, pair);
	if (map.flow === true) return { from: at, to: at, text: `, ${text}` };
	const end = endOfLine(source, at);
	const indent = ' '.repeat(columnOf(source, map));
	return { from: end, to: end, text: `${lineBreakOf(source)}${indent}${text}` };
}
