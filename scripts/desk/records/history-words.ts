import type { Change, Path } from './draft/change.ts';
import type { FieldSpec, FormSpec } from './form/field-spec.ts';
import { form as words, history } from './text.ts';

/** The longest value that is said in full. */
const MOST = 40;

/** The field at the end of a way, and the way in words: 「各家说法」第2项的「时间」. */
export function placeOf(
	{ fields }: FormSpec,
	path: Path,
): { where: string; spec?: FieldSpec | undefined } {
	const [part, ...steps] = path;
	if (part === 'body') return { where: `「${words.body}」` };
	if (part === 'id') return { where: `「${words.id}」` };
	let inside = fields;
	let where = '';
	let spec: FieldSpec | undefined;
	for (const step of steps) {
		if (typeof step === 'number') {
			where += `第${step + 1}项`;
			continue;
		}
		spec = inside.find(({ key }) => key === step);
		where += `${where === '' ? '' : '的'}「${spec?.label ?? step}」`;
		inside = spec?.fields ?? [];
	}
	return { where, spec };
}

const shortened = (text: string) => (text.length > MOST ? `${text.slice(0, MOST)}……` : text);

/** A value as people read it. */
export function valueWords(value: unknown, spec?: FieldSpec): string {
	if (value === undefined || value === null || value === '') return '';
	const choice = spec?.choices.find(([key]) => key === String(value));
	if (choice) return choice[1];
	if (Array.isArray(value)) return value.map((part) => valueWords(part, spec)).join('、');
	if (typeof value !== 'object') return String(value);
	return Object.values(value)
		.map((part) => valueWords(part))
		.filter(Boolean)
		.join('，');
}

/** A change in plain words: 「把「主体」从「未载」改成「知县」」. */
export function changeWords(form: FormSpec, change: Change): string {
	const { where, spec } = placeOf(form, change.path);
	switch (change.kind) {
		case 'insert':
		case 'remove':
			return history[change.kind](where, change.index);
		case 'move':
			return history.move(where, change.from, change.to);
		default: {
			const [before, after] = [change.before, change.after].map((value) =>
				shortened(valueWords(value, spec)),
			) as [string, string]; // two in, two out
			if (before === '') return history.write(where, after);
			return after === '' ? history.clear(where, before) : history.set(where, before, after);
		}
	}
}
