import { posix } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { elementsOf } from '../page-parts.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Half-width letters on a line: a window of Notepad on a small screen, without wrapping. */
const LINE = 76;

/** What may not begin a line. */
const CLOSING = /[，。、；：！？」』）》…—]/;

/** Elements that are paragraphs of their own. */
const BLOCKS = new Set(['h1', 'h2', 'h3', 'p', 'li', 'dt', 'dd', 'tr', 'pre', 'blockquote']);

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string) =>
	element.attrs.find((one) => one.name === name)?.value;

const widthOf = (character: string) => (character.codePointAt(0)! < 0x2e80 ? 1 : 2); // a character has one

/** Breaks a paragraph into lines that fit, never before a closing sign nor inside a Latin word. */
export function wrap(paragraph: string, indent = ''): string[] {
	const lines: string[] = [];
	let line = '';
	let width = 0;
	for (const piece of paragraph.match(/[!-~]+|./gsu) ?? []) {
		const size = [...piece].reduce((sum, character) => sum + widthOf(character), 0);
		const room = lines.length === 0 ? LINE : LINE - indent.length;
		if (width + size > room && line !== '' && !CLOSING.test(piece)) {
			lines.push(line.trimEnd());
			line = '';
			width = 0;
		}
		if (line === '' && piece === ' ') continue;
		line += piece;
		width += size;
	}
	if (line.trim() !== '') lines.push(line.trimEnd());
	return lines.map((one, index) => (index === 0 ? one : indent + one));
}

/** The words of an element in one row; a link within the museum says which file it leads to. */
function wordsOf(node: Node, file: string): string {
	if ('value' in node) return node.value;
	if (!isElement(node)) return '';
	const words = node.childNodes.map((child) => wordsOf(child, file)).join('');
	const href = node.tagName === 'a' ? attribute(node, 'href') : undefined;
	if (href === undefined || /^([a-z]+:|#)/i.test(href)) return words;
	return `${words.trim()}（${posix.join(posix.dirname(file), href.replace(/[?#].*$/, ''))}） `;
}

/** The paragraphs below a node, in their order. */
function* paragraphs(node: DefaultTreeAdapterTypes.ParentNode, file: string): Generator<string[]> {
	let counted = 0;
	let label = '';
	for (const child of node.childNodes) {
		if (!isElement(child)) continue;
		if (!BLOCKS.has(child.tagName) || child.childNodes.some(holdsBlocks)) {
			yield* paragraphs(child, file);
			continue;
		}
		const words = wordsOf(child, file).replace(/\s+/g, ' ').trim();
		if (words === '') continue;
		if (child.tagName === 'h1') yield [words, '='.repeat(words.length * 2)];
		else if (/^h\d$/.test(child.tagName)) yield ['', `【${words}】`, ''];
		else if (child.tagName === 'li') {
			const mark = 'tagName' in node && node.tagName === 'ol' ? `${(counted += 1)}. ` : '- ';
			yield wrap(mark + words, '  ');
		} else if (child.tagName === 'dt') label = `${words}：`;
		else if (child.tagName === 'dd') yield wrap(label + words, '  ');
		else yield wrap(words);
	}
}

const holdsBlocks = (node: Node): boolean =>
	isElement(node) && (BLOCKS.has(node.tagName) || node.childNodes.some(holdsBlocks));

/**
 * What stands in the main part of a page, for Notepad on Windows: UTF-8 with its mark in front, lines that end as Windows
 * ends them and that fit into a window.
 *
 * @param file where the page lies in the edition; links are told as files of it
 */
export function plainText(html: string, file: string): string {
	const main = [...elementsOf(parse(html))].find(({ tagName }) => tagName === 'main');
	if (!main) throw new Error(`${file} has no main part`);
	const lines = [...paragraphs(main, file)].flat();
	return `\uFEFF${lines.join('\r\n').replace(/(\r\n){3,}/g, '\r\n\r\n')}\r\n`;
}
