import type { z } from 'astro/zod';
import { collectionNotes, fieldSentence } from '../../../lib/manual-tables.ts';
import { schemaNotes, type FieldNote } from '../../../lib/schema-notes.ts';
import {
	choiceMeanings,
	fieldOf,
	itemOf,
	known,
	labelOf,
	NOTHING,
	shapeOf,
	TARGETS,
	unwrapped,
	type FieldKind,
} from '../../../sheets/table/field.ts';
import { plainHelp } from '../../../sheets/table/help.ts';
import type { ControlKind, FieldSpec, FormSpec } from './field-spec.ts';
import { isSingle, KINDS, type FormKind } from './kinds.ts';
import { BY_PROGRAM, ID_TARGETS, LABELS, LONG, MEANINGS } from './names.ts';

/** More characters than any field may have. */
const ENDLESS = '字'.repeat(3000);
/** Words up to this many characters stand on one line. */
const ONE_LINE = 40;

/** What the schema says of a value. */
function complaints(schema: unknown, value: unknown): string {
	const inner = unwrapped(schema) as unknown as z.ZodType; // the same object, by its public type
	return (inner.safeParse(value).error?.issues ?? []).map(({ message }) => message).join('\n');
}

/** How many characters a text may have, as the schema says when there are more. */
function mostOf(schema: unknown): number | undefined {
	const most = /超过了 (\d+) 字/.exec(complaints(schema, ENDLESS))?.[1];
	return most === undefined ? undefined : Number(most);
}

/** The example without the field's name, where it can be typed: 「title: 知县李棠砌石城」. */
function exampleOf(key: string, schema: unknown, note: FieldNote | undefined): string {
	const [, offered = ''] = /(?:例如 |请照这样写，)(.*)$/m.exec(complaints(schema, undefined)) ?? [];
	const [, value = ''] = (note?.example || offered).split(`${key}: `);
	return /^[[{…]|^(?:true|false)$|待填$/.test(value.trim()) ? '' : value.replace(/^'(.*)'$/, '$1');
}

const mayBeMissing = (schema: unknown): boolean =>
	['optional', 'default'].includes(known(schema)._zod.def.type);

/** Kinds that are typed, for which an example helps. */
const TYPED: ReadonlySet<ControlKind> = new Set(['text', 'long', 'date', 'day', 'number']);

/** What can be chosen or typed in one control. */
type Asked = Pick<FieldSpec, 'kind' | 'choices' | 'words' | 'most' | 'target'>;

function kindOf(kind: FieldKind, key: string, most: number | undefined): ControlKind {
	if (kind === 'points') return 'fixed';
	if (kind !== 'text') return kind;
	return (most === undefined ? LONG.has(key) : most > ONE_LINE) ? 'long' : 'text';
}

function askedOf({ collection, inside }: Place, key: string, schema: unknown): Asked {
	const nothing: Asked = { kind: 'fixed', choices: [], words: [] };
	if (itemOf(schema) !== undefined) return { ...nothing, kind: 'list' };
	if (shapeOf(schema)) return { ...nothing, kind: 'group' };
	if (unwrapped(schema)._zod.def.type === 'record' || BY_PROGRAM.has(key)) return nothing;
	const { kind, choices, words: given, sayEmpty } = fieldOf(schema);
	const words = sayEmpty ? [...given, NOTHING] : given;
	const isChoice = kind === 'choice' || kind === 'choices';
	const named = ID_TARGETS[`${collection}.${inside}${key}`] ?? TARGETS[key];
	const target = kind === 'ref' || kind === 'refs' ? named : undefined;
	// An id that is no record's, such as the number of a part of a recording, is typed.
	const typed = target === undefined && kind === 'ref' ? 'text' : kind;
	const most = typed === 'text' ? mostOf(schema) : undefined;
	const shown = isChoice ? shownChoices(schema) : [...choices];
	return { kind: kindOf(typed, key, most), choices: shown, words, most, target };
}

/** The words beside a choice: 「A　原始或官方材料」. */
function shownChoices(schema: unknown): FieldSpec['choices'] {
	const inner = unwrapped(schema)._zod.def;
	const meanings = choiceMeanings(inner.type === 'array' ? inner.element : schema);
	return [...meanings].map(([key, told]) => {
		const meaning = told || (MEANINGS[key] ?? key);
		return [key, key.length === 1 ? `${key}　${meaning}` : meaning];
	});
}

/** Whether a choice is a word of the file that nobody here says. */
const isForeign = ([key]: readonly [string, string]) =>
	key.length > 1 && !/\p{Script=Han}/u.test(key);

/** The sentence for somebody who chooses from a list instead of writing ids. */
const chosen = (help: string): string =>
	help
		.replace(/写史料卡的编号/, '选史料卡')
		.replace(/写编号/g, '从单子里选')
		.replace(/卡编号/, '卡')
		.replace(/^(.+)编号。$/, '从单子里选$1。')
		.replace(/；写法见content\/README\.md「年代怎么写」/, '');

interface Place {
	collection: FormKind;
	notes: ReadonlyMap<string, FieldNote>;
	/** Of what the field is in: `accounts[].`, or nothing. */
	inside: string;
}

const labelAt = ({ collection, inside }: Place, key: string, schema: unknown): string =>
	LABELS[`${collection}.${inside}${key}`] ?? labelOf(schema) ?? LABELS[key] ?? key;

function fieldsIn(schema: unknown, place: Place): FieldSpec[] {
	const shape = Object.entries(shapeOf(schema) ?? {});
	const labels = shape.map(([key, inner]) => [key, `「${labelAt(place, key, inner)}」`] as const);
	return shape.map(([key, inner]): FieldSpec => {
		const note = place.notes.get(place.inside + key);
		const asked = askedOf(place, key, inner);
		const label = labelAt(place, key, inner);
		const sentence = note ? fieldSentence(note) : '';
		const help = chosen(plainHelp(sentence, new Map(asked.choices.filter(isForeign)), labels));
		const item = itemOf(inner);
		return {
			...asked,
			key,
			label,
			help: help === `${label}。` ? '' : help,
			example: TYPED.has(asked.kind) ? exampleOf(key, inner, note) : '',
			needed: !mayBeMissing(inner),
			fields: fieldsIn(item ?? inner, {
				...place,
				inside: `${place.inside}${key}${item === undefined ? '' : '[]'}.`,
			}),
		};
	});
}

/** Schemas that a field of another one is made of, by the way to that field. */
const WITHIN: Readonly<Partial<Record<FormKind, Readonly<Record<string, string>>>>> = {
	site: { hall: 'src/schema/hall.ts' },
};

/** The sentences of a kind's fields. */
function notesOf(kind: FormKind): FieldNote[] {
	const own = isSingle(kind) ? schemaNotes(`src/schema/${kind}.ts`) : collectionNotes(kind);
	const within = Object.entries(WITHIN[kind] ?? {}).flatMap(([way, file]) =>
		schemaNotes(file).map((note) => ({ ...note, name: `${way}.${note.name}` })),
	);
	return [...own, ...within];
}

const forms = new Map<FormKind, FormSpec>();

/** The form of a kind of record, as its schema has it. Made once: the schema's sentences are read from its source. */
export function formOf(collection: FormKind): FormSpec {
	const { label, form, schema } = KINDS[collection];
	const made = forms.get(collection) ?? {
		collection,
		label,
		hasBody: form === 'mdx',
		fields: fieldsIn(schema, {
			collection,
			notes: new Map(notesOf(collection).map((note) => [note.name, note])),
			inside: '',
		}),
	};
	forms.set(collection, made);
	return made;
}
