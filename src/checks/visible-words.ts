import { lineOfNode } from '../domain/chapter/read-chapter.ts';
import type { TextNode } from '../domain/chapter/tree.ts';
import type { FieldPath, Museum } from './museum.ts';
import { lineInFile, readingOf } from './reading.ts';

/** Words a visitor reads. */
export interface VisibleWords {
	text: string;
	file: string;
	/** Whether they stand in 引文, or are the title of a source: as somebody else wrote them. */
	isCited: boolean;
	/** The line for a place in the text. */
	lineAt: (offset: number) => number | undefined;
}

/** Fields that are not sentences of ours: addresses, codes, readings, and words of sources that stay as they stood. */
const NOT_OURS = new Set([
	'URL',
	'address',
	'accessed',
	'archived',
	'archive',
	'locator',
	'quotation',
	'example',
	'pinyin',
	'localReading',
	'rights',
	'engine',
	'counterpart',
	'container-title',
	'page',
	'volume',
	'issue',
	'issued',
	'edition',
	'document',
	'accessionNo',
	'version',
]);

const lineBreaks = (text: string) => text.split('\n').length - 1;

function inFields(value: unknown, path: FieldPath): [text: string, path: FieldPath][] {
	if (typeof value === 'string') return [[value, path]];
	if (Array.isArray(value))
		return value.flatMap((inner, index) => inFields(inner, [...path, index]));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		NOT_OURS.has(key) ? [] : inFields(inner, [...path, key]),
	);
}

function inTree(
	node: TextNode,
	isCited = false,
): { text: string; line: number; isCited: boolean }[] {
	if (node.type === 'text') return [{ text: node.value ?? '', line: lineOfNode(node), isCited }];
	return (node.children ?? []).flatMap((child) => inTree(child, isCited || node.name === '引文'));
}

const gathered = new WeakMap<Museum, VisibleWords[]>();

/** Everything visitors read in the museum's own words: field by field, and text by text. */
export function visibleWords(museum: Museum): VisibleWords[] {
	const words = gathered.get(museum) ?? gather(museum);
	gathered.set(museum, words);
	return words;
}

function gather({ records, texts }: Museum): VisibleWords[] {
	return [
		...Object.values(records)
			.flat()
			.flatMap(({ raw, file, collection, lineOf }) =>
				inFields(raw, []).map(([text, path]) => ({
					text,
					file,
					isCited: collection === 'sources',
					lineAt: () => lineOf(...path),
				})),
			),
		...texts.flatMap((text) =>
			inTree(readingOf(text).root).map((words) => ({
				text: words.text,
				file: text.file,
				isCited: words.isCited,
				lineAt: (offset: number) =>
					lineInFile(text, words.line + lineBreaks(words.text.slice(0, offset))),
			})),
		),
	];
}
