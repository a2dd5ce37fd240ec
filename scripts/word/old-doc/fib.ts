import { Bytes, Refused } from './bytes.ts';

/** Where the numbers in the table of places begin, and what each is of: [MS-DOC] 2.5.6, FibRgFcLcb97. */
const PLACES_AT = 0x9a;
export const PLACE = {
	styles: 1,
	footnoteSigns: 2,
	footnotes: 3,
	commentSigns: 4,
	comments: 5,
	sections: 6,
	letterLooks: 12,
	paragraphLooks: 13,
	pieces: 33,
	commentAuthors: 36,
	shapeSigns: 40,
	endnoteSigns: 46,
	endnotes: 47,
	drawings: 50,
	revisionAuthors: 51,
	textBoxes: 56,
	lists: 73,
	listUses: 74,
} as const;
export type PlaceName = keyof typeof PLACE;

/** The texts of a document, which lie one behind the other, as [MS-DOC] 2.3 orders them. */
const STORIES = [
	'text',
	'footnotes',
	'headers',
	'macros',
	'comments',
	'endnotes',
	'textBoxes',
	'headerBoxes',
] as const;
export type Story = (typeof STORIES)[number];

/** A stretch of letters, counted through all texts of the document. */
export interface Stretch {
	from: number;
	to: number;
}

/** The head of a Word document: what lies where. */
export interface Fib {
	/** Its parts by their place. They lie in the table stream. */
	place: (name: PlaceName) => { at: number; length: number };
	stories: Readonly<Record<Story, Stretch>>;
	table: '0Table' | '1Table';
}

const WORD_97 = 0xc1;
const ENCRYPTED = 0x100;
const SECOND_TABLE = 0x200;

/** Reads the head of the WordDocument stream, and refuses what an earlier Word or somebody with a password wrote. */
export function readFib(document: Bytes): Fib {
	const [sign, version] = [document.u16(0), document.u16(2)];
	// Word 2 and 6 have signs of their own; Word 95 has that of Word 97 and a lower version.
	if ((sign & 0xff00) !== 0xa500 || (sign === 0xa5ec && version === 0)) throw new Refused();
	if (sign !== 0xa5ec || version < WORD_97) throw new Refused('word-95');
	const flags = document.u16(10);
	if ((flags & ENCRYPTED) !== 0) throw new Refused('password');
	const count = document.u16(0x98);
	let from = 0;
	const stretches = STORIES.map((name, index): [Story, Stretch] => {
		const length = document.u32(0x4c + index * 4);
		const stretch = { from, to: from + length };
		from += length;
		return [name, stretch];
	});
	return {
		table: (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table',
		stories: Object.fromEntries(stretches) as Record<Story, Stretch>, // one for each name of the list
		place: (name) => {
			const index = PLACE[name];
			if (index >= count) return { at: 0, length: 0 };
			const at = PLACES_AT + index * 8;
			return { at: document.u32(at), length: document.u32(at + 4) };
		},
	};
}
