import { stretchesOf } from '../domain/excerpt.ts';
import { NO_FOLDS, type Folds } from '../domain/search-letters.ts';
import { IGNORE, isBlock, LEFT_OUT } from '../search/page-text.ts';
import { markedPlaces, type TextPiece } from './found-words-places.ts';
import { sharedIndex } from './search-index-of-page.ts';

const isLeftOut = (element: Element) =>
	LEFT_OUT.has(element.tagName.toLowerCase()) ||
	element.hasAttribute(IGNORE) ||
	element.hasAttribute('hidden') ||
	element.getAttribute('aria-hidden') === 'true';

/** The texts of a part of the page, block by block, as search reads them. */
function blocksOf(holder: Element): Text[][] {
	const blocks: Text[][] = [[]];
	const visit = (node: Node) => {
		if (node instanceof Text) {
			blocks[blocks.length - 1]?.push(node);
			return;
		}
		if (!(node instanceof Element) || isLeftOut(node)) return;
		const isOwnBlock = isBlock(node.tagName.toLowerCase(), (name) => node.getAttribute(name));
		if (isOwnBlock) blocks.push([]);
		node.childNodes.forEach(visit);
		if (isOwnBlock) blocks.push([]);
	};
	visit(holder);
	return blocks.filter((block) => block.length > 0);
}

/** Marks a piece of a text node. */
function mark({ node, from, to }: TextPiece<Text>): HTMLElement {
	const found = node.splitText(from);
	found.splitText(to - from);
	const wrapper = document.createElement('mark');
	wrapper.className = 'found';
	found.replaceWith(wrapper);
	wrapper.append(found);
	return wrapper;
}

/** The museum's own traditional characters; where they cannot be had, words in plain characters are still found. */
async function ownFolds(root: string): Promise<Folds> {
	try {
		return (await sharedIndex(root).open()).folds;
	} catch {
		return NO_FOLDS;
	}
}

/**
 * Marks the words in a part of the page. Each hit is a row of marks: one, or several where it runs across links.
 *
 * @param words folded, each in one of its forms
 * @param root the museum's root, as the page writes it
 */
export async function markWords(
	holder: Element,
	words: readonly string[],
	root: string,
): Promise<HTMLElement[][]> {
	const folds = await ownFolds(root);
	const needles = words.map((letters) => ({ letters }));
	return blocksOf(holder).flatMap((block) => {
		const text = block.map(({ data }) => data).join('');
		const hits = markedPlaces(block, stretchesOf(text, needles, folds));
		// From the end, so that what was split does not move what is still to be found.
		return hits
			.reverse()
			.map((pieces) => [...pieces].reverse().map(mark).reverse())
			.reverse();
	});
}

/** Takes marks away; the text is as it was. */
export function unmark(marks: readonly HTMLElement[]): void {
	for (const part of marks) {
		const { parentNode } = part;
		part.replaceWith(...Array.from(part.childNodes));
		parentNode?.normalize();
	}
}
