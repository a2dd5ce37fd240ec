/**
 * From finished pages to what can be found in them: as readers see them, block by block. What a page repeats from another
 * (`data-search-ignore`), navigation, forms and readings above characters are left out.
 */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { kindsOfPage } from './kinds.ts';
import { IGNORE, isBlock, LEFT_OUT } from '../../../src/search/page-text.ts';
import type { SearchBlock, SearchEntry } from '../../../src/search/write-index.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** An entry, and what the filters want to know of it. */
export interface FoundEntry extends SearchEntry {
	/** Evidence grade, of cards. */
	grade?: string | undefined;
}

/** A built page. */
export interface PageFile {
	/** Museum address without the base path: `/chapters/city-wall/`. */
	address: string;
	html: string;
}

const HEADING = /^h[1-6]$/;
const SCOPE = new Set(['section', 'article', 'aside', 'li', 'details']);

const attribute = (element: Element, wanted: string): string | undefined =>
	element.attrs.find(({ name }) => name === wanted)?.value;

const isElement = (node: Node): node is Element => 'tagName' in node;

function* elementsBelow(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
	for (const child of node.childNodes) {
		if (!isElement(child)) continue;
		yield child;
		yield* elementsBelow(child);
	}
}

const isLeftOut = (element: Element) =>
	LEFT_OUT.has(element.tagName) ||
	element.attrs.some(
		({ name, value }) =>
			name === IGNORE || name === 'hidden' || (name === 'aria-hidden' && value === 'true'),
	);

/** Smallest of the copies in a `srcset`, or else the picture itself. */
function smallPicture(image: Element): string | undefined {
	const candidates = (attribute(image, 'srcset') ?? '')
		.split(/,\s+/)
		.map((candidate) => candidate.trim().split(/\s+/))
		.map(([address = '', width = '']) => ({ address, width: Number.parseInt(width, 10) }))
		.filter(({ address, width }) => address !== '' && width >= 200)
		.sort((a, b) => a.width - b.width);
	return candidates[0]?.address ?? attribute(image, 'src');
}

/** Reads one entry from the element that holds it. */
class EntryReader {
	readonly blocks: SearchBlock[] = [];
	readonly sections: string[] = [];
	/** Elements further down that are entries of their own. */
	readonly others: Element[] = [];
	picture: string | undefined;
	sound: FoundEntry['sound'];
	#words = '';
	#anchor = '';
	#section = 0;
	readonly #said = new Set<string>();
	readonly #title: string;

	constructor(title: string) {
		this.#title = title.normalize('NFC');
	}

	read(holder: Element): void {
		for (const child of holder.childNodes) this.#visit(child);
		this.#close(false);
	}

	/** Ends the block. A text that the entry has said already is said once. */
	#close(heading: boolean): void {
		const text = this.#words
			.replace(/[\u2060\u200b\ufeff]/g, '')
			.replace(/\s+/g, ' ')
			.trim()
			.normalize('NFC');
		this.#words = '';
		if (text === '' || text === this.#title || this.#said.has(text)) return;
		this.#said.add(text);
		if (heading) {
			this.sections.push(text);
			this.#section = this.sections.length;
		}
		this.blocks.push({
			text,
			anchor: this.#anchor,
			section: this.#section,
			heading,
		});
	}

	#visit(node: Node): void {
		if ('value' in node) {
			this.#words += node.value;
			return;
		}
		if (!isElement(node)) return;
		if (node.tagName === 'audio')
			this.sound = attribute(node, 'data-voice') === 'synthetic' ? 'synthetic' : 'voice';
		if (isLeftOut(node)) return;
		if (attribute(node, 'data-search-entry') !== undefined) {
			this.#close(false);
			this.others.push(node);
			return;
		}
		if (node.tagName === 'img') this.#readPicture(node);
		else this.#readElement(node);
	}

	#readPicture(image: Element): void {
		this.picture ??= smallPicture(image);
		const alternative = attribute(image, 'alt') ?? '';
		if (alternative === '') return;
		this.#close(false);
		this.#words = alternative;
		this.#close(false);
	}

	#readElement(element: Element): void {
		const { tagName } = element;
		const isOwnBlock = isBlock(tagName, (name) => attribute(element, name));
		if (isOwnBlock) this.#close(false);
		const heading = HEADING.test(tagName);
		const before = { anchor: this.#anchor, section: this.#section };
		const id = attribute(element, 'id');
		if (id !== undefined && (isOwnBlock || heading)) this.#anchor = id;
		for (const child of element.childNodes) this.#visit(child);
		if (!isOwnBlock) return;
		this.#close(heading);
		if (heading) return;
		if (id !== undefined || SCOPE.has(tagName)) this.#anchor = before.anchor;
		if (SCOPE.has(tagName)) this.#section = before.section;
	}
}

/** Names written as a JSON list in an attribute. */
function namesOf(element: Element): string[] {
	const written = attribute(element, 'data-search-names');
	const names: unknown = written === undefined ? [] : JSON.parse(written);
	return Array.isArray(names) ? names.map((name) => String(name).normalize('NFC')) : [];
}

function entryOf(
	holder: Element,
	title: string,
	address: string,
	kind: string,
): { entry: FoundEntry; others: Element[] } {
	const reader = new EntryReader(title);
	reader.read(holder);
	return {
		entry: {
			address,
			title: title.normalize('NFC'),
			names: namesOf(holder),
			kind,
			picture: reader.picture,
			// Every page says of its drawings that they are drawings.
			drawn:
				reader.picture !== undefined && reader.blocks.some(({ text }) => text.includes('示意画')),
			sound: reader.sound,
			sections: reader.sections,
			blocks: reader.blocks,
			grade: attribute(holder, 'data-search-grade'),
		},
		others: reader.others,
	};
}

/**
 * The entries of a page: the page itself, and each part of it that is found by itself (`data-search-entry`). None where the
 * page is not to be found.
 */
export function entriesOf({ address, html }: PageFile): FoundEntry[] {
	const elements = [...elementsBelow(parse(html))];
	const main = elements.find(({ tagName }) => tagName === 'main');
	const title = main && attribute(main, 'data-search');
	if (!main || title === undefined) return [];
	const root = elements.find(({ tagName }) => tagName === 'html');
	const kinds = kindsOfPage(
		(root && attribute(root, 'data-kind')) ?? '',
		(root && attribute(root, 'lang')) ?? '',
	);
	const { entry, others } = entryOf(main, title, address, kinds.page);
	const parts = others.map((part) => {
		const partTitle = attribute(part, 'data-search-entry') ?? '';
		const id = attribute(part, 'id') ?? '';
		return entryOf(part, partTitle, `${address}#${id}`, kinds.parts).entry;
	});
	return [entry, ...parts];
}
