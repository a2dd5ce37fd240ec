import {
	isMap,
	isScalar,
	isSeq,
	parseDocument,
	type Document,
	type YAMLMap,
	type YAMLSeq,
} from 'yaml';
import type { Segment } from './marking.ts';

/** What marking needs of an index.yaml. */
export interface ReadIndex {
	title?: string | undefined;
	kind?: string | undefined;
	duration?: number | undefined;
	speakers: string[];
	segments: Segment[];
	/** Why the segments of this file cannot be written; undefined when they can. */
	fault?: 'unreadable' | undefined;
}

const UNREADABLE: ReadIndex = { speakers: [], segments: [], fault: 'unreadable' };

const parse = (source: string) => parseDocument(source, { version: '1.2', schema: 'core' });

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): Record<string, unknown>[] =>
	Array.isArray(value) ? value.filter(isRecord) : [];
const numberOf = (value: unknown) => (typeof value === 'number' ? value : undefined);
const wordsOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Reads an index.yaml, however unfinished it is. */
export function readIndex(source: string): ReadIndex {
	const document = parse(source);
	if (document.errors.length > 0 || !isMap(document.contents)) return UNREADABLE;
	const fields: unknown = document.toJS({ maxAliasCount: 20 });
	if (!isRecord(fields)) return UNREADABLE;
	const written = listOf(fields['segments']);
	const segments = written.flatMap(({ id, title, synopsis, start, end }): Segment[] => {
		const [from, to] = [numberOf(start), numberOf(end)];
		if (typeof id !== 'string' || from === undefined || to === undefined) return [];
		return [
			{ id, title: wordsOf(title) ?? '', synopsis: wordsOf(synopsis) ?? '', start: from, end: to },
		];
	});
	return {
		title: wordsOf(fields['title']),
		kind: wordsOf(fields['kind']),
		duration: numberOf(fields['duration']),
		speakers: listOf(fields['speakers']).flatMap(({ name }) => wordsOf(name) ?? []),
		segments,
		fault: segments.length < written.length ? 'unreadable' : undefined,
	};
}

/** Ways in which people and programs lay out YAML; the one that gives the file back as it was is used. */
const LAYOUTS = [
	{ indentSeq: true },
	{ indentSeq: false },
	{ indentSeq: true, flowCollectionPadding: false },
	{ indentSeq: false, flowCollectionPadding: false },
] as const;

function print(document: Document, source: string): string {
	const asItWas = (options: (typeof LAYOUTS)[number]) =>
		parse(source).toString({ ...options, lineWidth: 0 }) === source;
	const layout = LAYOUTS.find(asItWas) ?? LAYOUTS[2];
	return document.toString({ ...layout, lineWidth: 0 });
}

/** Writes what differs into one segment's node, nothing else. */
function update(node: YAMLMap, segment: Segment): void {
	for (const key of ['title', 'synopsis', 'start', 'end'] as const) {
		if (node.get(key) === segment[key]) continue;
		node.set(key, segment[key]);
		// Another number need not have as many digits as the one before.
		const written = node.get(key, true);
		if (isScalar(written)) delete written.minFractionDigits;
	}
}

/** Writes the segments into an index.yaml. Every other field, comments and order stay as they were. */
export function withSegments(source: string, segments: readonly Segment[]): string {
	const document = parse(source);
	const written = document.get('segments');
	const list = isSeq(written) ? written : (document.createNode([]) as YAMLSeq); // of an empty list
	if (!isSeq(written)) document.set('segments', list);
	const nodes = new Map(
		list.items.filter(isMap).map((node): [string, YAMLMap] => [String(node.get('id')), node]),
	);
	list.items = segments.map(({ id, title, synopsis, start, end }) => {
		const node = nodes.get(id);
		if (!node) return document.createNode({ id, title, synopsis, start, end });
		update(node, { id, title, synopsis, start, end });
		return node;
	});
	if (list.items.length > 0) list.flow = false;
	return print(document, source);
}
