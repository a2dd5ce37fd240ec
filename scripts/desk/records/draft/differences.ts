import { changeOf, isFields, isSame, type Change, type Draft, type Path } from './change.ts';

/** What leads from one value to another: field by field, and item by item in lists that are as long as before. */
export function differences(before: unknown, after: unknown, path: Path = []): Change[] {
	if (isSame(before, after)) return [];
	if (isFields(before) && isFields(after)) {
		const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
		return keys.flatMap((key) => differences(before[key], after[key], [...path, key]));
	}
	const isItems = (value: unknown): value is unknown[] =>
		Array.isArray(value) && value.every(isFields);
	if (isItems(before) && isItems(after) && before.length === after.length)
		return before.flatMap((item, index) => differences(item, after[index], [...path, index]));
	return [changeOf(path, before, after)];
}

/** What leads from one draft to another. */
export const draftDifferences = (before: Draft, after: Draft): Change[] => [
	...differences(before.fields, after.fields, ['fields']),
	...differences(before.body, after.body, ['body']),
];
