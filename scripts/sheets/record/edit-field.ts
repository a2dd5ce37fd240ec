import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import {
	columnOf,
	exchanged,
	pairOf,
	pairRange,
	parseRecord,
	rangeOf,
	trimmedEnd,
	withFieldAfter,
	withoutField,
} from '../../desk/yaml-text.ts';
import { insertion, withWords } from './edit-list.ts';
import { keysAt } from './order.ts';
import { flowText, valueText, wordsText } from './yaml-value.ts';

export type Path = readonly (string | number)[];

const rootOf = (source: string): YAMLMap => {
	const { contents } = parseRecord(source);
	if (!isMap(contents)) throw new Error('a record is a map');
	return contents;
};

/** The map that holds a field, as deep as the record goes, and how many steps of the path lead to it. */
function holder(
	source: string,
	path: Path,
): { map: YAMLMap; depth: number; pair?: Pair | undefined } {
	let map = rootOf(source);
	for (let depth = 0; ; depth += 1) {
		const pair = pairOf(map, String(path[depth]));
		let inner: unknown = pair?.value;
		let next = depth + 1;
		while (isSeq(inner) && typeof path[next] === 'number') {
			inner = inner.items[Number(path[next])];
			next += 1;
		}
		if (!pair || next >= path.length || !isMap(inner)) return { map, depth, pair };
		map = inner;
		depth = next - 1;
	}
}

/** The value wrapped into the fields that lead to it. */
const wrapped = (path: Path, value: unknown): unknown =>
	path.reduceRight<unknown>((inner, step) => ({ [String(step)]: inner }), value);

function withNewField(
	source: string,
	map: YAMLMap,
	key: string,
	value: unknown,
	keys: string[],
): string {
	const text =
		map.flow === true
			? `${key}: ${flowText(value)}`
			: `${key}:${valueText(value, columnOf(source, map))}`;
	const before = keys.slice(0, keys.indexOf(key)).reverse();
	const found = before.map((name) => pairOf(map, name)).find((pair) => pair !== undefined);
	if (found) return exchanged(source, [withFieldAfter(source, map, found, text)]);
	const [at] = rangeOf(map.items[0]?.key);
	const gap = map.flow === true ? ', ' : `\n${' '.repeat(columnOf(source, map))}`;
	return exchanged(source, [{ from: at, to: at, text: text + gap }]);
}

/** The value of a field exchanged, in the form it had where that can be. */
function withOtherValue(source: string, map: YAMLMap, pair: Pair, value: unknown): string {
	const node = pair.value;
	const isFlow = map.flow === true;
	if (isSeq(node) && Array.isArray(value)) {
		const list = withWords(source, node, value);
		if (list !== undefined) return list;
	}
	const isOneLine = typeof value !== 'string' || !value.includes('\n');
	const isKept =
		isOneLine &&
		((isScalar(node) && !String(node.type).startsWith('BLOCK')) ||
			(isSeq(node) && node.flow === true));
	if (isKept) {
		const quote = isScalar(node) && typeof value === 'string' ? node.type : undefined;
		const text =
			quote === 'QUOTE_SINGLE'
				? `'${String(value).replaceAll("'", "''")}'`
				: quote === 'QUOTE_DOUBLE'
					? JSON.stringify(value)
					: typeof value === 'string'
						? wordsText(value, isFlow)
						: flowText(value);
		const [from, to] = rangeOf(node);
		return exchanged(source, [{ from, to: trimmedEnd(source, from, to), text }]);
	}
	const [from, to] = pairRange(source, pair);
	const key = isScalar(pair.key) ? String(pair.key.value) : '';
	const text = isFlow ? ` ${flowText(value)}` : valueText(value, columnOf(source, map));
	return exchanged(source, [{ from, to, text: `${key}:${text}` }]);
}

/** Takes a field out, and what it was in when nothing is left there. */
function without(source: string, path: Path): string {
	const { map, depth, pair } = holder(source, path);
	if (!pair || depth < path.length - 1) return source;
	const isLast = map.items.length === 1;
	if (isLast && depth > 0 && typeof path[depth - 1] === 'string')
		return without(source, path.slice(0, depth));
	return exchanged(source, [withoutField(source, map, pair)]);
}

/** A field with another value; `undefined` takes it out. */
export function withValue(source: string, path: Path, value: unknown, schema: unknown): string {
	if (value === undefined) return without(source, path);
	const { map, depth, pair } = holder(source, path);
	if (pair && depth === path.length - 1) return withOtherValue(source, map, pair, value);
	if (pair) throw new Error('the way to the field leads through something else');
	const inner = wrapped(path.slice(depth + 1), value);
	return withNewField(
		source,
		map,
		String(path[depth]),
		inner,
		keysAt(schema, path.slice(0, depth)),
	);
}

/** A list with one more item, before the one that has this index now. */
export function withItem(
	source: string,
	path: Path,
	index: number,
	item: unknown,
	schema: unknown,
): string {
	const { depth, pair } = holder(source, path);
	const list = pair && depth === path.length - 1 ? pair.value : undefined;
	if (isSeq(list) && list.items.length > 0)
		return exchanged(source, [insertion(source, list, index, item)]);
	return withValue(source, path, [item], schema);
}
