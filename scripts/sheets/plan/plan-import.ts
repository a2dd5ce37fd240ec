import type { Museum } from '../../../src/checks/museum.ts';
import { COLLECTIONS } from '../../../src/schema/collections.ts';
import type { Trouble } from '../../interviews/trouble.ts';
import { baseKey, readBase, type Base } from '../book/base.ts';
import type { Book } from '../book/open-book.ts';
import { readSheet, type ReadRow } from '../in/read-sheet.ts';
import { troubleAt } from '../in/trouble-in-cell.ts';
import type { Chosen } from '../out/choose-records.ts';
import { CannotEdit, editRecord } from '../record/edit-record.ts';
import { isFields, type Fields } from '../record/flatten.ts';
import { inOrder } from '../record/order.ts';
import { recordText } from '../record/yaml-value.ts';
import type { Kind } from '../table/kinds.ts';
import type { Table } from '../table/tables.ts';
import { matchSheets } from './match-sheets.ts';
import { itemOfRow, PlanForRecord, type CellOfField } from './plan-record.ts';
import { remarksOf, removedRows } from './remarks.ts';

/** One file that the import would write. */
export interface PlannedFile {
	kind: Kind;
	id: string;
	/** As the editor knows it: `content/terms/ba.yaml`. */
	file: string;
	/** What it says now; undefined for a new record. */
	before: string | undefined;
	text: string;
	told: readonly string[];
	cells: readonly CellOfField[];
	/** The row that the record or its first change is in. */
	row: ReadRow;
}

export interface ImportPlan {
	files: readonly PlannedFile[];
	troubles: readonly Trouble[];
	/** What the editor should know, though nothing is wrong. */
	remarks: readonly string[];
}

const fileOf = ({ collection }: Kind, id: string) =>
	COLLECTIONS[collection].form === 'folder'
		? `content/${collection}/${id}/index.yaml`
		: `content/${collection}/${id}.yaml`;

class Planning {
	readonly files: PlannedFile[] = [];
	readonly troubles: Trouble[] = [];
	readonly #museum: Museum;
	readonly #base: Base | undefined;
	readonly #isSure: boolean;

	constructor(museum: Museum, base: Base | undefined, isSure: boolean) {
		this.#museum = museum;
		this.#base = base;
		this.#isSure = isSure;
	}

	plan(kind: Kind, id: string, rows: readonly ReadRow[]): void {
		const [row] = rows;
		if (!row) return;
		const records = this.#museum.records[kind.collection] as readonly Chosen[]; // each collection's own records
		const record = records.find((one) => one.id === id);
		if (record && isFields(record.raw)) this.#change(kind, record, record.raw, rows);
		else if ((this.#museum.ids[kind.collection] as ReadonlySet<string>).has(id))
			this.#refuse(
				row,
				`馆里的「${id}」现在有错，读不出来`,
				`请先运行 npm run check，改好 ${fileOf(kind, id)}`,
			);
		else this.#create(kind, id, rows, row);
	}

	#refuse(row: ReadRow, message: string, fix: string) {
		this.troubles.push(troubleAt(row.where, message, fix));
	}

	#change(kind: Kind, record: Chosen, raw: Fields, rows: readonly ReadRow[]): void {
		const planning = new PlanForRecord(raw, { base: this.#base, isSure: this.#isSure });
		for (const row of rows) planning.take(row);
		const { edits, told, cells, troubles } = planning.plan;
		this.troubles.push(...troubles);
		const [row] = rows;
		if (edits.length === 0 || !row) return;
		try {
			const text = editRecord(record.source, edits, COLLECTIONS[kind.collection].schema);
			const { id, file, source: before } = record;
			this.files.push({ kind, id, file, before, text, told, cells, row });
		} catch (error) {
			if (!(error instanceof CannotEdit)) throw error;
			this.#refuse(
				row,
				`${record.file} 里写着注释或别的记号，从表里改会丢`,
				`请直接改 ${record.file}`,
			);
		}
	}

	#create(kind: Kind, id: string, rows: readonly ReadRow[], first: ReadRow): void {
		if (rows.some(({ table, keys }) => this.#base?.has(baseKey(table.sheet, [id, ...keys]))))
			return this.#refuse(
				first,
				`「${id}」导出以后被删去或改名了`,
				'请从馆里重新导出一份，在新的上面改',
			);
		if (kind.newBy !== undefined) return this.#refuse(first, `馆里没有「${id}」`, kind.newBy);
		// What could not be read would only be asked for once more.
		if (rows.some(({ isWhole }) => !isWhole)) return;
		const own = rows.find(({ table }) => table.lists.length === 0);
		if (!own)
			return this.#refuse(
				first,
				`馆里没有「${id}」，表「${kind.sheet}」里也没有`,
				`请核对编号，或先在表「${kind.sheet}」里加一行`,
			);
		const record: Record<string, unknown> = { ...itemOfRow(own.claims) };
		const planning = new PlanForRecord(record, { base: undefined, isSure: true });
		for (const row of rows) if (row !== own) planning.take(row);
		const { edits, told, cells, troubles } = planning.plan;
		this.troubles.push(...troubles);
		for (const edit of edits) if (edit.kind === 'insert') putItem(record, edit.path, edit.item);
		const schema = COLLECTIONS[kind.collection].schema;
		const fields = inOrder(schema, record);
		this.files.push({
			...{ kind, id, file: fileOf(kind, id), before: undefined, row: own },
			text: recordText(isFields(fields) ? fields : {}),
			told: [
				`新的一条：${own.claims.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))[0] ?? ''}`,
				...told,
			],
			cells: [
				...own.claims.map(({ column, where }) => ({ path: column.path, where, isChanged: true })),
				...cells,
			],
		});
	}
}

/** Puts an item behind the others of a list in a record that is being made. */
function putItem(
	record: Record<string, unknown>,
	path: readonly (string | number)[],
	item: unknown,
) {
	const [name = ''] = path.map(String);
	const list = record[name];
	record[name] = [...(Array.isArray(list) ? (list as unknown[]) : []), item];
}

/**
 * Plans what a workbook changes in the museum. Nothing is written.
 * @param isSure takes a workbook that remembers nothing for newer than the museum
 */
export function planImport(
	book: Book,
	tables: readonly Table[],
	museum: Museum,
	isSure: boolean,
): ImportPlan {
	const { matched, others, troubles } = matchSheets(book, tables);
	const base = readBase(book.sheets);
	const read = matched.map(({ sheet, table }) => readSheet(sheet, table, book.file));
	const planning = new Planning(museum, base, isSure);
	// Outer lists come before inner ones, so that what is in a new item finds it.
	const rows = tables.flatMap((table) => read.find((one) => one.table === table)?.rows ?? []);
	for (const [kind, ofKind] of Map.groupBy(rows, ({ table }) => table.kind))
		for (const [id, own] of Map.groupBy(ofKind, ({ id }) => id)) planning.plan(kind, id, own);
	return {
		files: planning.files,
		troubles: [...troubles, ...read.flatMap((one) => one.troubles), ...planning.troubles],
		remarks: [...removedRows(base, read), ...remarksOf(read, others)],
	};
}
