import { COLLECTIONS, type CollectionName } from '../../../src/schema/collections.ts';
import { collectionNotes, fieldSentence } from '../../lib/manual-tables.ts';
import type { FieldNote } from '../../lib/schema-notes.ts';
import { fieldOf, itemOf, labelOf, shapeOf, TARGETS, type Field } from './field.ts';
import { helpFor } from './help.ts';
import { KINDS, type Kind } from './kinds.ts';

/** One field of a record, as a column. */
export interface Column {
	header: string;
	/** The way to the field from the record, or from the item of the list. */
	path: readonly string[];
	field: Field;
	/** Where the ids of the field are. */
	target?: CollectionName | undefined;
	needed: boolean;
	/** What to write, for a newcomer. */
	help: string;
}

/** What tells the items of a list apart: their number, or an id of their own. */
export type ItemKey = { header: string; field?: string | undefined };

/** One sheet: records, or the items of one list of theirs, one a row. */
export interface Table {
	sheet: string;
	kind: Kind;
	/** The lists that lead to the items, outermost first; none for the records themselves. */
	lists: readonly (readonly string[])[];
	keys: readonly ItemKey[];
	columns: readonly Column[];
}

export const ID_HEADER = '编号';
const ORDER_HEADER = '序';

interface Place {
	kind: Kind;
	notes: ReadonlyMap<string, FieldNote>;
	/** The name of the field in the notes: `quiz[].options[]`. */
	name: string;
	/** Whether what the field is in has to be there. */
	needed: boolean;
}

const labelAt = ({ kind, name }: Place, schema: unknown) =>
	kind.labels[name] ?? labelOf(schema) ?? name;

function columnsOf(schema: unknown, place: Place, path: string[], before: string): Column[] {
	const labels = Object.entries(shapeOf(schema) ?? {}).map(([key, inner]): [string, string] => [
		key,
		`「${labelAt({ ...place, name: place.name === '' ? key : `${place.name}.${key}` }, inner)}」`,
	]);
	return Object.entries(shapeOf(schema) ?? {}).flatMap(([key, inner]): Column[] => {
		const name = place.name === '' ? key : `${place.name}.${key}`;
		if (place.kind.without.includes(name) || itemOf(inner)) return [];
		const own = { ...place, name };
		const header = before + labelAt(own, inner);
		if (shapeOf(inner)) {
			const needed = place.needed && place.notes.get(name)?.needed === true;
			return columnsOf(inner, { ...own, needed }, [...path, key], `${header}·`);
		}
		const field = fieldOf(inner);
		const isReference = field.kind === 'ref' || field.kind === 'refs';
		const note = place.notes.get(name);
		return [
			{
				...{ header, path: [...path, key], field, needed: place.needed && note?.needed === true },
				target: isReference ? TARGETS[key] : undefined,
				help: note ? helpFor(fieldSentence(note), field, labels) : '',
			},
		];
	});
}

/** The sheets for the lists inside a record or an item, with their lists in turn. */
function listTables(schema: unknown, place: Place, lists: string[][], keys: ItemKey[]): Table[] {
	return Object.entries(shapeOf(schema) ?? {}).flatMap(([key, inner]): Table[] => {
		const element = itemOf(inner);
		const name = place.name === '' ? key : `${place.name}.${key}`;
		if (element === undefined || place.kind.without.includes(name)) return [];
		const own = { ...place, name };
		const label = labelAt(own, inner);
		const inside = { ...place, name: `${name}[]` };
		const isOnly = place.kind.only === name;
		const id = isOnly ? { header: '段号', field: 'id' } : undefined;
		const ownKeys = [...keys, id ?? { header: ORDER_HEADER }];
		const ownLists = [...lists, [key]];
		const columns = columnsOf(element, inside, [], '');
		const table: Table = {
			sheet: isOnly ? place.kind.sheet : `${place.kind.sheet}·${label}`,
			kind: place.kind,
			lists: ownLists,
			keys: ownKeys,
			columns: id ? columns.filter(({ path }) => path.join('.') !== id.field) : columns,
		};
		return [table, ...listTables(element, inside, ownLists, [{ header: `${label}的序` }])];
	});
}

/** The sheets of one kind of record: its own, then one for each list of items. */
function tablesOf(kind: Kind): Table[] {
	const { schema } = COLLECTIONS[kind.collection];
	const notes = new Map(collectionNotes(kind.collection).map((note) => [note.name, note]));
	const place: Place = { kind, notes, name: '', needed: true };
	const lists = listTables(schema, place, [], []);
	if (kind.only !== undefined) return lists.filter(({ sheet }) => sheet === kind.sheet);
	const columns = columnsOf(schema, place, [], '');
	return [{ sheet: kind.sheet, kind, lists: [], keys: [], columns }, ...lists];
}

let tables: readonly Table[] | undefined;
/** Every sheet with records, in the order of the workbook. Made once: the schema's sentences are read from its source. */
export const allTables = (): readonly Table[] => (tables ??= KINDS.flatMap(tablesOf));

/** All headers of a sheet, in their order: the id, what tells the items apart, the fields. */
export const headersOf = ({ keys, columns }: Table): string[] => [
	...[ID_HEADER, ...keys.map(({ header }) => header), ...columns.map(({ header }) => header)],
];
