import type { z } from 'astro/zod';
import { closest } from '../domain/closest.ts';
import { sayBack } from './messages.ts';

/** Names of the mistakes that one record can have by itself. */
const NAMES = [
	'missing-field',
	'unknown-field',
	'empty-field',
	'unreadable-field',
	'not-in-list',
	'too-long',
	'too-few',
	'too-many',
	'number-out-of-range',
	'bad-id',
	'unreadable-date',
	'unreadable-address',
	'full-width-colon',
	'hotspot-source',
] as const;
export type FieldProblemName = (typeof NAMES)[number];

/** One thing a schema does not accept, before anyone knows the file and the line. */
export interface FieldProblem {
	name: FieldProblemName;
	path: (string | number)[];
	message: string;
	fix: string;
	/** For a misspelt field: the path of the field it was probably meant to be. */
	meant?: string | undefined;
}

/** Names for the mistakes a schema can find, by what zod calls them. */
function nameOf(issue: z.core.$ZodIssue): FieldProblemName {
	if (issue.code === 'unrecognized_keys') return 'unknown-field';
	if (issue.code === 'custom') {
		const given: unknown = issue.params?.['name'];
		return NAMES.find((name) => name === given) ?? 'unreadable-field';
	}
	if (issue.input === undefined) return 'missing-field';
	if (issue.input === null) return 'empty-field';
	if (issue.code === 'invalid_value') return 'not-in-list';
	if (issue.code === 'too_small' && issue.origin === 'string') return 'empty-field';
	if (issue.code === 'too_small')
		return issue.origin === 'number' ? 'number-out-of-range' : 'too-few';
	if (issue.code === 'too_big')
		return issue.origin === 'number' ? 'number-out-of-range' : 'too-many';
	if (issue.code === 'invalid_format') {
		if (issue.format === 'date') return 'unreadable-date';
		if (issue.format === 'url') return 'unreadable-address';
		if (issue.format === 'regex') return 'bad-id';
	}
	return 'unreadable-field';
}

/** Sentences for what a schema left without words of its own, so that no English ever reaches an editor. */
function otherwise(issue: z.core.$ZodRawIssue): string {
	const label = String(issue.path?.at(-1) ?? '这一栏');
	const written = sayBack(issue.input);
	if (issue.input === undefined || issue.input === null)
		return `缺少「${label}」。\n请补上这一栏，写法见 content/README.md`;
	if (issue.code === 'too_small')
		return `「${label}」写成了「${written}」，太小或太少。\n请写 ${String(issue.minimum)} 或更多`;
	if (issue.code === 'too_big')
		return `「${label}」写成了「${written}」，太大或太多。\n请写 ${String(issue.maximum)} 或更少`;
	return `「${label}」写成了「${written}」，认不出来。\n请照 content/README.md 里这一栏的写法改`;
}

const withoutStop = (sentence: string) => sentence.replace(/。$/, '');

function problems(
	issue: z.core.$ZodIssue,
	known: (path: readonly PropertyKey[]) => string[],
): FieldProblem[] {
	const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
	if (issue.code === 'unrecognized_keys') {
		const names = known(issue.path);
		return issue.keys.map((key) => {
			// In `{ date：1936年, … }` the reader takes all of it for a name.
			const [field = '', value] = key.split('：');
			if (value !== undefined && names.includes(field))
				return {
					name: 'full-width-colon',
					path: [...path, key],
					meant: [...path, field].join('/'),
					message: `「${field}」后面用了全角冒号`,
					fix: `请改成半角冒号加一个空格：${field}: ${value.trim()}`,
				};
			const [near] = closest(key, names, 1);
			return {
				name: 'unknown-field',
				path: [...path, key],
				meant: near && [...path, near].join('/'),
				message: `有不认识的字段：${key}`,
				fix: near
					? `请检查拼写，像是 ${near}；可用的字段见 content/README.md`
					: '请检查拼写，可用的字段见 content/README.md',
			};
		});
	}
	const [fact = '', ...remedy] = issue.message.split('\n');
	return [
		{
			name: nameOf(issue),
			path,
			message: withoutStop(fact),
			fix: withoutStop(remedy.join('')) || '请照 content/README.md 里这一栏的写法改',
		},
	];
}

/** The keys a strict object knows at a path; none where the schema is something else there. */
function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
	const inner = unwrapped(schema);
	if (inner === undefined) return [];
	const [step, ...rest] = path;
	if (step === undefined) return Object.keys(inner.shape ?? {});
	return knownKeys(typeof step === 'number' ? inner.element : inner.shape?.[String(step)], rest);
}

/** The parts of a zod schema that a way to a field needs. */
interface Structure {
	shape?: Record<string, unknown>;
	element?: unknown;
	unwrap?: () => unknown;
}

/** Takes off optional and default. */
function unwrapped(schema: unknown): Structure | undefined {
	let inner = schema as Structure | undefined; // zod's own type of a schema does not tell its kind.
	while (inner && !inner.shape && !inner.element && typeof inner.unwrap === 'function')
		inner = inner.unwrap() as Structure | undefined; // as above
	return inner;
}

/** Judges one record by its schema: the record as the museum reads it, or everything that is wrong with it. */
export function readEntry<Schema extends z.ZodType>(
	schema: Schema,
	raw: unknown,
): { data: z.output<Schema> } | { problems: FieldProblem[] } {
	const result = schema.safeParse(raw, { error: otherwise, reportInput: true });
	if (result.success) return { data: result.data };
	const all = result.error.issues.flatMap((issue) =>
		problems(issue, (path) => knownKeys(schema, path)),
	);
	// 「等级: A」: the Chinese name of a field that is missing under its own.
	for (const problem of all) {
		const key = problem.path.at(-1);
		const missing = all.find(
			({ name, message }) => name === 'missing-field' && message === `缺少「${String(key)}」`,
		);
		if (problem.name !== 'unknown-field' || !missing) continue;
		problem.meant = missing.path.join('/');
		problem.fix = `请把字段名「${String(key)}」改成 ${String(missing.path.at(-1))}`;
	}
	// A misspelt field is one mistake, not also a missing one.
	const meant = new Set(all.map(({ meant }) => meant));
	return {
		problems: all.filter(
			({ name, path }) => name !== 'missing-field' || !meant.has(path.join('/')),
		),
	};
}
