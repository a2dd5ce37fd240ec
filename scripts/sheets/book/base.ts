import type { Sheet } from 'hucre';

/** The hidden sheet that remembers what the workbook held when it was exported. */
export const BASE_SHEET = '导出时的样子';
/** A cell holds no more letters than this. https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const MOST_LETTERS = 32_000;

/** One row as it was exported: the values of its fields in the record, by their path. */
export interface BaseRow {
	sheet: string;
	/** The id, and what tells the items of a list apart. */
	keys: readonly string[];
	values: Readonly<Record<string, unknown>>;
}

/** What the workbook held when it was exported, by sheet and keys. */
export type Base = ReadonlyMap<string, BaseRow>;

export const baseKey = (sheet: string, keys: readonly string[]) => [sheet, ...keys].join('\n');

/** The hidden sheet's rows: sheet and keys, then the values, in as many cells as they need. */
export const baseRows = (rows: readonly BaseRow[]): string[][] =>
	rows.map(({ sheet, keys, values }) => {
		const text = JSON.stringify({ keys, values });
		const pieces = text.match(new RegExp(`[^]{1,${MOST_LETTERS}}`, 'g')) ?? [];
		return [sheet, ...pieces];
	});

function readRow(row: readonly unknown[]): BaseRow | undefined {
	const [sheet, ...pieces] = row;
	if (typeof sheet !== 'string') return undefined;
	const text = pieces.filter((piece) => typeof piece === 'string').join('');
	const { keys, values } = JSON.parse(text) as Pick<BaseRow, 'keys' | 'values'>; // ours
	return { sheet, keys, values };
}

/** Reads the hidden sheet; undefined when it is not there or somebody wrote in it. */
export function readBase(sheets: readonly Sheet[]): Base | undefined {
	const sheet = sheets.find(({ name }) => name === BASE_SHEET);
	if (!sheet) return undefined;
	try {
		const rows = sheet.rows.flatMap((row) => readRow(row) ?? []);
		return new Map(rows.map((row) => [baseKey(row.sheet, row.keys), row]));
	} catch {
		return undefined;
	}
}
