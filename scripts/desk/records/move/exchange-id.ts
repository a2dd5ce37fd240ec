import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { FieldPath } from '../../../../src/checks/museum.ts';
import { splitFrontMatter } from '../../../lib/record-files.ts';
import { wordsText } from '../../../sheets/record/yaml-value.ts';
import { exchanged, parseRecord, rangeOf, type Exchange } from '../../yaml-text.ts';

/** One id in the place of another. */
export interface NewId {
	from: string;
	to: string;
}

/** The node at the end of a way, and whether it stands in brackets. */
function nodeAt(yaml: string, path: FieldPath): { node: unknown; isFlow: boolean } {
	let node: unknown = parseRecord(yaml).contents;
	let isFlow = false;
	for (const step of path) {
		isFlow ||= (isMap(node) || isSeq(node)) && node.flow === true;
		node = isMap(node) || isSeq(node) ? node.get(step, true) : undefined;
	}
	return { node, isFlow };
}

/** Exchanges an id that a field says; nothing where something else stands there. */
function inField(yaml: string, path: FieldPath, { from, to }: NewId): Exchange[] {
	const { node, isFlow } = nodeAt(yaml, path);
	if (!isScalar(node) || String(node.value) !== from) return [];
	const [start, end] = rangeOf(node as Node);
	const written = yaml.slice(start, end);
	const [quote] = /^["']/.exec(written) ?? [];
	const text = quote === undefined ? wordsText(to, isFlow) : quote + to + quote;
	return [{ from: start, to: start + written.trimEnd().length, text }];
}

/** Exchanges ids in fields, all else untouched. */
export function inFields(source: string, paths: readonly FieldPath[], id: NewId): string {
	const parts = splitFrontMatter(source);
	const yaml = parts?.fields ?? source;
	const at = parts ? source.indexOf('\n') + 1 : 0;
	const exchanges = new Map(
		paths
			.flatMap((path) => inField(yaml, path, id))
			.map((one) => [one.from, { ...one, from: one.from + at, to: one.to + at }]),
	);
	return exchanged(source, [...exchanges.values()]);
}

/** Exchanges ids in the marks of a text: `<引 id="b16" />`. */
export const inMarks = (source: string, marks: readonly string[], { from, to }: NewId): string =>
	marks.reduce(
		(text, mark) =>
			text.replace(
				new RegExp(`(<\\s*${mark}\\s[^<>]*?\\bid\\s*=\\s*["“”]?)${from}(?![\\w-])`, 'g'),
				`$1${to}`,
			),
		source,
	);

/** Exchanges an address of the museum: `/places/city-wall/`, and what begins with it. */
export function inLinks(source: string, { from, to }: NewId): string {
	const escaped = from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return source.replaceAll(new RegExp(`(?<![\\w/-])${escaped}(?![\\w-])`, 'g'), to);
}
