/** How letters look, beyond plain: `**加粗**`, `*斜体*` and the three marks that are faces. Listed from the outside in. */
export const FACES = ['strong', 'emphasis', '着重', '专名', '书名'] as const;
export type Face = (typeof FACES)[number];

/** What stands around some words: a mark that points at a record, or a link inside the museum. */
export type Around =
	{ kind: 'mention'; name: '词' | '人' | '地'; id: string } | { kind: 'link'; address: string };

/** The smallest part of a paragraph. */
export type Piece = PieceContent & { faces: readonly Face[]; around?: Around | undefined };
export type PieceContent =
	| { kind: 'text'; text: string }
	/** 「〔史料 B16、B17〕」 */
	| { kind: 'citation'; ids: readonly string[] }
	/** 「注」 */
	| { kind: 'note'; inside: readonly Piece[] }
	/** 「注音」 */
	| { kind: 'ruby'; text: string; reading: string }
	| { kind: 'break' };

export type Align = 'left' | 'center' | 'right' | undefined;

/** A chapter's text as a tree of what both Word and MDX can say. */
export type Block = BlockContent & {
	/** Where it stands in the Word file, for messages: 「第 3 段「一圈三里……」」. */
	at?: string | undefined;
};
export type BlockContent =
	/** `depth` is 2 or 3, as many # as in the file. */
	| { kind: 'heading'; depth: number; pieces: readonly Piece[] }
	| { kind: 'paragraph'; pieces: readonly Piece[] }
	| { kind: 'list'; ordered: boolean; start: number; items: readonly (readonly Block[])[] }
	| { kind: 'table'; aligns: readonly Align[]; rows: readonly (readonly (readonly Piece[])[])[] }
	| { kind: 'quote'; blocks: readonly Block[] }
	| { kind: 'rule' }
	/** 编者、待考、说法不一、一说、引文、表; `title` is its 题 or 据. */
	| { kind: 'container'; name: string; title?: string | undefined; blocks: readonly Block[] }
	/** 图、今昔、大事 */
	| { kind: 'single'; name: string; id: string };

const sameAround = (one: Around | undefined, other: Around | undefined): boolean =>
	JSON.stringify(one) === JSON.stringify(other);

/** Whether two pieces look the same and stand in the same mark. */
export const isAlike = (one: Piece, other: Piece): boolean =>
	sameAround(one.around, other.around) && one.faces.join() === other.faces.join();

/** Joins neighbouring words that look the same, and takes blanks from both ends. */
export function settled(pieces: readonly Piece[]): Piece[] {
	const joined: Piece[] = [];
	for (const piece of pieces) {
		const last = joined.at(-1);
		if (piece.kind === 'text' && last?.kind === 'text' && isAlike(piece, last))
			joined[joined.length - 1] = { ...last, text: last.text + piece.text };
		else if (piece.kind !== 'text' || piece.text !== '') joined.push(piece);
	}
	return trimmed(joined);
}

function trimmed(pieces: readonly Piece[]): Piece[] {
	const list = [...pieces];
	for (const [end, pattern] of [
		[0, /^\s+/u],
		[-1, /\s+$/u],
	] as const)
		for (let piece = list.at(end); piece; piece = list.at(end)) {
			if (piece.kind === 'text') {
				const text = piece.text.replace(pattern, '');
				list.splice(end, 1, ...(text === '' ? [] : [{ ...piece, text }]));
				if (text !== '') break;
			} else if (piece.kind === 'break') list.splice(end, 1);
			else break;
		}
	return list;
}

/** The words of pieces without notes and citations. */
export const wordsIn = (pieces: readonly Piece[]): string =>
	pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
