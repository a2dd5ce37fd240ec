import type { WriteSheet } from 'hucre';
import { columnLetters } from './cell.ts';

export const CHOICES_SHEET = '下拉';

/** The drop-downs' lists, one a column of a hidden sheet. */
export class ChoiceLists {
	readonly columns: string[][] = [];
	readonly #places = new Map<string, string>();

	/** Where a list stands; the same list twice stands once. */
	place(list: readonly string[]): string {
		const key = list.join('\n');
		const known = this.#places.get(key);
		if (known !== undefined) return known;
		const letters = columnLetters(this.columns.length);
		this.columns.push([...list]);
		const place = `'${CHOICES_SHEET}'!$${letters}$1:$${letters}$${list.length}`;
		this.#places.set(key, place);
		return place;
	}

	sheet(): WriteSheet {
		const longest = Math.max(0, ...this.columns.map(({ length }) => length));
		const rows = Array.from({ length: longest }, (_, row) =>
			this.columns.map((column) => column[row] ?? null),
		);
		return { name: CHOICES_SHEET, rows, hidden: true };
	}
}
