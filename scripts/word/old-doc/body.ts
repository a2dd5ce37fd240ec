import { element, setting } from '../write/xml-text.ts';
import type { Stretch } from './fib.ts';
import type { LetterLook } from './letter-look.ts';
import type { ParagraphLook, RowLook } from './paragraph-look.ts';
import type { OldParagraph, Paragraphs } from './paragraphs.ts';
import { RunWriter, type Known } from './runs.ts';
import { numberingXml, type StyleSheet } from './style-sheet.ts';
import { tableXml, type OldRow } from './tables.ts';
import { unread } from './unread.ts';

/** The number that stands for the numbering of Word 6, which is told elsewhere. [MS-DOC] 2.6.2, sprmPIlfo. */
const OLD_NUMBERING = 0x7ff;
const ALIGNS = ['left', 'center', 'right', 'both'] as const;

/** The list of a paragraph, where the paragraph itself says something of it; else its style does. */
function listXml({ style, list, level }: ParagraphLook, styles: StyleSheet): string {
	if (list === undefined && level === undefined) return '';
	const ofStyle = <T>(ask: (look: ParagraphLook) => T | undefined) =>
		styles.find(style, ({ paragraph }) => paragraph && ask(paragraph));
	const number = list ?? ofStyle((look) => look.list);
	return number === undefined
		? ''
		: numberingXml(number, level ?? ofStyle((look) => look.level) ?? 0);
}

const by = (author: number | undefined, authors: readonly string[]) => ({
	'w:author': authors[author ?? 0] ?? '',
});

/** How the mark of a paragraph or of a row was tracked. */
const markXml = (mark: LetterLook, authors: readonly string[]) =>
	(mark.isInserted ? element('w:ins', by(mark.insertedBy, authors)) : '') +
	(mark.isDeleted ? element('w:del', by(mark.deletedBy, authors)) : '');

function paragraphXml(paragraph: OldParagraph, known: Known, runs: RunWriter): string {
	const { look, mark } = paragraph;
	const { authors, styles } = known;
	const align = look.align === undefined ? undefined : ALIGNS[look.align];
	const tracked = markXml(mark, authors);
	return element(
		'w:p',
		{},
		element(
			'w:pPr',
			{},
			setting('w:pStyle', `s${look.style}`),
			listXml(look, styles),
			align === undefined ? '' : setting('w:jc', align),
			look.outline === undefined ? '' : setting('w:outlineLvl', look.outline),
			tracked === '' ? '' : element('w:rPr', {}, tracked),
			look.changedBy === undefined ? '' : element('w:pPrChange', by(look.changedBy, authors)),
		),
		runs.write(paragraph),
		look.list === OLD_NUMBERING ? unread('编号是 Word 6 的老办法，读不出来') : '',
	);
}

/** A table that has begun and not ended. */
interface OpenTable {
	rows: OldRow[];
	cells: string[];
	/** What stands in the cell that is being read. */
	cell: string[];
}

/** Writes the paragraphs and tables of one text. */
class StoryWriter {
	readonly #out: string[] = [];
	readonly #open: OpenTable[] = [];
	readonly #known: Known;
	readonly #runs: RunWriter;

	constructor(known: Known, isNote: boolean) {
		this.#known = known;
		this.#runs = new RunWriter(known, isNote);
	}

	add(paragraph: OldParagraph): void {
		const { look, mark, endsCell } = paragraph;
		while (this.#open.length > look.depth) this.#close();
		while (this.#open.length < look.depth) this.#open.push({ rows: [], cells: [], cell: [] });
		const table = this.#open.at(-1);
		if (table && look.isRowEnd) return this.#endRow(table, look.row, mark);
		(table?.cell ?? this.#out).push(paragraphXml(paragraph, this.#known, this.#runs));
		if (!table || !endsCell) return;
		table.cells.push(table.cell.join(''));
		table.cell = [];
	}

	/** What stands behind the last end of a cell is a cell too. */
	#endRow(table: OpenTable, look: RowLook, mark: LetterLook): void {
		if (table.cell.length > 0) table.cells.push(table.cell.join(''));
		table.rows.push({ cells: table.cells, look, tracked: markXml(mark, this.#known.authors) });
		table.cells = [];
		table.cell = [];
	}

	#close(): void {
		const table = this.#open.pop();
		if (!table) return;
		if (table.cells.length > 0 || table.cell.length > 0)
			this.#endRow(table, { edges: [], joins: [], isHead: false }, {});
		(this.#open.at(-1)?.cell ?? this.#out).push(tableXml(table.rows));
	}

	finish(): string {
		while (this.#open.length > 0) this.#close();
		return this.#out.join('');
	}
}

/** The paragraphs and tables of a stretch of the text, as .docx writes them. */
export function storyXml(
	stretch: Stretch,
	paragraphs: Paragraphs,
	known: Known,
	isNote = false,
): string {
	const story = new StoryWriter(known, isNote);
	for (const paragraph of paragraphs.in(stretch)) story.add(paragraph);
	return story.finish();
}
