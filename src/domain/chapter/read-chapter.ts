import GithubSlugger from 'github-slugger';
import { componentRule, OWN_VOICE } from './components.ts';
import { SentenceReader, type Sentence } from './sentence-reader.ts';
import { parseText, tooMuch, type ParsedText, type TextNode, type TooMuch } from './tree.ts';

/** One mark that points at a record. Lines are counted from 1 within the text below the fields. */
export interface Mention {
	id: string;
	line: number;
	/** The words it stands around; empty for `<引>`, `<图>` and the like. */
	words: string;
}

export interface Heading {
	depth: number;
	/** The anchor, as the site builds it. */
	slug: string;
	text: string;
	line: number;
}

/** A paragraph, list item, table or quotation: what must name its evidence. */
export interface Passage {
	kind: 'paragraph' | 'listItem' | 'table' | 'quotation';
	text: string;
	line: number;
	citations: string[];
	sentences: Sentence[];
	/** Whether it stands in 编者 or 待考: the editors' own words, which need no evidence. */
	ownVoice: boolean;
	/** Who says it, where the passage stands in 一说, 引文 or 表 that names them. */
	according?: string | undefined;
}

/** What the marks around a passage say about it. */
interface Surroundings {
	ownVoice: boolean;
	according?: string | undefined;
}

/** All that the museum asks of one text. */
export interface ChapterText {
	/** Marks by kind, in reading order, repetitions kept. */
	citations: Mention[];
	terms: Mention[];
	people: Mention[];
	places: Mention[];
	figures: Mention[];
	comparisons: Mention[];
	events: Mention[];
	headings: Heading[];
	passages: Passage[];
	links: { address: string; line: number }[];
	footnotes: number;
	/** The words a reader reads, without marks and footnotes, one passage a line. */
	plainText: string;
}

/** A text that was parsed: its tree, what could not be parsed, and what the museum reads in it. */
export interface ReadText extends ParsedText {
	text: ChapterText;
	/** Set when the text is nested too deep to be parsed at all; the rest is empty then. */
	refused?: TooMuch | undefined;
}

const MENTIONS = {
	引: 'citations',
	词: 'terms',
	人: 'people',
	地: 'places',
	图: 'figures',
	今昔: 'comparisons',
	大事: 'events',
} as const;

const isMentionName = (name: string): name is keyof typeof MENTIONS =>
	Object.hasOwn(MENTIONS, name);

export const lineOfNode = (node: TextNode): number => node.position?.start.line ?? 1;

/** The value of an attribute that is written as plain text. */
export function attribute(node: TextNode, name: string): string | undefined {
	const value = node.attributes?.find(
		(one) => one.type === 'mdxJsxAttribute' && one.name === name,
	)?.value;
	return typeof value === 'string' ? value : undefined;
}

/** The ids of one `id="…"`; `<引>` may name several. */
export const idsOf = (node: TextNode): string[] =>
	(attribute(node, 'id') ?? '').split(/\s+/).filter((id) => id !== '');

const emptyText = (): ChapterText => ({
	citations: [],
	terms: [],
	people: [],
	places: [],
	figures: [],
	comparisons: [],
	events: [],
	headings: [],
	passages: [],
	links: [],
	footnotes: 0,
	plainText: '',
});

class Reader {
	readonly text = emptyText();
	readonly #slugger = new GithubSlugger();
	readonly #plain: string[] = [];

	read(root: TextNode): ChapterText {
		for (const child of root.children ?? []) this.#block(child, { ownVoice: false });
		this.text.plainText = this.#plain.join('\n');
		return this.text;
	}

	#block(node: TextNode, around: Surroundings) {
		switch (node.type) {
			case 'heading':
				return this.#heading(node);
			case 'paragraph':
				return this.#passage(node, 'paragraph', around);
			case 'listItem':
				return this.#listItem(node, around);
			case 'table':
				return this.#passage(node, 'table', around);
			case 'mdxJsxFlowElement':
				return this.#component(node, around);
			default:
				for (const child of node.children ?? []) this.#block(child, around);
		}
	}

	#component(node: TextNode, around: Surroundings) {
		const name = node.name ?? '';
		const inside: Surroundings = {
			ownVoice: around.ownVoice || OWN_VOICE.some((voice) => voice === name),
			according: attribute(node, '据') ?? attribute(node, '题') ?? around.according,
		};
		this.#mention(node);
		if (name === '引文' || name === '表')
			return this.#passage(node, name === '表' ? 'table' : 'quotation', inside);
		// A line that is nothing but inline marks is unwrapped by the parser; it is a paragraph to the reader.
		if (componentRule(name)?.place === 'inline')
			return this.#passage({ ...node, type: 'paragraph', children: [node] }, 'paragraph', around);
		for (const child of node.children ?? []) this.#block(child, inside);
	}

	#heading(node: TextNode) {
		const text = wordsOf(node);
		this.text.headings.push({
			depth: node.depth ?? 2,
			slug: this.#slugger.slug(text),
			text,
			line: lineOfNode(node),
		});
		this.#plain.push(text);
		for (const child of node.children ?? []) this.#inline(child, undefined, []);
	}

	/** A list item's own words are one passage; lists inside it have passages of their own. */
	#listItem(node: TextNode, around: Surroundings) {
		const inner = (node.children ?? []).filter(({ type }) => type === 'list');
		const own = (node.children ?? []).filter(({ type }) => type !== 'list');
		this.#passage({ ...node, children: own }, 'listItem', around);
		for (const list of inner) this.#block(list, around);
	}

	#passage(node: TextNode, kind: Passage['kind'], around: Surroundings) {
		const sentences = new SentenceReader();
		const notes: SentenceReader[] = [];
		for (const child of node.children ?? []) this.#inline(child, sentences, notes);
		const all = [sentences, ...notes].flatMap((reader) => reader.sentences);
		const text = sentences.sentences
			.map((sentence) => sentence.text)
			.join('')
			.trim();
		this.#plain.push(text);
		this.text.passages.push({
			kind,
			text,
			line: lineOfNode(node),
			citations: all.flatMap(({ citations }) => citations),
			sentences: all,
			...around,
		});
	}

	#inline(node: TextNode, sentences: SentenceReader | undefined, notes: SentenceReader[]) {
		if (node.type === 'text') sentences?.words(node.value ?? '', lineOfNode(node));
		if (node.type === 'link')
			this.text.links.push({ address: node.url ?? '', line: lineOfNode(node) });
		const isComponent = node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
		if (isComponent) this.#mention(node);
		if (isComponent && node.name === '引') sentences?.citation(idsOf(node), lineOfNode(node));
		let reader = sentences;
		if (isComponent && node.name === '注') {
			this.text.footnotes += 1;
			reader = new SentenceReader();
			notes.push(reader);
		}
		for (const child of node.children ?? []) this.#inline(child, reader, notes);
		// Cells and paragraphs end a sentence even without a full stop.
		if (node.type === 'tableCell' || node.type === 'paragraph') reader?.end();
	}

	#mention(node: TextNode) {
		const name = node.name ?? '';
		if (!isMentionName(name)) return;
		for (const id of idsOf(node))
			this.text[MENTIONS[name]].push({ id, line: lineOfNode(node), words: wordsOf(node) });
	}
}

/** The words inside a node. */
export const wordsOf = (node: TextNode): string =>
	node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(wordsOf).join('');

/** Parses a text and reads it, keeping the tree for those who judge how it is written. */
export function readText(body: string): ReadText {
	const refused = tooMuch(body);
	if (refused)
		return { root: { type: 'root', children: [] }, syntax: [], text: emptyText(), refused };
	const parsed = parseText(body);
	return { ...parsed, text: new Reader().read(parsed.root) };
}

/** Reads the text below a chapter's fields: what it cites, names and says. Empty where it cannot be parsed. */
export const readChapter = (body: string): ChapterText => readText(body).text;
