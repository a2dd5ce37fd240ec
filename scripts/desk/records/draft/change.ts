/** The way to a value of a draft: `['fields', 'accounts', 1, 'date']`, `['body']`, or `['id']` for a new record. */
export type Path = readonly (string | number)[];

/** What a form works on. */
export interface Draft {
	/** Of a record that has no file yet: the file name it will get. */
	id?: string | undefined;
	/** As they are typed, unfinished or wrong as they may be. */
	fields: Readonly<Record<string, unknown>>;
	/** The text below the fields; chapters and pages only. */
	body?: string | undefined;
}

/** One thing done to a draft. Each knows what was there before, so that it can be taken back and told. */
export type Change =
	/** Another value; one that is missing means no such field. */
	| { kind: 'set'; path: Path; before?: unknown; after?: unknown }
	/** Some characters of a long text, from the `at`th on. */
	| { kind: 'patch'; path: Path; at: number; before: string; after: string }
	/** An item more in a list, or one less. */
	| { kind: 'insert' | 'remove'; path: Path; index: number; item: unknown }
	| { kind: 'move'; path: Path; from: number; to: number };

export const isFields = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values say the same, in whatever order their fields stand. */
export function isSame(one: unknown, other: unknown): boolean {
	if (Array.isArray(one) && Array.isArray(other))
		return one.length === other.length && one.every((part, index) => isSame(part, other[index]));
	if (!isFields(one) || !isFields(other)) return one === other;
	const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
	return keys.every((key) => isSame(one[key], other[key]));
}

/** Whether two drafts would make the same record. */
export const isSameDraft = (one: Draft, other: Draft): boolean =>
	isSame(one.fields, other.fields) && one.body === other.body;

/** The value at the end of a way; undefined where the way ends sooner. */
export const valueAt = (value: unknown, path: Path): unknown =>
	path.reduce<unknown>((inner, step) => {
		if (Array.isArray(inner)) return inner[Number(step)] as unknown;
		return isFields(inner) ? inner[String(step)] : undefined;
	}, value);

/** A copy with another value at the end of a way. Groups on the way are made, and taken out when nothing is left in them. */
function withValue(value: unknown, path: Path, after: unknown): unknown {
	const [step, ...rest] = path;
	if (step === undefined) return after;
	if (typeof step === 'number') {
		const list: unknown[] = Array.isArray(value) ? value.slice() : [];
		list[step] = withValue(list[step], rest, after) ?? {};
		return list;
	}
	const fields = isFields(value) ? { ...value } : {};
	const inner = withValue(fields[step], rest, after);
	const isEmptied =
		after === undefined && rest.length > 0 && isFields(inner) && Object.keys(inner).length === 0;
	if (inner === undefined || (isEmptied && step !== 'fields')) delete fields[step];
	else fields[step] = inner;
	return fields;
}

/** What a change makes of the value it is about; undefined when it does not fit there. */
function changed(current: unknown, change: Change): { value: unknown } | undefined {
	if (change.kind === 'set')
		return isSame(current, change.before) ? { value: change.after } : undefined;
	if (change.kind === 'patch') {
		const { at, before, after } = change;
		if (typeof current !== 'string' || current.slice(at, at + before.length) !== before)
			return undefined;
		return { value: current.slice(0, at) + after + current.slice(at + before.length) };
	}
	const list: unknown[] = Array.isArray(current) ? current.slice() : [];
	if (change.kind === 'move') {
		const { from, to } = change;
		if (from >= list.length || to >= list.length) return undefined;
		list.splice(to, 0, ...list.splice(from, 1));
		return { value: list };
	}
	const { index, item } = change;
	if (change.kind === 'insert') {
		if (index > list.length) return undefined;
		list.splice(index, 0, item);
		return { value: list };
	}
	if (!isSame(list[index], item)) return undefined;
	list.splice(index, 1);
	return { value: list.length === 0 ? undefined : list };
}

/** The draft after a change; undefined when the change does not fit it. */
export function applied(draft: Draft, change: Change): Draft | undefined {
	const { path } = change;
	const isWay = path.every(
		(step, depth) =>
			typeof step !== 'number' || valueAt(draft, path.slice(0, depth + 1)) !== undefined,
	);
	const made = isWay ? changed(valueAt(draft, path), change) : undefined;
	return made && (withValue(draft, path, made.value) as Draft); // a way begins with a part of a draft
}

/** The change that takes another back. */
export function inverse(change: Change): Change {
	switch (change.kind) {
		case 'set':
		case 'patch':
			return { ...change, before: change.after, after: change.before } as Change; // both have both
		case 'insert':
			return { ...change, kind: 'remove' };
		case 'remove':
			return { ...change, kind: 'insert' };
		case 'move':
			return { ...change, from: change.to, to: change.from };
	}
}

/** Characters from which on only what differs of a text is noted. */
const LONG = 120;

/** The change from one value of a field to another. */
export function changeOf(path: Path, before: unknown, after: unknown): Change {
	if (typeof before !== 'string' || typeof after !== 'string' || before.length < LONG)
		return { kind: 'set', path, before, after };
	const shorter = Math.min(before.length, after.length);
	let at = 0;
	while (at < shorter && before[at] === after[at]) at += 1;
	let tail = 0;
	while (tail < shorter - at && before[before.length - 1 - tail] === after[after.length - 1 - tail])
		tail += 1;
	return {
		...{ kind: 'patch', path, at },
		before: before.slice(at, before.length - tail),
		after: after.slice(at, after.length - tail),
	};
}
