import { element, setting } from '../write/xml-text.ts';
import type { RowLook } from './paragraph-look.ts';

/** A row of a table. */
export interface OldRow {
	/** Paragraphs of each cell, as .docx writes them. */
	cells: readonly string[];
	look: RowLook;
	/** Whether the row was added or taken out while changes were tracked. */
	tracked: string;
}

const MOST_EDGES = 1000;

/** How many columns a cell spans: between its edges lie edges of other rows. Only rows that are short of cells have such. */
function spanOf({ edges }: RowLook, index: number, all: ReadonlySet<number>): number {
	const [from, to] = [edges[index], edges[index + 1]];
	if (from === undefined || to === undefined) return 1;
	return 1 + [...all].filter((edge) => edge > from && edge < to).length;
}

function cellXml(row: OldRow, index: number, span: number): string {
	const join = row.look.joins[index];
	const columns = join?.across ? Math.max(2, span) : span;
	return element(
		'w:tc',
		{},
		element(
			'w:tcPr',
			{},
			columns > 1 ? setting('w:gridSpan', columns) : '',
			join?.down === 'begins' ? setting('w:vMerge', 'restart') : '',
			join?.down === 'goes on' ? element('w:vMerge') : '',
		),
		row.cells[index] ?? '',
	);
}

/** A table as .docx writes it. */
export function tableXml(rows: readonly OldRow[]): string {
	const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
	const edges = new Set(
		rows.filter(({ cells }) => cells.length === widest).flatMap(({ look }) => look.edges),
	);
	// No table has so many columns: the file is damaged, and its cells are counted without them.
	if (edges.size > MOST_EDGES) edges.clear();
	return element(
		'w:tbl',
		{},
		...rows.map((row) => {
			const isShort = row.cells.length < widest;
			return element(
				'w:tr',
				{},
				element('w:trPr', {}, row.look.isHead ? element('w:tblHeader') : '', row.tracked),
				...row.cells.map((_, index) =>
					cellXml(row, index, isShort ? spanOf(row.look, index, edges) : 1),
				),
			);
		}),
	);
}
