import type { Stretch } from '../domain/excerpt.ts';

/** A text of the page, or anything that has its words in `data`. */
interface HasText {
	data: string;
}

/** A piece of one text. */
export interface TextPiece<Node extends HasText> {
	node: Node;
	from: number;
	to: number;
}

/** Where stretches of a block's whole text lie in the texts it is made of; a stretch may lie in several. */
export function markedPlaces<Node extends HasText>(
	block: readonly Node[],
	stretches: readonly Stretch[],
): TextPiece<Node>[][] {
	return stretches.map(({ from, to }) => {
		const pieces: TextPiece<Node>[] = [];
		let start = 0;
		for (const node of block) {
			const end = start + node.data.length;
			const first = Math.max(from, start);
			const last = Math.min(to, end);
			if (first < last) pieces.push({ node, from: first - start, to: last - start });
			start = end;
		}
		return pieces;
	});
}
