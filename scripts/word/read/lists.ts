import type { Block } from '../text/model.ts';
import type { ReadParagraph } from './paragraph.ts';

interface OpenList {
	number: string;
	level: number;
	list: { kind: 'list'; ordered: boolean; start: number; items: Block[][]; at: string };
}

/** Puts list paragraphs behind each other into lists, one inside the other by how deep they stand. */
export class ListBuilder {
	readonly #open: OpenList[] = [];
	readonly #blocks: Block[] = [];

	add(paragraph: ReadParagraph): void {
		const { list: place, pieces, at } = paragraph;
		const block: Block = { kind: 'paragraph', pieces, at };
		if (!place) return this.#continue(block, paragraph.depth);
		while (this.#last && this.#last.level > place.level) this.#open.pop();
		// Another number at the same depth is another list.
		if (this.#last?.level === place.level && this.#last.number !== place.number) this.#open.pop();
		if (this.#last?.level !== place.level) this.#begin(paragraph, place);
		this.#last?.list.items.push([block]);
	}

	get #last(): OpenList | undefined {
		return this.#open.at(-1);
	}

	#begin({ at }: ReadParagraph, place: NonNullable<ReadParagraph['list']>) {
		const list: OpenList['list'] = {
			kind: 'list',
			ordered: place.ordered,
			start: place.ordered ? place.position : 1,
			items: [],
			at,
		};
		const item = this.#last?.list.items.at(-1);
		(item ?? this.#blocks).push(list);
		this.#open.push({ number: place.number, level: place.level, list });
	}

	/** A further paragraph of an item. */
	#continue(block: Block, depth: number) {
		const open = this.#open[Math.min(depth, this.#open.length) - 1];
		open?.list.items.at(-1)?.push(block);
	}

	/** The lists, and an empty builder. */
	take(): Block[] {
		this.#open.length = 0;
		return this.#blocks.splice(0);
	}
}
