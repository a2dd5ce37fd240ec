import type { Edit } from '../record/edit-record.ts';
import { isFields, valueAt, type Fields } from '../record/flatten.ts';
import type { Trouble } from '../../interviews/trouble.ts';
import { isSame } from '../table/values.ts';
import { baseKey, type Base } from '../book/base.ts';
import { placeName, troubleAt, type Where } from '../in/trouble-in-cell.ts';
import type { Claim, ReadRow } from '../in/read-sheet.ts';
import { findItem } from './find-item.ts';
import { judgeCell, told } from './three-way.ts';

type Path = readonly (string | number)[];

/** Where a field of the record stands in the workbook. */
export interface CellOfField {
	path: Path;
	where: Where;
	isChanged: boolean;
}

/** What a workbook does to one record. */
export interface RecordPlan {
	edits: Edit[];
	/** One line for each change, as the editor is told. */
	told: string[];
	cells: CellOfField[];
	troubles: Trouble[];
}

/** What is known besides the rows. */
export interface Known {
	/** Undefined for a workbook that remembers nothing. */
	base: Base | undefined;
	/** Takes the workbook for the newer one where it remembers nothing. */
	isSure: boolean;
}

/** The item that a row makes, without the cells that say nothing. */
export function itemOfRow(claims: readonly Claim[]): Fields {
	const item: Record<string, unknown> = {};
	for (const { column, value } of claims) {
		if (value === undefined) continue;
		const last = column.path.at(-1) ?? '';
		let fields = item;
		for (const step of column.path.slice(0, -1)) {
			const inner = fields[step];
			const next = isFields(inner) ? { ...inner } : {};
			fields[step] = next;
			fields = next;
		}
		fields[last] = value;
	}
	return item;
}

/** Plans what the rows of all sheets do to one record that exists. */
export class PlanForRecord {
	readonly plan: RecordPlan = { edits: [], told: [], cells: [], troubles: [] };
	readonly #record: Fields;
	readonly #known: Known;
	/** Items that are new, by sheet and number, so that rows for what is in them find them. */
	readonly #fresh = new Map<string, { item: Record<string, unknown>; path: Path }>();
	/** How many items were put into each list. */
	readonly #added = new Map<string, number>();
	/** Items that rows without a number have found again. */
	readonly #taken = new Map<string, Set<number>>();

	constructor(record: Fields, known: Known) {
		this.#record = record;
		this.#known = known;
	}

	take(row: ReadRow): void {
		if (row.table.lists.length === 0) this.#compare(row, this.#record, []);
		else this.#takeItem(row);
	}

	#base(row: ReadRow) {
		return this.#known.base?.get(baseKey(row.table.sheet, [row.id, ...row.keys]));
	}

	#compare(row: ReadRow, item: Fields, at: Path): void {
		const base = this.#base(row);
		for (const { column, value, where } of row.claims) {
			const verdict = judgeCell(column, value, base, item, this.#known.isSure && !this.#known.base);
			const path = [...at, ...column.path];
			this.plan.cells.push({ path, where, isChanged: verdict.kind === 'change' });
			const complain = (message: string, fix: string) =>
				this.plan.troubles.push(troubleAt(where, `「${column.header}」${message}`, fix));
			if (verdict.kind === 'change') {
				this.plan.edits.push({ kind: 'set', path, value });
				this.plan.told.push(
					`${placeName(where)}　${column.header}：${told(column, verdict.from)} → ${told(column, value)}`,
				);
			} else if (verdict.kind === 'conflict')
				complain(
					`两个人都改了：导出时是「${told(column, verdict.base)}」，这里改成「${told(column, value)}」，馆里现在是「${told(column, verdict.now)}」`,
					'请商量好用哪一个，从馆里重新导出一份，在新的上面改',
				);
			else if (verdict.kind === 'unknown')
				complain(
					`馆里是「${told(column, verdict.now)}」，这里是「${told(column, value)}」，不知道哪一个新`,
					this.#known.base
						? '这一条导出时没有。请换一个编号；本来就要改它的，从馆里重新导出一份，在新的上面改'
						: '这本表不记得导出时的样子。请从馆里重新导出一份，在新的上面改；看过每一处，确定以表为准的，加上 --over',
				);
		}
	}

	/** The list that a row's item is in: in the record, or in an item that is new. */
	#listFor({
		table,
		keys,
		id,
	}: ReadRow): { path: Path; fresh?: Record<string, unknown> | undefined } | undefined {
		const [outer = [], inner] = table.lists;
		if (inner === undefined) return { path: outer };
		const fresh = this.#fresh.get([outer.join('.'), keys[0]].join('\n'));
		if (fresh) return { path: [...fresh.path, ...inner], fresh: fresh.item };
		const index = Number(keys[0]) - 1;
		const list = valueAt(this.#record, outer);
		if (!Array.isArray(list) || !isFields(list[index]) || id === '') return undefined;
		return { path: [...outer, index, ...inner] };
	}

	#takeItem(row: ReadRow): void {
		const place = this.#listFor(row);
		const [header] = row.table.keys;
		if (!place) {
			const fact = `「${row.id}」没有「${header?.header ?? ''}」是 ${row.keys[0] ?? ''} 的`;
			this.plan.troubles.push(troubleAt(row.where, fact, '请核对，或先在它的表里加上那一项'));
			return;
		}
		const written = place.fresh ? [] : valueAt(this.#record, place.path);
		const list: readonly unknown[] = Array.isArray(written) ? written : [];
		const index = place.fresh ? undefined : this.#indexOf(row, list);
		if (index === 'unknown') return;
		const item = index === undefined ? undefined : list[index];
		if (index !== undefined && isFields(item)) this.#compare(row, item, [...place.path, index]);
		else this.#add(row, list, place);
	}

	/** Where the row's item is; undefined for a new one, `unknown` when that cannot be told. */
	#indexOf(row: ReadRow, list: readonly unknown[]): number | 'unknown' | undefined {
		const key = row.keys.at(-1) ?? '';
		const keyField = row.table.keys.at(-1)?.field;
		if (keyField !== undefined) {
			const found = list.findIndex((item) => isFields(item) && item[keyField] === key);
			return found < 0 ? (this.#base(row) ? this.#lost(row) : undefined) : found;
		}
		if (key === '') return this.#alreadyAdded(row, list);
		const base = this.#base(row);
		if (!base) return Number(key) <= list.length ? Number(key) - 1 : undefined;
		return (
			findItem(row.table, list, Number(key), base, this.#exportedCount(row)) ?? this.#lost(row)
		);
	}

	/** How many items the row's list had in the workbook. */
	#exportedCount({ table, id, keys }: ReadRow): number {
		const parents = [id, ...keys.slice(0, -1)];
		return [...(this.#known.base?.values() ?? [])].filter(
			(one) =>
				one.sheet === table.sheet && parents.every((part, index) => one.keys[index] === part),
		).length;
	}

	/** The item that the same row added when the workbook was imported before; no two rows find the same one. */
	#alreadyAdded(row: ReadRow, list: readonly unknown[]): number | undefined {
		const name = [row.table.sheet, ...row.keys].join('\n');
		const taken = this.#taken.get(name) ?? new Set<number>();
		this.#taken.set(name, taken);
		const first = this.#exportedCount(row);
		const found = [...list.keys()].find((index) => {
			const item = list[index];
			if (index < first || taken.has(index) || !isFields(item)) return false;
			return row.claims.every(({ column, value }) =>
				isSame(column.field, value, valueAt(item, column.path)),
			);
		});
		if (found !== undefined) taken.add(found);
		return found;
	}

	/** An item that went or moved after the export: only a row that changes it is a question. */
	#lost(row: ReadRow): 'unknown' {
		const base = this.#base(row);
		const changed = row.claims.filter(
			({ column, value }) =>
				judgeCell(column, value, base, asItem(base?.values ?? {}), false).kind !== 'same',
		);
		for (const { column, where } of changed)
			this.plan.troubles.push(
				troubleAt(
					where,
					`「${column.header}」改了，可是馆里的这一项，导出以后被别人删去、改过或挪了位置`,
					'请从馆里重新导出一份，在新的上面改',
				),
			);
		return 'unknown';
	}

	#add(
		row: ReadRow,
		list: readonly unknown[],
		place: { path: Path; fresh?: Record<string, unknown> | undefined },
	): void {
		const keyField = row.table.keys.at(-1)?.field;
		const key = row.keys.at(-1) ?? '';
		const item: Record<string, unknown> = {
			...(keyField === undefined ? {} : { [keyField]: key }),
			...itemOfRow(row.claims),
		};
		const name = place.path.join('.');
		const added = this.#added.get(name) ?? 0;
		this.#added.set(name, added + 1);
		const index = this.#placeFor(item, list, added, place.path);
		const path = [...place.path, index];
		if (place.fresh) {
			const last = String(place.path.at(-1));
			const inner = place.fresh[last];
			place.fresh[last] = [...(Array.isArray(inner) ? (inner as unknown[]) : []), item];
		} else this.plan.edits.push({ kind: 'insert', path: place.path, index, item });
		if (key !== '') this.#fresh.set([name, key].join('\n'), { item, path });
		for (const { column, where, value } of row.claims)
			this.plan.cells.push({
				path: [...path, ...column.path],
				where,
				isChanged: value !== undefined,
			});
		this.plan.cells.push({ path, where: row.where, isChanged: true });
		const words = row.claims.flatMap(({ column, value }) =>
			value === undefined ? [] : [`${column.header} ${told(column, value)}`],
		);
		this.plan.told.push(`${placeName(row.where)}　加一项：${words.join('；')}`);
	}

	/** Behind all others; what has a beginning in time stands where it belongs. */
	#placeFor(item: Fields, list: readonly unknown[], added: number, path: Path): number {
		const start = item['start'];
		if (typeof start !== 'number') return list.length + added;
		const earlier = this.plan.edits.flatMap((edit) =>
			edit.kind === 'insert' && edit.path.join('.') === path.join('.') ? [edit.item] : [],
		);
		return [...list, ...earlier].filter(
			(one) => isFields(one) && typeof one['start'] === 'number' && one['start'] <= start,
		).length;
	}
}

/** What was exported of a row, as an item. */
const asItem = (values: Fields): Fields => {
	const item: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(values)) {
		const [first = '', ...rest] = name.split('.');
		const before = item[first];
		item[first] =
			rest.length === 0
				? value
				: { ...(isFields(before) ? before : {}), ...asItem({ [rest.join('.')]: value }) };
	}
	return item;
};
