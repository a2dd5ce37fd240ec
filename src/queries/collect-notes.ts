import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A footnote, taken out of the text. */
export interface CollectedNote {
	/** From 1, in the order of the text. */
	number: number;
	html: string;
}

export interface CollectedText {
	/** The text with a numbered reference where each note stood. */
	html: string;
	notes: CollectedNote[];
}

const isElement = (node: Node): node is Element => 'tagName' in node;

function attributes(values: Record<string, string>): Element['attrs'] {
	return Object.entries(values).map(([name, value]) => ({ name, value }));
}

/** Before a mark: keeps it on the line of the word it belongs to. */
const WORD_JOINER = '\u2060';

/** Makes `<sup class="note-ref"><a id="note-ref-1" href="#note-1" …>注1</a></sup>`. */
function reference(number: number): Element {
	const label = `注${number}`;
	const fragment = parseFragment(`<sup>${WORD_JOINER}<a>${label}</a></sup>`);
	const sup = fragment.childNodes[0] as Element; // the line above wrote it
	const link = sup.childNodes[1] as Element; // as above
	sup.attrs = attributes({ class: 'note-ref', 'data-search-ignore': '' });
	link.attrs = attributes({
		id: `note-ref-${number}`,
		href: `#note-${number}`,
		'data-note': String(number),
		role: 'doc-noteref',
	});
	return sup;
}

/**
 * Numbers the notes of a rendered text and gathers them for the list below it. In the output of MDX a note stands where
 * the editor wrote it, as `<museum-note>`; only when the whole text is rendered is their order known.
 */
export function collectNotes(html: string): CollectedText {
	const fragment = parseFragment(html);
	const notes: CollectedNote[] = [];

	const visit = (parent: Parent) => {
		parent.childNodes.forEach((child, index) => {
			if (!isElement(child)) return;
			if (child.tagName === 'museum-note') {
				const number = notes.length + 1;
				notes.push({ number, html: serialize(child).trim() });
				const mark = reference(number);
				mark.parentNode = parent;
				parent.childNodes[index] = mark;
				return;
			}
			visit(child);
		});
	};
	visit(fragment);
	return { html: serialize(fragment), notes };
}
