import {
	defaultTreeAdapter as tree,
	parseFragment,
	serialize,
	type DefaultTreeAdapterTypes,
} from 'parse5';
import { readCharacters, type ReadCharacter } from '../domain/pinyin/read-characters.ts';
import type { ReadingBook } from '../domain/pinyin/reading-book.ts';
import { isBlock } from '../search/page-text.ts';
import { rubyPieces, type RubyPiece } from './ruby.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type TextNode = DefaultTreeAdapterTypes.TextNode;

/** A page's HTML with readings, and the texts that were read. */
export interface PageWithReadings {
	html: string;
	texts: string[];
}

/** What holds no text to read, has readings of its own, or is read by a program. */
const LEFT_ALONE = new Set(
	'script style template svg sup ruby rt rp select option textarea input iframe audio video noscript code'.split(
		' ',
	),
);

const attribute = (element: Element, name: string) =>
	element.attrs.find((one) => one.name === name)?.value;

const isLeftAlone = (element: Element) =>
	LEFT_ALONE.has(element.tagName) ||
	attribute(element, 'data-no-pinyin') !== undefined ||
	!(attribute(element, 'lang') ?? 'zh').startsWith('zh') ||
	/(?:^|\s)visually-hidden(?:\s|$)/.test(attribute(element, 'class') ?? '');

/** The stretches of text of a page: the text nodes that follow each other within one block. */
function stretches(root: Parent): TextNode[][] {
	const found: TextNode[][] = [];
	let current: TextNode[] = [];
	const close = () => {
		if (current.length > 0) found.push(current);
		current = [];
	};
	const visit = (parent: Parent) => {
		for (const child of parent.childNodes) {
			if (tree.isTextNode(child)) current.push(child);
			if (!tree.isElementNode(child) || isLeftAlone(child)) continue;
			const block =
				child.tagName === 'br' || isBlock(child.tagName, (name) => attribute(child, name));
			if (block) close();
			visit(child);
			if (block) close();
		}
	};
	visit(root);
	close();
	return found;
}

const element = (
	name: string,
	attrs: { name: string; value: string }[],
	...children: (Element | string)[]
) => {
	const made = tree.createElement(
		name,
		'http://www.w3.org/1999/xhtml' as Element['namespaceURI'],
		attrs,
	);
	for (const child of children) {
		if (typeof child === 'string') tree.insertText(made, child);
		else tree.appendChild(made, child);
	}
	return made;
};

function nodesOf({ before, base, after }: RubyPiece): (Element | string)[] {
	if (!base) return [after];
	const ruby = element(
		'ruby',
		[],
		base.character,
		element('rp', [], '（'),
		element('rt', [{ name: 'aria-hidden', value: 'true' }], base.syllable),
		element('rp', [], '）'),
	);
	const parts = [before, ruby, after].filter((part) => part !== '');
	return parts.length === 1
		? parts
		: [element('span', [{ name: 'class', value: 'together' }], ...parts)];
}

/**
 * Puts the readings of its characters into the place of a text node; within one element, because a row (flex) would take each
 * of them for a part of its own.
 */
function replace(node: TextNode, read: readonly ReadCharacter[]): void {
	const parent = node.parentNode;
	if (!parent || read.every(({ syllable }) => syllable === undefined)) return;
	const pieces = rubyPieces(read).flatMap(nodesOf);
	tree.insertBefore(parent, element('span', [{ name: 'class', value: 'read' }], ...pieces), node);
	tree.detachNode(node);
}

/**
 * Puts a reading above each Chinese character of a page's HTML. Words are read across links and emphasis. Signs, figures
 * and Latin letters stay, and so does what is marked `data-no-pinyin`.
 */
export function withReadings(html: string, book: ReadingBook): PageWithReadings {
	const page = parseFragment(html);
	const texts: string[] = [];
	for (const nodes of stretches(page)) {
		const text = nodes.map(({ value }) => value).join('');
		const read = readCharacters(text, book);
		if (read.every(({ syllable }) => syllable === undefined)) continue;
		texts.push(text.replace(/\s+/g, ' ').trim());
		let place = 0;
		for (const node of nodes) replace(node, read.slice(place, (place += [...node.value].length)));
	}
	return { html: serialize(page), texts };
}
