import { element } from '../write/xml-text.ts';
import { Refused } from './bytes.ts';
import type { PlaceName, Story, Stretch } from './fib.ts';
import { readNames, type Plot } from './plc.ts';
import type { OpenedDoc } from './opened.ts';

/** Notes or comments: their signs in the text, and their own texts. */
export interface NotePart {
	/** The part of a package: `footnotes`. */
	part: 'footnotes' | 'endnotes' | 'comments';
	/** The element of one: `footnote`. */
	element: string;
	notes: readonly { id: number; stretch: Stretch; author?: string | undefined }[];
}

/** What the signs of notes and comments lead to, by their place in the text. */
export type Signs = Map<number, string>;

interface Kind {
	part: NotePart['part'];
	element: string;
	signs: PlaceName;
	texts: PlaceName;
	story: Story;
	/** Bytes that a sign is told with. */
	size: number;
	leads: string;
}

const KINDS: readonly Kind[] = [
	{
		...{ part: 'footnotes', element: 'w:footnote', leads: 'w:footnoteReference' },
		...{ signs: 'footnoteSigns', texts: 'footnotes', story: 'footnotes', size: 2 },
	},
	{
		...{ part: 'endnotes', element: 'w:endnote', leads: 'w:endnoteReference' },
		...{ signs: 'endnoteSigns', texts: 'endnotes', story: 'endnotes', size: 2 },
	},
	{
		...{ part: 'comments', element: 'w:comment', leads: 'w:commentReference' },
		...{ signs: 'commentSigns', texts: 'comments', story: 'comments', size: 30 },
	},
];

/** Where the number of a comment's author stands in what its sign is told with. [MS-DOC] 2.9.10, ATRDPre10. */
const AUTHOR_AT = 20;

function stretchOf(text: Plot | undefined, story: Stretch): Stretch {
	const stretch = text && { from: story.from + text.from, to: story.from + text.to };
	if (!stretch || stretch.to > story.to) throw new Refused();
	return stretch;
}

/** Finds notes and comments, and fills in what their signs lead to. */
export function readNotes({ fib, plots, part }: OpenedDoc): { parts: NotePart[]; signs: Signs } {
	const signs: Signs = new Map();
	const authors = readNames(part('commentAuthors')).map((name) => name.slice(0, 50));
	const parts = KINDS.map((kind): NotePart => {
		const texts = plots(kind.texts, 0);
		const notes = plots(kind.signs, kind.size).map((sign, index) => {
			const id = index + 1;
			signs.set(sign.from, element(kind.leads, { 'w:id': id }));
			return {
				id,
				stretch: stretchOf(texts[index], fib.stories[kind.story]),
				author: kind.part === 'comments' ? (authors[sign.about.u16(AUTHOR_AT)] ?? '') : undefined,
			};
		});
		return { part: kind.part, element: kind.element, notes };
	});
	return { parts, signs };
}
