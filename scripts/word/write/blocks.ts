import { markerEnd, markerStart } from '../text/markers.ts';
import type { Align, Block, Piece } from '../text/model.ts';
import type { ListDefinition } from './lists.ts';
import { runs, words, type Gathering } from './runs.ts';
import { STYLE } from './styles.ts';
import { element, setting } from './xml-text.ts';

/** What the whole document gathers. */
export interface DocumentGathering extends Gathering {
	lists: ListDefinition[];
}

export function paragraph(style: string | undefined, inside: string, more = ''): string {
	const settings = (style ? setting('w:pStyle', style) : '') + more;
	return element('w:p', {}, settings === '' ? '' : element('w:pPr', {}, settings), inside);
}

const marker = (text: string) => paragraph(STYLE.marker, words(text));

const JC = { left: 'left', center: 'center', right: 'right' } as const;

function cell(
	pieces: readonly Piece[],
	align: Align,
	isHead: boolean,
	width: number,
	gathering: Gathering,
) {
	const jc = align ? setting('w:jc', JC[align]) : '';
	return element(
		'w:tc',
		{},
		element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })),
		paragraph(isHead ? STYLE.headCell : STYLE.cell, runs(pieces, gathering), jc),
	);
}

/** Between the margins of an A4 sheet, in twentieths of a point. */
export const TEXT_WIDTH = 8306;

/** A table's frame around its rows. */
export const tableFrame = (widths: readonly number[], rows: readonly string[]): string =>
	element(
		'w:tbl',
		{},
		element(
			'w:tblPr',
			{},
			setting('w:tblStyle', STYLE.grid),
			element('w:tblW', { 'w:w': TEXT_WIDTH, 'w:type': 'dxa' }),
			element('w:tblLook', {
				'w:val': '0020',
				'w:firstRow': 1,
				'w:lastRow': 0,
				'w:firstColumn': 0,
				'w:lastColumn': 0,
				'w:noHBand': 1,
				'w:noVBand': 1,
			}),
		),
		element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
		...rows,
	);

export const tableRow = (cells: readonly string[], isHead: boolean): string =>
	element(
		'w:tr',
		{},
		element('w:trPr', {}, element('w:cantSplit'), isHead ? element('w:tblHeader') : ''),
		...cells,
	);

function table({ aligns, rows }: Extract<Block, { kind: 'table' }>, gathering: Gathering): string {
	const widths = aligns.map(() => Math.floor(TEXT_WIDTH / aligns.length));
	return tableFrame(
		widths,
		rows.map((cells, index) =>
			tableRow(
				cells.map((pieces, at) =>
					cell(pieces, aligns[at], index === 0, widths[at] ?? 0, gathering),
				),
				index === 0,
			),
		),
	);
}

function list(
	{ ordered, start, items }: Extract<Block, { kind: 'list' }>,
	level: number,
	gathering: DocumentGathering,
): string {
	const number = gathering.lists.push({ ordered, start, level });
	const numbered = element('w:numPr', {}, setting('w:ilvl', level), setting('w:numId', number));
	const further = `${STYLE.listContinue}${level === 0 ? '' : level + 1}`;
	return items
		.flatMap((item) =>
			item.map((block, index) => {
				if (block.kind === 'list') return list(block, level + 1, gathering);
				const pieces = block.kind === 'paragraph' ? block.pieces : [];
				return index === 0
					? paragraph(STYLE.list, runs(pieces, gathering), numbered)
					: paragraph(further, runs(pieces, gathering));
			}),
		)
		.join('');
}

const isParagraph = (block: Block) => block.kind === 'paragraph';

/** A quotation whose words are paragraphs stands as Word writes one, and its source below it; a table has its title above it. */
function container(
	block: Extract<Block, { kind: 'container' }>,
	gathering: DocumentGathering,
): string {
	const { name, title = '', blocks } = block;
	const [first] = blocks;
	if (name === '引文' && blocks.length > 0 && blocks.every(isParagraph))
		return blocksXml(blocks, gathering, STYLE.quote) + paragraph(STYLE.source, words(`——${title}`));
	if (name === '表' && blocks.length === 1 && first?.kind === 'table')
		return paragraph(STYLE.caption, words(title)) + blocksXml(blocks, gathering);
	const style = { 编者: STYLE.editors, 待考: STYLE.question }[name];
	return (
		marker(markerStart(name, title)) + blocksXml(blocks, gathering, style) + marker(markerEnd(name))
	);
}

function blockXml(block: Block, gathering: DocumentGathering, style?: string): string {
	switch (block.kind) {
		case 'heading':
			return paragraph(
				block.depth === 2 ? STYLE.heading2 : STYLE.heading3,
				runs(block.pieces, gathering),
			);
		case 'paragraph':
			return paragraph(style, runs(block.pieces, gathering));
		case 'list':
			return list(block, 0, gathering);
		case 'table':
			return table(block, gathering);
		case 'quote':
			return blocksXml(block.blocks, gathering, STYLE.blockQuote);
		case 'rule':
			return paragraph(STYLE.rule, words('＊　＊　＊'));
		case 'single':
			return marker(markerStart(block.name, block.id));
		case 'container':
			return container(block, gathering);
	}
}

/** Blocks as paragraphs and tables. Between two tables there must be a paragraph, or they are one table. */
export const blocksXml = (
	blocks: readonly Block[],
	gathering: DocumentGathering,
	style?: string,
): string =>
	blocks
		.map((block, index) => {
			const isAfterTable = block.kind === 'table' && blocks[index - 1]?.kind === 'table';
			return (isAfterTable ? paragraph(undefined, '') : '') + blockXml(block, gathering, style);
		})
		.join('');
