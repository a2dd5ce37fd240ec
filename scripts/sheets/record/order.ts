import { itemOf, shapeOf } from '../table/field.ts';
import { isFields } from './flatten.ts';

/** The schema of what stands at a place of a record; a list and its items have the same path but for the number. */
export const schemaAt = (schema: unknown, path: readonly (string | number)[]): unknown =>
	path.reduce<unknown>(
		(inner, step) => (typeof step === 'number' ? itemOf(inner) : shapeOf(inner)?.[step]),
		schema,
	);

/** The names of the fields at a place of a record, in the order of the schema. */
export const keysAt = (schema: unknown, path: readonly (string | number)[]): string[] =>
	Object.keys(shapeOf(schemaAt(schema, path)) ?? {});

/** The same value with its fields in the order of the schema. */
export function inOrder(schema: unknown, value: unknown): unknown {
	if (Array.isArray(value)) {
		const item = itemOf(schema);
		return item === undefined ? value : value.map((one: unknown) => inOrder(item, one));
	}
	const shape = isFields(value) ? shapeOf(schema) : undefined;
	if (!shape || !isFields(value)) return value;
	return Object.fromEntries(
		Object.entries(shape).flatMap(([key, inner]): [string, unknown][] =>
			value[key] === undefined ? [] : [[key, inOrder(inner, value[key])]],
		),
	);
}
