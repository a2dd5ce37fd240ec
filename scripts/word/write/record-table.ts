import { FIELDS } from '../record/fields.ts';
import { paragraph, tableFrame, tableRow } from './blocks.ts';
import { words } from './runs.ts';
import { STYLE } from './styles.ts';
import { element, setting } from './xml-text.ts';

/** The words in the first cell: by these the table is found again. */
export const RECORD_TITLE = '这一章的记录';
/** Rows that no one changes. */
export const ID_LABEL = '编号';
export const DIGEST_LABEL = '核对码';

const WIDTHS = [1500, 4306, 2500] as const;

const cell = (text: string, width: number, isHead = false) =>
	element(
		'w:tc',
		{},
		element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })),
		paragraph(isHead ? STYLE.headCell : STYLE.cell, text === '' ? '' : words(text)),
	);

const row = (texts: readonly string[], isHead = false) =>
	tableRow(
		texts.map((text, index) => cell(text, WIDTHS[index] ?? 0, isHead)),
		isHead,
	);

/** Fields that stand as paragraphs of their own above the table. */
const ABOVE: readonly string[] = ['title', 'lede'];

/** The fields of the table, in its order. */
export const RECORD_FIELDS = FIELDS.filter(({ name }) => !ABOVE.includes(name));

/**
 * 「这一章的记录」: the fields of a chapter as a table in a frame that Word does not let go with one key. `fields` as
 * `recordWords` gives them.
 */
export function recordTable(
	id: string,
	digest: string,
	fields: ReadonlyMap<string, string>,
): string {
	const rows = [
		row([RECORD_TITLE, '内容', '怎么填'], true),
		row([ID_LABEL, id, '不要改']),
		row([DIGEST_LABEL, digest, '不要改']),
		...RECORD_FIELDS.map((field) =>
			row([field.label, fields.get(field.name) ?? '', 'hint' in field ? field.hint : '']),
		),
	];
	const settings = element(
		'w:sdtPr',
		{},
		setting('w:alias', RECORD_TITLE),
		setting('w:tag', 'museum-record'),
		setting('w:id', 20261128),
		setting('w:lock', 'sdtLocked'),
	);
	return element('w:sdt', {}, settings, element('w:sdtContent', {}, tableFrame(WIDTHS, rows)));
}
