import type { z } from 'astro/zod';
import type { CollectionName } from '../../../src/schema/collections.ts';

/** How a field of a record stands in one cell. */
export type FieldKind =
	| 'text'
	/** A historical date, in the words of its source. */
	| 'date'
	/** A day of the calendar, `2026-11-28` in the record. */
	| 'day'
	| 'number'
	| 'flag'
	/** One word of a fixed list. */
	| 'choice'
	| 'choices'
	/** The id of another record. */
	| 'ref'
	| 'refs'
	| 'numbers'
	/** Several sentences, one a line. */
	| 'texts'
	/** Pairs of numbers, one pair a line. */
	| 'points';

export interface Field {
	kind: FieldKind;
	/** What may be chosen: the word in the record, and the word in the cell. */
	choices: ReadonlyMap<string, string>;
	/** The words that may stand instead of an id: 「不详」. */
	words: readonly string[];
	/** Whether an empty list is something to say, not the same as nothing: 「无」 in the cell. */
	sayEmpty: boolean;
}

/** The word in a cell for a list that is empty on purpose. */
export const NOTHING = '无';

/** zod's own types of a schema do not tell its kind; this union does. */
type Known = z.core.$ZodTypes;
export const known = (schema: unknown) => schema as Known;

/** Takes off what says that a field may be left out. */
export function unwrapped(schema: unknown): Known {
	let inner = known(schema);
	while (inner._zod.def.type === 'optional' || inner._zod.def.type === 'default')
		inner = known(inner._zod.def.innerType);
	return inner;
}

/** The fields of an object in the schema, in its order; undefined for everything else. */
export function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | undefined {
	const { def } = unwrapped(schema)._zod;
	return def.type === 'object' ? def.shape : undefined;
}

/** What a list in the schema holds; undefined for everything else. */
function elementOf(schema: unknown): unknown {
	const { def } = unwrapped(schema)._zod;
	return def.type === 'array' ? def.element : undefined;
}

/** What the items of a list of records hold, 旧名 of a place for instance; undefined for everything else. */
export function itemOf(schema: unknown): unknown {
	const element = elementOf(schema);
	return element !== undefined && shapeOf(element) ? element : undefined;
}

/** What the schema says of a field that is not there: 「缺少「类别」」, with the list to choose from. */
const complaint = (schema: unknown): string => {
	const inner = unwrapped(schema) as unknown as z.ZodType; // the same object, by its public type
	return inner.safeParse(undefined).error?.issues[0]?.message ?? '';
};

/** The Chinese name of a field, as the messages of its schema say it; a list may leave that to what it holds. */
export function labelOf(schema: unknown): string | undefined {
	const own = /^缺少「([^」]+)」/.exec(complaint(schema))?.[1];
	const element = elementOf(schema);
	return own ?? (element === undefined ? undefined : labelOf(element));
}

const choiceKeys = (schema: Known): string[] =>
	schema._zod.def.type === 'enum' ? Object.values(schema._zod.def.entries).map(String) : [];

/** What each word of a fixed list means, from the sentence that offers them all; empty where it does not say. */
export function choiceMeanings(schema: unknown): Map<string, string> {
	const inner = unwrapped(schema);
	const keys = choiceKeys(inner);
	const [, list = ''] = complaint(inner).split('请从这几类里选：');
	let rest = list;
	return new Map(
		keys.map((key, index) => {
			const next = keys[index + 1];
			const from = rest.indexOf(`${key}（`) + key.length + 1;
			const to = next === undefined ? rest.lastIndexOf('）') : rest.indexOf(`）、${next}（`);
			const meaning = rest.slice(from, to);
			rest = rest.slice(to);
			return [key, meaning];
		}),
	);
}

/** The words of a fixed list as they stand in a cell. 「A」 and 「历史」 are what everybody here says; the rest is said in Chinese. */
const cellWords = (schema: unknown): Map<string, string> =>
	new Map(
		[...choiceMeanings(schema)].map(([key, meaning]) => [
			key,
			key.length === 1 || /\p{Script=Han}/u.test(key) ? key : meaning,
		]),
	);

const PLAIN = { choices: new Map<string, string>(), words: [], sayEmpty: false };
const isId = (pattern: unknown) => String(pattern).includes('[a-z0-9]+');

/** Whether a text in the schema is an id, and whether 「不详」 may stand for it. */
function idWords(schema: unknown): readonly string[] | undefined {
	const { def } = unwrapped(schema)._zod;
	if (def.type !== 'string') return undefined;
	const patterns = (def.checks ?? []).flatMap((check) => {
		const inner = check._zod.def;
		return 'pattern' in inner ? [inner.pattern] : [];
	});
	const found = patterns.find(isId);
	return found === undefined ? undefined : String(found).includes('不详') ? ['不详'] : [];
}

function listField(element: unknown): Field {
	const inner = unwrapped(element);
	switch (inner._zod.def.type) {
		case 'enum':
			return { ...PLAIN, kind: 'choices', choices: cellWords(inner) };
		case 'number':
			return { ...PLAIN, kind: 'numbers' };
		case 'tuple':
			return { ...PLAIN, kind: 'points' };
		default:
			return { ...PLAIN, kind: idWords(inner) ? 'refs' : 'texts' };
	}
}

/** How a field of the schema stands in a cell. Throws for what has no form in a cell yet. */
export function fieldOf(schema: unknown): Field {
	const inner = unwrapped(schema);
	const { def } = inner._zod;
	switch (def.type) {
		case 'enum':
			return { ...PLAIN, kind: 'choice', choices: cellWords(inner) };
		case 'number':
			return { ...PLAIN, kind: 'number' };
		case 'boolean':
			return {
				...PLAIN,
				kind: 'flag',
				choices: new Map([
					['true', '是'],
					['false', '否'],
				]),
			};
		case 'pipe':
			return { ...PLAIN, kind: 'date' };
		case 'array':
			return listField(def.element);
		case 'union':
			return { ...PLAIN, kind: 'refs', words: ['不详'], sayEmpty: true };
		case 'string': {
			const words = idWords(inner);
			if (words) return { ...PLAIN, kind: 'ref', words };
			return { ...PLAIN, kind: 'format' in def && def.format === 'date' ? 'day' : 'text' };
		}
		default:
			throw new Error(`a field of type ${def.type} has no form in a cell`);
	}
}

/** In which collection the ids of a field are. */
export const TARGETS: Readonly<Record<string, CollectionName>> = {
	source: 'sources',
	evidence: 'evidence',
	conflicts: 'evidence',
	place: 'places',
	places: 'places',
	near: 'places',
	related: 'terms',
	terms: 'terms',
	glossary: 'terms',
	period: 'periods',
	picture: 'photos',
	photo: 'photos',
	original: 'photos',
	people: 'people',
	person: 'people',
	chapter: 'chapters',
	chapters: 'chapters',
	comparison: 'comparisons',
	comparisons: 'comparisons',
	interview: 'interviews',
	interviews: 'interviews',
	walk: 'walks',
	walks: 'walks',
	lesson: 'lessons',
	consents: 'consents',
};
